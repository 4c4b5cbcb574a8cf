//! The numbers between the headers and the lanes: counts, and bands as wide as what goes on.

use egui::emath::{Pos2, Rect, pos2, vec2};

use super::sign::{drop_marker, warning_sign};
use super::{Align, Mark, Paint};
use crate::layout::text::{Style, lines, one_line};
use crate::layout::{
    BOX_HEIGHT, BandFacts, BandLook, COUNT_WIDTH, CubicPath, LABEL_INSET, LABEL_WIDTH, MapFacts, MapLayout,
    NumbersFacts, StageFacts, TRACK,
};

const COUNT: Style = Style::bold(17.0, 20.0);
const UNIT: Style = Style::regular(12.0, 15.0);
const RATE: Style = Style::bold(12.5, 16.0);
const LOST: Style = Style::regular(12.0, 15.0);
const LEAK: Style = Style::bold(12.0, 15.0);
const TITLE: Style = Style::bold(12.5, 16.0);
const ABOUT: Style = Style::regular(12.0, 15.0);
const ROUND: f32 = 4.0;
const PILL_EDGE: f32 = 7.0;
const PILL_HEIGHT: f32 = 20.0;
const MARKER: f32 = 5.0;
/// Over which length a band narrows from everybody to who goes on.
const TAPER: f32 = 26.0;
/// How much thinner a band is that leads to a step that may be left out.
const THIN: f32 = 0.4;
/// From one stripe to the next, and how much of that is filled.
const STRIPE: f32 = 9.0;
const STRIPE_FILLED: f32 = 5.0;

/// The count of one stage, and the band to the next stage with numbers.
pub fn flow_marks(layout: &MapLayout, facts: &MapFacts, index: usize) -> Vec<Mark> {
    let Some((place, stage)) = layout.count_box(index).zip(facts.stage(index)) else { return Vec::new() };
    let mut marks = count_marks(stage, place);
    if let Some(band) = &stage.band
        && let Some(place) = layout.band_box(index, band.to)
    {
        marks.extend(band_marks(band, place));
    }
    marks
}

/// Left of the strip: which numbers these are.
pub fn numbers_marks(layout: &MapLayout, numbers: &NumbersFacts) -> Vec<Mark> {
    let Some(strip) = layout.flow else { return Vec::new() };
    let width = LABEL_WIDTH - 2.0 * LABEL_INSET;
    let title = lines(&numbers.title, &TITLE, width, 2);
    let about = lines(&numbers.about, &ABOUT, width, 3);
    let top = pos2(LABEL_INSET, MapLayout::track_of(strip).min.y);
    let below = top + vec2(0.0, TITLE.height(title.len()) + 1.0);
    let mut marks = super::card::lines(&title, &TITLE, top, Paint::Ink);
    marks.extend(super::card::lines(&about, &ABOUT, below, Paint::InkSoft));
    marks
}

fn count_marks(stage: &StageFacts, place: Rect) -> Vec<Mark> {
    let texts = [
        (&stage.texts.entered, COUNT, Paint::Ink),
        (&stage.texts.unit, UNIT, Paint::InkSoft),
        (&stage.texts.left, UNIT, Paint::InkSoft),
    ];
    let mut top = MapLayout::track_of(place).center().y - COUNT.line_height / 2.0;
    let mut marks = Vec::new();
    for (text, style, paint) in texts.into_iter().filter(|(text, ..)| !text.is_empty()) {
        let cut = one_line(text, &style, COUNT_WIDTH);
        marks.push(centred(cut, &style, pos2(place.center().x, top + style.line_height / 2.0), paint));
        top += style.line_height;
    }
    if stage.leak_inside {
        let centre = pos2(place.center().x, top + PILL_HEIGHT / 2.0 + 1.0);
        marks.extend(leak_marks(
            &stage.texts.leak,
            "",
            Rect::from_center_size(centre, vec2(COUNT_WIDTH + 24.0, PILL_HEIGHT)),
        ));
    }
    marks
}

/// A band: the track that stands for everybody, the ribbon of those who go on, and words on and below it.
pub(super) fn band_marks(band: &BandFacts, place: Rect) -> Vec<Mark> {
    let track = MapLayout::track_of(place);
    let thin = if band.optional { THIN } else { 1.0 };
    let drawn = Rect::from_center_size(track.center(), vec2(track.width(), TRACK * thin));
    let mut marks = ribbon_marks(band, drawn);
    marks.extend(rate_marks(band, track));
    marks.extend(words_marks(band, place, track));
    marks
}

pub(super) fn ribbon_marks(band: &BandFacts, track: Rect) -> Vec<Mark> {
    let share = band.share.filter(|share| share.is_finite()).map(|share| share.clamp(0.0, 1.0) as f32);
    let height = share.map_or(0.0, |share| track.height() * share);
    let paint = if band.leak { Paint::Leak } else { Paint::Flow };
    match band.look {
        BandLook::Unknown => vec![dashed_edge(track)],
        BandLook::Mixed => {
            let ribbon = Rect::from_center_size(track.center(), vec2(track.width(), height.max(2.0)));
            let mut marks = vec![dashed_edge(track)];
            marks.extend(stripes(ribbon, paint));
            marks
        }
        BandLook::Plain | BandLook::Rises => {
            let taper = TAPER.min(track.width() / 4.0);
            let ribbon = Rect::from_min_max(
                pos2(track.min.x + taper - 0.5, track.center().y - height / 2.0),
                pos2(track.max.x, track.center().y + height / 2.0),
            );
            let mut marks = vec![Mark::filled(track, ROUND.min(track.height() / 2.0), Paint::FlowLost)];
            if height > 0.0 {
                marks.push(funnel(track, taper, height, paint));
                marks.push(Mark::filled(ribbon, 0.0, paint));
            }
            marks
        }
    }
}

/// From everybody at the left edge to who goes on.
fn funnel(track: Rect, length: f32, height: f32, fill: Paint) -> Mark {
    let (left, right, middle) = (track.min.x, track.min.x + length, track.center().y);
    let points = vec![
        pos2(left, track.min.y),
        pos2(right, middle - height / 2.0),
        pos2(right, middle + height / 2.0),
        pos2(left, track.max.y),
    ];
    Mark::Polygon { points, fill }
}

/// Slanted stripes that fill a box, for what is no share of one group.
fn stripes(rect: Rect, fill: Paint) -> Vec<Mark> {
    let slant = (rect.height() / 2.0).min(STRIPE);
    let count = (rect.width() / STRIPE).floor() as usize;
    let stripe = |at: usize| {
        let left = rect.min.x + at as f32 * STRIPE;
        let lean = |x: f32| (x + slant).min(rect.max.x);
        let points = vec![
            pos2(lean(left), rect.min.y),
            pos2(lean(left + STRIPE_FILLED), rect.min.y),
            pos2(left + STRIPE_FILLED, rect.max.y),
            pos2(left, rect.max.y),
        ];
        Mark::Polygon { points, fill }
    };
    (0..count).map(stripe).collect()
}

fn dashed_edge(rect: Rect) -> Mark {
    let top = rect.center_top();
    let corners = [top, rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top(), top];
    Mark::Path { points: CubicPath::rounded(&corners, ROUND).points, width: 1.2, paint: Paint::Outline, dashed: true }
}

/// The conversion on a pill in the middle of the track, with a warning where it is none.
fn rate_marks(band: &BandFacts, track: Rect) -> Vec<Mark> {
    if band.texts.rate.is_empty() {
        return Vec::new();
    }
    let warns = band.look != BandLook::Plain;
    let sign = if warns { 2.0 * MARKER + 5.0 } else { 0.0 };
    let text = one_line(&band.texts.rate, &RATE, track.width() - 2.0 * PILL_EDGE - sign);
    let size = vec2(RATE.width(&text) + 2.0 * PILL_EDGE + sign, PILL_HEIGHT);
    let pill = Rect::from_center_size(track.center(), size);
    let (ink, edge) = if warns { (Paint::Warning, Paint::Warning) } else { (Paint::Ink, Paint::CardStroke) };
    let mut marks = vec![Mark::Rect {
        rect: pill,
        radius: PILL_HEIGHT / 2.0,
        fill: Some(Paint::Surface),
        stroke: Some((1.0, edge)),
    }];
    if warns {
        marks.extend(warning_sign(pos2(pill.min.x + PILL_EDGE + MARKER, pill.center().y), MARKER));
    }
    marks.push(centred(text, &RATE, pill.center() + vec2(sign / 2.0, 0.0), ink));
    marks
}

/// Below the track: what is lost, and what to know before comparing.
fn words_marks(band: &BandFacts, place: Rect, track: Rect) -> Vec<Mark> {
    let mut top = track.max.y + 4.0;
    let mut marks = Vec::new();
    if band.leak {
        let centre = pos2(place.center().x, top + PILL_HEIGHT / 2.0);
        let room = Rect::from_center_size(centre, vec2(place.width(), PILL_HEIGHT));
        marks.extend(leak_marks(&band.texts.lost, &band.texts.lost_short, room));
        top += PILL_HEIGHT;
    }
    let warns = band.look != BandLook::Plain;
    let lost = if band.leak { "" } else { band.texts.lost.as_str() };
    let said = [(lost, Paint::InkSoft), (band.texts.why.as_str(), if warns { Paint::Warning } else { Paint::InkSoft })];
    for (text, paint) in said.into_iter().filter(|(text, _)| !text.is_empty()) {
        let cut = one_line(text, &LOST, place.width());
        marks.push(centred(cut, &LOST, pos2(place.center().x, top + LOST.line_height / 2.0), paint));
        top += LOST.line_height;
    }
    marks
}

/// The leak on a pill with a marker; in fewer words where these do not fit.
pub(super) fn leak_marks(words: &str, short: &str, place: Rect) -> Vec<Mark> {
    let sign = 2.0 * MARKER + 4.0;
    let room = place.width() - 2.0 * PILL_EDGE - sign;
    let words = if LEAK.width(words) > room && !short.is_empty() { short } else { words };
    if words.is_empty() {
        return Vec::new();
    }
    let text = one_line(words, &LEAK, room);
    let pill = Rect::from_center_size(place.center(), vec2(LEAK.width(&text) + 2.0 * PILL_EDGE + sign, place.height()));
    let (fill, ink) = (Paint::Leak, Paint::OnLeak);
    vec![
        Mark::Rect { rect: pill, radius: place.height() / 2.0, fill: Some(fill), stroke: None },
        drop_marker(pos2(pill.min.x + PILL_EDGE + MARKER, pill.center().y), MARKER, ink),
        centred(text, &LEAK, pill.center() + vec2(sign / 2.0, 0.0), ink),
    ]
}

pub(super) fn centred(text: String, style: &Style, centre: Pos2, paint: Paint) -> Mark {
    let bold = style.weight == crate::layout::Weight::Bold;
    let top = pos2(centre.x, centre.y - BOX_HEIGHT * style.size / 2.0);
    Mark::text(top, text, style.size, bold, paint).aligned(Align::Centre)
}
