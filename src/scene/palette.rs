//! What every role of colour looks like, in light and in dark.

use egui::epaint::Color32;

use super::{Paint, Tone};
use crate::document::{Colour, LinkKind};

/// The colours of one theme.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    dark: bool,
    roles: Roles,
    colours: [Tones; 9],
}

/// The colours that do not depend on a stage or card.
#[derive(Clone, Debug, PartialEq)]
struct Roles {
    canvas: Color32,
    surface: Color32,
    card: Color32,
    card_stroke: Color32,
    shadow: Color32,
    ink: Color32,
    ink_soft: Color32,
    accent: Color32,
    on_accent: Color32,
    selection: Color32,
    outline: Color32,
    good: Color32,
    bad: Color32,
    warning: Color32,
    leak: Color32,
    on_leak: Color32,
    lane_line: Color32,
    lane_label: Color32,
    lane_band: Color32,
    guide: Color32,
    curve: Color32,
    link: Color32,
    link_alternative: Color32,
    link_back: Color32,
    flow: Color32,
    flow_lost: Color32,
    gap: Color32,
}

/// The tones of one named colour, in the order of [`Tone`], and the ground of a card.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Tones {
    fill: Color32,
    soft: Color32,
    ink: Color32,
    line: Color32,
    card: Color32,
}

impl Palette {
    /// Dark ink on light grounds.
    pub fn light() -> Self {
        Self { dark: false, roles: light_roles(), colours: LIGHT.map(Tones::new) }
    }

    /// Light ink on dark grounds.
    pub fn dark() -> Self {
        Self { dark: true, roles: dark_roles(), colours: DARK.map(Tones::new) }
    }

    /// Black, white and strong colours, for rooms with much light and eyes with little: at least 7:1.
    pub fn contrast() -> Self {
        Self { dark: true, roles: contrast_roles(), colours: CONTRAST.map(Tones::new) }
    }

    /// The same for a room: inks so strong that everything which is read has at least 7:1, from the back row too.
    #[must_use]
    pub fn for_room(mut self) -> Self {
        let roles = &mut self.roles;
        let inks = if self.dark { DARK_ROOM } else { LIGHT_ROOM };
        if roles.canvas != contrast_roles().canvas {
            let all = [
                &mut roles.ink_soft,
                &mut roles.accent,
                &mut roles.good,
                &mut roles.bad,
                &mut roles.warning,
                &mut roles.leak,
                &mut roles.card_stroke,
                &mut roles.curve,
            ];
            all.into_iter().zip(inks).for_each(|(role, ink)| *role = rgb(ink));
        }
        if !self.dark {
            for tones in &mut self.colours {
                tones.ink = darker(tones.ink);
            }
        }
        self
    }

    /// Whether grounds are dark.
    pub const fn is_dark(&self) -> bool {
        self.dark
    }

    /// The colour of a role.
    pub fn colour(&self, paint: Paint) -> Color32 {
        let roles = &self.roles;
        match paint {
            Paint::Canvas => roles.canvas,
            Paint::Surface => roles.surface,
            Paint::Card => roles.card,
            Paint::CardStroke => roles.card_stroke,
            Paint::Shadow => roles.shadow,
            Paint::Ink => roles.ink,
            Paint::InkSoft => roles.ink_soft,
            Paint::Accent => roles.accent,
            Paint::OnAccent => roles.on_accent,
            Paint::Selection => roles.selection,
            Paint::Outline => roles.outline,
            Paint::Good | Paint::Link(LinkKind::Answer) => roles.good,
            Paint::Bad => roles.bad,
            Paint::Warning => roles.warning,
            Paint::Leak => roles.leak,
            Paint::OnLeak => roles.on_leak,
            Paint::LaneLine => roles.lane_line,
            Paint::LaneLabel => roles.lane_label,
            Paint::LaneBand => roles.lane_band,
            Paint::Guide => roles.guide,
            Paint::Curve => roles.curve,
            Paint::Link(LinkKind::Next) => roles.link,
            Paint::Link(LinkKind::Alternative) => roles.link_alternative,
            Paint::Link(LinkKind::Back) => roles.link_back,
            Paint::Flow => roles.flow,
            Paint::FlowLost => roles.flow_lost,
            Paint::Gap => roles.gap,
            Paint::Stage(colour, tone) => self.tones(colour).tone(tone),
            Paint::CardColour(colour) => self.tones(colour).card,
        }
    }

    fn tones(&self, colour: Colour) -> Tones {
        let place = match colour {
            Colour::Blue => 0,
            Colour::Teal => 1,
            Colour::Green => 2,
            Colour::Yellow => 3,
            Colour::Orange => 4,
            Colour::Red => 5,
            Colour::Pink => 6,
            Colour::Purple => 7,
            Colour::Grey => 8,
        };
        self.colours.get(place).copied().unwrap_or_else(|| Tones::new([0x80_8080; 5]))
    }
}

impl Tones {
    /// From fill, soft, ink, line and card, as `0xRRGGBB`.
    fn new([fill, soft, ink, line, card]: [u32; 5]) -> Self {
        Self { fill: rgb(fill), soft: rgb(soft), ink: rgb(ink), line: rgb(line), card: rgb(card) }
    }

    const fn tone(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Fill => self.fill,
            Tone::Soft => self.soft,
            Tone::Ink => self.ink,
            Tone::Line => self.line,
        }
    }
}

/// Fill, soft, ink, line and card of each named colour, in the order of [`Colour::ALL`].
const LIGHT: [[u32; 5]; 9] = [
    [0x3B_76E1, 0xE4_EDFC, 0x1D_4694, 0xBC_D2F6, 0xEE_F4FE],
    [0x13_9396, 0xDC_F3F2, 0x0B_5557, 0xA8_DEDC, 0xE9_F8F7],
    [0x2F_9E60, 0xE0_F4E7, 0x1A_5C36, 0xB0_DFC1, 0xEC_F8F0],
    [0xD8_A208, 0xFC_F2CE, 0x69_4E00, 0xF0_DA86, 0xFE_F8E2],
    [0xE2_772C, 0xFD_EBDC, 0x88_3D0B, 0xF6_CAA6, 0xFE_F3EA],
    [0xD9_4C4A, 0xFC_E6E5, 0x8C_2523, 0xF3_BDBB, 0xFE_F0EF],
    [0xD5_539B, 0xFC_E5F1, 0x88_255F, 0xF2_BBD9, 0xFE_F0F7],
    [0x7F_5DD6, 0xED_E7FB, 0x4A_2F92, 0xCE_C0F3, 0xF5_F1FD],
    [0x6B_7686, 0xEB_EEF2, 0x3A_4352, 0xCB_D2DB, 0xF3_F5F7],
];

const DARK: [[u32; 5]; 9] = [
    [0x5E_90F0, 0x1F_2C45, 0xBD_D3FF, 0x37_5280, 0x22_2D41],
    [0x3D_B8B5, 0x18_3436, 0xA9_EBE8, 0x2B_5D5F, 0x1E_3335],
    [0x52_BE82, 0x1B_3526, 0xB4_EBC9, 0x31_6145, 0x20_3429],
    [0xE0_B53C, 0x38_301A, 0xF6_DF98, 0x67_5728, 0x36_3020],
    [0xEC_8E4C, 0x3C_2919, 0xFF_CFA9, 0x6F_4928, 0x39_2B20],
    [0xEB_6E6B, 0x40_2426, 0xFF_C2C0, 0x75_3E3F, 0x3C_2729],
    [0xE3_72B1, 0x3D_2435, 0xFF_C1E1, 0x70_3F60, 0x39_2734],
    [0x9A_7FEA, 0x2D_2748, 0xD7_CBFF, 0x52_4685, 0x2D_2943],
    [0x8B_96A6, 0x28_2E37, 0xD2_D9E3, 0x47_515F, 0x2B_313A],
];

const CONTRAST: [[u32; 5]; 9] = [
    [0x7F_B2FF, 0x00_1A40, 0xD9_E8FF, 0x46_6A9F, 0x00_1027],
    [0x4F_E0DC, 0x00_2B2A, 0xCF_FFFD, 0x2E_8785, 0x00_1B1A],
    [0x6C_E59E, 0x00_2D14, 0xD5_FFE5, 0x3F_8A5F, 0x00_1C0C],
    [0xFF_DA4F, 0x33_2900, 0xFF_F3C4, 0x99_8230, 0x20_1A00],
    [0xFF_AE70, 0x3A_1C00, 0xFF_E4CE, 0x99_6843, 0x24_1200],
    [0xFF_9C99, 0x42_0B0A, 0xFF_E0DF, 0x99_5E5C, 0x28_0706],
    [0xFF_9BD2, 0x3D_0A29, 0xFF_E0F1, 0x99_5D7E, 0x26_0619],
    [0xC5_B3FF, 0x22_1452, 0xEC_E5FF, 0x76_6B99, 0x15_0D33],
    [0xC9_D1DC, 0x1E_242C, 0xF0_F3F7, 0x7C_828A, 0x12_161B],
];

/// Inks of light and dark rooms: soft, accent, good, bad, warning, leak, the edge of cards and the curve.
const LIGHT_ROOM: [u32; 8] = [0x43_4D5C, 0x1B_46A0, 0x0E_5631, 0x96_241D, 0x6A_4300, 0x93_1C15, 0xC3_CBD6, 0x3A_4759];
const DARK_ROOM: [u32; 8] = [0xC9_D1DC, 0xA9_C7FF, 0x8B_E0B0, 0xFF_B3AC, 0xF5_CE7A, 0xFF_A89D, 0x50_5B69, 0xC6_D0DE];

fn light_roles() -> Roles {
    Roles {
        canvas: rgb(0xF6_F7F9),
        surface: rgb(0xFF_FFFF),
        card: rgb(0xFF_FFFF),
        card_stroke: rgb(0xD9_DEE6),
        shadow: Color32::from_black_alpha(18),
        ink: rgb(0x1B_2330),
        ink_soft: rgb(0x55_6071),
        accent: rgb(0x2B_67DC),
        on_accent: rgb(0xFF_FFFF),
        selection: rgb(0xE6_EEFC),
        outline: rgb(0x77_8295),
        good: rgb(0x19_7A48),
        bad: rgb(0xBF_362E),
        warning: rgb(0x8F_5B00),
        leak: rgb(0xC6_2D22),
        on_leak: rgb(0xFF_FFFF),
        lane_line: rgb(0xE0_E4EA),
        lane_label: rgb(0xED_F0F4),
        lane_band: rgb(0xFA_FBFC),
        guide: rgb(0xDD_E2E9),
        curve: rgb(0x4B_5A72),
        link: rgb(0x6A_768A),
        link_alternative: rgb(0x7A_63C9),
        link_back: rgb(0xB0_6A1E),
        flow: rgb(0x62_8FD6),
        flow_lost: rgb(0xE1_E8F3),
        gap: Color32::from_rgba_unmultiplied(0x2B, 0x67, 0xDC, 36),
    }
}

fn dark_roles() -> Roles {
    Roles {
        canvas: rgb(0x14_171C),
        surface: rgb(0x1E_232A),
        card: rgb(0x23_2931),
        card_stroke: rgb(0x39_424E),
        shadow: Color32::from_black_alpha(90),
        ink: rgb(0xE8_ECF2),
        ink_soft: rgb(0xA9_B3C1),
        accent: rgb(0x74_A3FF),
        on_accent: rgb(0x0A_1730),
        selection: rgb(0x25_3350),
        outline: rgb(0x74_8194),
        good: rgb(0x62_CB91),
        bad: rgb(0xFF_8F86),
        warning: rgb(0xF0_BC52),
        leak: rgb(0xFF_7D6E),
        on_leak: rgb(0x2C_0804),
        lane_line: rgb(0x2A_3039),
        lane_label: rgb(0x1B_2027),
        lane_band: rgb(0x17_1B21),
        guide: rgb(0x2D_343E),
        curve: rgb(0xAE_BBCD),
        link: rgb(0x8A_96A8),
        link_alternative: rgb(0xA6_93EE),
        link_back: rgb(0xD8_9A57),
        flow: rgb(0x4E_7FC9),
        flow_lost: rgb(0x26_2E3A),
        gap: Color32::from_rgba_unmultiplied(0x74, 0xA3, 0xFF, 44),
    }
}

fn contrast_roles() -> Roles {
    Roles {
        canvas: rgb(0x00_0000),
        surface: rgb(0x00_0000),
        card: rgb(0x0A_0C0F),
        card_stroke: rgb(0xB8_C2CF),
        shadow: Color32::TRANSPARENT,
        ink: rgb(0xFF_FFFF),
        ink_soft: rgb(0xDD_E3EB),
        accent: rgb(0x8C_BBFF),
        on_accent: rgb(0x00_0000),
        selection: rgb(0x0B_2A52),
        outline: rgb(0xFF_FFFF),
        good: rgb(0x7D_F0AB),
        bad: rgb(0xFF_A9A3),
        warning: rgb(0xFF_D75E),
        leak: rgb(0xFF_9C90),
        on_leak: rgb(0x00_0000),
        lane_line: rgb(0x60_6B79),
        lane_label: rgb(0x0D_1014),
        lane_band: rgb(0x06_0709),
        guide: rgb(0x5F_6A78),
        curve: rgb(0xFF_FFFF),
        link: rgb(0xD5_DCE6),
        link_alternative: rgb(0xC5_B3FF),
        link_back: rgb(0xFF_BE7D),
        flow: rgb(0x7F_B2FF),
        flow_lost: rgb(0x2A_313B),
        gap: Color32::from_rgba_unmultiplied(0x8C, 0xBB, 0xFF, 70),
    }
}

/// A seventh nearer to black.
fn darker(colour: Color32) -> Color32 {
    let part = |part: u8| (f32::from(part) * 0.86) as u8;
    Color32::from_rgb(part(colour.r()), part(colour.g()), part(colour.b()))
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// The contrast of two opaque colours, 1 to 21, as WCAG 2 defines it.
pub fn contrast(a: Color32, b: Color32) -> f32 {
    let light = |colour: Color32| {
        let part = |part: u8| {
            let part = f32::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
    };
    let (a, b) = (light(a), light(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}
