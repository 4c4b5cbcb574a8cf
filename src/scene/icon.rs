//! Small signs, drawn with a few strokes in a square of 24 units.

use std::f32::consts::{PI, TAU};

use egui::emath::{Pos2, Rect, Vec2, pos2, vec2};

use super::{Mark, Paint, shape};
use crate::document::{Channel, Evidence, Medium};
use crate::layout::CubicPath;

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say what is meant, not what is drawn")]
pub enum Icon {
    Web,
    Search,
    Social,
    Mail,
    Phone,
    Shop,
    Person,
    Document,
    Video,
    Other,
    Screen,
    Place,
    Chat,
    Guess,
    Heard,
    Measured,
    Star,
    Wrench,
    Check,
}

/// A stroke of a sign, in units of a 24th of its square.
enum Stroke {
    /// A polyline.
    Line(&'static [(f32, f32)]),
    /// A box: left, top, width, height, radius.
    Box(f32, f32, f32, f32, f32),
    /// A filled circle.
    Dot(f32, f32, f32),
    /// An arc: centre, radii, start and sweep in radians.
    Arc(f32, f32, f32, f32, f32, f32),
}

use Stroke::{Arc, Box, Dot, Line};

const WIDTH: f32 = 1.9;

const WEB: &[Stroke] =
    &[Arc(12.0, 12.0, 9.0, 9.0, 0.0, TAU), Arc(12.0, 12.0, 4.0, 9.0, 0.0, TAU), Line(&[(3.0, 12.0), (21.0, 12.0)])];
const SEARCH: &[Stroke] = &[Arc(10.5, 10.5, 6.5, 6.5, 0.0, TAU), Line(&[(15.5, 15.5), (21.0, 21.0)])];
const SOCIAL: &[Stroke] = &[
    Line(&[(6.0, 12.0), (17.5, 5.5)]),
    Line(&[(6.0, 12.0), (17.5, 18.5)]),
    Dot(6.0, 12.0, 3.4),
    Dot(17.5, 5.5, 3.0),
    Dot(17.5, 18.5, 3.0),
];
const MAIL: &[Stroke] = &[Box(3.0, 5.0, 18.0, 14.0, 2.5), Line(&[(4.0, 7.0), (12.0, 13.5), (20.0, 7.0)])];
const PHONE: &[Stroke] = &[Box(6.5, 2.5, 11.0, 19.0, 2.5), Line(&[(10.5, 18.0), (13.5, 18.0)])];
const SHOP: &[Stroke] = &[
    Line(&[(4.0, 4.0), (20.0, 4.0), (21.5, 10.0), (2.5, 10.0), (4.0, 4.0)]),
    Line(&[(4.5, 10.0), (4.5, 20.0), (19.5, 20.0), (19.5, 10.0)]),
    Line(&[(10.0, 20.0), (10.0, 14.5), (14.5, 14.5), (14.5, 20.0)]),
];
const PERSON: &[Stroke] = &[Arc(12.0, 8.0, 4.0, 4.0, 0.0, TAU), Arc(12.0, 21.0, 7.5, 7.0, PI, PI)];
const DOCUMENT: &[Stroke] = &[
    Line(&[(6.0, 3.0), (14.0, 3.0), (18.5, 7.5), (18.5, 21.0), (6.0, 21.0), (6.0, 3.0)]),
    Line(&[(9.0, 12.0), (15.5, 12.0)]),
    Line(&[(9.0, 16.0), (15.5, 16.0)]),
];
const VIDEO: &[Stroke] =
    &[Box(2.5, 5.0, 19.0, 14.0, 2.5), Line(&[(10.0, 9.0), (15.0, 12.0), (10.0, 15.0), (10.0, 9.0)])];
const OTHER: &[Stroke] = &[Dot(5.0, 12.0, 2.0), Dot(12.0, 12.0, 2.0), Dot(19.0, 12.0, 2.0)];
const SCREEN: &[Stroke] =
    &[Box(2.5, 4.0, 19.0, 12.5, 2.0), Line(&[(8.0, 20.5), (16.0, 20.5)]), Line(&[(12.0, 16.5), (12.0, 20.5)])];
const PLACE: &[Stroke] = &[
    Arc(12.0, 9.5, 6.5, 6.5, PI * 0.87, PI * 1.26),
    Line(&[(6.05, 12.1), (12.0, 21.5), (17.95, 12.1)]),
    Dot(12.0, 9.5, 2.2),
];
const GUESS: &[Stroke] =
    &[Arc(12.0, 8.5, 4.8, 4.8, PI, PI * 1.5), Line(&[(12.0, 13.3), (12.0, 15.8)]), Dot(12.0, 20.0, 1.6)];
const CHAT: &[Stroke] = &[
    Line(&[(4.0, 4.5), (20.0, 4.5), (20.0, 16.0), (11.0, 16.0), (6.5, 20.5), (6.5, 16.0), (4.0, 16.0), (4.0, 4.5)]),
    Line(&[(8.0, 10.2), (16.0, 10.2)]),
];
const HEARD: &[Stroke] = &[
    Dot(7.0, 15.0, 3.2),
    Line(&[(4.8, 14.5), (5.4, 10.0), (9.6, 6.0)]),
    Dot(16.5, 15.0, 3.2),
    Line(&[(14.3, 14.5), (14.9, 10.0), (19.1, 6.0)]),
];
const MEASURED: &[Stroke] = &[
    Line(&[(3.5, 20.5), (20.5, 20.5)]),
    Line(&[(7.0, 17.0), (7.0, 13.0)]),
    Line(&[(12.0, 17.0), (12.0, 9.0)]),
    Line(&[(17.0, 17.0), (17.0, 4.5)]),
];
const STAR: &[Stroke] = &[Line(&[
    (12.0, 2.5),
    (14.9, 8.7),
    (21.5, 9.5),
    (16.6, 14.1),
    (17.9, 20.8),
    (12.0, 17.5),
    (6.1, 20.8),
    (7.4, 14.1),
    (2.5, 9.5),
    (9.1, 8.7),
    (12.0, 2.5),
])];

const WRENCH: &[Stroke] = &[
    Arc(15.5, 8.5, 5.2, 5.2, -0.135, TAU - 1.3),
    Line(&[(16.2, 3.4), (16.4, 7.6), (20.6, 7.8)]),
    Line(&[(11.8, 12.2), (4.5, 19.5)]),
];
const CHECK: &[Stroke] = &[Line(&[(4.5, 12.5), (10.0, 18.0), (19.5, 6.5)])];

impl Icon {
    /// The sign of a channel: channels of a kind share one.
    pub const fn of_channel(channel: Channel) -> Self {
        use Channel as C;
        match channel {
            C::WebSearch | C::SearchAd => Self::Search,
            C::Website | C::LandingPage | C::Marketplace => Self::Web,
            C::SocialAd | C::SocialMedia | C::Community => Self::Social,
            C::Email | C::Post => Self::Mail,
            C::Phone | C::Push | C::App => Self::Phone,
            C::Shop | C::Packaging => Self::Shop,
            C::SalesRep | C::CustomerService | C::Event => Self::Person,
            C::Chat | C::WordOfMouth => Self::Chat,
            C::Blog | C::Press | C::ReviewSite => Self::Document,
            C::Video | C::MassMedia => Self::Video,
            C::Other => Self::Other,
        }
    }

    /// The sign of a medium.
    pub const fn of_medium(medium: Medium) -> Self {
        match medium {
            Medium::Physical => Self::Place,
            Medium::Digital => Self::Screen,
        }
    }

    /// The sign of what a card rests on.
    pub const fn of_evidence(evidence: Evidence) -> Self {
        match evidence {
            Evidence::Assumption => Self::Guess,
            Evidence::Heard => Self::Heard,
            Evidence::Measured => Self::Measured,
        }
    }

    const fn strokes(self) -> &'static [Stroke] {
        match self {
            Self::Web => WEB,
            Self::Search => SEARCH,
            Self::Social => SOCIAL,
            Self::Mail => MAIL,
            Self::Phone => PHONE,
            Self::Shop => SHOP,
            Self::Person => PERSON,
            Self::Document => DOCUMENT,
            Self::Video => VIDEO,
            Self::Other => OTHER,
            Self::Screen => SCREEN,
            Self::Place => PLACE,
            Self::Chat => CHAT,
            Self::Guess => GUESS,
            Self::Heard => HEARD,
            Self::Measured => MEASURED,
            Self::Star => STAR,
            Self::Wrench => WRENCH,
            Self::Check => CHECK,
        }
    }
}

/// The plain marks of a sign.
pub(super) fn marks(icon: Icon, rect: Rect, paint: Paint) -> Vec<Mark> {
    let scale = rect.width().min(rect.height()) / 24.0;
    let origin = rect.center() - Vec2::splat(12.0 * scale);
    icon.strokes().iter().map(|stroke| mark(stroke, origin, scale, paint)).collect()
}

fn mark(stroke: &Stroke, origin: Pos2, scale: f32, paint: Paint) -> Mark {
    let at = |x: f32, y: f32| origin + vec2(x, y) * scale;
    let path = |points| Mark::Path { points, width: WIDTH * scale, paint, dashed: false };
    match *stroke {
        Line(points) => {
            let corners: Vec<Pos2> = points.iter().map(|(x, y)| at(*x, *y)).collect();
            path(CubicPath::rounded(&corners, 0.0).points)
        }
        Box(x, y, width, height, radius) => Mark::Rect {
            rect: Rect::from_min_max(at(x, y), at(x + width, y + height)),
            radius: radius * scale,
            fill: None,
            stroke: Some((WIDTH * scale, paint)),
        },
        Dot(x, y, radius) => Mark::Circle { centre: at(x, y), radius: radius * scale, fill: Some(paint), stroke: None },
        Arc(x, y, rx, ry, start, sweep) => {
            let centre = pos2(origin.x + x * scale, origin.y + y * scale);
            path(shape::arc(centre, vec2(rx, ry) * scale, start, sweep))
        }
    }
}
