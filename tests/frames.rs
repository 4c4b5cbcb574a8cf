//! What a frame draws: counted, so that a frame that costs more is seen on any machine.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

#[path = "support/window.rs"]
mod window;

use egui::{Event, Vec2, pos2};
use klantreis::document::{CardChange, Edit};
use klantreis::ui::canvas::{Camera, Drawn};
use window::Window;

impl Window {
    /// The map of the command `new --stress`.
    fn with_cards(count: u32) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("stress.ron");
        let args = ["klantreis", "new", "--stress", &count.to_string(), "--language", "en"].map(Into::into);
        let args = args.into_iter().chain([file.clone().into_os_string()]);
        let _ = klantreis::cli::run(args, &mut Vec::new(), &mut Vec::new());
        let bytes = std::fs::read(file).expect("a file");
        Self::new(klantreis::project_file::read(&bytes).expect("a project"))
    }

    fn look(&mut self, camera: Camera) -> (Drawn, usize) {
        self.desk.ui_state_mut().canvas.camera = camera;
        self.frame(Vec::new());
        let vertices = self.frame(Vec::new());
        (self.desk.ui_state().canvas.drawn(), vertices)
    }

    fn fitted(&self) -> Camera {
        let canvas = &self.desk.ui_state().canvas;
        Camera::fit(canvas.view().expect("a view"), canvas.layout().expect("a layout").bounds, 1.0)
    }
}

#[test]
fn at_full_size_a_frame_draws_the_same_however_many_cards_there_are() {
    let camera = Camera { origin: pos2(100.0, 700.0), scale: 1.0 };
    let frames = [2_000, 8_000].map(|count| Window::with_cards(count).look(camera));
    let [(small, few), (large, many)] = frames;
    let near = |a: usize, b: usize| a.abs_diff(b) * 20 <= a.max(b);
    assert!(near(small.marks, large.marks) && near(small.shapes, large.shapes), "{small:?} {large:?}");
    assert!(near(few, many), "{few} and {many} vertices");
    assert!((200..900).contains(&large.marks), "{large:?}");
    assert!((100..600).contains(&large.shapes) && large.texts > 60, "{large:?}");
    assert!((5_000..45_000).contains(&many), "{many} vertices");
    assert_eq!(large.nodes, 0, "nobody listens");
}

#[test]
fn far_away_a_card_is_a_few_triangles_that_are_kept_while_the_camera_moves() {
    let mut window = Window::with_cards(4_000);
    let camera = window.fitted();
    let bounds = window.desk.ui_state().canvas.layout().expect("a layout").bounds;
    let view = window.desk.ui_state().canvas.view().expect("a view");
    assert!(camera.seen(view).contains_rect(bounds), "all of the map is in sight: {camera:?}");
    window.desk.ui_state_mut().canvas.camera = camera;
    window.frame(Vec::new());
    assert_eq!(window.desk.ui_state().canvas.drawn().remade, 4_000);
    for _ in 0..5 {
        window.desk.ui_state_mut().canvas.camera.pan(Vec2::new(3.0, -2.0));
        let vertices = window.frame(Vec::new());
        let drawn = window.desk.ui_state().canvas.drawn();
        assert_eq!((drawn.remade, drawn.nodes), (0, 0));
        assert!(drawn.marks < 600 && drawn.shapes < 300, "{drawn:?}");
        assert!(vertices < 4_000 * 20 + 30_000, "{vertices}");
    }
    let card = window.desk.editor().expect("a project").project().journeys()[0].cards().next().expect("a card").id;
    window.desk.with_editor(|editor| {
        editor.run(Edit::SetCard(card, CardChange::Title("Another".into()))).expect("an edit");
    });
    window.frame(Vec::new());
    assert_eq!(window.desk.ui_state().canvas.drawn().remade, 4_000, "an edit is seen from afar");
}

#[test]
fn names_are_there_as_soon_as_somebody_listens_or_uses_the_keyboard() {
    let mut window = Window::with_cards(200);
    let (before, _) = window.look(Camera::default());
    assert_eq!(before.nodes, 0);
    let key = egui::Key::Tab;
    let modifiers = egui::Modifiers::NONE;
    let tab = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
    window.frame(vec![tab(true)]);
    let by_key = window.desk.ui_state().canvas.drawn().nodes;
    window.frame(vec![tab(false)]);
    window.ctx.enable_accesskit();
    window.frame(Vec::new());
    let listening = window.desk.ui_state().canvas.drawn().nodes;
    assert!(listening > 40, "{listening}");
    assert_eq!(by_key, listening);
}

#[test]
fn tab_goes_from_thing_to_thing_without_a_listener() {
    let mut window = Window::with_cards(60);
    window.look(Camera::default());
    let modifiers = egui::Modifiers::NONE;
    let tab = |pressed| Event::Key { key: egui::Key::Tab, physical_key: None, pressed, repeat: false, modifiers };
    let mut selected = Vec::new();
    for _ in 0..120 {
        window.frame(vec![tab(true)]);
        window.frame(vec![tab(false)]);
        window.frame(Vec::new());
        let selection = window.desk.editor().expect("a project").selection().clone();
        if selected.last() != Some(&selection) {
            selected.push(selection);
        }
    }
    assert!(selected.len() > 40, "{} things had the focus", selected.len());
}
