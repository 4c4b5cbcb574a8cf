//! The user's settings: language, theme, scale, and what is switched on or off.

use egui::Context;

use super::Desk;
use crate::action::Command;
use crate::document::Language;
use crate::lang::Lang;
use crate::storage::ThemeChoice;
use crate::ui::View;

impl Desk {
    /// Carries out a command that changes a setting, and keeps it.
    pub(super) fn run_setting(&mut self, ctx: &Context, command: Command) {
        use Command as C;
        let toggle = |switch: &mut bool| *switch = !*switch;
        match command {
            C::SpeakDutch => self.speak(Language::Nl),
            C::SpeakEnglish => self.speak(Language::En),
            C::ThemeLight => self.settings.theme = ThemeChoice::Light,
            C::ThemeDark => self.settings.theme = ThemeChoice::Dark,
            C::ThemeContrast => self.settings.theme = ThemeChoice::Contrast,
            C::ThemeSystem => self.settings.theme = ThemeChoice::System,
            C::ReducedMotion => toggle(&mut self.settings.reduced_motion),
            C::Compact => toggle(&mut self.settings.compact),
            C::WheelZooms => toggle(&mut self.settings.wheel_zooms),
            C::OtherCurve => toggle(&mut self.settings.other_curve),
            C::ToggleMinimap => {
                self.ui.view = View::Map;
                self.settings.minimap = Some(!self.ui.canvas.shows_minimap());
            }
            C::InterfaceLarger => self.set_zoom(ctx, 0.1),
            C::InterfaceSmaller => self.set_zoom(ctx, -0.1),
            _ => return,
        }
        self.wear(ctx);
        self.keep_settings(ctx);
    }

    fn speak(&mut self, language: Language) {
        self.lang = Lang::new(language);
        self.settings.language = Some(language);
    }

    /// Makes the interface larger by so much, in steps of a twentieth.
    fn set_zoom(&mut self, ctx: &Context, by: f32) {
        self.settings.set_zoom(((self.settings.zoom + by) * 20.0).round() / 20.0);
        ctx.set_zoom_factor(self.settings.zoom);
    }
}
