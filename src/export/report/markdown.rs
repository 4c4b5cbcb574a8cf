//! A report as Markdown. Whatever the user wrote stays text: no markup, no HTML, one line.

use std::fmt::{self, Write};

use super::{Entry, FunnelRow, List, Report, Sign};
use crate::export::letters::readable;

/// The report as Markdown; `picture` is the name of the file beside it that shows the map.
pub fn markdown(report: &Report, picture: &str) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut out, report, picture);
    out
}

fn write(out: &mut String, report: &Report, picture: &str) -> fmt::Result {
    writeln!(out, "# {}\n", text(&report.title))?;
    writeln!(out, "**{} · {}**\n", text(&report.kind), text(&report.period))?;
    if !report.about.is_empty() {
        let about: Vec<_> = report.about.iter().map(|part| text(part)).collect();
        writeln!(out, "{}\n", about.join(" · "))?;
    }
    writeln!(out, "## {}\n\n{}\n", text(&report.leak.heading), text(&report.leak.words))?;
    writeln!(out, "## {}\n", text(&report.picture.heading))?;
    writeln!(out, "![{}]({})\n", text(&report.picture.words), link(picture))?;
    funnel(out, report)?;
    moved(out, report)?;
    list(out, &report.done)?;
    list(out, &report.since)?;
    list(out, &report.next)?;
    list(out, &report.overdue)?;
    for note in &report.notes {
        writeln!(out, "{}\n", text(note))?;
    }
    writeln!(out, "---\n\n{}", text(&report.made))
}

fn funnel(out: &mut String, report: &Report) -> fmt::Result {
    let table = &report.funnel;
    writeln!(out, "## {}\n", text(&table.heading))?;
    if table.steps.is_empty() {
        return writeln!(out, "{}\n", text(&table.silence));
    }
    head(out, &table.columns.each_ref().map(String::as_str), &["---", "---:", "---:"])?;
    for FunnelRow { name, count, rate, is_leak, rises, .. } in &table.steps {
        let rate = if *rises { format!("! {rate}") } else { rate.clone() };
        let name = if *is_leak { format!("**{}** ▼ {}", text(name), text(&table.leak_word)) } else { text(name) };
        writeln!(out, "| {name} | {} | {} |", text(count), text(&rate))?;
    }
    if let Some(overall) = &table.overall {
        writeln!(out, "| **{}** | | **{}** |", text(&table.overall_name), text(overall))?;
    }
    writeln!(out)
}

fn moved(out: &mut String, report: &Report) -> fmt::Result {
    let table = &report.moved;
    if table.words.is_empty() {
        return Ok(());
    }
    writeln!(out, "## {}\n\n{}\n", text(&table.heading), text(&table.words))?;
    if table.rows.is_empty() {
        return Ok(());
    }
    head(out, &table.columns.each_ref().map(String::as_str), &["---", "---:", "---:", "---"])?;
    for row in &table.rows {
        let cells = [&row.name, &row.before, &row.after, &row.words].map(|cell| text(cell));
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    writeln!(out)
}

fn head(out: &mut String, names: &[&str], rules: &[&str]) -> fmt::Result {
    let names: Vec<_> = names.iter().map(|name| text(name)).collect();
    writeln!(out, "| {} |\n| {} |", names.join(" | "), rules.join(" | "))
}

fn list(out: &mut String, list: &List) -> fmt::Result {
    if list.entries.is_empty() && list.silence.is_empty() {
        return Ok(());
    }
    writeln!(out, "## {}\n", text(&list.heading))?;
    if list.entries.is_empty() {
        return writeln!(out, "{}\n", text(&list.silence));
    }
    entries(out, &list.entries)
}

/// Entries as a list.
pub(in crate::export) fn entries(out: &mut String, entries: &[Entry]) -> fmt::Result {
    for Entry { sign, words, detail, warning } in entries {
        let start = match sign {
            Sign::Done => "- [x]".to_owned(),
            Sign::Noted => "-".to_owned(),
            Sign::Open => "- [ ]".to_owned(),
            Sign::Rank(rank) => format!("{rank}."),
        };
        write!(out, "{start} {}", text(words))?;
        if !warning.is_empty() {
            write!(out, " — **{}**", text(warning))?;
        }
        if !detail.is_empty() {
            write!(out, " — {}", text(detail))?;
        }
        writeln!(out)?;
    }
    writeln!(out)
}

/// A text without markup: what Markdown or HTML could read as such is escaped, line ends become spaces.
pub(in crate::export) fn text(text: &str) -> String {
    let text: String = readable(text).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(text.len() + 8);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    for (at, letter) in text.char_indices() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '$' | '^' => out.extend(['\\', letter]),
            '-' | '=' | ':' if at == 0 => out.extend(['\\', letter]),
            '+' if at == 0 && text.starts_with("+ ") => out.push_str("\\+"),
            '.' | ')' if is_number_of_list(&text, at, digits) => out.extend(['\\', letter]),
            _ => out.push(letter),
        }
    }
    out
}

/// Whether a point or bracket at this place makes the digits before it the number of a list.
fn is_number_of_list(text: &str, at: usize, digits: usize) -> bool {
    let after = text.get(at + 1..).and_then(|rest| rest.chars().next());
    digits > 0 && at == digits && after.is_none_or(|after| after == ' ')
}

/// A file name as the target of a link: everything but letters, digits, hyphens, points and underscores is encoded.
fn link(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(given: &str, want: &str) {
        assert_eq!(text(given), want);
    }

    #[test]
    fn markup_stays_text() {
        check("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;");
        check("a | b `c` *d* _e_ [f](g)", "a \\| b \\`c\\` \\*d\\* \\_e\\_ \\[f\\](g)");
        check("# kop", "\\# kop");
        check("- streep", "\\- streep");
        check("12. mei", "12\\. mei");
        check("+ meer", "\\+ meer");
        check("+11 %", "+11 %");
        check("2.937 mensen", "2.937 mensen");
        check("een\n\n---\nregel", "een --- regel");
        check("nul\u{0} om\u{202e}gekeerd", "nul omgekeerd");
    }

    #[test]
    fn a_file_name_cannot_end_its_link() {
        assert_eq!(link("a b)(<c>é.svg"), "a%20b%29%28%3Cc%3E%C3%A9.svg");
    }
}
