//! A persona as a card that can be printed, every part of which can be written in.

use egui::{CornerRadius, Frame, Margin, RichText, Ui, vec2};

use super::{Placing, field_id, portrait, sheet_ui, words};
use crate::action::Action;
use crate::document::{Channel, Colour, Edit, JourneyChange, LONG_TEXT, Persona, PersonaChange};
use crate::editor::Editor;
use crate::scene::{Paint, Tone};
use crate::ui::Model;
use crate::ui::canvas::swatch_ui;
use crate::ui::field::{TextField, text_ui};
use crate::ui::theme::{self, gap, size};

const PORTRAIT: f32 = 112.0;
/// From this width on, goals, needs and frustrations stand beside one another.
const THREE: f32 = 560.0;

/// Shows the card.
pub fn persona_ui(ui: &mut Ui, model: &Model<'_>, editor: &Editor, persona: &Persona, actions: &mut Vec<Action>) {
    let card = Card { model, editor, persona };
    sheet_ui(ui, |ui| {
        let round = CornerRadius { nw: theme::RADIUS + 5, ne: theme::RADIUS + 5, sw: 0, se: 0 };
        let ground = theme::colour(ui, Paint::Stage(persona.colour, Tone::Soft));
        Frame::new().fill(ground).corner_radius(round).inner_margin(Margin::symmetric(24, 20)).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            card.head_ui(ui, actions);
        });
        Frame::new().inner_margin(Margin::symmetric(24, 20)).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            card.wishes_ui(ui, actions);
            ui.add_space(gap::WIDE);
            card.channels_ui(ui, actions);
            ui.add_space(gap::WIDE);
            card.journeys_ui(ui, actions);
        });
    });
    ui.add_space(gap::NORMAL);
    card.foot_ui(ui, actions);
}

struct Card<'a> {
    model: &'a Model<'a>,
    editor: &'a Editor,
    persona: &'a Persona,
}

impl Card<'_> {
    fn set(&self, change: PersonaChange) -> Action {
        Action::Edit(Edit::SetPersona(self.persona.id, change))
    }

    /// Portrait, name, role and quote.
    fn head_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(PORTRAIT + 16.0);
                self.portrait_ui(ui, actions);
            });
            ui.add_space(gap::NORMAL);
            ui.vertical(|ui| self.who_ui(ui, actions));
        });
    }

    fn portrait_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let lang = self.model.lang;
        let (rect, response) = ui.allocate_exact_size(vec2(PORTRAIT, PORTRAIT), egui::Sense::hover());
        portrait::paint(ui, rect.center(), PORTRAIT / 2.0 - 1.0, self.persona);
        let said = lang.say_with("people-portrait", &[("name", lang.names().persona(self.persona).into())]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &said));
        let choose = if self.persona.picture.is_some() { "people-picture-other" } else { "people-picture-choose" };
        if ui.button(RichText::new(lang.say(choose)).size(size::SMALL)).clicked() {
            actions.push(Action::ChoosePicture(self.persona.id));
        }
        if self.persona.picture.is_some()
            && ui.button(RichText::new(lang.say("people-picture-remove")).size(size::SMALL)).clicked()
        {
            actions.push(self.set(PersonaChange::Picture(None)));
        }
    }

    fn who_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let persona = self.persona;
        let ink = theme::colour(ui, Paint::Stage(persona.colour, Tone::Ink));
        let hint = self.model.lang.say("people-name-hint");
        let name = quiet(ui, ink, |ui| {
            ui.style_mut().override_font_id = Some(theme::bold_font(size::TITLE + 4.0));
            self.text(ui, "name", &persona.name, 1, &hint)
        });
        actions.extend(name.map(|name| self.set(PersonaChange::Name(name))));
        let hint = self.model.lang.say("people-role-hint");
        let role = quiet(ui, ink, |ui| {
            let long =
                ui.painter().layout_no_wrap(persona.role.clone(), egui::FontId::proportional(size::BODY), ink).size().x;
            self.text(ui, "role", &persona.role, if long > ui.available_width() - 20.0 { 2 } else { 1 }, &hint)
        });
        actions.extend(role.map(|role| self.set(PersonaChange::Role(one_line(&role)))));
        ui.horizontal_top(|ui| {
            ui.label(RichText::new("“").font(theme::bold_font(30.0)).color(ink));
            let hint = self.model.lang.say("people-quote-hint");
            let quote = quiet(ui, ink, |ui| {
                ui.style_mut().override_font_id = Some(egui::FontId::proportional(size::HEADING));
                self.text(ui, "quote", &persona.quote, 2, &hint)
            });
            actions.extend(quote.map(|quote| self.set(PersonaChange::Quote(one_line(&quote)))));
        });
    }

    /// Goals, needs and frustrations.
    fn wishes_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        type Make = fn(String) -> PersonaChange;
        let persona = self.persona;
        let parts: [(&str, &str, Colour, Make); 3] = [
            ("goals", &persona.goals, Colour::Green, PersonaChange::Goals),
            ("needs", &persona.needs, Colour::Blue, PersonaChange::Needs),
            ("frustrations", &persona.frustrations, Colour::Red, PersonaChange::Frustrations),
        ];
        let part_ui =
            |ui: &mut Ui, (field, value, colour, make): (&str, &str, Colour, Make), actions: &mut Vec<Action>| {
                ui.horizontal(|ui| {
                    let (rect, _) = ui.allocate_exact_size(vec2(4.0, 18.0), egui::Sense::hover());
                    ui.painter().rect_filled(rect, 2.0, theme::colour(ui, Paint::Stage(colour, Tone::Fill)));
                    ui.label(theme::strong(self.model.lang.say(&format!("people-{field}")), size::BODY));
                });
                let hint = self.model.lang.say(&format!("people-{field}-hint"));
                let typed = self.text(ui, field, value, 5, &hint);
                actions.extend(typed.map(|text| self.set(make(tidy(&text)))));
            };
        if ui.available_width() >= THREE {
            ui.columns(3, |columns| {
                for (ui, part) in columns.iter_mut().zip(parts) {
                    part_ui(ui, part, actions);
                }
            });
        } else {
            for part in parts {
                part_ui(ui, part, actions);
                ui.add_space(gap::NORMAL);
            }
        }
    }

    fn channels_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let lang = self.model.lang;
        ui.label(theme::strong(lang.say("people-channels"), size::BODY));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            for (channel, id) in Channel::ALL {
                let chosen = self.persona.channels.contains(&channel);
                if chip_ui(ui, &lang.say(&format!("channel-{id}")), chosen) {
                    let mut channels = self.persona.channels.clone();
                    channels.retain(|other| *other != channel);
                    channels.extend((!chosen).then_some(channel));
                    actions.push(self.set(PersonaChange::Channels(channels)));
                }
            }
        });
    }

    /// In which journeys the persona stands.
    fn journeys_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let (lang, project) = (self.model.lang, self.editor.project());
        ui.label(theme::strong(lang.say("people-stands-in"), size::BODY));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            for journey in project.journeys() {
                let chosen = journey.persona() == Some(self.persona.id);
                if chip_ui(ui, &words::journey_name(project, journey, lang), chosen) {
                    let change = JourneyChange::Persona((!chosen).then_some(self.persona.id));
                    actions.push(Action::Edit(Edit::SetJourney(journey.id(), change)));
                }
            }
        });
    }

    /// Colour, place and removal: what is not printed.
    fn foot_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let id = self.persona.id;
        ui.horizontal_wrapped(|ui| {
            ui.label(theme::soft(ui, self.model.lang.say("inspector-colour")));
            ui.spacing_mut().item_spacing.x = 3.0;
            for colour in Colour::ALL {
                if swatch_ui(ui, self.model.lang, Some(colour), self.persona.colour == colour).clicked() {
                    actions.push(self.set(PersonaChange::Colour(colour)));
                }
            }
        });
        let personas = self.editor.project().personas();
        let place = personas.iter().position(|persona| persona.id == id).unwrap_or_default();
        actions.extend(super::place_ui(ui, self.model, place, personas.len(), true).map(|placing| match placing {
            Placing::Up => Action::Edit(Edit::MovePersona { persona: id, index: place.saturating_sub(1) }),
            Placing::Down => Action::Edit(Edit::MovePersona { persona: id, index: place + 1 }),
            Placing::Gone => Action::RemovePersona(id),
        }));
    }

    fn text(&self, ui: &mut Ui, field: &str, value: &str, rows: usize, hint: &str) -> Option<String> {
        let label = self.model.lang.say(&format!("people-{field}"));
        let limit = if field == "role" || rows < 2 { 0 } else { LONG_TEXT };
        let field = (field_id(self.persona.id.0, field), TextField { label: &label, hint, rows, limit });
        text_ui(ui, field.0, value, field.1).finished
    }
}

/// Lets the fields of `content` look like print until the pointer or the cursor is there.
fn quiet<R>(ui: &mut Ui, ink: egui::Color32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let inner = ui.scope(|ui| {
        let visuals = ui.visuals_mut();
        visuals.extreme_bg_color = egui::Color32::TRANSPARENT;
        visuals.widgets.inactive.bg_stroke = egui::Stroke::NONE;
        visuals.override_text_color = Some(ink);
        content(ui)
    });
    inner.inner
}

/// A word that can be switched on and off; gives whether it was.
fn chip_ui(ui: &mut Ui, words: &str, chosen: bool) -> bool {
    let shown = if chosen { format!("✓ {words}") } else { words.to_owned() };
    let (fill, line) = if chosen { (Paint::Selection, Paint::Accent) } else { (Paint::Surface, Paint::CardStroke) };
    let text = RichText::new(shown).size(size::SMALL);
    let stroke = egui::Stroke::new(1.0, theme::colour(ui, line));
    let button = egui::Button::new(text).fill(theme::colour(ui, fill)).stroke(stroke).corner_radius(13);
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, true, chosen, words));
    response.clicked()
}

/// The words without line breaks.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines without blank ones and the space around them.
fn tidy(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
