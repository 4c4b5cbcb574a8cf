//! What the preview remembers: the files, what the user changed in them, and the way back through those changes.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Change;
use super::funnel::Funnel;
use super::recall::Recall;
use crate::document::{Choice, Period, Project, StageId};
use crate::import::{
    Correction, Corrections, Draft, DraftSeries, Problem, Reading, ReadingChoice, ReadingChoices, StepKey,
    apply_recipe, are_stages, reading_of, recipe_of, recipe_shape,
};
use crate::ui::clash::Answer;

/// The most changes that can be taken back.
const REMEMBERED: usize = 200;

/// Files that were read, with what the user changed in the preview. Nothing of it is in the project yet.
#[expect(clippy::struct_excessive_bools, reason = "they have nothing to do with each other")]
pub struct ImportPreview {
    files: Vec<OneFile>,
    /// How many files there have been.
    numbers: u64,
    /// Which file is in sight.
    at: usize,
    /// One funnel of the steps of all files, while the user wants that.
    pub(super) funnel: Option<Funnel>,
    /// What to do with numbers that the project has others of, by what they are.
    answers: BTreeMap<Taken, Answer>,
    /// Files that are to be read anew.
    wanted: Vec<Wanted>,
    past: Vec<Moment>,
    future: Vec<Moment>,
    /// Whether the rows are in sight, where there is no room for both halves.
    pub(super) rows_in_sight: bool,
    /// Whether text was being written at the end of the last frame: Escape then belongs to the field.
    pub(super) writing: bool,
    /// Whether a file comes into sight for the first time.
    pub(super) begins: bool,
    /// Whether the button that accepts is to have the focus in this frame.
    pub(super) accept_next: bool,
    /// Whether it is being asked if what was changed may be thrown away.
    pub(super) leaving: bool,
}

/// What would be taken: a series of a file, or the funnel from all files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Taken {
    /// The place of the file, and that of the series.
    Series(usize, usize),
    /// The one funnel.
    Funnel,
}

/// One file with its tables.
pub struct OneFile {
    /// The file as it was read first, and as it was read anew by the user's word on the whole of it.
    versions: Vec<Version>,
    /// Which of them is in sight.
    version: usize,
    /// What was read, to read it anew; none where that cannot be.
    pub(super) bytes: Option<Arc<[u8]>>,
    /// Tells the file from the others while the preview is open.
    pub(super) number: u64,
    /// The series of that table, or why there are none; derived anew after each correction.
    series: Result<Vec<DraftSeries>, Vec<Problem>>,
    /// Whether it was asked how such a table was read before.
    pub(super) looked: bool,
    /// Whether it is being read as a table of its shape was read before.
    pub(super) recalls: bool,
}

/// A file that is to be read anew.
pub struct Wanted {
    /// The number of the file.
    pub file: u64,
    /// The user's word on the whole of it.
    pub choices: ReadingChoices,
    /// What it is read from.
    pub bytes: Arc<[u8]>,
    /// What it is called.
    pub name: String,
}

/// A file as it was read once.
pub struct Version {
    /// The user's word on the whole of it.
    pub choices: ReadingChoices,
    pub reading: Reading,
    /// Which of its tables is in sight.
    pub table: usize,
    pub tables: Vec<TableState>,
}

/// What the user changed in a table, beside the corrections that the draft keeps.
#[derive(Clone, Default)]
pub struct TableState {
    /// The stages that the user chose, by the step's key.
    pub stages: BTreeMap<StepKey, Option<StageId>>,
    /// What the user changed in a series, by its place.
    pub changed: BTreeMap<usize, SeriesChanges>,
    /// How a table of this shape was read before, where that is done again.
    pub recall: Option<Recall>,
}

/// What the user changed in one series.
#[derive(Clone, Debug, Default)]
pub struct SeriesChanges {
    pub name: Option<String>,
    #[expect(clippy::option_option, reason = "as found, no period, or another period")]
    pub period: Option<Option<Period>>,
    pub left_out: bool,
}

/// Everything that a change can change.
#[derive(Clone)]
struct Moment {
    at: usize,
    funnel: Option<Funnel>,
    answers: BTreeMap<Taken, Answer>,
    files: Vec<FileMoment>,
}

/// What a change can change in one file.
#[derive(Clone)]
struct FileMoment {
    version: usize,
    table: usize,
    tables: Vec<(Corrections, TableState)>,
}

impl Version {
    fn new(reading: Reading, choices: ReadingChoices) -> Self {
        let table = reading.tables.iter().position(|draft| draft.series().is_ok()).unwrap_or(0);
        let tables = vec![TableState::default(); reading.tables.len()];
        Self { choices, reading, table, tables }
    }
}

impl OneFile {
    fn new(reading: Reading, number: u64) -> Self {
        let versions = vec![Version::new(reading, ReadingChoices::default())];
        let mut file =
            Self { versions, version: 0, bytes: None, number, series: Err(Vec::new()), looked: false, recalls: false };
        file.derive();
        file
    }

    fn wanted(&self, choices: ReadingChoices) -> Option<Wanted> {
        Some(Wanted { file: self.number, choices, bytes: self.bytes.clone()?, name: self.name().to_owned() })
    }

    /// What the user said last time of the whole of such a file.
    fn known_choices(&self, recipes: &BTreeMap<String, Vec<Choice>>) -> Option<ReadingChoices> {
        let version = self.now().filter(|version| version.choices.is_empty())?;
        let known = version.reading.tables.iter().filter_map(|draft| recipes.get(&recipe_shape(draft)));
        known.map(|choices| reading_of(choices)).find(|choices| !choices.is_empty())
    }

    /// The file as it is read now.
    pub(super) fn now(&self) -> Option<&Version> {
        self.versions.get(self.version)
    }

    pub(super) fn now_mut(&mut self) -> Option<&mut Version> {
        self.versions.get_mut(self.version)
    }

    /// The file as it was read without anybody's word.
    pub(super) fn first(&self) -> Option<&Version> {
        self.versions.first()
    }

    /// The file's name.
    pub(super) fn name(&self) -> &str {
        self.now().map_or("", |version| version.reading.file.as_str())
    }

    /// The place of the table in sight.
    pub(super) fn table(&self) -> usize {
        self.now().map_or(0, |version| version.table)
    }

    /// All its tables.
    pub(super) fn drafts(&self) -> &[Draft] {
        self.now().map(|version| version.reading.tables.as_slice()).unwrap_or_default()
    }

    fn draft_mut(&mut self) -> Option<(&mut Draft, &mut TableState)> {
        let version = self.now_mut()?;
        Some((version.reading.tables.get_mut(version.table)?, version.tables.get_mut(version.table)?))
    }

    /// Puts another reading of the file into sight, with the corrections of the old one as far as they fit.
    fn read_anew(&mut self, choices: ReadingChoices, reading: Reading) {
        let mut new = Version::new(reading, choices);
        if let Some(old) = self.now() {
            for (draft, before) in new.reading.tables.iter_mut().zip(&old.reading.tables) {
                apply_recipe(draft, &recipe_of(before, &BTreeMap::new()));
            }
            if old.reading.tables.len() == new.reading.tables.len() {
                new.table = old.table;
            }
        }
        self.versions.truncate(self.version + 1);
        self.versions.push(new);
        self.version += 1;
        self.derive();
    }

    fn moment(&self) -> FileMoment {
        let tables = self.now().map(|version| {
            let corrections = version.reading.tables.iter().map(Draft::corrections);
            corrections.zip(version.tables.iter().cloned()).collect()
        });
        FileMoment { version: self.version, table: self.table(), tables: tables.unwrap_or_default() }
    }

    fn restore(&mut self, moment: FileMoment) {
        self.version = moment.version.min(self.versions.len().saturating_sub(1));
        if let Some(version) = self.now_mut() {
            version.table = moment.table;
            let tables = version.reading.tables.iter_mut().zip(&mut version.tables);
            for ((draft, state), (corrections, kept)) in tables.zip(moment.tables) {
                draft.restore(corrections);
                *state = kept;
            }
        }
        self.derive();
    }

    pub(super) fn derive(&mut self) {
        self.series = self.draft().map_or(Err(Vec::new()), Draft::series);
    }

    /// The table in sight.
    pub(super) fn draft(&self) -> Option<&Draft> {
        let version = self.now()?;
        version.reading.tables.get(version.table)
    }

    /// What was changed in the table in sight.
    pub(super) fn state(&self) -> Option<&TableState> {
        let version = self.now()?;
        version.tables.get(version.table)
    }

    /// The series of the table in sight.
    pub(super) fn series(&self) -> &[DraftSeries] {
        self.series.as_deref().unwrap_or_default()
    }

    /// Why the table in sight gives no series.
    pub(super) fn problems(&self) -> &[Problem] {
        self.series.as_ref().err().map(Vec::as_slice).unwrap_or_default()
    }

    /// What the user changed in a series.
    pub(super) fn series_changes(&self, at: usize) -> Option<&SeriesChanges> {
        self.state()?.changed.get(&at)
    }

    /// Corrects the table; what was changed in its series is forgotten when it has other series afterwards.
    fn correct(&mut self, correction: Correction) {
        let names = |file: &Self| file.series().iter().map(|series| series.name.clone()).collect::<Vec<_>>();
        let before = names(self);
        if let Some((draft, _)) = self.draft_mut() {
            draft.correct(correction);
        }
        self.derive();
        if names(self) != before
            && let Some((_, state)) = self.draft_mut()
        {
            state.changed.clear();
        }
    }

    fn read_afresh(&mut self) {
        self.version = 0;
        if let Some((draft, state)) = self.draft_mut() {
            draft.read_afresh();
            *state = TableState::default();
        }
        self.derive();
    }
}

impl ImportPreview {
    /// Shows a file that was read, its first table with series in sight.
    pub fn new(reading: Reading) -> Self {
        Self {
            files: vec![OneFile::new(reading, 0)],
            numbers: 1,
            at: 0,
            funnel: None,
            answers: BTreeMap::new(),
            wanted: Vec::new(),
            past: Vec::new(),
            future: Vec::new(),
            rows_in_sight: false,
            writing: false,
            begins: true,
            accept_next: false,
            leaving: false,
        }
    }

    /// Puts another file beside those in the preview and shows it. Where each of all files has one step, as when every
    /// stage has a file of its own, they become one funnel.
    pub fn add(&mut self, reading: Reading) {
        self.files.push(OneFile::new(reading, self.numbers));
        self.numbers += 1;
        self.at = self.files.len() - 1;
        self.begins = true;
        let tables: Vec<&Draft> = self.files.iter().filter_map(OneFile::draft).collect();
        if self.funnel.is_none() && are_stages(&tables) {
            self.funnel = Some(Funnel::default());
        }
        self.forget_past();
    }

    /// Keeps what the last file was read from, so that it can be read anew.
    pub fn keep_bytes(&mut self, bytes: Arc<[u8]>) {
        if let Some(file) = self.files.last_mut() {
            file.bytes = Some(bytes);
        }
    }

    /// Takes the file of this number as it was read anew: by the user's word now, which can be taken back, or by his word
    /// of last time.
    pub fn read_anew(&mut self, number: u64, choices: ReadingChoices, reading: Reading) {
        let before = self.moment();
        let Some(file) = self.files.iter_mut().find(|file| file.number == number) else { return };
        let recalls = std::mem::take(&mut file.recalls);
        file.read_anew(choices, reading);
        self.answers.clear();
        if recalls {
            file.looked = false;
        } else {
            self.past.push(before);
            self.future.clear();
        }
    }

    /// What is to be read anew, once.
    pub fn take_wanted(&mut self) -> Vec<Wanted> {
        std::mem::take(&mut self.wanted)
    }

    pub(super) const fn wants_reread(&self) -> bool {
        !self.wanted.is_empty()
    }

    /// Asks for the file in sight to be read anew, with one more word on the whole of it.
    fn reread_by(&mut self, choice: ReadingChoice) {
        let Some(file) = self.files.get(self.at) else { return };
        let Some(mut choices) = file.now().map(|version| version.choices.clone()) else { return };
        choices.choose(choice);
        self.wanted.extend(file.wanted(choices));
    }

    /// Asks for files to be read anew that the user had a word on as a whole last time.
    pub(super) fn reread_known(&mut self, project: &Project) {
        let known = &project.steering().recipes;
        for file in self.files.iter_mut().filter(|file| !file.looked && !file.recalls) {
            if let Some(wanted) = file.known_choices(known).and_then(|choices| file.wanted(choices)) {
                file.recalls = true;
                self.wanted.push(wanted);
            }
        }
    }

    /// The files' names, in order.
    pub fn file_names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(OneFile::name)
    }

    pub(super) fn files(&self) -> &[OneFile] {
        &self.files
    }

    pub(super) fn files_mut(&mut self) -> &mut [OneFile] {
        &mut self.files
    }

    pub(super) const fn at(&self) -> usize {
        self.at
    }

    pub(super) fn in_sight(&self) -> Option<(&OneFile, &Draft)> {
        let file = self.files.get(self.at)?;
        Some((file, file.draft()?))
    }

    pub(super) fn answer(&self, taken: Taken) -> Option<Answer> {
        self.answers.get(&taken).copied()
    }

    pub(super) const fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub(super) const fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The frame is over: what held for it alone is forgotten.
    pub(super) const fn shown(&mut self) {
        self.accept_next = false;
        self.begins = false;
    }

    pub(super) fn apply(&mut self, change: Change) {
        match change {
            Change::ShowRows(show) => self.rows_in_sight = show,
            Change::File(at) => {
                self.at = at;
                self.begins = true;
            }
            Change::RemoveFile(at) => self.remove(at),
            Change::Reread(choice) => self.reread_by(choice),
            Change::Undo => self.step_back(),
            Change::Redo => self.step_forward(),
            change => {
                let before = self.moment();
                self.change(change);
                self.past.push(before);
                if self.past.len() > REMEMBERED {
                    self.past.remove(0);
                }
                self.future.clear();
            }
        }
    }

    fn change(&mut self, change: Change) {
        match change {
            Change::Clash(taken, answer) => {
                self.answers.insert(taken, answer);
            }
            Change::OneFunnel(one) => self.one_funnel(one),
            Change::Funnel(change) => {
                if let Some(funnel) = &mut self.funnel {
                    funnel.apply(change);
                }
            }
            change => self.change_file(change),
        }
    }

    fn change_file(&mut self, change: Change) {
        let Some(file) = self.files.get_mut(self.at) else { return };
        match change {
            Change::Correct(correction) => file.correct(correction),
            Change::Table(table) => {
                if let Some(version) = file.now_mut() {
                    version.table = table;
                }
                file.derive();
            }
            Change::ReadAfresh => file.read_afresh(),
            change => {
                let Some((_, state)) = file.draft_mut() else { return };
                match change {
                    Change::Stage(step, stage) => {
                        state.stages.insert(step, stage);
                    }
                    Change::Stages(steps, stage) => state.stages.extend(steps.into_iter().map(|step| (step, stage))),
                    Change::SeriesName(at, name) => state.changed.entry(at).or_default().name = Some(name),
                    Change::SeriesPeriod(at, period) => state.changed.entry(at).or_default().period = Some(period),
                    Change::TakeSeries(at, take) => state.changed.entry(at).or_default().left_out = !take,
                    _ => {}
                }
            }
        }
        // Other series are other questions.
        let at = self.at;
        self.answers.retain(|taken, _| !matches!(taken, Taken::Series(file, _) if *file == at));
    }

    /// Everything that is ticked to be taken, in order.
    pub(super) fn taken(&self) -> Vec<Taken> {
        if self.funnel.is_some() {
            return vec![Taken::Funnel];
        }
        let of_file = |(at, file): (usize, &OneFile)| {
            let kept = |series: &usize| !file.series_changes(*series).is_some_and(|changes| changes.left_out);
            (0..file.series().len()).filter(kept).map(|series| Taken::Series(at, series)).collect::<Vec<_>>()
        };
        self.files.iter().enumerate().flat_map(of_file).collect()
    }

    fn one_funnel(&mut self, one: bool) {
        self.funnel = one.then(Funnel::default);
        if one {
            for file in &mut self.files {
                // Of several periods that stand in rows a funnel needs the sum; a choice of the file, that can be changed.
                let in_columns =
                    file.series().iter().flat_map(|series| &series.steps).all(|step| step.column.is_some());
                if file.series().len() > 1 && in_columns {
                    file.correct(Correction::AddRows(true));
                }
            }
        }
    }

    fn remove(&mut self, at: usize) {
        if at < self.files.len() && self.files.len() > 1 {
            self.files.remove(at);
            self.at = self.at.min(self.files.len() - 1);
            // What was chosen of steps names files by their places.
            self.funnel = self.funnel.take().filter(|_| self.files.len() > 1).map(|funnel| funnel.without_file(at));
            self.forget_past();
        }
    }

    /// With other files there is no way back to what was chosen of them before.
    fn forget_past(&mut self) {
        self.past.clear();
        self.future.clear();
        self.answers.clear();
    }

    fn moment(&self) -> Moment {
        Moment {
            at: self.at,
            funnel: self.funnel.clone(),
            answers: self.answers.clone(),
            files: self.files.iter().map(OneFile::moment).collect(),
        }
    }

    fn restore(&mut self, moment: Moment) {
        self.at = moment.at;
        self.funnel = moment.funnel;
        self.answers = moment.answers;
        for (file, moment) in self.files.iter_mut().zip(moment.files) {
            file.restore(moment);
        }
    }

    fn step_back(&mut self) {
        if let Some(moment) = self.past.pop() {
            self.future.push(self.moment());
            self.restore(moment);
        }
    }

    fn step_forward(&mut self) {
        if let Some(moment) = self.future.pop() {
            self.past.push(self.moment());
            self.restore(moment);
        }
    }
}
