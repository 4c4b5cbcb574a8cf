//! The head of every page: where we are in the journey, the title, the question, and the numbers of a stage.

use egui::emath::{Pos2, Rect, pos2, vec2};

use super::card::set;
use super::measure::{BOTTOM, CAPTION, FIGURE, HEIGHT, MARGIN, QUESTION, STRIP, TITLE};
use super::{Page, Sheet, Subject};
use crate::document::{Stage, StageId};
use crate::layout::text::{Style, lines, one_line};
use crate::scene::{Align, Mark, Paint, Tone};

const STRIP_TOP: f32 = 40.0;
const STRIP_GAP: f32 = 8.0;
/// How high the bar of the stage in sight is, and those of the others.
const HERE: f32 = 16.0;
const ELSEWHERE: f32 = 7.0;
const NAMES_TOP: f32 = 62.0;
/// Room beside the title for which part of its pages this is.
const PART_ROOM: f32 = 210.0;
const FIGURE_GAP: f32 = 52.0;
/// With less room than this for the title, the numbers stand under it.
const LEAST_TITLE: f32 = 620.0;
/// What a figure is of is not wider.
const CAPTION_ROOM: f32 = 360.0;

/// What is said in the head of a page.
pub(super) struct Head<'a> {
    /// Of what the page is.
    pub(super) subject: Subject,
    /// The title.
    pub(super) title: &'a str,
    /// A line or two under it; may be empty.
    pub(super) below: &'a str,
    /// The stages that the page shows.
    pub(super) here: &'a [StageId],
    /// The numbers at the right.
    pub(super) figures: Vec<Figure>,
}

/// A large number, and what it is of.
pub(super) struct Figure {
    pub(super) number: String,
    pub(super) caption: String,
    pub(super) paint: Paint,
}

/// A head that has been set, and the room that it leaves.
pub(super) struct Set {
    subject: Subject,
    title: String,
    stages: Vec<StageId>,
    marks: Vec<Mark>,
    /// Where the part of the pages is named.
    part_at: Pos2,
    /// Where the rest of the page goes.
    pub(super) body: Rect,
    width: f32,
}

impl Set {
    /// An empty page under this head.
    pub(super) fn page(&self, sheet: &Sheet<'_>, part: usize, parts: usize) -> Page {
        let page = Page {
            subject: self.subject,
            title: self.title.clone(),
            stages: self.stages.clone(),
            part: 0,
            parts: 1,
            part_at: self.part_at,
            size: vec2(self.width, HEIGHT),
            ground: self.marks.clone(),
            places: Vec::new(),
            cards: Vec::new(),
        };
        page.numbered(sheet, part, parts)
    }
}

impl Page {
    /// The page as one of several of its subject, which is told beside the title.
    pub(super) fn numbered(mut self, sheet: &Sheet<'_>, part: usize, parts: usize) -> Self {
        if parts > 1 {
            let count = |number: usize| sheet.lang.format().count(number as u64);
            let args = [("part", count(part + 1).into()), ("parts", count(parts).into())];
            let words = sheet.lang.say_with("pages-part", &args);
            self.ground.extend(set(&[words], &QUESTION, self.part_at, Paint::InkSoft));
        }
        Self { part, parts, ..self }
    }
}

/// Sets the head of a page.
pub(super) fn head(sheet: &Sheet<'_>, head: Head<'_>) -> Set {
    let width = sheet.width();
    // The journey at a glance says itself which stages there are.
    let at_a_glance = head.subject == Subject::Cover && head.here.len() == sheet.journey.stages().len();
    let (mut marks, top) = if at_a_glance { (Vec::new(), STRIP_TOP) } else { strip(sheet, head.here) };
    let wide = set_figures(&head.figures, width - 2.0 * MARGIN);
    // In a narrow window the numbers stand under the title instead of beside it.
    let beside = width - 2.0 * MARGIN - wide.width >= LEAST_TITLE;
    let left = if beside { width - MARGIN - wide.width } else { width - MARGIN };
    let room = (left - MARGIN - PART_ROOM).max(300.0);
    let title = lines(head.title, &TITLE, room, 2);
    marks.extend(set(&title, &TITLE, pos2(MARGIN, top), Paint::Ink));
    let last = title.last().map_or(0.0, |line| TITLE.width(line));
    let title_bottom = top + TITLE.height(title.len().max(1));
    // On the line of the title, a little lower since it is smaller.
    let part_at = pos2(MARGIN + last + 26.0, title_bottom - QUESTION.line_height - 8.0);
    let gap = if beside && wide.width > 0.0 { FIGURE_GAP } else { 0.0 };
    let below = lines(head.below, &QUESTION, (left - gap - MARGIN).max(300.0), 2);
    marks.extend(set(&below, &QUESTION, pos2(MARGIN, title_bottom), Paint::InkSoft));
    let mut bottom = title_bottom + QUESTION.height(below.len());
    if !wide.marks.is_empty() {
        let at = if beside { vec2(left, top) } else { vec2(MARGIN, bottom + 12.0) };
        marks.extend(wide.marks.into_iter().map(|mark| mark.translated(at)));
        bottom = bottom.max(at.y + FIGURE.line_height + CAPTION.line_height);
    }
    let body = Rect::from_min_max(pos2(MARGIN, bottom + 26.0), pos2(width - MARGIN, BOTTOM));
    let (subject, title, stages) = (head.subject, head.title.to_owned(), head.here.to_vec());
    Set { subject, title, stages, marks, part_at, body, width }
}

/// The page of a journey without stages.
pub(super) fn blank(sheet: &Sheet<'_>) -> Page {
    let title = sheet.lang.names().journey(sheet.journey);
    let below = sheet.lang.say("pages-nothing");
    let said = Head { subject: Subject::Nothing, title, below: &below, here: &[], figures: Vec::new() };
    head(sheet, said).page(sheet, 0, 1)
}

/// A bar a stage, those of the page high and strong, with all names where they can be read; and where the title begins.
fn strip(sheet: &Sheet<'_>, here: &[StageId]) -> (Vec<Mark>, f32) {
    let stages = sheet.journey.stages();
    let names = sheet.lang.names();
    let room = sheet.width() - 2.0 * MARGIN;
    let step = (room + STRIP_GAP) / stages.len().max(1) as f32;
    let each = step - STRIP_GAP;
    let bold = Style::bold(STRIP.size, STRIP.line_height);
    let fits = |stage: &Stage| bold.width(names.stage(stage)) <= each - 12.0;
    let named = stages.len() > 1 && stages.iter().all(fits);
    let mut marks = Vec::new();
    for (index, stage) in stages.iter().enumerate() {
        let is_here = here.contains(&stage.id);
        let left = MARGIN + step * index as f32;
        let (high, tone) = if is_here { (HERE, Tone::Fill) } else { (ELSEWHERE, Tone::Line) };
        let bar = Rect::from_min_size(pos2(left, STRIP_TOP + HERE - high), vec2(each.max(2.0), high));
        marks.push(Mark::filled(bar, high / 2.0, Paint::Stage(stage.colour, tone)));
        if named {
            let (style, paint) = if is_here { (&bold, Paint::Ink) } else { (&STRIP, Paint::InkSoft) };
            marks.extend(set(&[names.stage(stage).to_owned()], style, pos2(left, NAMES_TOP), paint));
        }
    }
    (marks, if named { NAMES_TOP + STRIP.line_height + 22.0 } else { STRIP_TOP + HERE + 26.0 })
}

/// Numbers side by side, from the origin on.
struct Figures {
    marks: Vec<Mark>,
    width: f32,
}

/// Sets as many numbers as there is room for, each over what it is of, at the right of its place.
fn set_figures(figures: &[Figure], room: f32) -> Figures {
    let mut all = Figures { marks: Vec::new(), width: 0.0 };
    for figure in figures {
        let caption = one_line(&figure.caption, &CAPTION, CAPTION_ROOM);
        let wide = FIGURE.width(&figure.number).max(CAPTION.width(&caption));
        let gap = if all.width > 0.0 { FIGURE_GAP } else { 0.0 };
        if all.width + gap + wide > room {
            break;
        }
        all.width += gap + wide;
        let number = set(std::slice::from_ref(&figure.number), &FIGURE, pos2(all.width, 0.0), figure.paint);
        let words = set(&[caption], &CAPTION, pos2(all.width, FIGURE.line_height), Paint::InkSoft);
        all.marks.extend(number.into_iter().chain(words).map(|mark| mark.aligned(Align::Right)));
    }
    all
}

/// The numbers of a stage: how many come in, and which share goes on.
pub(super) fn figures_of(sheet: &Sheet<'_>, index: usize) -> Vec<Figure> {
    let Some(facts) = sheet.facts.stage(index) else { return Vec::new() };
    let mut figures = Vec::new();
    if !facts.texts.entered.is_empty() {
        let (number, caption) = (facts.texts.entered.clone(), facts.texts.unit.clone());
        figures.push(Figure { number, caption, paint: Paint::Ink });
    }
    if facts.leak_inside && !facts.texts.left.is_empty() {
        // Most are lost between two steps of the stage itself.
        let left = facts.left.map(|left| sheet.lang.format().count(left)).unwrap_or_default();
        figures.push(Figure { number: left, caption: facts.texts.leak.clone(), paint: Paint::Leak });
    }
    if let Some(band) = facts.band.as_ref().filter(|band| !band.texts.rate.is_empty()) {
        let next = sheet.journey.stages().get(band.to).map_or("", |stage| sheet.lang.names().stage(stage));
        let onward = sheet.lang.say_with("pages-onward", &[("stage", next.into())]);
        let short = || sheet.lang.say("pages-onward-short");
        let onward = if CAPTION.width(&onward) <= CAPTION_ROOM { onward } else { short() };
        let (caption, paint) = match band.leak {
            true if !band.texts.lost_short.is_empty() => (band.texts.lost_short.clone(), Paint::Leak),
            _ => (onward, Paint::Ink),
        };
        figures.push(Figure { number: band.texts.rate.clone(), caption, paint });
    }
    figures
}
