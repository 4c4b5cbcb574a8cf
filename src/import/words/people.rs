//! Names of people, told by their shape and by first names that many have.

use super::phase;

/// How sure it is that a cell is somebody's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Person {
    /// A first name that many have, initials, or `van der` before a surname.
    Surely,
    /// Words that begin with capitals.
    Perhaps,
    /// Something else.
    No,
}

/// Whether a cell is somebody's name.
pub(crate) fn person(text: &str) -> Person {
    let text = text.trim();
    let letters = text.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || ".,'’-".contains(c));
    if text.chars().count() > 50 || !letters || phase(text).is_some() {
        return Person::No;
    }
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    if words.is_empty() || words.len() > 6 || !words.iter().all(|word| is_part(word)) {
        return Person::No;
    }
    let title = words.first().is_some_and(|word| TITLES.contains(&word.to_lowercase().as_str()));
    // `Vries, Jan de`
    let first =
        text.split_once(',').and_then(|(_, behind)| behind.split_whitespace().next()).or(words.first().copied());
    let known = first.is_some_and(is_first_name);
    let initials = words.len() > 1 && words.first().is_some_and(|word| is_initials(word));
    let between = words.len() > 2
        && words.first().is_some_and(|word| starts_large(word))
        && words.last().is_some_and(|word| starts_large(word))
        && words.iter().skip(1).any(|word| BETWEEN.contains(word));
    if title || known || initials || between {
        Person::Surely
    } else if words.len() > 1 && !words.iter().any(|word| NO_NAMES.contains(&word.to_lowercase().as_str())) {
        Person::Perhaps
    } else {
        Person::No
    }
}

fn is_part(word: &str) -> bool {
    starts_large(word)
        || BETWEEN.contains(&word.to_lowercase().as_str())
        || TITLES.contains(&word.to_lowercase().as_str())
}

fn starts_large(word: &str) -> bool {
    word.trim_start_matches(['\'', '’']).chars().next().is_some_and(char::is_uppercase)
}

/// `M.`, `J.P.`, and `JP.` without small letters.
fn is_initials(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    word.ends_with('.') && (1..=4).contains(&letters) && word.chars().all(|c| c == '.' || c == '-' || c.is_uppercase())
}

fn is_first_name(word: &str) -> bool {
    let lower = word.to_lowercase();
    let first = lower.split('-').next().unwrap_or_default();
    FIRST_NAMES.split_whitespace().any(|name| name == first)
}

const TITLES: [&str; 16] = [
    "dhr.", "dhr", "mevr.", "mevr", "mw.", "mw", "mr.", "mrs.", "mrs", "ms.", "herr", "frau", "fam.", "familie", "dr.",
    "mevrouw",
];

const BETWEEN: [&str; 24] = [
    "van", "de", "den", "der", "het", "'t", "’t", "ten", "ter", "te", "el", "al", "ben", "bin", "von", "zu", "zum",
    "da", "di", "du", "la", "le", "dos", "vd",
];

/// Words of channels, campaigns and places that begin with capitals as names do.
const NO_NAMES: [&str; 16] = [
    "google",
    "facebook",
    "instagram",
    "search",
    "social",
    "direct",
    "organic",
    "paid",
    "ads",
    "email",
    "e-mail",
    "shop",
    "actie",
    "campagne",
    "campaign",
    "other",
];

const FIRST_NAMES: &str = "\
    jan piet pieter kees cees henk hans johan johannes willem wim gerard gerrit dirk peter paul mark marc martijn maarten bas bart \
    rob robert ron ruud erik eric frank frans fred jeroen jasper jesse joost jos joris koen lars luuk lucas luca levi liam milan \
    max mees sem noah daan finn bram thijs thomas tom tim tijs sander stefan steven sven rik rick richard roel rens niels nick nico \
    michiel michael michel mike marco mario marcel leo leon lex karel kevin karim jaap jacob jim jimmy jurgen jorn ivo hugo herman \
    harm hein geert floris fabian emiel edwin ed dennis david daniel danny chris christiaan casper bjorn ben arjan arie arno anton \
    andre alex alexander adriaan ad aad anna anne annemiek anita anouk angela amber andrea astrid bianca brigitte carla carolien \
    caroline charlotte chantal christina claudia corrie cora daphne debbie denise diana dewi dorien eefje elise eline ellen els elsa \
    elisabeth emma esmee esther eva evelien fleur femke floor frederique gerda greet hanneke hanna hannah heleen helen helena henny \
    ilse inge ingrid irene iris isa jacqueline janneke jannie jasmijn jessica jet joke jolanda josephine judith julia julie karen \
    karin katja kim kirsten laura lena leonie lies lieke linda lisa lise loes lotte lucia maaike mandy manon margriet maria marie \
    marieke mariska marjan marja marleen marloes marlies martine melanie merel mia mieke mila minke mirjam miranda monique nadia \
    naomi natasja nicole nienke nina noa nora olivia patricia petra renate renske rianne rosa roos ruth sabine sandra sanne sara \
    sarah saskia silvia simone sofie sophie stephanie suzanne sylvia tamara tanja tess tessa tineke trudy truus vera wendy willemijn \
    wilma yvonne yvette zoe john james william george charles joseph edward henry jack harry oliver jacob ethan matthew andrew brian \
    anthony jason justin ryan gary jeffrey stephen larry scott samuel gregory patrick mary susan margaret jennifer elizabeth emily \
    barbara nancy betty ashley kimberly donna michelle carol amanda melissa rebecca sharon cynthia kathleen amy shirley grace lily \
    ava mohammed mohamed muhammad mohammad ahmed ahmad ali hassan hussein ibrahim ismail omar osman yusuf youssef khalid karima fatima \
    aisha aicha khadija samira leila layla yasmin yasmina naima rachid said hamza bilal mustafa mehmet murat emre hakan ayse zeynep \
    elif emine hatice fatma hans jürgen jurgen klaus wolfgang dieter uwe helmut günter jonas felix moritz lukas leonhard maximilian \
    ursula monika heike sabine gisela birgit katharina johanna anja anke silke jana lea leonie mia pierre jean jacques claire camille \
    chloe manon jules louis antoine nicolas sophie giulia marco francesco carlos jose juan luis ana carmen sofia agnieszka anna piotr \
    krzysztof katarzyna tomasz marek ewa priya raj amit wei li chen nguyen";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_people_are_told_from_steps_and_channels() {
        for name in [
            "Jan de Vries",
            "M. de Boer",
            "Vries, Jan de",
            "Anouk van den Berg",
            "Mary O'Brien",
            "Dhr. Peters",
            "Sanne",
        ] {
            assert_eq!(person(name), Person::Surely, "{name}");
        }
        assert_eq!(person("Xandra Quint"), Person::Perhaps);
        for name in ["Bezoekers", "In winkelwagen", "view_item", "Google Ads", "Utrecht", "Stap 1", "", "Nieuwe klant"]
        {
            assert_eq!(person(name), Person::No, "{name}");
        }
    }
}
