//! What is in sight as a picture or as text on the clipboard; of the map, the selected cards alone where there are any.

use egui::{ColorImage, Context};

use super::Desk;
use super::files::Report;
use crate::document::{CardId, JourneyId, Project, SeriesId};
use crate::export::{self, Content, Look, Pixels, Sight};
use crate::insight;
use crate::lang::Lang;
use crate::storage::ThemeChoice;

/// What is copied from, as it was when it was asked for.
struct Source {
    project: Project,
    journey: JourneyId,
    series: Option<SeriesId>,
    cards: Vec<CardId>,
    today: jiff::civil::Date,
}

impl Desk {
    /// Paints what is in sight, aside.
    pub(super) fn copy_image(&mut self, ctx: &Context) {
        let Some(source) = self.copied_from() else { return };
        let (content, language) = (self.copied_content(), self.lang.language());
        let look = match (self.settings.theme, ctx.theme()) {
            (ThemeChoice::Contrast, _) => Look::Contrast,
            (_, egui::Theme::Dark) => Look::Dark,
            (_, egui::Theme::Light) => Look::Light,
        };
        self.jobs.start(ctx, move || {
            let lang = Lang::new(language);
            Report::Imaged(source.with(&lang, |sight| export::copied_picture(content, sight, &source.cards, look)))
        });
    }

    pub(super) fn imaged(&mut self, ctx: &Context, picture: Option<Pixels>) {
        let Some(picture) = picture else { return };
        let size = [picture.width as usize, picture.height as usize];
        ctx.copy_image(ColorImage::from_rgba_unmultiplied(size, &picture.rgba));
        self.ui.notices.tell(self.lang.say("notice-image-copied"));
    }

    /// Copies what is in sight as text.
    pub(super) fn copy_text(&mut self, ctx: &Context) {
        let Some(source) = self.copied_from() else { return };
        let content = self.copied_content();
        if let Some(text) = source.with(&self.lang, |sight| Some(export::copied_text(content, sight))) {
            ctx.copy_text(text);
            self.ui.notices.tell(self.lang.say("notice-text-copied"));
        }
    }

    fn copied_content(&self) -> Content {
        self.ui.content_in_sight()
    }

    fn copied_from(&self) -> Option<Source> {
        let editor = self.editor.as_ref()?;
        Some(Source {
            project: editor.project().clone(),
            journey: editor.journey()?.id(),
            series: editor.chosen_series(),
            cards: editor.selection().cards(),
            today: self.today,
        })
    }
}

impl Source {
    /// Looks at it in a language.
    fn with<T>(&self, lang: &Lang, look: impl FnOnce(&Sight<'_>) -> Option<T>) -> Option<T> {
        let journey = self.project.journey(self.journey)?;
        let series = insight::shown_series(&self.project, journey, self.series);
        look(&Sight { project: &self.project, journey, series, lang, today: self.today })
    }
}
