//! The user's settings: language, theme, scale, and what is switched on or off.

use egui::Context;

use super::Desk;
use crate::action::Command;
use crate::document::Language;
use crate::lang::Lang;
use crate::storage::ThemeChoice;
use crate::ui::View;

impl Desk {
    /// Carries out a command that changes a setting.
    pub(super) fn run_setting(&mut self, ctx: &Context, command: Command) {
        use Command as C;
        let toggle = |switch: &mut bool| *switch = !*switch;
        match command {
            C::SpeakDutch => return self.speak(ctx, Language::Nl),
            C::SpeakEnglish => return self.speak(ctx, Language::En),
            C::ThemeLight => return self.set_theme(ctx, ThemeChoice::Light),
            C::ThemeDark => return self.set_theme(ctx, ThemeChoice::Dark),
            C::ThemeContrast => return self.set_theme(ctx, ThemeChoice::Contrast),
            C::ThemeSystem => return self.set_theme(ctx, ThemeChoice::System),
            C::InterfaceLarger => return self.set_zoom(ctx, self.settings.zoom + 0.1),
            C::InterfaceSmaller => return self.set_zoom(ctx, self.settings.zoom - 0.1),
            C::ReducedMotion => toggle(&mut self.settings.reduced_motion),
            C::Compact => toggle(&mut self.settings.compact),
            C::WheelZooms => toggle(&mut self.settings.wheel_zooms),
            C::OtherCurve => toggle(&mut self.settings.other_curve),
            C::ToggleMinimap => {
                self.ui.view = View::Map;
                self.settings.minimap = Some(!self.ui.canvas.shows_minimap());
            }
            _ => return,
        }
        self.wear(ctx);
        self.keep_settings(ctx);
    }

    pub(super) fn speak(&mut self, ctx: &Context, language: Language) {
        self.lang = Lang::new(language);
        self.settings.language = Some(language);
        self.keep_settings(ctx);
    }

    pub(super) fn set_theme(&mut self, ctx: &Context, theme: ThemeChoice) {
        self.settings.theme = theme;
        self.wear(ctx);
        self.keep_settings(ctx);
    }

    /// Sets the scale of the interface, in steps of a twentieth.
    pub(super) fn set_zoom(&mut self, ctx: &Context, zoom: f32) {
        self.settings.set_zoom((zoom * 20.0).round() / 20.0);
        ctx.set_zoom_factor(self.settings.zoom);
        self.keep_settings(ctx);
    }
}
