//! A project in which every field is set and every word of the format's lists is used.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use jiff::civil::date;
use klantreis::document::{
    AgendaItem, AgendaPage, Answers, Area, Arrangement, Budget, Card, CardId, Cell, Cents, Channel, Choice, Colour,
    Column, Condition, Currency, Decision, DotVote, Earlier, Evidence, FormerStep, Fraction, Gap, Improvement, Item,
    ItemId, ItemState, JourneyId, JourneyParts, Lane, LaneId, LaneRole, Language, Level, Link, LinkId, LinkKind, Lock,
    MadeStage, Measure, Medium, Money, Note, Period, Persona, PersonaId, Phase, Picture, Project, ProjectParts,
    Resting, SavedView, Scenario, Series, SeriesId, Source, Stage, StageId, StageOrigin, Steering, Step, StepOrigin,
    StepRate, Subject, Target, TimeSpent, Unit, Version, Workshop, WorkshopId,
};

const STAGES: u32 = Colour::ALL.len() as u32;

/// The project; ids 1, 2, 3, 10.., 90.., 100.., 200.., 300.., 400.., 500...
pub fn full_project() -> Project {
    let journey = JourneyParts {
        id: JourneyId(1),
        name: "Zakelijke klanten".into(),
        framework: Some("webshop-5".into()),
        persona: Some(PersonaId(3)),
        product: "Fietsen".into(),
        route: "Via de nieuwsbrief".into(),
        version: Some(Version::ToBe),
        stages: (0..STAGES).map(stage).collect(),
        lanes: lanes(),
        cards: Channel::ALL.iter().zip(300..).map(|((channel, _), id)| card(*channel, id)).collect(),
        links: LinkKind::ALL.into_iter().zip(400..).map(|(kind, id)| link(kind, id)).collect(),
        earlier: earlier(),
    };
    let second = JourneyParts { version: Some(Version::AsIs), ..JourneyParts::new(JourneyId(2)) };
    let series = Unit::ALL.into_iter().zip(500..).map(|(unit, id)| series(unit, id)).collect();
    let parts = ProjectParts {
        name: "Fietsenzaak De Ketting".into(),
        language: Language::En,
        personas: vec![persona()],
        journeys: vec![journey, second],
        series,
        steering: steering(),
        workshops: vec![workshop(), Workshop::new(WorkshopId(601), None, 0)],
    };
    Project::assemble(parts).unwrap()
}

fn persona() -> Persona {
    Persona {
        id: PersonaId(3),
        name: "Fatima el Amrani".into(),
        role: "Forens, twee kinderen".into(),
        quote: "Als hij morgen maar rijdt.".into(),
        goals: "Snel weer op weg\nVeilig fietsen".into(),
        needs: "Een leenfiets".into(),
        frustrations: "Weken wachten".into(),
        channels: Channel::ALL.iter().map(|(channel, _)| *channel).collect(),
        colour: Colour::Teal,
        picture: Some(Picture(vec![0, 255, 7].into())),
    }
}

fn earlier() -> Earlier {
    let column = Column { stage: StageId(90), into: StageId(10), items: vec![ItemId(91)], cards: vec![CardId(300)] };
    let step = FormerStep { series: SeriesId(500), step: 2, stage: StageId(90), into: StageId(11) };
    let arrangement = Arrangement {
        framework: Some("buyers-path-4".into()),
        derived: true,
        columns: vec![column],
        steps: vec![step],
    };
    let made = MadeStage {
        stage: StageId(10),
        name: Some("Fase 0".into()),
        question: Some("Wat kost het?".into()),
        colour: Colour::Blue,
        phases: vec![Phase::Awareness],
        time: Some(TimeSpent { from_minutes: 1, to_minutes: 2 }),
        note: "Zo was het".into(),
        items: vec![ItemId(100), ItemId(101)],
        cards: vec![CardId(301)],
    };
    Earlier {
        arrangements: vec![arrangement],
        derived: true,
        made: vec![made],
        retired: vec![Stage::new(StageId(90), Colour::Red)],
        resting: vec![Resting { id: ItemId(91), subject: Subject::Survey("nps".into()) }],
    }
}

fn stage(index: u32) -> Stage {
    let colour = Colour::ALL[index as usize];
    let phases = Phase::ALL.into_iter().skip(index as usize).take(2).collect();
    let mut stage = Stage::new(StageId(10 + index), colour);
    stage.origin = Some(StageOrigin { framework: "webshop-5".into(), stage: "awareness".into() });
    stage.name = Some(format!("Fase {index}"));
    stage.question = Some("Wat kost het?".into());
    stage.phases = phases;
    stage.time = Some(TimeSpent { from_minutes: 5 * index, to_minutes: 60 * (index + 1) });
    stage.note = "Let op:\nde prijs".into();
    stage.checklist = if index == 0 { checklist() } else { Vec::new() };
    stage
}

fn checklist() -> Vec<Item> {
    let levels = [Some(Level::Low), Some(Level::Medium), Some(Level::High), None];
    let states = ItemState::ALL.into_iter().zip(levels).zip(100..);
    states
        .map(|((state, level), id)| Item {
            id: ItemId(id),
            subject: match id % 3 {
                0 => Subject::Tactic("seo".into()),
                1 => Subject::Survey("csat".into()),
                _ => Subject::Own("Bel de drukker".into()),
            },
            state,
            done_on: (state == ItemState::Done).then(|| date(2026, 2, 28)),
            owner: "Sanne".into(),
            due: Some(date(2026, 12, 31)),
            note: "Eerst vragen".into(),
            effort: level,
            impact: level,
            tags: vec!["winter".into()],
        })
        .collect()
}

fn lanes() -> Vec<Lane> {
    let mut lanes: Vec<_> =
        LaneRole::ALL.into_iter().zip(200..).map(|(role, id)| Lane::new(LaneId(id), Some(role))).collect();
    lanes.push(Lane { id: LaneId(299), role: None, name: Some("Webwinkel".into()), hidden: true });
    lanes
}

fn card(channel: Channel, id: u32) -> (Cell, Card) {
    let cell =
        Cell { stage: StageId(10 + id % STAGES), lane: LaneId(if id.is_multiple_of(5) { 299 } else { 200 + id % 7 }) };
    let card = Card {
        id: CardId(id),
        title: format!("Ziet foto's op \"plek\" {id}"),
        note: "Eén regel\nen nog een".into(),
        colour: Some(Colour::ALL[(id % STAGES) as usize]),
        channel: Some(channel),
        medium: Some(if id.is_multiple_of(2) { Medium::Physical } else { Medium::Digital }),
        feeling: Some((id % 5) as i8 - 2),
        evidence: Some([Evidence::Assumption, Evidence::Heard, Evidence::Measured][(id % 3) as usize]),
        moment_of_truth: id.is_multiple_of(4),
        obstacle: Some("cart-abandonment".into()),
        suggestion: Some("awareness-meets-content".into()),
        owner: "Joost".into(),
        tags: vec!["prijs".into(), "levertijd".into()],
    };
    (cell, card)
}

fn link(kind: LinkKind, id: u32) -> Link {
    Link {
        id: LinkId(id),
        from: CardId(id - 100),
        to: CardId(id - 99),
        kind,
        label: "als het regent".into(),
        feeling: Some(-2),
    }
}

fn gap() -> Gap {
    Gap { median_ms: 1500, quartiles_ms: (10, 99_000), counts: vec![3; Gap::BOUNDS_SECS.len() + 1] }
}

fn origin() -> StepOrigin {
    StepOrigin { unit: Unit::Orders, source: Source { file: "orders.csv".into(), ..Source::default() } }
}

fn steering() -> Steering {
    let period = Some(Period { from: date(2026, 8, 1), to: date(2026, 8, 31) });
    let rates = vec![StepRate { step: "Koop".into(), rate: Fraction(250_000) }];
    Steering {
        money: Money {
            currency: Currency::Usd,
            order_value: Some(Cents(4250)),
            margin: Some(Fraction(400_000)),
            budgets: vec![Budget { stage: StageId(10), period, amount: Cents(1) }],
            improvements: vec![Improvement { stage: StageId(11), cost: Cents(99) }],
        },
        target: Target::Rates(rates.clone()),
        scenarios: vec![Scenario { name: "Meer kopers".into(), entry: Some(9), rates }],
        notes: vec![Note { day: date(2026, 8, 7), text: "Nieuwe winkelwagen".into() }],
        dismissed: ["cart-abandonment".to_owned()].into(),
        recipes: [(
            "table: Stap | Aantal".to_owned(),
            vec![Choice { what: "row".into(), of: "Totaal".into(), value: "out".into() }],
        )]
        .into(),
        views: views(),
        lock: Lock::Structure,
    }
}

/// A workshop with everything in it; ids 600 and 602.
fn workshop() -> Workshop {
    let page = |page| AgendaItem { page: Some(page), ..AgendaItem::default() };
    let (_, parked) = card(Channel::Chat, 602);
    Workshop {
        id: WorkshopId(600),
        title: "Waar haken ze af?".into(),
        day: Some(date(2026, 11, 5)),
        began_after: 303,
        ended_after: Some(310),
        agenda: vec![
            AgendaItem {
                title: "Aankomst".into(),
                page: None,
                minutes: 10,
                taken: Some(12),
                notes: "Koffie\nNaamkaartjes".into(),
            },
            page(AgendaPage::Whole),
            page(AgendaPage::Stage(StageId(10))),
            page(AgendaPage::Lane(LaneId(201))),
            page(AgendaPage::View("Waar het pijn doet".into())),
        ],
        votes: vec![
            DotVote {
                ballots: vec![vec![CardId(300), CardId(300), CardId(999)], vec![]],
                revealed: true,
                ..DotVote::new("Wat doet het meest pijn?", 3, 2, Some(8))
            },
            DotVote::new("", 1, 1, None),
        ],
        decisions: vec![
            Decision {
                text: "Prijs bovenaan".into(),
                owner: "Zoë".into(),
                due: Some(date(2026, 12, 1)),
                card: Some(CardId(300)),
            },
            Decision::default(),
        ],
        parking_lot: vec![parked],
    }
}

/// A view with everything, and one of a whole map that may be gone.
fn views() -> Vec<SavedView> {
    let filter = vec![
        Condition::Persona(PersonaId(3)),
        Condition::Owner("Zoë".into()),
        Condition::Owner(String::new()),
        Condition::Tag("snel".into()),
        Condition::Channel(Channel::Shop),
        Condition::Medium(Medium::Physical),
        Condition::Feeling(-2),
        Condition::Kind(LaneRole::Questions),
        Condition::Evidence(Some(Evidence::Heard)),
        Condition::Evidence(None),
        Condition::MomentOfTruth,
        Condition::Unanswered,
    ];
    let cell = |stage, lane| Cell { stage: StageId(stage), lane: LaneId(lane) };
    let area = Some(Area { from: cell(10, 200), to: cell(12, 201) });
    let hidden = vec![LaneId(202)];
    let first = SavedView { name: "Waar het pijn doet".into(), journey: JourneyId(1), area, filter, hidden };
    let gone = JourneyId(900);
    let second = SavedView { name: "Alles".into(), journey: gone, area: None, filter: vec![], hidden: vec![] };
    vec![first, second]
}

fn series(unit: Unit, id: u32) -> Series {
    Series {
        id: SeriesId(id),
        name: "Augustus".into(),
        unit,
        period: Some(Period { from: date(2026, 8, 1), to: date(2026, 8, 31) }),
        source: Source { file: "ga4.csv".into(), recognised: "ga4-report".into(), column: "Active users".into() },
        steps: vec![
            Step { name: "Bezoek".into(), count: Some(u64::MAX), stage: Some(StageId(10)), ..Step::default() },
            Step { name: "Koop".into(), count: Some(0), optional: true, gap: Some(gap()), ..Step::default() },
            Step { stage: Some(StageId(11)), origin: Some(origin()), ..Step::default() },
        ],
        answers: Some(Answers { measure: Measure::ALL[id as usize % 3], lowest: 1, counts: vec![1, 0, 3] }),
    }
}
