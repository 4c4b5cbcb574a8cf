//! The widths by which the layout breaks lines are those of the glyphs that the window draws.
#![allow(missing_docs, reason = "a test says it")]

use egui::{Color32, FontId};
use klantreis::layout::text::Style;
use klantreis::ui::theme;

/// Words of every kind that a card may hold.
const WORDS: [&str; 24] = [
    "Ziet een advertentie op de bus",
    "AVATAR To Wa Ty, f.",
    "Ëén coördinatie, naïef: ÀÇŁŐŞ",
    "e\u{301}e\u{301}n e\u{308} o\u{302}\u{323} Z\u{335}",
    "Клиент видит рекламу",
    "Ο πελάτης βλέπει",
    "Hottentottententententoonstellingsmakersopleidingsinstituten",
    "Gratis 😀🎉 taart 🍰🥐☕",
    "👍🏽 ok",
    "❤️ liefde ⭐ ster ✅ ☎ ✉",
    "👨‍👩‍👧 gezin",
    "🇳🇱 NL",
    "→ ← ↑ ↓ • … – — “ ” ’",
    "€ £ ¥ ₽ % ‰ ½ m² CO₂",
    "(╯°□°) ■ ● ▲ ◆",
    "Việt Nam, Türkiye",
    "漢字 かな 한국어",
    "שלום עולם",
    "مرحبا بالعالم",
    "สวัสดี",
    "नमस्ते",
    "\u{200b}soft\u{ad}hyphen\u{2011}x",
    "tab\tstop",
    "1️⃣ eerst",
];

#[test]
fn the_layout_measures_what_the_window_draws() {
    let ctx = egui::Context::default();
    theme::install(&ctx);
    let mut found = Vec::new();
    for _ in 0..2 {
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            found.clear();
            for words in WORDS {
                for (style, font) in [
                    (Style::regular(14.5, 19.0), FontId::proportional(14.5)),
                    (Style::bold(14.5, 19.0), theme::bold_font(14.5)),
                ] {
                    let drawn = ui.painter().layout_no_wrap(words.to_owned(), font, Color32::BLACK).size().x;
                    found.push((words, style.width(words), drawn));
                }
            }
        });
        output.textures_delta.clear();
    }
    for (words, measured, drawn) in found {
        assert!(drawn <= measured + 0.6, "{words:?} runs out of its box: {drawn} over {measured}");
        assert!(measured <= 1.13 * drawn, "{words:?} leaves its box empty: {drawn} of {measured}");
    }
}
