//! Text to sections: the comments above a table and its rows, split where a new table begins.

use super::error::{MAX_CELLS, MAX_ROWS, ReadError};
use super::header::is_fact;
use super::lines::{Line, Lines};
use super::number::{Shape, shape};

/// A row as it stands in the file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RawRow {
    pub line: usize,
    pub cells: Vec<String>,
    /// Whether an empty line stands before it.
    pub after_gap: bool,
}

impl RawRow {
    /// Number of fields without the empty ones at the end.
    pub(crate) fn width(&self) -> usize {
        let last = self.cells.iter().rposition(|cell| !cell.trim().is_empty());
        last.map_or(0, |at| at + 1)
    }

    /// Number of fields that are not empty.
    pub(crate) fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
    }

    /// The row as one line of text, for titles.
    pub(crate) fn text(&self) -> String {
        let cells: Vec<&str> = self.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        cells.join(", ")
    }
}

/// Comment lines, and the rows under them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Section {
    pub comments: Vec<String>,
    pub rows: Vec<RawRow>,
    /// The widest row, without empty fields at its end.
    widest: usize,
    /// Whether a row below the first has a number.
    has_numbers: bool,
}

impl Section {
    fn add(&mut self, row: RawRow) {
        self.widest = self.widest.max(row.width());
        self.has_numbers = self.has_numbers || (!self.rows.is_empty() && has_number(&row));
        self.rows.push(row);
    }
}

/// Splits a text in sections.
pub(crate) fn sections(text: &str, first_line: usize, delimiter: char) -> Result<Vec<Section>, ReadError> {
    let blocks = blocks(text, first_line, delimiter)?;
    Ok(joined(blocks.into_iter().map(|block| (block.rows(text, delimiter), block.comments))))
}

/// Puts blocks of rows, each with the comments above it, together to sections.
pub(crate) fn joined(blocks: impl Iterator<Item = (Vec<RawRow>, Vec<String>)>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for (mut rows, comments) in blocks {
        let open = sections.last_mut();
        let open = open.filter(|last| comments.is_empty() && continues(last, &rows));
        if let Some(last) = open {
            if let Some(first) = rows.first_mut() {
                first.after_gap = true;
            }
            for row in rows {
                last.add(row);
            }
        } else {
            let mut section = Section { comments, ..Section::default() };
            for row in rows {
                section.add(row);
            }
            sections.push(section);
        }
    }
    sections.retain(|section| !section.rows.is_empty());
    sections
}

/// Lines without an empty one between them.
struct Block<'a> {
    comments: Vec<String>,
    lines: Vec<Line<'a>>,
}

impl Block<'_> {
    /// The cells of the block's lines; the lines are contiguous, so one reader parses them all.
    fn rows(&self, text: &str, delimiter: char) -> Vec<RawRow> {
        let start = self.lines.first().map_or(0, |line| line.offset);
        let end = self.lines.last().map_or(0, |line| line.offset + line.text.len());
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(u8::try_from(delimiter).unwrap_or(b','))
            .has_headers(false)
            .flexible(true)
            .from_reader(text.get(start..end).unwrap_or_default().as_bytes());
        let records = reader.records().map(Result::unwrap_or_default);
        self.lines
            .iter()
            .zip(records)
            .map(|(line, record)| RawRow {
                line: line.number,
                cells: record.iter().map(str::to_owned).collect(),
                after_gap: false,
            })
            .collect()
    }
}

fn blocks(text: &str, first_line: usize, delimiter: char) -> Result<Vec<Block<'_>>, ReadError> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut comments = Vec::new();
    let mut open = false;
    let (mut rows, mut cells) = (0, 0);
    for line in Lines::new(text, first_line, delimiter) {
        let line = line?;
        if line.is_comment() {
            // A spreadsheet adds delimiters behind the comment when it saves the file again.
            comments.push(line.text.trim_start_matches('#').trim_end_matches([delimiter, ' ']).trim().to_owned());
            open = false;
        } else if line.is_blank(delimiter) {
            open = false;
        } else {
            rows += 1;
            cells += line.width;
            within_bounds(rows, cells, line.number)?;
            if let (true, Some(block)) = (open, blocks.last_mut()) {
                block.lines.push(line);
            } else {
                let comments = std::mem::take(&mut comments);
                blocks.push(Block { comments, lines: vec![line] });
                open = true;
            }
        }
    }
    Ok(blocks)
}

fn within_bounds(rows: usize, cells: usize, line: usize) -> Result<(), ReadError> {
    // Beside the rows there is a header.
    if rows > MAX_ROWS + 1 {
        Err(ReadError::TooManyRows { line, max: MAX_ROWS })
    } else if cells > MAX_CELLS {
        Err(ReadError::TooManyCells { line, max: MAX_CELLS })
    } else {
        Ok(())
    }
}

/// Whether rows behind an empty line still belong to the table: they do unless a new header begins.
fn continues(section: &Section, rows: &[RawRow]) -> bool {
    let widest = |rows: &[RawRow]| rows.iter().map(RawRow::width).max().unwrap_or(0);
    if section.widest < 2 || section.rows.iter().all(|row| row.filled() < 2 || is_fact(row)) {
        // So far only title lines: the table follows.
        return widest(rows) >= 2 || !section.has_numbers;
    }
    let Some(first) = rows.first() else {
        return true;
    };
    let new_header = first.width() >= 2 && !has_number(first) && rows.iter().skip(1).any(has_number);
    // Footnotes may have delimiters too, but no numbers.
    let new_title = first.width() == 1 && rows.iter().any(|row| row.width() >= 2 && has_number(row));
    !new_header && !new_title
}

fn has_number(row: &RawRow) -> bool {
    row.cells.iter().any(|cell| matches!(shape(cell), Shape::Digits(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shapes(text: &str) -> Vec<(usize, Vec<usize>)> {
        let sections = sections(text, 1, ',').unwrap();
        let lines = |section: &Section| section.rows.iter().map(|row| row.line).collect();
        sections.iter().map(|section| (section.comments.len(), lines(section))).collect()
    }

    #[test]
    fn a_comment_or_a_header_behind_an_empty_line_begins_a_table() {
        let cards = "# t\n\nDay,Users\n0,5\n\n# u\nWeek,Users\n0,9\n";
        assert_eq!(shapes(cards), [(1, vec![3, 4]), (1, vec![7, 8])]);
        let titled = "Day,Users\n0,5\n\nWeek,Visits\n0,9\n";
        assert_eq!(shapes(titled), [(0, vec![1, 2]), (0, vec![4, 5])]);
    }

    #[test]
    fn delimiters_behind_a_comment_are_not_of_it() {
        let found = sections("# Start date: 20250801;;;\nA;B\nx;1\n", 1, ';').unwrap();
        assert_eq!(found.first().unwrap().comments, ["Start date: 20250801"]);
    }

    #[test]
    fn an_empty_line_before_a_total_or_footnote_splits_nothing() {
        let text = "Report\n\nStep,Users\nA,5\n\nTotal,5\n\nSource: us\n";
        assert_eq!(shapes(text), [(0, vec![1, 3, 4, 6, 8])]);
    }

    #[test]
    fn quoted_line_breaks_stay_in_their_cell() {
        let sections = sections("a,b\n\"x\ny\",1\nc,2\n", 1, ',').unwrap();
        let rows = &sections.first().unwrap().rows;
        assert_eq!(rows.get(1).unwrap().cells, ["x\ny", "1"]);
        assert_eq!(rows.get(2).unwrap().line, 4);
    }

    #[test]
    fn own_lines_and_the_csv_crate_agree_on_every_record() {
        let mut state = 1_u32;
        for _ in 0..2000 {
            let text: String = (0..40)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    ['a', ',', '"', '\n', 'b', ' '][(state >> 24) as usize % 6]
                })
                .collect();
            let mut lines = Lines::new(&text, 1, ',');
            let Ok(sections) = sections(&text, 1, ',') else {
                continue;
            };
            for row in sections.iter().flat_map(|section| &section.rows) {
                let mut line = lines.by_ref().map(Result::unwrap);
                let line = line.find(|line| line.number == row.line).unwrap();
                assert_eq!(line.width, row.cells.len(), "{text}");
            }
        }
    }

    #[test]
    fn rows_beyond_the_limit_are_an_error_with_their_line() {
        let text = format!("a,b\n{}", "x,1\n".repeat(MAX_ROWS + 1));
        let error = sections(&text, 1, ',').err();
        assert_eq!(error, Some(ReadError::TooManyRows { line: MAX_ROWS + 2, max: MAX_ROWS }));
    }
}
