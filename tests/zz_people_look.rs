//! Temporary looks.
#![allow(clippy::all, clippy::pedantic, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, missing_docs)]
mod support;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use klantreis::document::*;
use klantreis::storage::ThemeChoice;
use support::{App, Hand, Start, sample};

fn demo() -> Project {
    let mut p = sample("bakkerij-de-korenaar.ron");
    let mut next = p.largest_id() + 1000;
    let mut fresh = || { next += 1; next };
    let mut run = |p: &mut Project, e| { apply(p, e).unwrap(); };
    let guide = &klantreis::library::Library::shared().guide;
    let mut ids = vec![];
    for (i, a) in guide.audiences.iter().enumerate().take(3) {
        let w = &a.persona;
        let t = |x: &klantreis::library::Text| x.in_language(Language::Nl).to_owned();
        let id = PersonaId(fresh());
        ids.push(id);
        let mut persona = Persona { role: t(&w.role), quote: t(&w.quote), goals: t(&w.goals), needs: t(&w.needs), frustrations: t(&w.frustrations), channels: w.channels.clone(), ..Persona::new(id, t(&w.name), [Colour::Teal, Colour::Pink, Colour::Yellow][i]) };
        if i == 1 {
            let im = image::RgbImage::from_fn(200, 256, |x, y| { let d = ((x as f32-100.0).powi(2)+(y as f32-110.0).powi(2)).sqrt(); if d < 60.0 { image::Rgb([230,180,140]) } else { image::Rgb([90,(y/2) as u8 + 60,160]) } });
            let mut out = std::io::Cursor::new(vec![]);
            im.write_to(&mut out, image::ImageFormat::Png).unwrap();
            persona.picture = Some(Picture(out.into_inner().into()));
        }
        run(&mut p, Edit::AddPersona { index: i, persona: Box::new(persona) });
    }
    let first = p.journeys()[0].id();
    run(&mut p, Edit::SetJourney(first, JourneyChange::Persona(Some(ids[0]))));
    run(&mut p, Edit::SetJourney(first, JourneyChange::Product("Desembrood".into())));
    run(&mut p, Edit::SetJourney(first, JourneyChange::Version(Some(Version::AsIs))));
    let mut parts = duplicate(&p.journeys()[0], &mut fresh);
    parts.version = Some(Version::ToBe);
    parts.persona = Some(ids[1]);
    for (_, card) in &mut parts.cards { if let Some(f) = card.feeling { card.feeling = Some((f + 2).clamp(-1, 2)); } }
    run(&mut p, Edit::AddJourney { index: 1, journey: Box::new(Journey::assemble(parts).unwrap()) });
    let lib = klantreis::library::Library::shared();
    let other = klantreis::library::project_from(lib, lib.framework("journey-3").unwrap(), Language::Nl).unwrap();
    let mut parts = duplicate(&other.journeys()[0], &mut fresh);
    parts.route = "via de nieuwsbrief".into();
    run(&mut p, Edit::AddJourney { index: 2, journey: Box::new(Journey::assemble(parts).unwrap()) });
    p
}
fn shot(app: &mut App, name: &str) { app.run_steps(8); app.render().unwrap().save(format!("/tmp/look_people_{name}.png")).unwrap(); }
fn all(tag: &str, start: Start) {
    let say = |nl: &str, en: &str| if start.language == Language::Nl { nl.to_owned() } else { en.to_owned() };
    let mut app = start.with_project(support::webshop());
    app.press_keys(Modifiers::COMMAND, Key::Num4);
    shot(&mut app, &format!("{tag}_empty"));
    let mut app = start.with_project(demo());
    shot(&mut app, &format!("{tag}_map"));
    app.press_keys(Modifiers::COMMAND, Key::PageDown);
    shot(&mut app, &format!("{tag}_map2"));
    app.press_keys(Modifiers::COMMAND, Key::Num4);
    shot(&mut app, &format!("{tag}_persona"));
    app.get_by_label(&say("Vergelijken", "Compare")).click();
    shot(&mut app, &format!("{tag}_compare"));
    let at = egui::pos2(start.size[0] * 0.6, start.size[1] * 0.5); app.hover_at(at); app.run_steps(60); shot(&mut app, &format!("{tag}_hover"));
    app.press_keys(Modifiers::COMMAND, Key::Num3); shot(&mut app, &format!("{tag}_numbers")); app.press_keys(Modifiers::COMMAND, Key::Num4);
    app.get_all_by_label_contains(&say("Klantreis in beeld", "Journey in view")).next().unwrap().click(); shot(&mut app, &format!("{tag}_switch")); app.press_keys(Modifiers::NONE, Key::Escape);
    let row = app.get_all_by_label_contains(&say("Klantreis Klantreis", "Journey Journey")).next().map(|n| n.rect().center());
    if let Some(at) = row { app.hover_at(at); app.step(); app.drag_at(at); app.step(); app.drop_at(at); app.run_steps(6); }
    shot(&mut app, &format!("{tag}_journey"));
}
#[test]
fn look() {
    let nl = Start { language: Language::Nl, size: [1440.0, 900.0], theme: ThemeChoice::Light };
    all("nl", nl);
    all("endark", Start { language: Language::En, size: [1000.0, 640.0], theme: ThemeChoice::Dark });
    all("zoom", Start { language: Language::Nl, size: [667.0, 427.0], theme: ThemeChoice::Light });
}
