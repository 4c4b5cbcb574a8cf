//! Active and passive loyals in words.

use std::rc::Rc;

use crate::document::{Journey, JourneyId, Period};
use crate::editor::Editor;
use crate::insight::{Loyals, loyals};
use crate::lang::Lang;
use crate::numbers::Interval;

/// The loyals of one state of the document, found once.
#[derive(Debug, Default)]
pub struct LoyalsState {
    known: Option<((u64, JourneyId), Rc<Loyals>)>,
}

impl LoyalsState {
    /// The loyals of the journey in sight.
    pub fn of(&mut self, editor: &Editor, journey: &Journey) -> Rc<Loyals> {
        let key = (editor.state(), journey.id());
        if let Some((_, found)) = self.known.as_ref().filter(|(known, _)| *known == key) {
            return Rc::clone(found);
        }
        let found = Rc::new(loyals(editor.project(), journey));
        self.known = Some((key, Rc::clone(&found)));
        found
    }
}

/// What the numbers say of who recommends and who buys again; or which numbers would.
pub fn known_words(lang: &Lang, loyals: &Loyals) -> Vec<String> {
    let format = lang.format();
    let when =
        |period: Option<Period>| period.map(|period| format!(" ({})", format.period(period))).unwrap_or_default();
    let recommend = loyals.recommend.and_then(|found| Some((found, found.share()?))).map(|(found, share)| {
        let args = [
            ("share", format.percent(share.value()).into()),
            ("hits", format.count(share.hits()).into()),
            ("of", format.count(share.of()).into()),
            ("when", when(found.period).into()),
        ];
        lang.say_with("loyals-recommend", &args)
    });
    let again = loyals.again.as_ref().map(|found| {
        let args = [
            ("share", format.percent(found.rate.value()).into()),
            ("hits", format.count(found.rate.hits()).into()),
            ("of", format.count(found.rate.of()).into()),
            ("step", found.step_name.as_str().into()),
            ("when", when(found.period).into()),
        ];
        lang.say_with("loyals-again", &args)
    });
    let mut words = vec![
        recommend.unwrap_or_else(|| lang.say("loyals-no-recommend")),
        again.unwrap_or_else(|| lang.say("loyals-no-again")),
    ];
    if loyals.active().is_some() {
        words.push(lang.say("loyals-span"));
    }
    words
}

/// What a kind of loyals is, with the share that they are where it is known.
pub fn group_words(lang: &Lang, kind: &str, share: Option<Interval>) -> String {
    let title = lang.say(&format!("loyals-kind-{kind}"));
    let Some(share) = share else { return title };
    let format = lang.format();
    let (low, high) = (format.percent(share.low), format.percent(share.high));
    let share = if low == high {
        lang.say_with("loyals-share", &[("share", low.into())])
    } else {
        lang.say_with("loyals-between", &[("low", low.into()), ("high", high.into())])
    };
    format!("{title}: {share}")
}
