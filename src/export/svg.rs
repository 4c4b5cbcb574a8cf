//! A drawing as SVG 1.1: real text, named groups, nothing that runs and nothing from outside.

use std::fmt::{self, Write};

use base64::Engine as _;
use egui::emath::{Pos2, Rect};

use super::glyphs::Glyphs;
use super::webfont::{self, Letters};
use crate::layout::{ASCENT, Weight};
use crate::scene::{Align, Mark, Paint, Palette};

/// The typefaces asked for, best first: the embedded one, the same where it is installed, and what resembles it.
const FAMILY: &str = "'Klantreis Inter', Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const EMBEDDED: &str = "Klantreis Inter";

/// The marks as an SVG file.
///
/// `view` is what the picture shows, on a ground; `title` becomes its title, `language` is a code such as
/// `nl`. Characters that XML forbids become U+FFFD. The same marks give the same text.
pub fn svg_of_marks(
    marks: &[Mark],
    palette: &Palette,
    (view, ground): (Rect, Paint),
    title: &str,
    language: &str,
) -> String {
    // Some room for each mark, so that a large picture is not copied as it grows.
    let mut picture = Picture { out: String::with_capacity(96 * marks.len()), palette, open: 0 };
    // Writing to a string cannot fail.
    let _ = picture.write(marks, view, ground, title, language);
    picture.out
}

struct Picture<'a> {
    out: String,
    palette: &'a Palette,
    open: usize,
}

impl Picture<'_> {
    fn write(&mut self, marks: &[Mark], view: Rect, ground: Paint, title: &str, language: &str) -> fmt::Result {
        let (left, top, width, height) = (N(view.min.x), N(view.min.y), N(view.width()), N(view.height()));
        writeln!(
            self.out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" lang=\"{0}\" xml:lang=\"{0}\" \
             viewBox=\"{left} {top} {width} {height}\" width=\"{width}\" height=\"{height}\" \
             font-family=\"{FAMILY}\" role=\"img\">",
            Escaped(language)
        )?;
        writeln!(self.out, "<title>{}</title>", Escaped(title))?;
        self.typeface(marks)?;
        let ground = Mark::filled(view, 0.0, ground);
        self.mark(&ground)?;
        for mark in marks {
            self.mark(mark)?;
        }
        for _ in 0..self.open {
            self.out.push_str("</g>\n");
        }
        self.out.push_str("</svg>\n");
        Ok(())
    }

    /// The glyphs that the texts need, so that they look the same everywhere and still are text.
    fn typeface(&mut self, marks: &[Mark]) -> fmt::Result {
        let [mut regular, mut bold] = [Letters::default(), Letters::default()];
        for mark in marks {
            if let Mark::Text { text, bold: is_bold, .. } = mark {
                if *is_bold { bold.add(text) } else { regular.add(text) }
            }
        }
        let Some(glyphs) = Glyphs::new() else { return Ok(()) };
        self.out.push_str("<style>\n");
        for (letters, weight) in [(regular, Weight::Regular), (bold, Weight::Bold)] {
            let Some(font) = webfont::font(&glyphs, &letters, weight, "KlantreisInter") else { continue };
            let data = base64::engine::general_purpose::STANDARD.encode(font);
            let weight = weight.number();
            writeln!(
                self.out,
                "@font-face{{font-family:'{EMBEDDED}';font-weight:{weight};src:url(data:font/ttf;base64,{data})}}"
            )?;
        }
        self.out.push_str("</style>\n");
        Ok(())
    }

    fn mark(&mut self, mark: &Mark) -> fmt::Result {
        if let Some(plain) = mark.plain() {
            return plain.iter().try_for_each(|mark| self.mark(mark));
        }
        match mark {
            Mark::Rect { rect, radius, fill, stroke } => self.rect(*rect, *radius, *fill, *stroke),
            Mark::Circle { centre, radius, fill, stroke } => {
                let (x, y, r) = (N(centre.x), N(centre.y), N(*radius));
                write!(self.out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"")?;
                self.look(*fill, *stroke)?;
                self.end("/>")
            }
            Mark::Text { pos, text, size, bold, paint, align } => self.text(*pos, text, (*size, *bold), *paint, *align),
            Mark::Path { points, width, paint, dashed } => self.path(points, *width, *paint, *dashed),
            Mark::Polygon { points, fill } => {
                self.out.push_str("<polygon points=\"");
                self.points(points)?;
                self.out.push('"');
                self.look(Some(*fill), None)?;
                self.end("/>")
            }
            Mark::Begin(part) => {
                self.open += 1;
                writeln!(self.out, "<g id=\"{}\">", part.id())
            }
            Mark::End if self.open > 0 => {
                self.open -= 1;
                self.end("</g>")
            }
            Mark::End | Mark::Ring { .. } | Mark::Face { .. } | Mark::Icon { .. } => Ok(()),
        }
    }

    fn rect(&mut self, rect: Rect, radius: f32, fill: Option<Paint>, stroke: Option<(f32, Paint)>) -> fmt::Result {
        let (x, y, width, height) = (N(rect.min.x), N(rect.min.y), N(rect.width()), N(rect.height()));
        write!(self.out, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"")?;
        if radius > 0.0 {
            write!(self.out, " rx=\"{}\"", N(radius))?;
        }
        self.look(fill, stroke)?;
        self.end("/>")
    }

    fn text(&mut self, pos: Pos2, text: &str, (size, bold): (f32, bool), paint: Paint, align: Align) -> fmt::Result {
        let (x, y, size_now) = (N(pos.x), N(pos.y + ASCENT * size), N(size));
        write!(self.out, "<text x=\"{x}\" y=\"{y}\" font-size=\"{size_now}\"")?;
        self.out.push_str(if bold { " font-weight=\"600\"" } else { "" });
        self.out.push_str(match align {
            Align::Left => "",
            Align::Centre => " text-anchor=\"middle\"",
            Align::Right => " text-anchor=\"end\"",
        });
        self.look(Some(paint), None)?;
        write!(self.out, " xml:space=\"preserve\">{}", Escaped(text))?;
        self.end("</text>")
    }

    fn path(&mut self, points: &[Pos2], width: f32, paint: Paint, dashed: bool) -> fmt::Result {
        let Some((first, rest)) = points.split_first() else { return Ok(()) };
        write!(self.out, "<path d=\"M{}", At(*first))?;
        for three in rest.chunks_exact(3) {
            self.out.push_str(" C");
            self.points(three)?;
        }
        self.out.push('"');
        self.look(None, Some((width, paint)))?;
        self.out.push_str(if dashed { " stroke-dasharray=\"6 5\"" } else { "" });
        self.end(" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>")
    }

    fn points(&mut self, points: &[Pos2]) -> fmt::Result {
        for (index, at) in points.iter().enumerate() {
            let before = if index == 0 { "" } else { " " };
            write!(self.out, "{before}{}", At(*at))?;
        }
        Ok(())
    }

    fn end(&mut self, end: &str) -> fmt::Result {
        writeln!(self.out, "{end}")
    }

    /// The attributes of fill and stroke.
    fn look(&mut self, fill: Option<Paint>, stroke: Option<(f32, Paint)>) -> fmt::Result {
        match fill {
            Some(fill) => self.colour("fill", fill)?,
            None => self.out.push_str(" fill=\"none\""),
        }
        if let Some((width, paint)) = stroke {
            self.colour("stroke", paint)?;
            write!(self.out, " stroke-width=\"{}\"", N(width))?;
        }
        Ok(())
    }

    /// A colour as an attribute, with its opacity beside it where it has one.
    fn colour(&mut self, attribute: &str, paint: Paint) -> fmt::Result {
        let [red, green, blue, alpha] = self.palette.colour(paint).to_srgba_unmultiplied();
        write!(self.out, " {attribute}=\"#{red:02x}{green:02x}{blue:02x}\"")?;
        match alpha {
            255 => Ok(()),
            _ => write!(self.out, " {attribute}-opacity=\"{}\"", N(f32::from(alpha) / 255.0)),
        }
    }
}

/// A number with at most two decimals.
struct N(f32);

impl fmt::Display for N {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = if self.0.is_finite() { self.0 } else { 0.0 };
        // A hundred times a single is exact as a double, so that this rounds as writing two decimals does.
        let hundredths = (f64::from(value) * 100.0).round_ties_even();
        if hundredths.abs() >= 1e15 {
            let text = format!("{value:.2}");
            return f.write_str(text.trim_end_matches('0').trim_end_matches('.'));
        }
        let hundredths = hundredths as i64;
        let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        f.write_str(if hundredths < 0 { "-" } else { "" })?;
        match (rest / 10, rest % 10) {
            (0, 0) => write!(f, "{whole}"),
            (tenths, 0) => write!(f, "{whole}.{tenths}"),
            (tenths, last) => write!(f, "{whole}.{tenths}{last}"),
        }
    }
}

/// A point as SVG writes it.
struct At(Pos2);

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", N(self.0.x), N(self.0.y))
    }
}

/// Text for an element or an attribute: marked up where XML needs it, without characters that it forbids.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_plain = |letter: char| {
            !matches!(letter, '&' | '<' | '>' | '"' | '\u{fffe}' | '\u{ffff}') && !turns_direction(letter)
        };
        if self.0.chars().all(|letter| is_plain(letter) && !letter.is_control()) {
            return f.write_str(self.0);
        }
        for letter in self.0.chars() {
            match letter {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\t' | '\n' | '\r' => f.write_char(' ')?,
                '\u{fffe}' | '\u{ffff}' => f.write_char('\u{fffd}')?,
                other if turns_direction(other) => {}
                other if other.is_control() => f.write_char('\u{fffd}')?,
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}

/// Whether a character turns the direction in which others are read.
const fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{CardChange, Edit, LinkId, Project, apply};
    use crate::layout::sample::{facts, laid_out, loops, project, small};
    use crate::scene::{MapScene, map_marks};

    const NASTY: [&str; 6] = [
        "<script>alert(1)</script>",
        "]]>&amp;\"'",
        "nul\0 en \u{1b}[31m",
        "😀 مرحبا שלום",
        "\u{fffe}\u{ffff}",
        "a\tb",
    ];

    fn drawn(project: &Project, title: &str) -> String {
        let journey = &project.journeys()[0];
        let (layout, facts) = (laid_out(project), facts(journey));
        let marks = map_marks(&MapScene { journey, facts: &facts, layout: &layout });
        svg_of_marks(&marks, &Palette::light(), (layout.bounds, Paint::Canvas), title, "nl")
    }

    #[test]
    fn every_map_is_well_formed_and_has_its_title_and_language() {
        for project in small() {
            let svg = drawn(&project, "Bakkerij");
            let tree = roxmltree::Document::parse(&svg).unwrap();
            let root = tree.root_element();
            assert_eq!(root.attribute("lang"), Some("nl"));
            let title = root.children().find(|node| node.has_tag_name("title")).unwrap();
            assert_eq!(title.text(), Some("Bakkerij"));
        }
    }

    #[test]
    fn numbers_are_written_as_two_decimals_without_their_last_noughts() {
        let mut dice = crate::layout::sample::Dice(3);
        let mut values = vec![0.0, -0.0, 0.125, 0.375, -0.125, 2.5, 0.005, -0.004, 1e9, 1e20, f32::NAN, f32::INFINITY];
        values.extend((0..5000).map(|_| (dice.below(4_000_000) as f32 - 2_000_000.0) / 64.0));
        for value in values {
            let text = format!("{:.2}", if value.is_finite() { value } else { 0.0 });
            let short = text.trim_end_matches('0').trim_end_matches('.');
            let short = if short == "-0" { "0" } else { short };
            assert_eq!(N(value).to_string(), short);
        }
    }

    #[test]
    fn nasty_texts_stay_text() {
        for nasty in NASTY {
            let mut project = project(5, (2, 2, 3, 2));
            let card = project.journeys()[0].cards().next().unwrap().id;
            apply(&mut project, Edit::SetCard(card, CardChange::Title(nasty.into()))).unwrap();
            let svg = drawn(&project, nasty);
            let tree = roxmltree::Document::parse(&svg).unwrap();
            assert!(tree.descendants().all(|node| !node.has_tag_name("script")));
            assert!(!svg.contains(|letter: char| letter.is_control() && letter != '\n'));
            let title = tree.root_element().children().find(|node| node.has_tag_name("title")).unwrap();
            let start: String = nasty.chars().take_while(|letter| !letter.is_control()).collect();
            let start = start.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
            assert!(title.text().unwrap().starts_with(&start), "{title:?}");
        }
    }

    #[test]
    fn ways_back_are_groups_with_their_names_as_text() {
        for project in loops() {
            let svg = drawn(&project, "x");
            let tree = roxmltree::Document::parse(&svg).unwrap();
            for way in laid_out(&project).returns {
                let id = format!("return-{}-{}", way.from.0, way.to.0);
                let group = tree.descendants().find(|node| node.attribute("id") == Some(&id)).unwrap();
                let lines = group.children().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text());
                assert_eq!(lines.collect::<Vec<_>>().join(" "), way.name);
                assert!(group.children().any(|node| node.has_tag_name("path")));
                assert!(group.children().any(|node| node.has_tag_name("polygon")), "no arrow head");
            }
        }
    }

    #[test]
    fn every_part_is_named_once_and_nothing_comes_from_outside() {
        for project in small() {
            let svg = drawn(&project, "x");
            let tree = roxmltree::Document::parse(&svg).unwrap();
            let mut ids: Vec<&str> = tree.descendants().filter_map(|node| node.attribute("id")).collect();
            for card in laid_out(&project).cards {
                assert!(ids.contains(&format!("card-{}", card.card.0).as_str()));
            }
            let count = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), count);
            let outside = svg.matches("url(").count() - svg.matches("url(data:font/ttf;base64,").count();
            assert!(!svg.contains("href") && !svg.contains("@import") && outside == 0);
        }
    }

    #[test]
    fn the_same_map_gives_the_same_text_and_short_numbers() {
        let project = project(9, (5, 6, 80, 30));
        let svg = drawn(&project, "x");
        assert_eq!(svg, drawn(&project, "x"));
        let tree = roxmltree::Document::parse(&svg).unwrap();
        let attributes = tree.descendants().flat_map(|node| node.attributes());
        let numbers = attributes.filter(|attribute| attribute.name() != "version").map(|attribute| attribute.value());
        let after = numbers.flat_map(|value| value.split('.').skip(1));
        let decimals = after.map(|after| after.chars().take_while(char::is_ascii_digit).count());
        assert_eq!(decimals.max(), Some(2));
    }

    #[test]
    fn groups_that_were_left_open_are_closed_and_surplus_ends_are_dropped() {
        let part = crate::scene::Part::Link(LinkId(1));
        let marks = [Mark::End, Mark::Begin(part), Mark::Begin(part)];
        let svg = svg_of_marks(&marks, &Palette::dark(), (Rect::ZERO, Paint::Canvas), "", "en");
        assert!(roxmltree::Document::parse(&svg).is_ok(), "{svg}");
    }

    #[test]
    fn numbers_are_short_and_never_minus_zero() {
        let all = [1.0, 0.125, -0.001, 12.345, f32::NAN].map(|value| N(value).to_string());
        assert_eq!(all, ["1", "0.12", "0", "12.35", "0"]);
    }
}
