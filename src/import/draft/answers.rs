//! Series and warnings from answers to questions.

use super::super::answers::{Measure, Question, is_question, question, times, times_column};
use super::super::decision::{Decision, Fate};
use super::super::sheet::Role;
use super::super::warning::{Problem, Warning};
use super::derive::{Outcome, note_unused, roles};
use super::{Draft, DraftSeries, DraftStep, StepWord};
use crate::document::Unit;
use crate::surveys::FEW;

/// One series a question: all who answered, and those of them who answered well.
pub(super) fn series(draft: &Draft, out: &mut Outcome) {
    out.questions = questions(draft, &out.fates);
    for question in &out.questions {
        note(question, &mut out.decisions, &mut out.warnings);
        let name = draft.columns.get(question.column).map_or("", |column| column.name.as_str());
        out.series.push(DraftSeries {
            name: name.to_owned(),
            unit: Unit::Answers,
            period: out.period.map(|(period, _)| period),
            column: Some(question.column),
            steps: steps(draft, question),
            approximate: false,
        });
    }
    let columns: Vec<usize> = out.questions.iter().map(|question| question.column).collect();
    let counted = times_column(&draft.columns, &draft.rows).filter(|at| !columns.contains(at));
    if let Some(column) = counted {
        out.decisions.push(Decision::AnswersCounted { column });
    }
    out.roles = roles(draft, |at, _| {
        if columns.contains(&at) {
            Role::Answers
        } else if counted == Some(at) {
            Role::Counts
        } else {
            Role::NotUsed
        }
    });
    note_unused(draft, |_| None, out);
    if out.questions.is_empty() && !draft.rows.is_empty() {
        out.problems.push(Problem::Survey);
    }
}

/// The questions that are found, and those that the user points out.
fn questions(draft: &Draft, fates: &[Fate]) -> Vec<Question> {
    let rows = || draft.rows.iter().enumerate().zip(fates).filter(|(_, fate)| **fate == Fate::Kept).map(|(row, _)| row);
    let kept = || rows().map(|(_, row)| row);
    let counted = times_column(&draft.columns, &draft.rows);
    let mut questions = Vec::new();
    for (at, column) in draft.columns.iter().enumerate() {
        let choice = draft.choices.questions.get(&at);
        let found = || is_question(&column.name, kept().map(|row| row.text(at)));
        if choice.map_or_else(found, Option::is_some) {
            let counted = counted.filter(|column| *column != at);
            let cells = rows().map(|(row, cells)| (cells.line, cells.text(at), times(&draft.columns, counted, row)));
            questions.push(question(at, &column.name, cells, choice.copied().flatten()));
        }
    }
    questions
}

fn note(question: &Question, decisions: &mut Vec<Decision>, warnings: &mut Vec<Warning>) {
    let Question { column, measure, scale, because, .. } = *question;
    decisions.push(Decision::Question { column, measure, scale, because });
    if question.excluded() > 0 {
        decisions.push(Decision::AnswersLeftOut {
            column,
            blank: question.blank,
            unreadable: question.unreadable.len(),
            lines: question.unreadable.iter().copied().take(10).collect(),
        });
    }
    if !question.is_usual() {
        warnings.push(Warning::OtherScale { column, measure, scale });
    }
    let answers = question.tally.answers();
    if answers < FEW {
        warnings.push(Warning::FewAnswers { column, answers });
    }
}

/// From all answers to the good ones; the score can be computed back from them.
fn steps(draft: &Draft, question: &Question) -> Vec<DraftStep> {
    let answers = question.tally.answers();
    let top = || question.tally.top(question.scale, question.measure.top_boxes()).map(crate::numbers::Rate::hits);
    let promoters = question.tally.promoters();
    let counts = match question.measure {
        Measure::Nps => vec![
            (StepWord::Answers, answers),
            (StepWord::NoDetractors, promoters.promoters + promoters.passives),
            (StepWord::Promoters, promoters.promoters),
        ],
        Measure::Csat => vec![(StepWord::Answers, answers), (StepWord::Satisfied, top().unwrap_or(0))],
        Measure::Ces => vec![(StepWord::Answers, answers), (StepWord::HighAnswers, top().unwrap_or(0))],
    };
    counts.into_iter().map(|(word, count)| draft.word_step(word, question.column, Some(count))).collect()
}

impl Draft {
    /// A step that the table does not name; `of` tells those of the same word apart.
    pub(super) fn word_step(&self, word: StepWord, of: usize, count: Option<u64>) -> DraftStep {
        let key = (word.id().to_owned(), of);
        let renamed = self.choices.names.get(&key);
        DraftStep {
            lines: Vec::new(),
            column: None,
            name: renamed.cloned().unwrap_or_else(|| word.id().to_owned()),
            named: renamed.is_some(),
            word: Some(word),
            count,
            money: None,
            suggested: word.phase(),
            unit: None,
            optional: false,
            merged: Vec::new(),
            key,
        }
    }
}
