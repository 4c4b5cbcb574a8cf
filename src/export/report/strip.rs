//! The map in short, as wide as a page: the stages with their progress, the numbers between them, the curve of feelings.

use egui::emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::Picture;
use crate::document::{Journey, Project, Series, Stage};
use crate::insight::map_facts;
use crate::lang::Lang;
use crate::layout::text::{Style, lines, one_line};
use crate::layout::{BOX_HEIGHT, BandFacts, BandLook, CubicPath, MapFacts, StageFacts, Weight, means};
use crate::scene::{Align, Mark, Paint, Part, Tone, feeling_paint};

/// The width of the strip: an upright A4 sheet without its margins, in points.
pub const WIDTH: f32 = super::sheet::WIDTH;

const NAME: Style = Style::bold(9.0, 11.0);
const COUNT: Style = Style::bold(11.0, 13.0);
const SMALL: Style = Style::regular(7.0, 9.0);
const RATE: Style = Style::bold(7.5, 9.0);
/// Half the space between two headers, and the free edge within one.
const MARGIN: f32 = 2.0;
const INSET: f32 = 7.0;
const HEADER: f32 = 46.0;
const FLOW: f32 = 40.0;
const FEELING: f32 = 52.0;
const GAP: f32 = 5.0;
const RING: f32 = 4.0;
const FACE: f32 = 6.5;
const TRACK: f32 = 18.0;
const PILL: f32 = 12.0;

/// The map of a journey in short; with nothing in it for a journey without stages.
pub(super) fn picture(project: &Project, journey: &Journey, series: Option<&Series>, lang: &Lang) -> Picture {
    let facts = map_facts(project, journey, series, lang);
    let mut strip = Strip { journey, facts: &facts, lang, marks: Vec::new() };
    let height = strip.draw();
    let names: Vec<_> = journey.stages().iter().map(|stage| lang.names().stage(stage)).collect();
    Picture {
        heading: lang.say("report-picture"),
        words: lang.say_with("report-picture-words", &[("stages", names.join(", ").into())]),
        marks: strip.marks,
        size: vec2(WIDTH, height),
    }
}

struct Strip<'a> {
    journey: &'a Journey,
    facts: &'a MapFacts,
    lang: &'a Lang,
    marks: Vec<Mark>,
}

impl Strip<'_> {
    /// Draws everything; gives back how high it is.
    fn draw(&mut self) -> f32 {
        if self.journey.stages().is_empty() {
            return 0.0;
        }
        for (index, stage) in self.journey.stages().iter().enumerate() {
            self.marks.push(Mark::Begin(Part::Stage(stage.id)));
            self.header(index, stage);
            self.marks.push(Mark::End);
        }
        let mut bottom = HEADER;
        if self.facts.has_flow() {
            self.flow(bottom + GAP);
            bottom += GAP + FLOW;
        }
        let means = means(self.journey);
        if means.iter().flatten().count() > 0 {
            self.feelings(&means, bottom + GAP);
            bottom += GAP + FEELING;
        }
        bottom
    }

    fn column(&self) -> f32 {
        (WIDTH + 2.0 * MARGIN) / self.journey.stages().len().max(1) as f32
    }

    fn left(&self, index: usize) -> f32 {
        self.column() * index as f32 - MARGIN
    }

    fn middle(&self, index: usize) -> f32 {
        self.left(index) + self.column() / 2.0
    }

    fn header(&mut self, index: usize, stage: &Stage) {
        let tone = |tone| Paint::Stage(stage.colour, tone);
        let left = self.left(index);
        let rect = Rect::from_min_max(pos2(left + MARGIN, 0.0), pos2(left + self.column() - MARGIN, HEADER));
        let stroke = Some((0.6, tone(Tone::Line)));
        self.marks.push(Mark::Rect { rect, radius: 5.0, fill: Some(tone(Tone::Soft)), stroke });
        let inset = INSET.min(rect.width() / 6.0);
        let bar = Rect::from_min_size(rect.min + vec2(inset, 5.0), vec2(16.0_f32.min(rect.width() / 2.0), 2.0));
        self.marks.push(Mark::filled(bar, 1.0, tone(Tone::Fill)));
        let width = rect.width() - 2.0 * inset;
        let name = lines(self.lang.names().stage(stage), &NAME, width, 2);
        for (line, text) in name.into_iter().enumerate() {
            let at = pos2(rect.min.x + inset, 9.0 + NAME.height(line));
            self.marks.push(Mark::text(at, text, NAME.size, true, tone(Tone::Ink)));
        }
        if let Some(facts) = self.facts.stage(index).filter(|facts| facts.total > 0) {
            let centre = pos2(rect.max.x - inset - RING, HEADER - 4.0 - RING);
            let share = facts.done as f32 / facts.total as f32;
            let (paint, track) = (tone(Tone::Fill), tone(Tone::Line));
            self.marks.push(Mark::Ring { centre, radius: RING - 0.8, width: 1.6, share, paint, track });
            let words = one_line(&facts.texts.progress, &SMALL, width - 2.0 * RING - 3.0);
            let right = pos2(centre.x - RING - 2.5, centre.y - BOX_HEIGHT * SMALL.size / 2.0);
            self.marks.push(Mark::text(right, words, SMALL.size, true, tone(Tone::Ink)).aligned(Align::Right));
        }
    }

    fn flow(&mut self, top: f32) {
        let facts = self.facts;
        for (index, stage) in facts.stages.iter().enumerate() {
            let middle = self.middle(index);
            let half = (self.column() * 0.34).min(34.0);
            self.count(stage, pos2(middle, top), 2.0 * half);
            let Some(band) = &stage.band else { continue };
            let x = middle + half + 1.0..=self.middle(band.to) - half - 1.0;
            let track = Rect::from_x_y_ranges(x, top + 2.0..=top + 2.0 + TRACK);
            self.band(band, track);
        }
    }

    fn count(&mut self, stage: &StageFacts, top: Pos2, width: f32) {
        let texts = [(&stage.texts.entered, COUNT, Paint::Ink), (&stage.texts.unit, SMALL, Paint::InkSoft)];
        let mut y = top.y;
        for (text, style, paint) in texts.into_iter().filter(|(text, ..)| !text.is_empty()) {
            self.centred(&one_line(text, &style, width), &style, pos2(top.x, y), paint);
            y += style.line_height;
        }
        if stage.leak_inside {
            let place = Rect::from_center_size(pos2(top.x, y + 2.0 + PILL / 2.0), vec2(self.column() - 4.0, PILL));
            self.pill(&stage.texts.leak, place, true);
        } else if !stage.texts.left.is_empty() {
            let text = one_line(&stage.texts.left, &SMALL, self.column() - 4.0);
            self.centred(&text, &SMALL, pos2(top.x, y), Paint::InkSoft);
        }
    }

    /// The band to the next stage with numbers, with its rate; a sign warns where the two counts do not compare.
    fn band(&mut self, band: &BandFacts, track: Rect) {
        let Some(rate) = band.share.filter(|rate| rate.is_finite() && track.width() > 4.0) else { return };
        let share = rate.clamp(0.0, 1.0) as f32;
        self.marks.push(Mark::filled(track, 2.0, Paint::FlowLost));
        if share > 0.0 {
            let ribbon = Rect::from_center_size(track.center(), vec2(track.width(), TRACK * share));
            let paint = if band.leak { Paint::Leak } else { Paint::Flow };
            self.marks.push(Mark::filled(ribbon, 2.0_f32.min(TRACK * share / 2.0), paint));
        }
        let plain = band.look == BandLook::Plain;
        let words = if plain { band.texts.rate.clone() } else { format!("! {}", band.texts.rate) };
        // The pill may reach a little over the track's ends, its words may not.
        self.pill(&words, track.expand2(vec2(4.0, 0.0)), band.leak);
    }

    fn pill(&mut self, words: &str, place: Rect, is_leak: bool) {
        let marker = if is_leak { 7.0 } else { 0.0 };
        let text = one_line(words, &RATE, place.width() - 8.0 - marker);
        if text.is_empty() {
            return;
        }
        let rect = Rect::from_center_size(place.center(), vec2(RATE.width(&text) + 8.0 + marker, PILL));
        let (fill, ink) = if is_leak { (Paint::Leak, Paint::OnLeak) } else { (Paint::Surface, Paint::Ink) };
        let stroke = (!is_leak).then_some((0.6, Paint::CardStroke));
        self.marks.push(Mark::Rect { rect, radius: PILL / 2.0, fill: Some(fill), stroke });
        if is_leak {
            let at = pos2(rect.min.x + 6.5, rect.center().y);
            let points = vec![at + vec2(-2.6, -2.0), at + vec2(2.6, -2.0), at + vec2(0.0, 2.6)];
            self.marks.push(Mark::Polygon { points, fill: ink });
        }
        let top = pos2(rect.center().x + marker / 2.0, rect.center().y - RATE.line_height / 2.0);
        self.centred(&text, &RATE, top, ink);
    }

    fn feelings(&mut self, means: &[Option<f32>], top: f32) {
        let band = Rect::from_min_size(pos2(0.0, top), vec2(WIDTH, FEELING));
        let y = |feeling: f32| band.center().y - feeling.clamp(-2.0, 2.0) / 2.0 * (FEELING / 2.0 - FACE - 1.0);
        for feeling in [2.0, 0.0, -2.0] {
            let line = Mark::line(pos2(0.0, y(feeling)), pos2(WIDTH, y(feeling)), 0.5, Paint::Guide);
            self.marks.push(line);
        }
        let known = means.iter().enumerate().filter_map(|(index, mean)| Some((index, (*mean)?)));
        let points: Vec<_> = known.map(|(index, mean)| (pos2(self.middle(index), y(mean)), mean)).collect();
        let places: Vec<Pos2> = points.iter().map(|(at, _)| *at).collect();
        if places.len() > 1 {
            let curve = CubicPath::through(&places);
            self.marks.push(Mark::Path { points: curve.points, width: 1.4, paint: Paint::Curve, dashed: false });
        }
        for (centre, mean) in points {
            let feeling = mean.round() as i8;
            self.marks.push(Mark::Face { centre, radius: FACE, feeling, paint: feeling_paint(feeling) });
        }
    }

    fn centred(&mut self, text: &str, style: &Style, top: Pos2, paint: Paint) {
        let above = (style.line_height - BOX_HEIGHT * style.size) / 2.0;
        let bold = style.weight == Weight::Bold;
        self.marks.push(Mark::text(top + Vec2::new(0.0, above), text, style.size, bold, paint).aligned(Align::Centre));
    }
}
