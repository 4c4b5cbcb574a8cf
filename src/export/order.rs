//! What can be exported: of what, as which kind of file, and with which choices. Window and command line read this list.

use serde::{Deserialize, Serialize};

use super::paper::Paper;

/// Of what an export is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Content {
    /// Stages, lanes and cards.
    #[default]
    Map,
    /// What to do, stage by stage.
    Checklist,
    /// The funnel with its rates and their intervals.
    Numbers,
    /// The personas.
    People,
    /// Where customers are lost, what was done and what is next, on a sheet.
    Report,
    /// What came of the latest workshop.
    Workshop,
}

/// A kind of file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Format {
    #[default]
    Pdf,
    Svg,
    Png,
    Markdown,
    Html,
    Xlsx,
    Csv,
    Mermaid,
}

/// How a map lies on the pages of a PDF.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Layout {
    /// One page as large as the map.
    #[default]
    Large,
    /// Fitted on one sheet.
    Sheet,
    /// Over several sheets, to be cut and glued.
    Poster,
    /// A stage a page.
    Handout,
}

/// How many pixels a picture has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PictureSize {
    /// So many hundredths of the size on the screen.
    Percent(u16),
    /// So many pixels wide.
    Width(u32),
}

/// The colours of an export.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Look {
    #[default]
    Light,
    Dark,
    Contrast,
}

/// One choice of an order that matters for some contents and formats only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the fields of Order say it")]
pub enum Choice {
    Layout,
    Paper,
    Across,
    Overlap,
    Size,
    Transparent,
    Look,
}

/// What is exported, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct Order {
    /// Of what.
    pub content: Content,
    /// As which kind of file.
    pub format: Format,
    /// How a map lies on pages.
    pub layout: Layout,
    /// The sheet of paper.
    pub paper: Paper,
    /// How many sheets of a poster lie side by side, within [`ACROSS`].
    pub across: u8,
    /// How far the sheets of a poster overlap, in millimetres, within [`OVERLAP`].
    pub overlap_mm: u8,
    /// How large a picture of pixels is.
    pub size: PictureSize,
    /// Whether a picture of pixels has no ground.
    pub transparent: bool,
    /// The colours.
    pub look: Look,
}

/// How many sheets of a poster can lie side by side.
pub const ACROSS: std::ops::RangeInclusive<u8> = 1..=12;
/// How far the sheets of a poster can overlap, in millimetres.
pub const OVERLAP: std::ops::RangeInclusive<u8> = 0..=30;
/// The scale of a picture, in hundredths.
pub const PERCENT: std::ops::RangeInclusive<u16> = 25..=400;
/// The width of a picture, in pixels.
pub const WIDTH: std::ops::RangeInclusive<u32> = 16..=60_000;

impl Default for Order {
    fn default() -> Self {
        Self {
            content: Content::Map,
            format: Format::Pdf,
            layout: Layout::Large,
            paper: Paper::A4,
            across: 3,
            overlap_mm: 10,
            size: PictureSize::Percent(200),
            transparent: false,
            look: Look::Light,
        }
    }
}

impl Order {
    /// Something in a format, with the usual choices.
    pub fn of(content: Content, format: Format) -> Self {
        Self { content, format, ..Self::default() }
    }

    /// Whether there is such an export.
    pub fn exists(&self) -> bool {
        self.content.formats().contains(&self.format)
    }

    /// The choices that matter for it.
    pub fn choices(&self) -> Vec<Choice> {
        let mut choices = Vec::new();
        match (self.content, self.format) {
            (Content::Map, Format::Pdf) => {
                choices.push(Choice::Layout);
                match self.layout {
                    Layout::Large | Layout::Handout => {}
                    Layout::Sheet => choices.push(Choice::Paper),
                    Layout::Poster => choices.extend([Choice::Paper, Choice::Across, Choice::Overlap]),
                }
                choices.push(Choice::Look);
            }
            (_, Format::Png) => choices.extend([Choice::Size, Choice::Transparent, Choice::Look]),
            (_, Format::Svg) => choices.push(Choice::Look),
            (_, Format::Pdf | Format::Markdown | Format::Html | Format::Xlsx | Format::Csv | Format::Mermaid) => {}
        }
        choices
    }

    /// The order with every number within its bounds, and in a format that exists.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        self.across = self.across.clamp(*ACROSS.start(), *ACROSS.end());
        self.overlap_mm = self.overlap_mm.clamp(*OVERLAP.start(), *OVERLAP.end());
        self.size = match self.size {
            PictureSize::Percent(percent) => PictureSize::Percent(percent.clamp(*PERCENT.start(), *PERCENT.end())),
            PictureSize::Width(width) => PictureSize::Width(width.clamp(*WIDTH.start(), *WIDTH.end())),
        };
        if !self.exists() {
            self.format = self.content.formats().first().copied().unwrap_or_default();
        }
        self
    }
}

impl Content {
    /// All of them, as they are offered.
    pub const ALL: [Self; 6] = [Self::Map, Self::Checklist, Self::Numbers, Self::Report, Self::People, Self::Workshop];

    /// The kinds of files that there are of it, as they are offered.
    pub const fn formats(self) -> &'static [Format] {
        use Format as F;
        match self {
            Self::Map => &[F::Pdf, F::Svg, F::Png, F::Html, F::Xlsx, F::Csv, F::Markdown, F::Mermaid],
            Self::Checklist | Self::Numbers | Self::People => {
                &[F::Pdf, F::Svg, F::Png, F::Html, F::Xlsx, F::Csv, F::Markdown]
            }
            Self::Report => &[F::Pdf, F::Svg, F::Png, F::Html, F::Xlsx, F::Markdown],
            Self::Workshop => &[F::Pdf, F::Svg, F::Png, F::Markdown],
        }
    }

    /// The stable id, as in messages and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Checklist => "checklist",
            Self::Numbers => "numbers",
            Self::Report => "report",
            Self::Workshop => "workshop",
            Self::People => "people",
        }
    }
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Pdf, Self::Svg, Self::Png, Self::Markdown, Self::Html, Self::Xlsx, Self::Csv, Self::Mermaid];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Mermaid => "mermaid",
        }
    }

    /// What a file's name ends with, without the dot; the usual one first.
    pub const fn ends(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Svg => &["svg"],
            Self::Png => &["png"],
            Self::Markdown => &["md", "markdown"],
            Self::Html => &["html", "htm"],
            Self::Xlsx => &["xlsx"],
            Self::Csv => &["csv"],
            Self::Mermaid => &["mmd", "mermaid"],
        }
    }

    /// The usual end of a file's name, without the dot.
    pub fn end(self) -> &'static str {
        self.ends().first().copied().unwrap_or_default()
    }

    /// The format that the end of a file's name tells, whatever its case.
    pub fn of_end(end: &str) -> Option<Self> {
        let end = end.to_ascii_lowercase();
        Self::ALL.into_iter().find(|format| format.ends().contains(&end.as_str()))
    }
}

impl Layout {
    /// All of them, as they are offered.
    pub const ALL: [Self; 4] = [Self::Large, Self::Sheet, Self::Poster, Self::Handout];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Large => "large",
            Self::Sheet => "sheet",
            Self::Poster => "poster",
            Self::Handout => "handout",
        }
    }
}

impl Look {
    /// All of them, as they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Contrast];

    /// The stable id, as in messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// The colours.
    pub fn palette(self) -> crate::scene::Palette {
        match self {
            Self::Light => crate::scene::Palette::light(),
            Self::Dark => crate::scene::Palette::dark(),
            Self::Contrast => crate::scene::Palette::contrast(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_told_by_every_end_of_its_name_in_any_case() {
        for format in Format::ALL {
            assert!(format.ends().iter().all(|end| Format::of_end(end) == Some(format)));
            assert_eq!(Format::of_end(&format.end().to_uppercase()), Some(format));
        }
        assert_eq!(Format::of_end("docx"), None);
    }

    #[test]
    fn an_order_out_of_bounds_is_brought_back_and_keeps_what_is_in_order() {
        let odd = Order {
            content: Content::Report,
            format: Format::Mermaid,
            across: 0,
            overlap_mm: 200,
            size: PictureSize::Percent(0),
            ..Order::default()
        };
        let tidy = odd.tidied();
        assert!(tidy.exists());
        assert_eq!((tidy.across, tidy.overlap_mm, tidy.size), (1, 30, PictureSize::Percent(25)));
        assert_eq!(tidy.tidied(), tidy);
        for content in Content::ALL {
            for format in content.formats() {
                let order = Order::of(content, *format);
                assert_eq!(order.tidied(), order);
            }
        }
    }
}
