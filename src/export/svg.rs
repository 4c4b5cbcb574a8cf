//! A drawing as SVG 1.1: real text, named groups, nothing that runs and nothing from outside.

use std::fmt::{self, Write};

use egui::emath::{Pos2, Rect};
use egui::epaint::Color32;

use crate::layout::ASCENT;
use crate::scene::{Align, Mark, Paint, Palette};

/// The free edge around the drawing, in map units.
const MARGIN: f32 = 16.0;

/// The typefaces asked for, best first.
const FAMILY: &str = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/// The marks as an SVG file.
///
/// `bounds` is what the picture shows, with a margin of 16; `title` becomes its title, `language` is a code such as
/// `nl`. Characters that XML forbids become U+FFFD. The same marks give the same text.
pub fn svg_of_marks(marks: &[Mark], palette: &Palette, bounds: Rect, title: &str, language: &str) -> String {
    let mut picture = Picture { out: String::new(), palette, open: 0 };
    // Writing to a string cannot fail.
    let _ = picture.write(marks, bounds.expand(MARGIN), title, language);
    picture.out
}

struct Picture<'a> {
    out: String,
    palette: &'a Palette,
    open: usize,
}

impl Picture<'_> {
    fn write(&mut self, marks: &[Mark], view: Rect, title: &str, language: &str) -> fmt::Result {
        let (left, top, width, height) = (n(view.min.x), n(view.min.y), n(view.width()), n(view.height()));
        writeln!(
            self.out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" lang=\"{0}\" xml:lang=\"{0}\" \
             viewBox=\"{left} {top} {width} {height}\" width=\"{width}\" height=\"{height}\" \
             font-family=\"{FAMILY}\" role=\"img\">",
            escaped(language)
        )?;
        writeln!(self.out, "<title>{}</title>", escaped(title))?;
        let ground = Mark::filled(view, 0.0, Paint::Canvas);
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

    fn mark(&mut self, mark: &Mark) -> fmt::Result {
        if let Some(plain) = mark.plain() {
            return plain.iter().try_for_each(|mark| self.mark(mark));
        }
        match mark {
            Mark::Rect { rect, radius, fill, stroke } => self.rect(*rect, *radius, *fill, *stroke),
            Mark::Circle { centre, radius, fill, stroke } => {
                let (x, y, r) = (n(centre.x), n(centre.y), n(*radius));
                let look = self.look(*fill, *stroke);
                writeln!(self.out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"{look}/>")
            }
            Mark::Text { pos, text, size, bold, paint, align } => self.text(*pos, text, (*size, *bold), *paint, *align),
            Mark::Path { points, width, paint, dashed } => self.path(points, *width, *paint, *dashed),
            Mark::Polygon { points, fill } => {
                let list: Vec<String> = points.iter().map(|at| point(*at)).collect();
                let look = self.look(Some(*fill), None);
                writeln!(self.out, "<polygon points=\"{}\"{look}/>", list.join(" "))
            }
            Mark::Begin(part) => {
                self.open += 1;
                writeln!(self.out, "<g id=\"{}\">", part.id())
            }
            Mark::End if self.open > 0 => {
                self.open -= 1;
                writeln!(self.out, "</g>")
            }
            Mark::End | Mark::Ring { .. } | Mark::Face { .. } | Mark::Icon { .. } => Ok(()),
        }
    }

    fn rect(&mut self, rect: Rect, radius: f32, fill: Option<Paint>, stroke: Option<(f32, Paint)>) -> fmt::Result {
        let (x, y, width, height) = (n(rect.min.x), n(rect.min.y), n(rect.width()), n(rect.height()));
        let look = self.look(fill, stroke);
        let round = if radius > 0.0 { format!(" rx=\"{}\"", n(radius)) } else { String::new() };
        writeln!(self.out, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{round}{look}/>")
    }

    fn text(&mut self, pos: Pos2, text: &str, (size, bold): (f32, bool), paint: Paint, align: Align) -> fmt::Result {
        let (x, y) = (n(pos.x), n(pos.y + ASCENT * size));
        let weight = if bold { " font-weight=\"600\"" } else { "" };
        let anchor = match align {
            Align::Left => "",
            Align::Centre => " text-anchor=\"middle\"",
            Align::Right => " text-anchor=\"end\"",
        };
        let look = self.look(Some(paint), None);
        let (size, text) = (n(size), escaped(text));
        writeln!(
            self.out,
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight}{anchor}{look} xml:space=\"preserve\">{text}</text>"
        )
    }

    fn path(&mut self, points: &[Pos2], width: f32, paint: Paint, dashed: bool) -> fmt::Result {
        let Some((first, rest)) = points.split_first() else { return Ok(()) };
        let mut line = format!("M{}", point(*first));
        for three in rest.chunks_exact(3) {
            let list: Vec<String> = three.iter().map(|at| point(*at)).collect();
            write!(line, " C{}", list.join(" "))?;
        }
        let dash = if dashed { " stroke-dasharray=\"6 5\"" } else { "" };
        let look = self.look(None, Some((width, paint)));
        writeln!(self.out, "<path d=\"{line}\"{look}{dash} stroke-linecap=\"round\" stroke-linejoin=\"round\"/>")
    }

    /// The attributes of fill and stroke.
    fn look(&self, fill: Option<Paint>, stroke: Option<(f32, Paint)>) -> String {
        let mut out = fill.map_or(" fill=\"none\"".to_owned(), |fill| colour("fill", self.palette.colour(fill)));
        if let Some((width, paint)) = stroke {
            out.push_str(&colour("stroke", self.palette.colour(paint)));
            out.push_str(" stroke-width=\"");
            out.push_str(&n(width));
            out.push('"');
        }
        out
    }
}

/// A colour as an attribute, with its opacity beside it where it has one.
fn colour(attribute: &str, colour: Color32) -> String {
    let [red, green, blue, alpha] = colour.to_srgba_unmultiplied();
    let opacity = match alpha {
        255 => String::new(),
        _ => format!(" {attribute}-opacity=\"{}\"", n(f32::from(alpha) / 255.0)),
    };
    format!(" {attribute}=\"#{red:02x}{green:02x}{blue:02x}\"{opacity}")
}

/// A number with at most two decimals.
fn n(value: f32) -> String {
    let value = if value.is_finite() { value } else { 0.0 };
    let text = format!("{value:.2}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}

fn point(at: Pos2) -> String {
    format!("{},{}", n(at.x), n(at.y))
}

/// Text for an element or an attribute: marked up where XML needs it, without characters that it forbids.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            other if other.is_control() => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
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
        svg_of_marks(&marks, &Palette::light(), layout.bounds, title, "nl")
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
            assert!(!svg.contains("href") && !svg.contains("url(") && !svg.contains("<style"));
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
        let svg = svg_of_marks(&marks, &Palette::dark(), Rect::ZERO, "", "en");
        assert!(roxmltree::Document::parse(&svg).is_ok(), "{svg}");
    }

    #[test]
    fn numbers_are_short_and_never_minus_zero() {
        let all = [1.0, 0.125, -0.001, 12.345, f32::NAN].map(n);
        assert_eq!(all, ["1", "0.12", "0", "12.35", "0"]);
    }
}
