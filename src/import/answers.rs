//! Questions with a scale: which columns they are, what they measure, and how they were answered.

use super::number::Value;
use super::number::{Shape, shape};
use super::sheet::{Column, Kind, Row};
use super::words::{has, names_an_identifier, plain};
pub use crate::document::Measure;
use crate::surveys::{Scale, Tally};

/// Why a question is taken to measure what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasureEvidence {
    /// Its words say so.
    Words,
    /// Its scale says so.
    Scale,
    /// The user said so.
    User,
}

/// One question with a scale, and its answers in the rows that count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Index of its column.
    pub column: usize,
    /// What it measures.
    pub measure: Measure,
    /// The lowest and highest answer.
    pub scale: Scale,
    /// Why it is taken for that.
    pub because: MeasureEvidence,
    /// How often each point was chosen.
    pub tally: Tally,
    /// Cells that are empty or say that there is no value; they are no answers.
    pub blank: usize,
    /// Lines of cells that are no point of the scale; they are no answers either.
    pub unreadable: Vec<usize>,
}

impl Question {
    /// How many cells hold no answer.
    pub fn excluded(&self) -> usize {
        self.blank + self.unreadable.len()
    }

    /// How often each point of its scale was chosen, as a series of the document keeps it.
    pub fn answers(&self) -> crate::document::Answers {
        crate::document::Answers {
            measure: self.measure,
            lowest: self.scale.lowest,
            counts: self.scale.points().map(|point| self.tally.count(point)).collect(),
        }
    }

    /// Whether it is asked on the scale that its measure is defined on.
    pub fn is_usual(&self) -> bool {
        self.scale == self.measure.usual()
    }
}

/// What one cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    Point(u8),
    Blank,
    Unreadable,
}

/// Reads a question from its cells, their lines and how many answered so; what it measures by its words, else by its scale, unless the user says.
pub(crate) fn question<'a>(
    column: usize,
    name: &str,
    cells: impl Iterator<Item = (usize, &'a str, u64)>,
    chosen: Option<Measure>,
) -> Question {
    let cells: Vec<(usize, Cell, u64)> = cells.map(|(line, text, times)| (line, read(text), times)).collect();
    let found: Tally = cells.iter().filter_map(|(_, cell, times)| Some((point(*cell)?, *times))).collect();
    let said = said_scale(name);
    let worded = measure_said(name);
    let (measure, because) = match (chosen, worded) {
        (Some(measure), _) => (measure, MeasureEvidence::User),
        (None, Some(measure)) => (measure, MeasureEvidence::Words),
        (None, None) => (measure_of(said.unwrap_or_else(|| seen_scale(&found, None))), MeasureEvidence::Scale),
    };
    let scale = said.unwrap_or_else(|| seen_scale(&found, Some(measure)));
    let on_scale = |cell: Cell| point(cell).filter(|point| scale.holds(*point));
    Question {
        column,
        measure,
        scale,
        because,
        tally: cells.iter().filter_map(|(_, cell, times)| Some((on_scale(*cell)?, *times))).collect(),
        blank: cells.iter().filter(|(_, cell, _)| *cell == Cell::Blank).count(),
        unreadable: cells
            .iter()
            .filter(|(_, cell, _)| *cell != Cell::Blank && on_scale(*cell).is_none())
            .map(|(line, ..)| *line)
            .collect(),
    }
}

/// Whether a column is a question with a scale: by its name, and by cells of which most are points of one.
pub(crate) fn is_question<'a>(name: &str, cells: impl Iterator<Item = &'a str>) -> bool {
    let measured = measure_said(name).is_some();
    let asks = measured || said_scale(name).is_some() || names_scores(name) || name.contains('?');
    if !asks || names_an_identifier(name) || is_no_score(name) {
        return false;
    }
    let cells: Vec<&str> = cells.collect();
    if asks_for_words(name) {
        // `Hoe blij ben je met je nieuwe adres?` is a question with a scale, `Wat is je adres?` is none.
        return measured && all_points(cells.into_iter());
    }
    let (mut points, mut others) = (0, 0);
    for cell in cells {
        match read(cell) {
            Cell::Point(_) => points += 1,
            Cell::Unreadable => others += 1,
            Cell::Blank => {}
        }
    }
    points > 0 && points * 5 >= (points + others) * 3
}

/// Whether each cell that is filled is a bare point from 0 to 10, and there is one.
pub(crate) fn all_points<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let mut filled = cells.filter(|cell| read(cell) != Cell::Blank).peekable();
    filled.peek().is_some() && filled.all(|cell| plain_point(cell).is_some())
}

/// Whether a name says that a column holds scores, in few words and without a question: `Cijfer`, `NPS`, `Star rating`.
pub(crate) fn names_scores(name: &str) -> bool {
    const MOST_WORDS: usize = 4;
    let words = "nps.|csat|ces.|cijfer.|rapportcijfer|eindcijfer|beoordeling.|klantbeoordeling|waardering.|rating.|score.|npsscore|\
                 stars.|sterren|tevredenheid|klanttevredenheid|satisfaction|aanbeveling.|aanbevelen|recommendation.|likelihood|\
                 bewertung.|zufriedenheit|weiterempfehlung";
    let others = "quality|kwaliteitsscore|lead score|leadscore|credit|seo|performance|health|engagement|reviews|ratings|scores.|\
                  aanbevelingen|beoordelingen|gem.|gemiddeld|average|avg.";
    plain(name).split(' ').count() <= MOST_WORDS && has(name, words) && !has(name, others) && !is_no_score(name)
}

/// The column that says how many gave each answer, where the rows are the points of one scale: `Cijfer;Aantal`.
pub(crate) fn times_column(columns: &[Column], rows: &[Row]) -> Option<usize> {
    let counts =
        "aantal|count.|counts.|number|responses|answers|antwoorden|reacties|frequen|votes|stemmen|anzahl|respondent|n.";
    let texts = |at: usize| rows.iter().map(move |row| row.text(at)).filter(|text| !text.is_empty());
    let is_scale = |at: usize, name: &str| {
        let distinct: std::collections::BTreeSet<&str> = texts(at).collect();
        names_scores(name) && all_points(texts(at)) && distinct.len() > 2 && distinct.len() == texts(at).count()
    };
    let mut scales = columns.iter().enumerate().filter(|(at, column)| is_scale(*at, &column.name));
    let (scale, _) = scales.next().filter(|_| columns.len() < 4)?;
    let mut others = columns.iter().enumerate().filter(|(at, column)| *at != scale && column.kind == Kind::Count);
    let (at, column) = others.next()?;
    (scales.next().is_none() && others.next().is_none() && has(&column.name, counts)).then_some(at)
}

/// How many answers a row stands for; one where no column says so, none where that cannot be read.
pub(crate) fn times(columns: &[Column], at: Option<usize>, row: usize) -> u64 {
    at.map_or(1, |at| {
        columns.get(at).and_then(|column| column.values.get(row)).map_or(0, |value: &Value| value.count().unwrap_or(0))
    })
}

/// Questions that are answered in words, and those for where somebody lives.
fn asks_for_words(name: &str) -> bool {
    has(
        name,
        "adres|address|straat|street|postcode|zip.|postal|telefoon|phone|mobiel|huisnummer|house number|woonplaats|waarom|why.|\
         toelichting|toelichten|licht toe|comment|opmerking|anything else|verbeter|improve|suggest|tips.|explain|leg uit|beschrijf|\
         describe|in je eigen woorden|in your own words|wat kunnen we|what can we|what could we|geboorte|birth",
    )
}

/// Whether a name says both what is measured and the scale: `Cijfer (1-10)`.
pub(crate) fn asks_on_a_scale(name: &str) -> bool {
    measure_said(name).is_some() && said_scale(name).is_some() && !is_no_score(name)
}

/// Numbers that are asked for and are no scores, and groups that programs make of the scores.
fn is_no_score(name: &str) -> bool {
    has(
        name,
        "how many|how often|how old|number of|hoeveel|hoe vaak|hoe oud|aantal|leeftijd|age.|year.|jaar.|group.|\
         groep.|nps category|categorie|sentiment|duration|seconds|seconden|progress|voortgang|status.",
    )
}

fn point(cell: Cell) -> Option<u8> {
    match cell {
        Cell::Point(point) => Some(point),
        Cell::Blank | Cell::Unreadable => None,
    }
}

/// `9`, `9.0`, `9 - heel graag` and `Extremely likely - 10`.
fn read(text: &str) -> Cell {
    use super::warning::CellProblem as P;
    match shape(text) {
        Shape::Nothing(P::Empty | P::NoValue) => Cell::Blank,
        Shape::Digits(_) => plain_point(text).map_or(Cell::Unreadable, Cell::Point),
        Shape::Nothing(_) => labelled_point(text).map_or(Cell::Unreadable, Cell::Point),
    }
}

fn plain_point(text: &str) -> Option<u8> {
    let text = text.trim();
    let whole = text.split_once(['.', ',']).filter(|(_, rest)| rest.bytes().all(|byte| byte == b'0'));
    let digits = whole.map_or(text, |(whole, _)| whole);
    digits.parse().ok().filter(|point| *point <= Scale::NPS.highest)
}

/// A number before or behind words, and no other number.
fn labelled_point(text: &str) -> Option<u8> {
    let text = text.trim();
    let digits: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let [only] = digits.as_slice() else { return None };
    let words = text.chars().any(char::is_alphabetic);
    let apart = text.split(|c: char| !c.is_alphanumeric()).any(|word| word == *only);
    (words && apart && (is_signed(text, only) || is_worded(text, only))).then(|| plain_point(only))?
}

/// A sign stands between the number and its words: `10 - heel graag`, `5: goed`, `Extremely likely (10)`.
fn is_signed(text: &str, number: &str) -> bool {
    let behind = text.strip_prefix(number).map(str::trim_start);
    let before = text.strip_suffix(number).map(str::trim_end);
    let spaced = |rest: &str| text.contains(' ') && !rest.is_empty();
    behind.is_some_and(|rest| rest.starts_with(['-', '–', '—', ':', '=', '.', ')', '(']) && spaced(rest))
        || before.is_some_and(|rest| rest.ends_with(['-', '–', '—', ':', '=']) && spaced(rest))
        || text.ends_with(&format!("({number})"))
}

/// Nothing but a sign stands between, and the words are those of a scale: `5 sterren`, `Zeer tevreden 5`.
fn is_worded(text: &str, number: &str) -> bool {
    const MOST_WORDS: usize = 6;
    let words = "likely|waarschijnlijk|tevreden|satisf|eens.|oneens|agree|zeer.|helemaal|extremely|heel.|graag|sterren|ster.|stars.|\
                 star.|easy|difficult|makkelijk|moeilijk|goed.|slecht|poor|excellent|uitstekend|matig|neutraal|neutral|voldoende|\
                 punten|points|zufrieden|wahrscheinlich";
    let at_an_end = text.starts_with(number) || text.ends_with(number);
    at_an_end && text.split_whitespace().count() <= MOST_WORDS && has(text, words)
}

/// What the words of a question say that it measures.
fn measure_said(name: &str) -> Option<Measure> {
    const WORDS: [(Measure, &str); 3] = [
        (
            Measure::Nps,
            "nps|net promoter|recommend|aanbevel|aanbeveel|beveel|aanraad|aanraden|raad je|raadt u|likely are you to refer",
        ),
        (Measure::Ces, "ces.|effort|moeite|gemak|easy|ease.|easily|makkelijk|eenvoudig"),
        (Measure::Csat, "csat|satisf|tevreden|rating|score|stars.|sterren|cijfer|beoordeel|rate.|happy|blij."),
    ];
    WORDS.iter().find(|(_, words)| has(name, words)).map(|(measure, _)| *measure)
}

/// A scale in the words of a question: `(1-5)`, `0–10`, `1 t/m 7`, `from 0 to 10`.
fn said_scale(name: &str) -> Option<Scale> {
    let words = plain(&name.replace("t/m", " ").replace("tot en met", " ").replace('/', " / "));
    let words: Vec<&str> = words.split(' ').filter(|word| !matches!(*word, "to" | "tot" | "and" | "en")).collect();
    words.windows(2).find_map(|pair| match pair {
        [low, high] => {
            let (lowest, highest): (u8, u8) = (low.parse().ok()?, high.parse().ok()?);
            (lowest <= 1 && (3..=10).contains(&highest)).then_some(Scale { lowest, highest })
        }
        _ => None,
    })
}

/// The smallest usual scale that holds all answers; of few answers, the usual scale of the measure.
fn seen_scale(found: &Tally, measure: Option<Measure>) -> Scale {
    /// So many answers show the ends of a scale.
    const SHOWN: u64 = 10;
    let Some((lowest, highest)) = found.span() else {
        return measure.map_or(Scale::CSAT, Measure::usual);
    };
    let fits = |scale: &Scale| highest <= scale.highest;
    let usual = measure.map(Measure::usual).filter(|scale| fits(scale) && found.answers() < SHOWN);
    let smallest = [Scale::CSAT, Scale::CES, Scale::NPS].into_iter().find(fits).unwrap_or(Scale::NPS);
    let scale = usual.unwrap_or(smallest);
    if lowest == 0 {
        return Scale { lowest: 0, ..scale };
    }
    // A scale of ten may begin at 0 without anybody choosing it; 1 and not 0, or no 0 among many, says that it does not.
    let begins_at_one = scale.highest < 10 || lowest == 1 || found.answers() >= 5 * SHOWN;
    Scale { lowest: u8::from(begins_at_one), ..scale }
}

fn measure_of(scale: Scale) -> Measure {
    match scale.highest {
        7 => Measure::Ces,
        10 => Measure::Nps,
        _ => Measure::Csat,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, cells: &[&str]) -> Question {
        question(0, name, cells.iter().enumerate().map(|(at, cell)| (at + 2, *cell, 1)), None)
    }

    #[track_caller]
    fn check(name: &str, cells: &[&str], measure: Measure, (lowest, highest): (u8, u8)) {
        let found = of(name, cells);
        assert_eq!((found.measure, found.scale), (measure, Scale { lowest, highest }), "{name} {cells:?}");
    }

    #[test]
    fn words_say_what_is_measured_and_the_scale_where_they_do_not() {
        check("Hoe waarschijnlijk is het dat je ons aanbeveelt?", &["9", "10", "6"], Measure::Nps, (0, 10));
        check("How likely are you to recommend us?", &["5", "3"], Measure::Nps, (0, 10));
        check("Hoe tevreden ben je? (1-5)", &["5", "4"], Measure::Csat, (1, 5));
        check("How easy was it to find what you needed?", &["7", "6"], Measure::Ces, (1, 7));
        check("Wat vond je ervan?", &["5", "4", "1"], Measure::Csat, (1, 5));
        check("Wat vond je ervan?", &["7", "4", "1"], Measure::Ces, (1, 7));
        check("Wat vond je ervan?", &["10", "4", "0"], Measure::Nps, (0, 10));
    }

    #[test]
    fn another_scale_than_usual_is_found() {
        check("Hoe graag raad je ons aan, van 1 tot 10?", &["9"], Measure::Nps, (1, 10));
        check("nps", &["1", "8", "10"], Measure::Nps, (1, 10));
        check("satisfaction", &["1", "8", "10", "9", "9", "9", "9", "9", "9", "9"], Measure::Csat, (1, 10));
        check("Effort (1 t/m 5)", &["3"], Measure::Ces, (1, 5));
    }

    #[test]
    fn blanks_and_what_is_no_point_are_left_out_and_counted() {
        let cells =
            ["9", "", "NA", "n.v.t.", "11", "-1", "7,5", "zeer", "10 - heel graag", "Not at all likely - 0", "8.0"];
        let found = of("Zou je ons aanbevelen?", &cells);
        assert_eq!(found.tally, [9, 10, 0, 8].into_iter().collect());
        assert_eq!((found.blank, found.unreadable), (3, vec![6, 7, 8, 9]));
    }

    #[test]
    fn dates_counts_and_groups_are_no_answers() {
        let is = |name: &str, cells: &[&str]| is_question(name, cells.iter().copied());
        assert!(is("Hoe vond je het?", &["5", "", "4"]));
        assert!(!is("Wanneer kwam je?", &["1-8-2025", "2-8-2025"]));
        assert!(!is("How many people are you with?", &["2", "4"]));
        assert!(!is("How likely are you to recommend us? - Group", &["1", "3"]));
        assert!(!is("Orders", &["1", "3"]));
        assert!(!is("Waarom?", &["Goed", "Duur"]));
        assert!(!is("Wat is je adres?", &["Dorpsstraat 5", "Kerkweg 10", "Laan 2"]));
        assert!(!is("Anders?", &["Dorpsstraat 5", "Kerkweg 10-A", "3 keer gebeld", "10 minuten te laat"]));
        assert!(!is("Wat is je huisnummer?", &["5", "10"]));
        assert!(!is("Hoe kunnen we verbeteren?", &["5", "10"]));
        assert!(is("Hoe makkelijk was het om ons adres te vinden?", &["5", "4"]));
        assert!(is("Hoe vond je het?", &["5 sterren", "4 sterren"]));
        assert!(is("Cijfer", &["8", "7"]) && is("NPS", &["9"]) && !names_scores("Aanbevelingen"));
    }
}
