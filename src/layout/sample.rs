//! Maps to test with: random ones with a fixed seed, and large ones.

use crate::document::{
    Card, CardChange, CardId, Cell, Channel, Colour, Edit, Evidence, Journey, JourneyId, JourneyParts, Lane,
    LaneChange, LaneId, LaneRole, Language, Link, LinkChange, LinkId, LinkKind, Medium, Project, ProjectParts, Slot,
    Stage, StageChange, StageId, Steering, apply,
};
use crate::layout::{
    BandFacts, BandLook, BandTexts, CardSign, Lacks, LegendSign, MapFacts, MapLayout, NumbersFacts, StageFacts,
    StageTexts, TrendFacts, TrendLine, Verdict,
};
use crate::library::{Library, Names, project_from};

/// Numbers that look random and are the same every time (`SplitMix64`).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % limit.max(1) as u64) as usize
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    fn words(&mut self, most: usize) -> String {
        const WORDS: [&str; 10] = [
            "klant",
            "zoekt",
            "levertijd/retour",
            "e-mail",
            "arbeidsongeschiktheidsverzekering",
            "bij",
            "de",
            "😀",
            "winkel\nin",
            "漢字",
        ];
        let words: Vec<_> = (0..self.below(most + 1)).map(|_| WORDS[self.below(WORDS.len())]).collect();
        words.join(" ")
    }
}

/// The size of a map: stages, lanes, cards, arrows.
pub(crate) type Size = (usize, usize, usize, usize);

/// A random map of a size; every fifth lane is hidden.
pub(crate) fn project(seed: u64, (stages, lanes, cards, links): Size) -> Project {
    let mut dice = Dice(seed);
    let mut next = 0;
    let mut id = || {
        next += 1;
        next
    };
    let journey = JourneyId(id());
    let stages: Vec<_> = (0..stages).map(|_| stage(&mut dice, id())).collect();
    let lanes: Vec<_> = (0..lanes).map(|at| lane(&mut dice, id(), at)).collect();
    let cards = if stages.is_empty() || lanes.is_empty() { 0 } else { cards };
    let cards: Vec<_> = (0..cards)
        .map(|_| {
            let stage = stages[dice.below(stages.len())].id;
            let lane = lanes[dice.below(lanes.len())].id;
            (Cell { stage, lane }, card(&mut dice, id()))
        })
        .collect();
    let ids: Vec<CardId> = cards.iter().map(|(_, card)| card.id).collect();
    let links = if ids.len() < 2 { 0 } else { links };
    let links = (0..links).map(|_| link(&mut dice, id(), &ids)).collect();
    let journey = JourneyParts { stages, lanes, cards, links, ..JourneyParts::new(journey) };
    let parts = ProjectParts {
        name: "Proef".into(),
        language: Language::Nl,
        personas: vec![],
        journeys: vec![journey],
        series: vec![],
        steering: Steering::default(),
        workshops: Vec::new(),
    };
    Project::assemble(parts).unwrap()
}

/// Small random maps of many shapes, with blank ones among them.
pub(crate) fn small() -> impl Iterator<Item = Project> {
    (0..40).map(|seed| {
        let mut dice = Dice(seed);
        project(seed, (dice.below(6), dice.below(9), dice.below(60), dice.below(30)))
    })
}

/// A map of the loop that the library has, its stages in several orders, in each language.
pub(crate) fn loops() -> impl Iterator<Item = Project> {
    const ORDERS: [[usize; 4]; 6] =
        [[0, 1, 2, 3], [3, 2, 1, 0], [0, 3, 1, 2], [2, 3, 0, 1], [3, 0, 2, 1], [1, 2, 0, 3]];
    ORDERS.into_iter().flat_map(|order| Language::ALL.map(|language| in_order(order, language)))
}

fn in_order(order: [usize; 4], language: Language) -> Project {
    let library = Library::shared();
    let framework = library.frameworks.iter().find(|framework| !framework.returns.is_empty()).unwrap();
    let mut project = project_from(library, framework, language).unwrap();
    let stages: Vec<StageId> = project.journeys()[0].stages().iter().map(|stage| stage.id).collect();
    for (index, place) in order.into_iter().enumerate() {
        apply(&mut project, Edit::MoveStage { stage: stages[place], index }).unwrap();
    }
    project
}

/// The journey of a project laid out with made-up numbers.
pub(crate) fn laid_out(project: &Project) -> MapLayout {
    let journey = &project.journeys()[0];
    MapLayout::new(journey, &Names::new(project.language()), &facts(journey))
}

/// Made-up numbers for every stage: the second one is the leak, the third one rises, the fourth is of different units,
/// the fifth is not known, and leads to a step that may be left out.
pub(crate) fn facts(journey: &Journey) -> MapFacts {
    let last = journey.stages().len().saturating_sub(1);
    let stage = |index: usize| StageFacts {
        done: index,
        total: 5,
        entered: Some(1000),
        left: (index == 0).then_some(800),
        band: (index < last).then(|| band(index)),
        trend: Some(trend(index)),
        leak_inside: index == 2,
        lacks: Lacks { touchpoint: index == 1, question: index == 2 },
        texts: StageTexts {
            leak: "Lek: 93 % weg".into(),
            time: "2–5 dagen".into(),
            progress: format!("{index}/5"),
            entered: "1.000".into(),
            unit: "bezoekers".into(),
            left: if index == 0 { "800 aan het eind".into() } else { String::new() },
        },
    };
    let signs = [CardSign::Unanswered, CardSign::NoRemedy, CardSign::Doing, CardSign::Solved];
    let marked = journey.cards().step_by(2).zip(signs.into_iter().cycle());
    MapFacts {
        stages: (0..journey.stages().len()).map(stage).collect(),
        signs: marked.map(|(card, sign)| (card.id, sign)).collect(),
        no_touchpoint_words: "Nog geen contactmoment".into(),
        numbers: Some(NumbersFacts {
            title: "oktober 2026".into(),
            about: "bezoekers · kassa-en-webwinkel-samen-oktober-2026.csv".into(),
            legend: vec![(LegendSign::Band, "Hoe breder de band, hoe meer er doorgaan.".into())],
        }),
        other: None,
    }
}

fn band(index: usize) -> BandFacts {
    let look = [BandLook::Plain, BandLook::Plain, BandLook::Rises, BandLook::Mixed, BandLook::Unknown][index % 5];
    let lost = ["−380 · 38 %", "Lek: −37.150 · 93 %", "+400 · 40 %", "−380 · 38 %", ""][index % 5];
    BandFacts {
        to: index + 1,
        share: [Some(0.62), Some(0.07), Some(1.4), Some(0.62), None][index % 5],
        look,
        leak: index == 1,
        optional: index == 4,
        texts: BandTexts {
            rate: ["62 %", "7,0 %", "140 %", "62 %", "–"][index % 5].into(),
            lost: lost.into(),
            lost_short: "Lek: 93 % weg".into(),
            why: if look == BandLook::Mixed { "gebeurtenissen → bestellingen".into() } else { String::new() },
            says: "Van Aandacht naar Overweging gaat 62 % door.".into(),
        },
    }
}

fn trend(index: usize) -> TrendFacts {
    let line = |name: &str, value: &str, change: &str, verdict| TrendLine {
        points: vec![(0.1, Some(0.2)), (0.3, None), (0.5, Some(0.9)), (0.7, Some(0.4)), (0.9, Some(1.0))],
        shown: 4,
        name: name.into(),
        value: value.into(),
        change: change.into(),
        verdict,
    };
    let verdict = [Verdict::Better, Verdict::Worse, Verdict::Unsure][index % 3];
    TrendFacts {
        count: line("Aantal", "1.204.133", "+1.204 %", Verdict::More),
        rate: (index > 0).then(|| line("Gaat door", "12,3 %", "−12,1 pt · slechter", verdict)),
        done: vec![0.0, 0.62, 1.0],
        says: "Aantal: 1.204.133.".into(),
    }
}

fn stage(dice: &mut Dice, id: u32) -> Stage {
    let mut stage = Stage::new(StageId(id), Colour::ALL[dice.below(9)]);
    stage.name = Some(dice.words(6));
    stage.question = Some(dice.words(20));
    stage
}

fn lane(dice: &mut Dice, id: u32, at: usize) -> Lane {
    let mut lane = Lane::new(LaneId(id), LaneRole::ALL.get(at).copied());
    lane.name = dice.one_in(2).then(|| dice.words(8));
    lane.hidden = dice.one_in(5);
    lane
}

fn card(dice: &mut Dice, id: u32) -> Card {
    let mut card = Card::new(CardId(id), dice.words(12));
    card.note = dice.words(30);
    card.colour = dice.one_in(3).then(|| Colour::ALL[dice.below(9)]);
    card.channel = dice.one_in(3).then(|| Channel::ALL[dice.below(26)].0);
    card.medium = dice.one_in(4).then_some(Medium::Digital);
    card.evidence = dice.one_in(3).then_some(Evidence::Heard);
    card.feeling = dice.one_in(2).then(|| [-2, -1, 0, 1, 2][dice.below(5)]);
    card.moment_of_truth = dice.one_in(6);
    card.tags = if dice.one_in(4) { vec![dice.words(4), "retour".into()] } else { vec![] };
    card
}

fn link(dice: &mut Dice, id: u32, cards: &[CardId]) -> Link {
    let from = dice.below(cards.len());
    let to = (from + 1 + dice.below(cards.len() - 1)) % cards.len();
    let kind = LinkKind::ALL[dice.below(LinkKind::ALL.len())];
    Link {
        id: LinkId(id),
        from: cards[from],
        to: cards[to],
        kind,
        label: dice.words(5),
        feeling: [None, None, Some(1), Some(-2)][id as usize % 4],
    }
}

/// A random edit of the first journey of a project, which may be refused; `id` is free for what it adds.
pub(crate) fn random_edit(dice: &mut Dice, project: &Project, id: u32) -> Edit {
    let journey = &project.journeys()[0];
    let card = pick(dice, journey.cards().map(|card| card.id)).unwrap_or(CardId(id));
    let other = pick(dice, journey.cards().map(|card| card.id)).unwrap_or(CardId(id));
    let stage = pick(dice, journey.stages().iter().map(|stage| stage.id)).unwrap_or(StageId(id));
    let lane = pick(dice, journey.lanes().iter().map(|lane| lane.id)).unwrap_or(LaneId(id));
    let link = pick(dice, journey.links().map(|link| link.id)).unwrap_or(LinkId(id));
    let cell = Cell { stage, lane };
    let slot = Slot { cell, index: dice.below(journey.cards_in(cell).len() + 1) };
    let kind = LinkKind::ALL[dice.below(LinkKind::ALL.len())];
    match dice.below(20) {
        0..=2 => Edit::SetCard(card, CardChange::Title(dice.words(12))),
        3 => Edit::SetCard(card, CardChange::Note(dice.words(30))),
        4 => Edit::SetCard(card, CardChange::Feeling(Some([-2, 0, 1][dice.below(3)]))),
        5..=8 => Edit::MoveCard { card, slot },
        9 | 10 => Edit::AddCard { slot, card: Box::new(self::card(dice, id)) },
        11 => Edit::RemoveCard(card),
        12 | 13 => Edit::AddLink(Box::new(Link {
            id: LinkId(id),
            from: card,
            to: other,
            kind,
            label: dice.words(3),
            feeling: Some(2).filter(|_| id.is_multiple_of(3)),
        })),
        14 => Edit::RemoveLink(link),
        15 if dice.one_in(2) => Edit::SetLink(link, LinkChange::Kind(kind)),
        15 => Edit::SetLink(link, LinkChange::Label(dice.words(5))),
        16 => Edit::SetLane(lane, LaneChange::Hidden(dice.one_in(2))),
        17 if dice.one_in(2) => Edit::SetLane(lane, LaneChange::Name(Some(dice.words(9)))),
        17 => Edit::AddLane {
            journey: journey.id(),
            index: dice.below(journey.lanes().len() + 1),
            lane: Box::new(self::lane(dice, id, id as usize % 9)),
        },
        18 if dice.one_in(2) => Edit::MoveLane { lane, index: dice.below(journey.lanes().len()) },
        18 => Edit::RemoveLane(lane),
        _ if dice.one_in(3) => Edit::AddStage {
            journey: journey.id(),
            index: dice.below(journey.stages().len() + 1),
            stage: Box::new(self::stage(dice, id)),
        },
        _ if dice.one_in(2) => Edit::MoveStage { stage, index: dice.below(journey.stages().len()) },
        _ => Edit::SetStage(stage, StageChange::Question(Some(dice.words(20)))),
    }
}

fn pick<T>(dice: &mut Dice, of: impl Iterator<Item = T>) -> Option<T> {
    let all: Vec<T> = of.collect();
    let at = dice.below(all.len());
    all.into_iter().nth(at)
}
