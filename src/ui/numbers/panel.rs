//! A plot as its user meets it: a title, a sentence that says what it shows, the plot, its figures as a table, and
//! both to copy.

use egui::{Align, ColorImage, Frame, Id, Layout, Margin, Role, Ui, Vec2, WidgetInfo};

use super::figures::{Figures, figures_ui};
use crate::action::Action;
use crate::lang::Lang;
use crate::scene::Paint;
use crate::ui::raster;
use crate::ui::theme::{self, gap, size};

/// Pixels a point of a copied picture.
const COPY_SCALE: f32 = 2.0;
/// The margin around a copied picture, in points.
const COPY_MARGIN: i8 = 16;

/// Marks the context in which a picture for the clipboard is painted.
const PICTURE: &str = "picture-of-a-plot";

/// Whether the plot is being drawn for the clipboard: without buttons and choices.
pub fn is_picture(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(Id::unique(PICTURE))).unwrap_or(false)
}

/// What stands around a plot.
#[derive(Clone, Copy)]
pub struct Panel<'a> {
    /// Names the panel within the view.
    pub id: &'static str,
    /// What the plot is called.
    pub title: &'a str,
    /// What the plot shows, for everyone, and all that a screen reader gets of the picture.
    pub sentence: &'a str,
    /// The figures behind the plot; asked for only where they are shown or copied.
    pub figures: &'a dyn Fn() -> Figures,
    /// Whether the panel offers its table; not where a table stands below anyway.
    pub has_table: bool,
}

/// Shows a plot with everything around it. The plot may be drawn once more, into a picture for the clipboard; so it
/// must look the same whenever it is drawn, and may change nothing but by actions.
pub fn plot_panel_ui(
    ui: &mut Ui,
    lang: &Lang,
    panel: Panel<'_>,
    actions: &mut Vec<Action>,
    mut plot: impl FnMut(&mut Ui, &mut Vec<Action>),
) {
    let table_id = Id::unique(("panel-table", panel.id));
    let mut has_table = panel.has_table && ui.data(|data| data.get_temp(table_id)).unwrap_or(false);
    let mut copies_image = false;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            copies_image = copy_ui(ui, lang, panel, actions);
            if panel.has_table {
                let key = if has_table { "numbers-table-hide" } else { "numbers-table-show" };
                let button = ui.button(lang.say(key));
                let named =
                    lang.say_with("numbers-of-plot", &[("what", lang.say(key).into()), ("plot", panel.title.into())]);
                button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &named));
                has_table ^= button.clicked();
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(theme::strong(panel.title, size::HEADING)).truncate());
            });
        });
    });
    ui.data_mut(|data| data.insert_temp(table_id, has_table));
    let drawn = ui.scope(|ui| {
        sentence_ui(ui, panel);
        ui.scope(|ui| plot(ui, actions)).response
    });
    drawn.inner.widget_info(|| WidgetInfo::labeled(Role::Image, true, panel.sentence));
    if has_table {
        ui.add_space(gap::NORMAL);
        figures_ui(ui, panel.id, &(panel.figures)());
    }
    if copies_image {
        let image = picture(ui, panel, drawn.response.rect.size(), &mut plot);
        ui.ctx().copy_image(image);
        actions.push(Action::Notify(lang.say("numbers-copied-image")));
    }
}

fn sentence_ui(ui: &mut Ui, panel: Panel<'_>) {
    if !panel.sentence.is_empty() {
        ui.add(egui::Label::new(panel.sentence).wrap());
    }
    ui.add_space(gap::TIGHT);
}

/// The menu of what can be copied; says whether the picture is wanted.
fn copy_ui(ui: &mut Ui, lang: &Lang, panel: Panel<'_>, actions: &mut Vec<Action>) -> bool {
    let mut copies_image = false;
    let words = lang.say("numbers-copy");
    let menu = ui.menu_button(words.as_str(), |ui| {
        copies_image = ui.button(lang.say("numbers-copy-image")).clicked();
        if ui.button(lang.say("numbers-copy-table")).clicked() {
            ui.ctx().copy_text((panel.figures)().tab_separated());
            actions.push(Action::Notify(lang.say("numbers-copied-table")));
        }
    });
    let named = lang.say_with("numbers-of-plot", &[("what", words.into()), ("plot", panel.title.into())]);
    menu.response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &named));
    copies_image
}

/// The title, the sentence and the plot as they are on the screen, painted by themselves.
fn picture(ui: &Ui, panel: Panel<'_>, shown: Vec2, plot: &mut impl FnMut(&mut Ui, &mut Vec<Action>)) -> ColorImage {
    let (theme, style) = (ui.ctx().theme(), ui.ctx().global_style());
    let ground = theme::colour(ui, Paint::Surface);
    let size = shown + Vec2::new(0.0, size::HEADING + 3.0 * gap::NORMAL) + Vec2::splat(2.0 * f32::from(COPY_MARGIN));
    let dress = |ctx: &egui::Context| {
        theme::install(ctx);
        ctx.set_style_of(theme, std::sync::Arc::clone(&style));
        ctx.set_theme(theme);
        ctx.data_mut(|data| data.insert_temp(Id::unique(PICTURE), true));
    };
    let image = raster::picture(size, COPY_SCALE, dress, |ui| {
        let sheet = Frame::new().fill(ground).inner_margin(Margin::same(COPY_MARGIN));
        egui::CentralPanel::default().frame(sheet).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = gap::NORMAL;
            ui.label(theme::strong(panel.title, size::HEADING));
            sentence_ui(ui, panel);
            plot(ui, &mut Vec::new());
        });
    });
    let size = [image.width() as usize, image.height() as usize];
    ColorImage::from_rgba_unmultiplied(size, image.as_raw())
}
