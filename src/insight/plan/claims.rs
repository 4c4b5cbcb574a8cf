//! What holds of the plan of a journey.

use jiff::civil::{Date, date};

use super::{DueGroup, DueSpan, Facets, FilterPart, GroupKey, Grouping, PlanOrder, PlanSight, PlanView, Progress};
use crate::document::{Channel, Edit, Item, ItemChange, ItemId, ItemState, Language, Level, Project, Subject};
use crate::insight::{Aim, find, sample};
use crate::library::Names;

/// A Wednesday.
const TODAY: Date = date(2026, 11, 18);

/// A webshop with four own items in its second stage only, of which the last two stand in for tactics.
struct Bench {
    project: Project,
    ids: Vec<ItemId>,
}

impl Bench {
    fn new() -> Self {
        let mut project = sample::webshop();
        let listed: Vec<_> =
            project.journeys()[0].stages().iter().flat_map(|stage| &stage.checklist).map(|item| item.id).collect();
        for id in listed {
            sample::run(&mut project, Edit::RemoveItem(id));
        }
        let mut bench = Self { project, ids: Vec::new() };
        let own = |title: &str| Subject::Own(title.to_owned());
        let tactic = |id: &str| Subject::Tactic(id.to_owned());
        for (stage, subject) in
            [(1, own("bake")), (1, own("Answer mail")), (0, tactic("seo")), (2, tactic("unheard-of"))]
        {
            bench.add(stage, subject);
        }
        bench
    }

    fn add(&mut self, stage: usize, subject: Subject) {
        let id = ItemId(self.project.largest_id() + 1);
        let stage = &self.project.journeys()[0].stages()[stage];
        let (stage, index) = (stage.id, stage.checklist.len());
        let item = Box::new(Item::new(id, subject));
        sample::run(&mut self.project, Edit::AddItem { stage, index, item });
        self.ids.push(id);
    }

    fn set(&mut self, item: usize, change: ItemChange) -> &mut Self {
        sample::run(&mut self.project, Edit::SetItem(self.ids[item], change));
        self
    }

    fn state(&mut self, item: usize, state: ItemState) -> &mut Self {
        self.set(item, ItemChange::State { state, done_on: None })
    }

    fn due(&mut self, item: usize, due: Date) -> &mut Self {
        self.set(item, ItemChange::Due(Some(due)))
    }

    fn owner(&mut self, item: usize, owner: &str) -> &mut Self {
        self.set(item, ItemChange::Owner(owner.to_owned()))
    }

    fn sight(&self) -> PlanSight<'_> {
        PlanSight { journey: &self.project.journeys()[0], names: Names::new(Language::En), today: TODAY, leak: None }
    }

    /// The places of the items, group by group.
    fn shown(&self, view: &PlanView) -> Vec<(GroupKey, Vec<usize>)> {
        let place = |id: &ItemId| self.ids.iter().position(|other| other == id).unwrap();
        let groups = view.groups(&self.sight()).into_iter();
        groups.map(|group| (group.key, group.items.iter().map(|(_, id)| place(id)).collect())).collect()
    }

    #[track_caller]
    fn check_filter(&self, parts: &[FilterPart], words: &str, want: &[usize]) {
        let mut view = PlanView { grouping: Grouping::Nothing, ..PlanView::default() };
        words.clone_into(&mut view.filter.words);
        for part in parts {
            view.filter.toggle(part.clone());
        }
        let got: Vec<_> = self.shown(&view).into_iter().flat_map(|(_, items)| items).collect();
        assert_eq!(got, want, "{parts:?} {words}");
    }

    #[track_caller]
    fn check_order(&self, order: PlanOrder, want: &[usize]) {
        let view = PlanView { grouping: Grouping::Nothing, order, ..PlanView::default() };
        assert_eq!(self.shown(&view), [(GroupKey::All, want.to_vec())]);
    }
}

#[test]
fn without_a_filter_every_stage_is_a_group_an_empty_one_too() {
    let bench = Bench::new();
    let stages: Vec<_> = bench.sight().journey.stages().iter().map(|stage| GroupKey::Stage(stage.id)).collect();
    let got = bench.shown(&PlanView::default());
    assert_eq!(got.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>(), stages);
    let items: Vec<_> = got.into_iter().map(|(_, items)| items).collect();
    assert_eq!(items, [vec![2], vec![0, 1], vec![3], vec![], vec![]]);
}

#[test]
fn a_filter_leaves_out_groups_in_which_nothing_is_left() {
    let mut view = PlanView::default();
    view.filter.words = "bake".to_owned();
    let bench = Bench::new();
    assert_eq!(bench.shown(&view).into_iter().map(|(_, items)| items).collect::<Vec<_>>(), [[0]]);
}

#[test]
fn every_word_must_stand_in_title_note_owner_or_tags() {
    let mut bench = Bench::new();
    bench.owner(0, "Sanne").set(1, ItemChange::Note("For the summer".to_owned()));
    bench.set(2, ItemChange::Tags(vec!["Christmas".to_owned()]));
    bench.check_filter(&[], "BAKE sanne", &[0]);
    bench.check_filter(&[], "summer answer", &[1]);
    bench.check_filter(&[], "christ", &[2]);
    bench.check_filter(&[], "unheard", &[3]);
    bench.check_filter(&[], "bake piet", &[]);
}

#[test]
fn conditions_of_one_kind_are_alternatives_and_kinds_must_all_hold() {
    let mut bench = Bench::new();
    bench.state(0, ItemState::Doing).state(1, ItemState::Done).owner(0, "Sanne").owner(2, " Piet ");
    let state = FilterPart::State;
    bench.check_filter(&[state(ItemState::Doing)], "", &[0]);
    bench.check_filter(&[state(ItemState::Doing), state(ItemState::Open)], "", &[2, 0, 3]);
    let owner = |name: &str| FilterPart::Owner(name.to_owned());
    bench.check_filter(&[state(ItemState::Open), owner("Piet")], "", &[2]);
    bench.check_filter(&[state(ItemState::Done), owner("Piet")], "", &[]);
    bench.check_filter(&[owner("")], "", &[1, 3]);
}

#[test]
fn channel_and_framework_are_those_of_the_tactic() {
    let bench = Bench::new();
    bench.check_filter(&[FilterPart::Channel(Channel::WebSearch)], "", &[2]);
    bench.check_filter(&[FilterPart::Channel(Channel::Packaging)], "", &[]);
    bench.check_filter(&[FilterPart::Framework("webshop-5".to_owned())], "", &[2]);
    bench.check_filter(&[FilterPart::Effort(Level::Medium), FilterPart::Impact(Level::High)], "", &[2]);
    bench.check_filter(&[FilterPart::Tag("none".to_owned())], "", &[]);
    let stage = bench.sight().journey.stages()[2].id;
    bench.check_filter(&[FilterPart::Stage(stage)], "", &[3]);
}

#[test]
fn what_is_finished_is_never_overdue_nor_due() {
    let mut bench = Bench::new();
    bench.due(0, date(2026, 11, 17)).due(1, date(2026, 11, 17)).state(1, ItemState::Done);
    bench.due(2, TODAY).due(3, date(2026, 11, 22));
    bench.check_filter(&[FilterPart::Due(DueSpan::Overdue)], "", &[0]);
    bench.check_filter(&[FilterPart::Due(DueSpan::ThisWeek)], "", &[2, 3]);
    bench.due(3, date(2026, 11, 23));
    bench.check_filter(&[FilterPart::Due(DueSpan::ThisWeek)], "", &[2]);
    bench.check_filter(&[FilterPart::Due(DueSpan::ThisMonth)], "", &[2, 3]);
    bench.due(3, date(2026, 12, 1));
    bench.check_filter(&[FilterPart::Due(DueSpan::ThisMonth)], "", &[2]);
    bench.set(3, ItemChange::Due(None)).check_filter(&[FilterPart::Due(DueSpan::Undated)], "", &[3]);
}

#[test]
fn a_condition_set_twice_is_taken_away_and_one_on_a_lost_stage_is_forgotten() {
    let bench = Bench::new();
    let mut view = PlanView::default();
    let part = FilterPart::State(ItemState::Done);
    view.filter.toggle(part.clone());
    assert!(view.filter.is_active() && view.filter.has(&part));
    view.filter.toggle(part);
    assert!(!view.filter.is_active());
    view.filter.toggle(FilterPart::Stage(crate::document::StageId(999_999)));
    view.filter.forget_lost_stages(bench.sight().journey);
    assert_eq!(view.filter.parts(), []);
}

#[test]
fn the_order_decides_what_comes_first_and_equals_keep_their_own() {
    let mut bench = Bench::new();
    bench.due(0, date(2026, 12, 1)).due(2, TODAY).due(1, TODAY).state(1, ItemState::Done);
    bench.set(3, ItemChange::Effort(Some(Level::Low))).state(3, ItemState::Doing);
    bench.check_order(PlanOrder::Own, &[2, 0, 1, 3]);
    bench.check_order(PlanOrder::Due, &[2, 0, 3, 1]);
    bench.check_order(PlanOrder::Worth, &[3, 2, 0, 1]);
    bench.check_order(PlanOrder::Effort, &[3, 2, 0, 1]);
    bench.check_order(PlanOrder::State, &[3, 2, 0, 1]);
    bench.check_order(PlanOrder::Title, &[1, 0, 2, 3]);
    bench.check_order(PlanOrder::Recommended, &[3, 2, 0, 1]);
}

#[test]
fn what_helps_at_the_leak_is_recommended_before_the_rest() {
    let project = sample::with_ga4();
    let journey = &project.journeys()[0];
    let leak = find(journey, &project.series()[0], &Aim::rise()).unwrap();
    let sight = PlanSight { journey, names: Names::new(Language::En), today: TODAY, leak: Some(&leak) };
    let view = PlanView { grouping: Grouping::Nothing, order: PlanOrder::Recommended, ..PlanView::default() };
    let groups = view.groups(&sight);
    let first = journey.item(groups[0].items[0].1).unwrap().1;
    assert_eq!(first.tactic(), Some("landing-page"));
    let all: usize = journey.stages().iter().map(|stage| stage.checklist.len()).sum();
    assert_eq!(groups[0].items.len(), all);
}

#[test]
fn groups_stand_in_their_order_with_nobody_and_finished_last() {
    let mut bench = Bench::new();
    bench.owner(0, "Sanne").owner(2, "Piet").owner(1, "Sanne");
    let by = |grouping| PlanView { grouping, ..PlanView::default() };
    let owner = |name: &str| GroupKey::Owner(name.to_owned());
    let want = [(owner("Piet"), vec![2]), (owner("Sanne"), vec![0, 1]), (GroupKey::Nobody, vec![3])];
    assert_eq!(bench.shown(&by(Grouping::Owner)), want);
    bench.due(0, date(2026, 11, 1)).due(1, date(2026, 11, 1)).state(1, ItemState::NotForUs).due(2, date(2027, 1, 1));
    let due = GroupKey::Due;
    let want = [
        (due(DueGroup::Overdue), vec![0]),
        (due(DueGroup::Later), vec![2]),
        (due(DueGroup::Undated), vec![3]),
        (due(DueGroup::Finished), vec![1]),
    ];
    assert_eq!(bench.shown(&by(Grouping::Due)), want);
    let want = [(GroupKey::State(ItemState::Open), vec![2, 0, 3]), (GroupKey::State(ItemState::NotForUs), vec![1])];
    assert_eq!(bench.shown(&by(Grouping::State)), want);
}

#[test]
fn what_can_be_filtered_by_is_what_occurs() {
    let mut bench = Bench::new();
    bench.owner(0, "Sanne").owner(1, " Sanne").set(3, ItemChange::Tags(vec!["b".to_owned(), "a".to_owned()]));
    let facets = Facets::of(bench.sight().journey, Names::new(Language::En));
    assert_eq!(facets.owners, ["Sanne"]);
    assert_eq!(facets.tags, ["a", "b"]);
    assert_eq!(facets.channels, [Channel::WebSearch, Channel::Website]);
    assert!(facets.frameworks.contains(&"webshop-5".to_owned()));
}

#[test]
fn what_is_not_for_us_counts_nowhere() {
    let item = |state| Item { state, ..Item::new(ItemId(1), Subject::Own(String::new())) };
    let items: Vec<_> = ItemState::ALL.into_iter().map(item).collect();
    assert_eq!(Progress::of(&items), Progress { done: 1, doing: 1, total: 3 });
    assert!(Progress::default().share().abs() < f64::EPSILON);
}
