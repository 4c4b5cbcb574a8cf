//! The contrast of every theme by WCAG 2.2: texts 4.5:1 and shapes 3:1, and 7:1 for texts in high contrast.
#![allow(clippy::panic, missing_docs, reason = "a test stops at the first surprise")]

use egui::{Color32, Context, Theme};
use klantreis::document::{Colour, LinkKind};
use klantreis::scene::{Paint, Palette, Tone, contrast};
use klantreis::ui::theme::{self, Look};

/// Every theme with its name and the contrast of its texts.
fn themes() -> [(&'static str, Palette, f32); 3] {
    [("light", Palette::light(), 4.5), ("dark", Palette::dark(), 4.5), ("contrast", Palette::contrast(), 7.0)]
}

/// The grounds on which anything may lie.
fn grounds() -> Vec<Paint> {
    let plain = [Paint::Canvas, Paint::Surface, Paint::Card, Paint::LaneLabel, Paint::LaneBand];
    plain.into_iter().chain(Colour::ALL.map(Paint::CardColour)).collect()
}

/// Collects every pair under its bound, so that one run tells them all.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn pair(&mut self, theme: &str, palette: &Palette, front: Paint, back: Paint, least: f32) {
        self.colours(theme, &format!("{front:?} on {back:?}"), palette.colour(front), palette.colour(back), least);
    }

    fn colours(&mut self, theme: &str, what: &str, front: Color32, back: Color32, least: f32) {
        let found = contrast(front, back);
        if found < least {
            self.0.push(format!("{theme}: {what} is {found:.2}:1, not {least}:1"));
        }
    }

    #[track_caller]
    fn tell(self) {
        assert!(self.0.is_empty(), "\n{}", self.0.join("\n"));
    }
}

#[test]
fn every_text_of_every_theme_is_legible_on_every_ground() {
    let mut faults = Faults::default();
    for (name, palette, least) in themes() {
        for back in grounds() {
            for front in [Paint::Ink, Paint::InkSoft] {
                faults.pair(name, &palette, front, back, least);
            }
        }
        for front in [Paint::Ink, Paint::InkSoft, Paint::Accent, Paint::Good, Paint::Bad, Paint::Warning, Paint::Leak] {
            faults.pair(name, &palette, front, Paint::Surface, least);
            faults.pair(name, &palette, front, Paint::Canvas, least);
        }
        for colour in Colour::ALL {
            let soft = Paint::Stage(colour, Tone::Soft);
            faults.pair(name, &palette, Paint::Stage(colour, Tone::Ink), soft, least);
            faults.pair(name, &palette, Paint::Stage(colour, Tone::Ink), Paint::Surface, least);
            faults.pair(name, &palette, Paint::InkSoft, soft, least);
        }
        for (front, back) in [
            (Paint::OnAccent, Paint::Accent),
            (Paint::OnLeak, Paint::Leak),
            (Paint::Ink, Paint::Selection),
            (Paint::InkSoft, Paint::Selection),
        ] {
            faults.pair(name, &palette, front, back, least);
        }
    }
    faults.tell();
}

#[test]
fn every_shape_that_says_something_stands_out_from_its_ground() {
    let mut faults = Faults::default();
    for (name, palette, _) in themes() {
        for back in grounds() {
            // What is selected, focused, to be filled, or felt.
            for front in [Paint::Accent, Paint::Outline, Paint::Good, Paint::Bad, Paint::Warning, Paint::InkSoft] {
                faults.pair(name, &palette, front, back, 3.0);
            }
        }
        for back in [Paint::Canvas, Paint::LaneBand] {
            for kind in LinkKind::ALL {
                faults.pair(name, &palette, Paint::Link(kind), back, 3.0);
            }
            faults.pair(name, &palette, Paint::Curve, back, 3.0);
            faults.pair(name, &palette, Paint::Flow, back, 3.0);
            faults.pair(name, &palette, Paint::Leak, back, 3.0);
        }
    }
    faults.tell();
}

#[test]
fn in_high_contrast_every_edge_stands_out_too() {
    let mut faults = Faults::default();
    let palette = Palette::contrast();
    for back in grounds() {
        for front in [Paint::CardStroke, Paint::LaneLine, Paint::Guide] {
            faults.pair("contrast", &palette, front, back, 3.0);
        }
    }
    for colour in Colour::ALL {
        let line = Paint::Stage(colour, Tone::Line);
        for back in [Paint::Canvas, Paint::LaneBand, Paint::CardColour(colour)] {
            faults.pair("contrast", &palette, line, back, 3.0);
        }
        for back in [Paint::Canvas, Paint::Card, Paint::Stage(colour, Tone::Soft)] {
            faults.pair("contrast", &palette, Paint::Stage(colour, Tone::Fill), back, 3.0);
        }
    }
    faults.tell();
}

#[test]
fn what_can_be_pressed_and_written_in_is_legible_in_every_state_and_theme() {
    let mut faults = Faults::default();
    for (name, theme, contrast, least) in
        [("light", Theme::Light, false, 4.5), ("dark", Theme::Dark, false, 4.5), ("contrast", Theme::Dark, true, 7.0)]
    {
        let ctx = Context::default();
        theme::dress(&ctx, Look { contrast, ..Look::default() });
        let style = ctx.style_of(theme);
        let visuals = &style.visuals;
        let widgets = &visuals.widgets;
        let states = [&widgets.noninteractive, &widgets.inactive, &widgets.hovered, &widgets.active, &widgets.open];
        for (at, state) in states.into_iter().enumerate() {
            let ink = state.fg_stroke.color;
            faults.colours(name, &format!("the words of state {at}"), ink, state.weak_bg_fill, least);
            faults.colours(name, &format!("the tick of state {at}"), ink, state.bg_fill, least);
        }
        let selection = &visuals.selection;
        faults.colours(name, "what is selected", selection.stroke.color, selection.bg_fill, least);
        for (what, ink) in [
            ("weak words", visuals.weak_text_color()),
            ("a link", visuals.hyperlink_color),
            ("a warning", visuals.warn_fg_color),
            ("an error", visuals.error_fg_color),
            ("words", visuals.text_color()),
        ] {
            faults.colours(name, what, ink, visuals.panel_fill, least);
            faults.colours(name, what, ink, visuals.extreme_bg_color, least);
        }
        if contrast {
            faults.colours(name, "the ground of what is selected", selection.bg_fill, visuals.panel_fill, 3.0);
            faults.colours(name, "the edge of a button", widgets.inactive.bg_stroke.color, visuals.panel_fill, 3.0);
        }
    }
    faults.tell();
}
