//! Text of the clipboard as cells: one line a row, tabs between columns, as spreadsheets copy it.

/// The cells of a text, row by row. A cell in quotes may hold tabs and line breaks, and its doubled quotes are one.
pub(super) fn cells(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (cell, after) = quoted(rest).unwrap_or_else(|| plain(rest));
        row.push(cell);
        if let Some(next) = after.strip_prefix('\t') {
            rest = next;
            if rest.is_empty() {
                row.push(String::new());
            }
        } else {
            rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r'])).unwrap_or("");
            rows.push(std::mem::take(&mut row));
        }
    }
    if !row.is_empty() {
        rows.push(row);
    }
    rows
}

/// A cell in quotes at the beginning of a text and what follows it; `None` where its quotes do not end with the cell.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let end = rest.find('"')?;
        cell.push_str(rest.get(..end)?);
        rest = rest.get(end + 1..)?;
        match rest.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None => return (rest.is_empty() || rest.starts_with(['\t', '\n', '\r'])).then_some((cell, rest)),
        }
    }
}

fn plain(text: &str) -> (String, &str) {
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    let (cell, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    (cell.to_owned(), rest)
}

/// One cell as text that [`cells`] reads back.
pub(super) fn written(cell: &str) -> String {
    if cell.contains(['\n', '\r', '\t']) || cell.starts_with('"') {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[&[&str]]) {
        assert_eq!(cells(text), expect);
    }

    #[test]
    fn tabs_and_line_ends_part_cells() {
        check("a\tb\r\nc\td\n", &[&["a", "b"], &["c", "d"]]);
        check("a\t\tb", &[&["a", "", "b"]]);
        check("a\t", &[&["a", ""]]);
        check("", &[]);
        check("a\n\nb", &[&["a"], &[""], &["b"]]);
    }

    #[test]
    fn a_cell_in_quotes_keeps_its_line_breaks_tabs_and_quotes() {
        check("\"two\nlines\"\tb", &[&["two\nlines", "b"]]);
        check("\"say \"\"hi\"\"\"\n\"a\tb\"", &[&["say \"hi\""], &["a\tb"]]);
    }

    #[test]
    fn quotes_within_a_sentence_are_letters() {
        check("\"Hi\" he said\nand \"left\"", &[&["\"Hi\" he said"], &["and \"left\""]]);
        check("\"never ends\nb", &[&["\"never ends"], &["b"]]);
    }

    #[test]
    fn what_is_written_is_read_back() {
        for cell in ["plain", "two\nlines", "\"quoted\" start", "a\tb", "end \"quoted\""] {
            assert_eq!(cells(&written(cell)), [[cell]]);
        }
    }
}
