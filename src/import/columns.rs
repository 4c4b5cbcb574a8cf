//! From a section to a sheet: values by column, kinds of columns, total rows and footnotes.

use std::collections::BTreeSet;

use super::dates::{DayOrder, day, day_order, period, serial_moment};
use super::decision::{Decision, Fate, Reason};

use super::figures::{is_aside, mark_figures};
use super::header::{Head, HeaderChoice, head};
use super::number::{
    Hint, NumberEvidence, NumberFormat, Shape, Value, decide, file_decimal, resolve, resolve_as, says_nothing, shape,
    strip_apostrophe,
};
use super::sections::{RawRow, Section};
use super::sheet::{Above, AboveKind, Column, Kind, Role, Row, Sheet};
use super::totals::mark_totals;
use super::warning::CellProblem;
use super::words;

/// Reads one section as a table, with the user's word on its header.
pub(crate) fn sheet(section: &Section, delimiter: char, header: Option<HeaderChoice>) -> Sheet {
    let head = head(section, header);
    let data = section.rows.get(head.data..).unwrap_or_default();
    let (mut rows, apostrophes) = rows(data);
    let mut found = decisions(&head, section.comments.len());
    let cells = fill_down(&mut rows);
    if cells > 0 {
        found.push(Decision::FilledDown { cells });
    }
    if apostrophes > 0 {
        found.push(Decision::ApostrophesStripped { cells: apostrophes });
    }
    for column in serial_days(&head.names, &mut rows) {
        found.push(Decision::SerialDays { column });
    }
    mark_figures(&mut rows, &head.names);
    let before_data = section.rows.iter().take_while(|row| data.first().is_some_and(|first| row.line < first.line));
    let said_above: Vec<String> = before_data.map(RawRow::text).collect();
    let columns = columns(&head.names, &rows, (delimiter, &said_above), &mut found);
    let extra_fields = extra_fields(&rows, head.names.len());
    let above = above(section, &head);
    let mut sheet = Sheet {
        title: head.title,
        property: head.property,
        period: head.period,
        comments: section.comments.len(),
        exploration: head.exploration,
        header_line: head.line,
        above,
        columns,
        rows,
        found,
        extra_fields,
        text_numbers: Vec::new(),
        formulas: Vec::new(),
    };
    mark_text_rows(&mut sheet, data);
    mark_totals(&mut sheet);
    sheet
}

/// The lines above the data as they are.
fn above(section: &Section, head: &Head) -> Vec<Above> {
    let comments = section.comments.iter();
    let comments = comments.map(|text| Above { line: None, kind: AboveKind::Comment, cells: vec![text.clone()] });
    let rows = section.rows.iter().take(head.data).map(|row| {
        let is_header = head.line == Some(row.line) || head.further.contains(&row.line);
        let kind = if is_header { AboveKind::Header } else { AboveKind::Title };
        Above { line: Some(row.line), kind, cells: row.cells.clone() }
    });
    comments.chain(rows).collect()
}

fn decisions(head: &Head, comments: usize) -> Vec<Decision> {
    let mut found = Vec::new();
    if comments > 0 {
        found.push(Decision::Comments { lines: comments });
    }
    if let Some((first, last)) = head.titles {
        found.push(Decision::TitleLines { first, last });
    }
    found.push(Decision::Header(head.line));
    found.extend(head.further.iter().map(|line| Decision::SecondHeader { line: *line }));
    found
}

fn rows(data: &[RawRow]) -> (Vec<Row>, usize) {
    let mut apostrophes = 0;
    let mut cell = |cell: &String| {
        let stripped = strip_apostrophe(cell);
        apostrophes += usize::from(stripped.is_some());
        stripped.unwrap_or(cell).to_owned()
    };
    let rows = data
        .iter()
        .map(|row| Row {
            line: row.line,
            cells: row.cells.iter().map(&mut cell).collect(),
            fate: Fate::Kept,
            found: Fate::Kept,
        })
        .collect();
    (rows, apostrophes)
}

/// Writes the numbers that a spreadsheet counts days with as days, in columns called so; gives their indices.
fn serial_days(names: &[String], rows: &mut [Row]) -> Vec<usize> {
    let mut found = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let texts = || rows.iter().map(|row| row.text(at)).filter(|text| !text.is_empty());
        let fractions = || texts().any(|text| text.contains(['.', ',']));
        let of_days = words::has(name, "datum|date|tijdstip|timestamp|datetime|dag.|day.|besteldatum|created");
        let of_times = words::has(name, "tijd.|time.|moment.|when.|wanneer") && fractions();
        let serial = texts().next().is_some() && texts().all(|text| serial_moment(text).is_some());
        if (of_days || of_times) && serial {
            for cell in rows.iter_mut().filter_map(|row| row.cells.get_mut(at)) {
                if let Some(moment) = serial_moment(cell.trim()) {
                    *cell = moment;
                }
            }
            found.push(at);
        }
    }
    found
}

fn extra_fields(rows: &[Row], width: usize) -> Vec<usize> {
    let filled = |row: &&Row| row.cells.iter().skip(width).any(|cell| !cell.trim().is_empty());
    rows.iter().filter(filled).map(|row| row.line).take(10).collect()
}

/// What the cells of one column could be.
struct Raw {
    shapes: Vec<Shape>,
    /// Rows that say nothing of the column: amounts and rates among counts.
    aside: Vec<bool>,
    days: DayOrder,
    days_decided: bool,
    dates: usize,
    durations: usize,
    filled: usize,
    /// Whether some cell is another day when the month comes first.
    orders_differ: bool,
    /// Cells that are the label of a total.
    totals: usize,
}

fn raw(name: &str, rows: &[Row], column: usize, chosen: Option<DayOrder>) -> Raw {
    let texts = || rows.iter().filter(|row| !is_aside(row)).map(|row| row.text(column));
    let (days, days_decided) = chosen.map_or_else(|| day_order(texts()), |chosen| (chosen, true));
    let is_date =
        |text: &&str| day(text, days).is_some() || (period(text).is_some() && !matches!(shape(text), Shape::Digits(_)));
    Raw {
        shapes: shapes(name, rows, column),
        aside: rows.iter().map(is_aside).collect(),
        days,
        days_decided,
        dates: texts().filter(is_date).count(),
        durations: texts().filter(|text| is_duration(text)).count(),
        filled: texts().filter(|text| !text.is_empty()).count(),
        orders_differ: texts().any(|text| day(text, DayOrder::DayFirst) != day(text, DayOrder::MonthFirst)),
        totals: texts().filter(|text| words::is_total(text)).count(),
    }
}

/// What each cell could be; words for "nothing is known" are only such among numbers, or in a column of a step.
fn shapes(name: &str, rows: &[Row], column: usize) -> Vec<Shape> {
    let mut shapes: Vec<Shape> = rows.iter().map(|row| shape(row.text(column))).collect();
    let counted = |(shape, row): (&Shape, &Row)| {
        !is_aside(row) && matches!(shape, Shape::Digits(_) | Shape::Nothing(CellProblem::About))
    };
    let unknown = |row: &Row| row.text(column).is_empty() || says_nothing(row.text(column));
    let all_unknown = || words::step_column(name).is_some() && rows.iter().all(unknown);
    if shapes.iter().zip(rows).any(counted) || all_unknown() {
        for (shape, row) in shapes.iter_mut().zip(rows) {
            if *shape == Shape::Nothing(CellProblem::Text) && says_nothing(row.text(column)) {
                *shape = Shape::Nothing(CellProblem::NoValue);
            }
        }
    }
    shapes
}

impl Raw {
    /// The values or shapes of the rows that say something of the column.
    fn own<T: Clone>(&self, of: &[T]) -> Vec<T> {
        of.iter().zip(&self.aside).filter(|(_, aside)| !**aside).map(|(one, _)| one.clone()).collect()
    }
}

/// `00:10:55`, and `0:55`.
fn is_duration(text: &str) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    let digits = |part: &&str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    (2..=3).contains(&parts.len()) && parts.iter().all(digits)
}

fn columns(
    names: &[String],
    rows: &[Row],
    (delimiter, above): (char, &[String]),
    found: &mut Vec<Decision>,
) -> Vec<Column> {
    let mut raws: Vec<Raw> = names.iter().enumerate().map(|(at, name)| raw(name, rows, at, None)).collect();
    if let Some(order) = order_elsewhere(&raws, above) {
        for ((at, undecided), name) in raws.iter_mut().enumerate().zip(names) {
            if !undecided.days_decided && undecided.orders_differ {
                *undecided = raw(name, rows, at, Some(order));
            }
        }
    }
    let usual = if delimiter == ';' { Some(',') } else { None };
    let own: Vec<Vec<Shape>> = raws.iter().map(|raw| raw.own(&raw.shapes)).collect();
    let decimal = file_decimal(own.iter().map(Vec::as_slice)).or(usual);
    let mut columns = Vec::with_capacity(names.len());
    for (at, (name, (raw, own))) in names.iter().zip(raws.iter().zip(&own)).enumerate() {
        let rates = words::names_a_rate(name) || words::names_a_duration(name);
        let (format, because) = decide(own, Hint { rates, file_decimal: decimal });
        let column = column(name, raw, format, resolve);
        note(at, &column, raw, because, found);
        columns.push(column);
    }
    columns
}

/// The order of day and month that another column or the titles above decide; one program writes all dates alike.
fn order_elsewhere(raws: &[Raw], above: &[String]) -> Option<DayOrder> {
    let mut decided: Vec<DayOrder> = raws.iter().filter(|raw| raw.days_decided).map(|raw| raw.days).collect();
    let words = above.iter().flat_map(|text| text.split([' ', ',', ';', '"']));
    if let (order, true) = day_order(words) {
        decided.push(order);
    }
    let first = decided.first().copied()?;
    decided.iter().all(|order| *order == first).then_some(first)
}

/// Names of groups that stand only in the first row of each, as where cells were merged; gives how many were put in.
fn fill_down(rows: &mut [Row]) -> usize {
    let names: Vec<String> = rows.iter().map(|row| row.text(1).to_owned()).collect();
    let filled = rows.iter().scan(String::new(), |group, row| {
        if !row.text(0).is_empty() {
            row.text(0).clone_into(group);
        }
        Some(group.clone())
    });
    let groups: Vec<String> = filled.collect();
    let distinct = |texts: &[String]| texts.iter().collect::<BTreeSet<_>>().len();
    let pairs = groups.iter().zip(&names).collect::<BTreeSet<_>>().len();
    let are_names = names.iter().all(|name| matches!(shape(name), Shape::Nothing(CellProblem::Text)));
    let blank = rows.iter().filter(|row| row.text(0).is_empty()).count();
    let named = groups.first().is_some_and(|first| !first.is_empty());
    let fits = named && are_names && blank > 0 && distinct(&groups) > 1 && pairs == rows.len();
    if !fits || distinct(&names) == rows.len() || names.iter().chain(&groups).any(|name| words::is_total(name)) {
        return 0;
    }
    for (row, group) in rows.iter_mut().zip(groups) {
        if let Some(cell) = row.cells.first_mut() {
            *cell = group;
        }
    }
    blank
}

fn note(at: usize, column: &Column, raw: &Raw, because: Option<NumberEvidence>, found: &mut Vec<Decision>) {
    let numeric = matches!(column.kind, Kind::Count | Kind::Decimal | Kind::Percent | Kind::Money);
    if let (Some(because), true) = (because, numeric) {
        let format = column.format;
        found.push(Decision::Numbers { column: at, format, because });
    }
    if column.kind == Kind::Date && (raw.days_decided || raw.orders_differ) {
        let (order, decided) = (raw.days, raw.days_decided);
        found.push(Decision::Days { column: at, order, decided, chosen: false });
    }
}

/// The column with its cells read anew: with the user's separators, in the user's order of day and month.
pub(crate) fn reread(
    at: usize,
    column: &Column,
    rows: &[Row],
    format: Option<NumberFormat>,
    days: Option<DayOrder>,
) -> Column {
    let raw = raw(&column.name, rows, at, days);
    let read = format.map_or(resolve as fn(&Shape, NumberFormat) -> Value, |_| resolve_as);
    Column { role: column.role, ..self::column(&column.name, &raw, format.unwrap_or(column.format), read) }
}

fn column(name: &str, raw: &Raw, format: NumberFormat, read: fn(&Shape, NumberFormat) -> Value) -> Column {
    let values: Vec<Value> = raw.shapes.iter().map(|shape| read(shape, format)).collect();
    let kind = kind(name, raw, &raw.own(&values));
    Column {
        name: name.to_owned(),
        role: Role::NotUsed,
        kind,
        format,
        days: raw.days,
        unit: words::unit(name),
        period: period(name),
        values,
    }
}

/// What most of the filled cells are; the name decides between numbers that look alike.
fn kind(name: &str, raw: &Raw, values: &[Value]) -> Kind {
    let of = |wanted: fn(&Value) -> bool| values.iter().filter(|value| wanted(value)).count();
    let blank = of(|value| value.is_blank());
    let filled = values.len() - blank;
    let most = |count: usize| count * 2 >= filled.max(1);
    let with_unit = of(|value| matches!(value, Value::Nothing(CellProblem::UnitText | CellProblem::About)));
    let numbers = of(|value| matches!(value, Value::Number(_)));
    let money = of(|value| matches!(value, Value::Money(_)));
    if raw.filled == 0 || filled == 0 {
        Kind::Empty
    } else if raw.dates > 0 && raw.dates * 5 >= filled.saturating_sub(raw.totals) * 4 {
        Kind::Date
    } else if most(of(|value| matches!(value, Value::Percent(_)))) {
        Kind::Percent
    } else if most(money) || (most(numbers + money) && words::names_money(name) && !words::names_a_rate(name)) {
        Kind::Money
    } else if most(raw.durations) {
        Kind::Duration
    } else if most(numbers + with_unit) {
        kind_of_numbers(name, values)
    } else {
        Kind::Text
    }
}

fn kind_of_numbers(name: &str, values: &[Value]) -> Kind {
    let numbers: Vec<f64> = values.iter().filter_map(|value| value.number()).collect();
    let fractions = numbers.iter().filter(|number| number.fract() != 0.0).count();
    let whole = fractions * 5 <= numbers.len();
    if words::names_a_duration(name) {
        Kind::Duration
    } else if words::names_a_rate(name) {
        if name.contains('%') || numbers.iter().all(|number| (0.0..=1.0).contains(number)) {
            Kind::Percent
        } else {
            Kind::Decimal
        }
    } else if whole || two_decimals(&numbers) && words::step_column(name).is_some() {
        Kind::Count
    } else {
        Kind::Decimal
    }
}

/// Advertisers count conversions in shares of one, with two decimals.
fn two_decimals(numbers: &[f64]) -> bool {
    numbers.iter().all(|number| ((number * 100.0).round() - number * 100.0).abs() < 1e-6)
}

/// Marks descriptions under the header, notes under the table, and the line that says that there are no data.
fn mark_text_rows(sheet: &mut Sheet, data: &[RawRow]) {
    let width = sheet.columns.len();
    let last_number = data.iter().rposition(|row| row.cells.iter().any(|cell| is_number(cell)));
    let count = data.len();
    let mut after_gap = false;
    for (at, (row, raw)) in sheet.rows.iter_mut().zip(data).enumerate() {
        let below = last_number.is_some_and(|last| at > last) && count > 1;
        after_gap |= raw.after_gap;
        let fate = if raw.width() == 1 && raw.text().to_lowercase().starts_with("no data") {
            Some(Reason::NoData)
        } else if width > 1 && below && (raw.cells.len() == 1 || (after_gap && is_note(raw))) {
            Some(Reason::Footnote)
        } else if at == 0 && describes(raw, data) {
            Some(Reason::Description)
        } else {
            None
        };
        if let Some(reason) = fate {
            row.found = Fate::LeftOut(reason);
        }
    }
}

/// A line of text, perhaps with delimiters in it.
fn is_note(row: &RawRow) -> bool {
    let first = row.cells.first().map_or("", |cell| cell.trim());
    row.width() <= 1 || first.starts_with('*') || first.contains(':') || first.split_whitespace().count() > 3
}

fn is_number(cell: &str) -> bool {
    matches!(shape(cell), Shape::Digits(_) | Shape::Nothing(CellProblem::NoValue))
}

/// Sentences above columns of numbers describe the columns.
fn describes(row: &RawRow, data: &[RawRow]) -> bool {
    let sentence = |cell: &String| cell.split_whitespace().count() >= 3;
    let filled: Vec<(usize, &String)> =
        row.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()).collect();
    let over_numbers = |(at, cell): &(usize, &String)| {
        let below = data.iter().skip(1).filter_map(|row| row.cells.get(*at));
        let below: Vec<&String> = below.collect();
        sentence(cell)
            && !below.is_empty()
            && below.iter().all(|cell| is_number(cell) || cell.trim().is_empty())
            && below.iter().any(|cell| is_number(cell))
    };
    filled.len() >= 2 && filled.iter().any(over_numbers) && !filled.iter().any(|(_, cell)| is_number(cell))
}
