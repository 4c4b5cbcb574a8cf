//! Drawings as PDF: real text in the embedded typeface, shapes as vectors, nothing that runs and nothing from outside.
//!
//! A page has its size in points; each drawing on it keeps its own units, with a place and a scale.

#[cfg(test)]
mod claims;
mod faces;
#[cfg(test)]
pub(crate) mod reader;
mod surface;
mod told;

use egui::emath::{Rect, Vec2, vec2};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::TagTree;
use krilla::{Document, SerializeSettings};

use super::letters;
use super::paper::LONGEST_SIDE;
use crate::scene::{Mark, Palette};
use faces::Faces;

/// A page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Width and height, in points.
    pub size: Vec2,
    /// What is drawn, from back to front.
    pub drawings: Vec<Drawing>,
    /// The places on it that readers list.
    pub bookmarks: Vec<Bookmark>,
}

/// A place that readers list, beside the pages.
#[derive(Clone, Debug, PartialEq)]
pub struct Bookmark {
    /// What it is called.
    pub title: String,
    /// How far from the top of its page, in points.
    pub y: f32,
}

/// Marks with a place on a page.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// What is drawn, in units of its own.
    pub marks: Vec<Mark>,
    /// Where on the page the origin of the marks lies, in points.
    pub offset: Vec2,
    /// Points a unit.
    pub scale: f32,
    /// The part of the page that it may draw on; `None` = all of it.
    pub clip: Option<Rect>,
}

/// What a document says of itself.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Its title.
    pub title: &'a str,
    /// A code such as `nl`.
    pub language: &'a str,
}

/// Why no PDF was made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The embedded typeface cannot be read.
    #[error("the typeface cannot be read")]
    Typeface,
    /// The library refused the pages.
    #[error("{0}")]
    Refused(String),
}

impl Page {
    /// A page with marks in points.
    pub fn new(size: Vec2, marks: Vec<Mark>) -> Self {
        Self { size, drawings: vec![Drawing::plain(marks)], bookmarks: Vec::new() }
    }

    /// A page as large as a drawing, at most as large as readers accept.
    pub fn around(marks: Vec<Mark>, bounds: Rect) -> Self {
        let scale = (LONGEST_SIDE / bounds.width().max(bounds.height()).max(1.0)).min(1.0);
        let drawing = Drawing { marks, offset: -bounds.min.to_vec2() * scale, scale, clip: None };
        Self { size: bounds.size() * scale, drawings: vec![drawing], bookmarks: Vec::new() }
    }
}

impl Drawing {
    /// Marks in points of the page.
    pub const fn plain(marks: Vec<Mark>) -> Self {
        Self { marks, offset: Vec2::ZERO, scale: 1.0, clip: None }
    }
}

/// The pages as a PDF file. The same pages give the same bytes: no time is written into them.
///
/// What the typeface lacks is drawn from the typefaces of the interface, or else as an empty box; control characters and
/// signs that turn the direction of reading are left out.
pub fn pdf_of_pages(pages: &[Page], palette: &Palette, about: About<'_>) -> Result<Vec<u8>, PdfError> {
    written(pages, palette, about, SerializeSettings::default())
}

fn written(
    pages: &[Page],
    palette: &Palette,
    about: About<'_>,
    settings: SerializeSettings,
) -> Result<Vec<u8>, PdfError> {
    let marks = pages.iter().flat_map(|page| &page.drawings).flat_map(|drawing| &drawing.marks);
    let faces = Faces::of_marks(marks).ok_or(PdfError::Typeface)?;
    let mut document = Document::new_with(settings);
    let title: String = letters::readable(about.title).collect();
    let metadata = Metadata::new().title(title).language(about.language.to_owned());
    document.set_metadata(metadata.creator("Klantreis".to_owned()));
    let mut tags = TagTree::new();
    let mut outline = Outline::new();
    let mut count = 0;
    for page in pages {
        let size = page.size.clamp(Vec2::splat(1.0), Vec2::splat(LONGEST_SIDE));
        let size = if size.is_finite() { size } else { vec2(1.0, 1.0) };
        let Some(settings) = PageSettings::from_wh(size.x, size.y) else { continue };
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        let look = surface::Look { palette, faces: &faces, headings: &page.bookmarks };
        for drawing in &page.drawings {
            for node in surface::draw(&mut surface, drawing, &look) {
                tags.push(node);
            }
        }
        surface.finish();
        sheet.finish();
        for Bookmark { title, y } in &page.bookmarks {
            let title: String = letters::readable(title).collect();
            let place = Point::from_xy(0.0, y.clamp(0.0, size.y));
            outline.push_child(OutlineNode::new(title, XyzDestination::new(count, place)));
        }
        count += 1;
    }
    if pages.iter().any(|page| !page.bookmarks.is_empty()) {
        document.set_outline(outline);
    }
    document.set_tag_tree(tags);
    let bytes = document.finish().map_err(|error| PdfError::Refused(format!("{error:?}")))?;
    Ok(without_suspects(bytes))
}

/// Takes out that nothing is suspect, which is understood, since a widespread reader complains of how it is said.
fn without_suspects(mut bytes: Vec<u8>) -> Vec<u8> {
    const SAID: &[u8] = b"/Suspects false";
    // The catalogue, which says it, is among the last objects; blanks in its place move nothing.
    if let Some(at) = bytes.windows(SAID.len()).rposition(|found| found == SAID)
        && let Some(said) = bytes.get_mut(at..at + SAID.len())
    {
        said.fill(b' ');
    }
    bytes
}
