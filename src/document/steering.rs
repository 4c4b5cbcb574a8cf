//! What the user steers by: money, targets, scenarios, notes on days, and how tables were read before.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{EditError, LONG_TEXT, Lock, Period, SHORT_TEXT, SavedView, StageId, saved_view, text};

/// Everything of a project that its user says beside the map and the imported numbers.
///
/// A stage named here may be gone: what it cost stays, unseen, until it is back by undo or another framework.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steering {
    /// What a customer brings and what the stages cost.
    pub money: Money,
    /// Which conversion each step is measured against.
    pub target: Target,
    /// What-ifs that the user kept, in his order; no two of one name.
    pub scenarios: Vec<Scenario>,
    /// What happened when, in the user's order.
    pub notes: Vec<Note>,
    /// Obstacles (by their ids in the library) that the numbers suggested and the user dismissed.
    pub dismissed: BTreeSet<String>,
    /// How tables were read, by the shape of the table; the importer alone knows what shapes and choices mean.
    pub recipes: BTreeMap<String, Vec<Choice>>,
    /// Looks at the maps under a name, in the user's order; no two of one name.
    pub views: Vec<SavedView>,
    /// What is fixed against changes.
    pub lock: Lock,
}

/// One part of [`Steering`], with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of Steering say it")]
pub enum SteeringChange {
    Money(Money),
    Target(Target),
    Scenarios(Vec<Scenario>),
    Notes(Vec<Note>),
    Dismissed(BTreeSet<String>),
    Views(Vec<SavedView>),
    /// How tables of one shape are read; `None` forgets it.
    Recipe {
        shape: String,
        choices: Option<Vec<Choice>>,
    },
    Lock(Lock),
}

/// An amount of money in hundredths of the currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(pub u64);

/// A fraction in millionths: 1,000,000 is the whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fraction(pub u32);

/// What a customer brings and what the stages cost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Money {
    /// The currency of every amount.
    pub currency: Currency,
    /// What one end customer spends on average.
    pub order_value: Option<Cents>,
    /// The share of that which is left after the cost of what was sold.
    pub margin: Option<Fraction>,
    /// What was spent on which stage when.
    pub budgets: Vec<Budget>,
    /// What it would cost to raise the step into a stage to its target.
    pub improvements: Vec<Improvement>,
}

/// What was spent on a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// The stage.
    pub stage: StageId,
    /// In which days; `None` = in any period alike.
    pub period: Option<Period>,
    /// How much.
    pub amount: Cents,
}

/// What it would cost to raise the conversion into a stage to its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Improvement {
    /// The stage that more customers would reach.
    pub stage: StageId,
    /// The cost for one period.
    pub cost: Cents,
}

/// A currency that amounts are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Currency {
    #[default]
    Eur,
    Usd,
    Gbp,
    Chf,
    Dkk,
    Nok,
    Sek,
    Pln,
}

/// Which conversion each step is measured against.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// A tenth more than now.
    #[default]
    Rise,
    /// The best that each step has reached in any period.
    BestPeriod,
    /// Conversions of the user's own; a step without one is measured against a tenth more.
    Rates(Vec<StepRate>),
}

/// A conversion for a step, by the step's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRate {
    /// What the series calls the step.
    pub step: String,
    /// The share of the step before that goes on to it, at most the whole.
    pub rate: Fraction,
}

/// A what-if under a name: other conversions than those imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// What the user calls it; not empty.
    pub name: String,
    /// How many enter at the first step; `None` = as many as were imported.
    pub entry: Option<u64>,
    /// The conversions that differ.
    pub rates: Vec<StepRate>,
}

/// What happened on a day, as a marker on the trend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The day.
    pub day: Date,
    /// What happened.
    pub text: String,
}

/// One choice of how a table is read: `what` is chosen, of which column, row or step, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence above says it")]
pub struct Choice {
    pub what: String,
    pub of: String,
    pub value: String,
}

impl Currency {
    /// All currencies, in the order they are offered, with their codes of ISO 4217.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::Eur, "EUR"),
        (Self::Usd, "USD"),
        (Self::Gbp, "GBP"),
        (Self::Chf, "CHF"),
        (Self::Dkk, "DKK"),
        (Self::Nok, "NOK"),
        (Self::Sek, "SEK"),
        (Self::Pln, "PLN"),
    ];
}

impl Fraction {
    /// The whole.
    pub const ONE: Self = Self(1_000_000);

    /// The nearest fraction within 0 and 1.
    pub fn of(value: f64) -> Self {
        Self((value.clamp(0.0, 1.0) * f64::from(Self::ONE.0)).round() as u32)
    }

    /// As a number from 0 to 1.
    pub fn value(self) -> f64 {
        f64::from(self.0) / f64::from(Self::ONE.0)
    }
}

impl Cents {
    /// The nearest amount of hundredths, at least 0.
    pub fn of(value: f64) -> Self {
        Self((value.max(0.0) * 100.0).round() as u64)
    }

    /// As a number of the currency's units.
    pub fn value(self) -> f64 {
        self.0 as f64 / 100.0
    }
}

impl Steering {
    /// Swaps in the change's value; gives back the change that restores the old one.
    pub(super) fn swap(&mut self, change: SteeringChange) -> SteeringChange {
        use SteeringChange as C;
        use std::mem::replace;
        match change {
            C::Money(new) => C::Money(replace(&mut self.money, new)),
            C::Target(new) => C::Target(replace(&mut self.target, new)),
            C::Scenarios(new) => C::Scenarios(replace(&mut self.scenarios, new)),
            C::Notes(new) => C::Notes(replace(&mut self.notes, new)),
            C::Dismissed(new) => C::Dismissed(replace(&mut self.dismissed, new)),
            C::Views(new) => C::Views(replace(&mut self.views, new)),
            C::Recipe { shape, choices } => {
                let old = match choices {
                    Some(choices) => self.recipes.insert(shape.clone(), choices),
                    None => self.recipes.remove(&shape),
                };
                C::Recipe { shape, choices: old }
            }
            C::Lock(new) => C::Lock(replace(&mut self.lock, new)),
        }
    }

    /// Refuses texts over their bounds, fractions over the whole, periods that end before they begin, and two scenarios
    /// of one name.
    pub(super) fn validate(&self) -> Result<(), EditError> {
        self.fault().map_or(Ok(()), |(_, why)| Err(why))
    }

    /// The first part that breaks a rule, by its name in the file, and how.
    pub(super) fn fault(&self) -> Option<(&'static str, EditError)> {
        let target = if let Target::Rates(rates) = &self.target { rates.as_slice() } else { &[] };
        let parts = [
            ("money", self.money.validate()),
            ("target", target.iter().try_for_each(StepRate::validate)),
            ("scenarios", self.validate_scenarios()),
            ("notes", self.notes.iter().try_for_each(|note| text::within(&note.text, SHORT_TEXT))),
            ("dismissed", self.dismissed.iter().try_for_each(|id| text::within(id, SHORT_TEXT))),
            ("recipes", self.validate_recipes()),
            ("views", saved_view::validate(&self.views)),
        ];
        parts.into_iter().find_map(|(part, result)| Some((part, result.err()?)))
    }

    fn validate_scenarios(&self) -> Result<(), EditError> {
        let mut names = BTreeSet::new();
        self.scenarios.iter().try_for_each(|scenario| {
            text::within(&scenario.name, SHORT_TEXT)?;
            scenario.rates.iter().try_for_each(StepRate::validate)?;
            let own = !scenario.name.trim().is_empty() && names.insert(scenario.name.as_str());
            if own { Ok(()) } else { Err(EditError::ScenarioName) }
        })
    }

    fn validate_recipes(&self) -> Result<(), EditError> {
        self.recipes.iter().try_for_each(|(shape, choices)| {
            text::within(shape, LONG_TEXT)?;
            let mut texts = choices.iter().flat_map(|choice| [&choice.what, &choice.of, &choice.value]);
            texts.try_for_each(|part| text::within(part, LONG_TEXT))
        })
    }

    /// The ids that saved views name.
    pub(super) fn named_by_views(&self) -> impl Iterator<Item = u32> {
        self.views.iter().flat_map(SavedView::ids)
    }

    /// The ids of stages that are named.
    pub(super) fn stages(&self) -> impl Iterator<Item = StageId> {
        let budgets = self.money.budgets.iter().map(|budget| budget.stage);
        budgets.chain(self.money.improvements.iter().map(|improvement| improvement.stage))
    }
}

impl Money {
    fn validate(&self) -> Result<(), EditError> {
        if self.margin.is_some_and(|margin| margin > Fraction::ONE) {
            return Err(EditError::OverTheWhole);
        }
        let reversed = |budget: &Budget| budget.period.is_some_and(|period| period.from > period.to);
        if self.budgets.iter().any(reversed) { Err(EditError::TimeReversed) } else { Ok(()) }
    }
}

impl StepRate {
    fn validate(&self) -> Result<(), EditError> {
        text::within(&self.step, SHORT_TEXT)?;
        if self.rate > Fraction::ONE { Err(EditError::OverTheWhole) } else { Ok(()) }
    }
}
