//! Typefaces of the system, for characters that ours lack.

use std::sync::OnceLock;

use egui::epaint::text::{FallbackRequest, FontFamily, FontProvider};
use egui_system_font_provider::SystemFontProvider;

use crate::export::Typeface;

static PROVIDER: OnceLock<SystemFontProvider> = OnceLock::new();

/// A typeface of the system that has a character; `None` = it has none. The first call takes some time.
pub fn system_typeface(letter: char) -> Option<Typeface> {
    let provider = PROVIDER.get_or_init(SystemFontProvider::new);
    let cluster = letter.to_string();
    let request = FallbackRequest { cluster: &cluster, family: &FontFamily::Proportional };
    let found = provider.font_for(&request)?.data;
    Some(Typeface { data: found.font, index: found.index })
}
