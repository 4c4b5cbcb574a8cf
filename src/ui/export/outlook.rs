//! What will be made, in one sentence.

use egui::{Label, Ui};

use crate::export::{Extent, Order, Outlook};
use crate::lang::{Arg, Lang};

/// Shows the sentence.
pub(super) fn outlook_ui(ui: &mut Ui, lang: &Lang, order: &Order, extent: &Extent) {
    ui.add(Label::new(sentence(lang, order, extent)).wrap());
}

fn sentence(lang: &Lang, order: &Order, extent: &Extent) -> String {
    let format = lang.format();
    let count = |number: usize| Arg::Count(number as u64, format.count(number as u64));
    let text = |number: usize| Arg::from(format.count(number as u64));
    let cm = |mm: f32| Arg::from(format.count((mm / 10.0).round().max(1.0) as u64));
    match order.outlook(extent) {
        Outlook::Page(size) => lang.say_with("export-will-page", &[("width", cm(size.x)), ("height", cm(size.y))]),
        Outlook::Sheet(paper) => lang.say_with("export-will-sheet", &[("paper", paper.name().into())]),
        Outlook::Poster { paper, columns, rows, size } => lang.say_with(
            "export-will-poster",
            &[
                ("n", count(columns * rows)),
                ("paper", paper.name().into()),
                ("columns", text(columns)),
                ("rows", text(rows)),
                ("width", cm(size.x)),
                ("height", cm(size.y)),
            ],
        ),
        Outlook::Pages(pages) => lang.say_with("export-will-pages", &[("n", count(pages))]),
        Outlook::Pixels([width, height]) => {
            let args = [("width", text(width as usize)), ("height", text(height as usize))];
            lang.say_with("export-will-pixels", &args)
        }
        Outlook::File => lang.say(&format!("export-will-{}", order.format.id())),
    }
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;
    use crate::document::Language;
    use crate::export::{Content, Format, Layout, PictureSize};

    #[track_caller]
    fn check(order: Order, want: &str) {
        let extent = Extent { size: vec2(1400.0, 2100.0), pages: 7 };
        assert_eq!(sentence(&Lang::new(Language::En), &order, &extent), want);
    }

    #[test]
    fn what_will_be_made_is_said_in_one_sentence() {
        let map = Order::of(Content::Map, Format::Pdf);
        check(map, "A PDF with one page of 49 × 74 cm.");
        check(Order { layout: Layout::Sheet, ..map }, "A PDF with one sheet of A4.");
        check(Order { layout: Layout::Handout, ..map }, "A PDF of 7 pages.");
        check(
            Order { layout: Layout::Poster, ..map },
            "9 sheets of A4, 3 × 3, together 53 × 80 cm. Cut along the marks, and glue where they overlap.",
        );
        let png = Order::of(Content::Numbers, Format::Png);
        check(Order { size: PictureSize::Width(700), ..png }, "An image of 700 × 1,050 pixels.");
        check(
            Order::of(Content::Map, Format::Svg),
            "A drawing that stays sharp at any size, with text that can be searched.",
        );
    }

    #[test]
    fn there_are_words_for_everything_that_can_be_ordered() {
        let extent = Extent { size: vec2(500.0, 700.0), pages: 1 };
        for language in Language::ALL {
            let lang = Lang::new(language);
            for content in Content::ALL {
                for format in content.formats() {
                    let said = sentence(&lang, &Order::of(content, *format), &extent);
                    assert!(said.ends_with('.') && !said.contains("export-"), "{content:?} {format:?}: {said}");
                }
            }
        }
    }
}
