//! The selected cards, or the whole map, as a picture on the clipboard.

use egui::{ColorImage, Context};
use image::RgbaImage;

use super::Desk;
use super::files::Report;
use crate::lang::Lang;
use crate::ui::canvas::MapPicture;

impl Desk {
    /// Paints the selected cards with the arrows between them, or without any the whole map, aside.
    pub(super) fn copy_image(&mut self, ctx: &Context) {
        let Some(editor) = &self.editor else { return };
        let Some(journey) = editor.journey() else { return };
        let picture = MapPicture {
            project: editor.project().clone(),
            journey: journey.id(),
            series: editor.chosen_series(),
            cards: editor.selection().cards(),
            theme: ctx.theme(),
        };
        let language = self.lang.language();
        self.jobs.start(ctx, move || Report::Imaged(picture.paint(&Lang::new(language))));
    }

    pub(super) fn imaged(&mut self, ctx: &Context, picture: Option<RgbaImage>) {
        let Some(picture) = picture else { return };
        let size = [picture.width() as usize, picture.height() as usize];
        ctx.copy_image(ColorImage::from_rgba_unmultiplied(size, picture.as_raw()));
        self.ui.notices.tell(self.lang.say("notice-image-copied"));
    }
}
