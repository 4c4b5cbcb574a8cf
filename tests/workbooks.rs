//! Workbooks: what is read of them, and how hostile ones end.
#![allow(
    clippy::doc_markdown,
    clippy::format_collect,
    clippy::format_push_string,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use klantreis::import::{self, Decision, Fate, Kind, ReadError, Reading, Warning};
use klantreis::workbook::{self, MAX_COLUMNS, WorkbookError};
use serde_json::Value;
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// One sheet: its name, whether it is hidden, and what stands in its XML.
struct Sheet<'a> {
    name: &'a str,
    hidden: bool,
    /// Rows and, behind them, merged cells.
    content: &'a str,
}

impl<'a> Sheet<'a> {
    const fn shown(name: &'a str, content: &'a str) -> Self {
        Self { name, hidden: false, content }
    }
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// Styles 0 to 3: as it is, percentage, day, euros.
const STYLES: &str = "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"[$€-413] #,##0.00\"/></numFmts><cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>";

/// Files packed together.
fn packed(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of these sheets, with shared texts where some are given.
fn xlsx(sheets: &[Sheet<'_>], shared: Option<&str>) -> Vec<u8> {
    let (mut listed, mut relations, mut files) = (String::new(), String::new(), Vec::new());
    for (at, sheet) in sheets.iter().enumerate() {
        let state = if sheet.hidden { "hidden" } else { "visible" };
        let name = sheet.name;
        listed += &format!("<sheet name=\"{name}\" sheetId=\"{at}\" state=\"{state}\" r:id=\"r{at}\"/>");
        relations +=
            &format!("<Relationship Id=\"r{at}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>");
        let content = format!("<worksheet xmlns=\"{MAIN}\">{}</worksheet>", sheet.content);
        files.push((format!("xl/worksheets/sheet{at}.xml"), content.into_bytes()));
    }
    relations += &format!("<Relationship Id=\"s\" Type=\"{RELATIONS}/styles\" Target=\"styles.xml\"/>");
    if shared.is_some() {
        relations +=
            &format!("<Relationship Id=\"t\" Type=\"{RELATIONS}/sharedStrings\" Target=\"sharedStrings.xml\"/>");
    }
    let package = "http://schemas.openxmlformats.org/package/2006";
    let mut put = |name: &str, text: String| files.push((name.to_owned(), text.into_bytes()));
    put("[Content_Types].xml", format!("<Types xmlns=\"{package}/content-types\"/>"));
    let office = format!("<Relationship Id=\"b\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/>");
    put("_rels/.rels", format!("<Relationships xmlns=\"{package}/relationships\">{office}</Relationships>"));
    put("xl/styles.xml", format!("<styleSheet xmlns=\"{MAIN}\">{STYLES}</styleSheet>"));
    put(
        "xl/workbook.xml",
        format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>{listed}</sheets></workbook>"),
    );
    put(
        "xl/_rels/workbook.xml.rels",
        format!("<Relationships xmlns=\"{package}/relationships\">{relations}</Relationships>"),
    );
    if let Some(shared) = shared {
        put("xl/sharedStrings.xml", shared.to_owned());
    }
    packed(&files)
}

/// A row of cells from column A on: what begins with `<` is a cell's XML, what else begins with a letter is text.
fn row(line: usize, cells: &[&str]) -> String {
    let cell = |(at, text): (usize, &&str)| {
        let place = format!("{}{line}", char::from(b'A' + at as u8));
        match text.split_at_checked(3) {
            _ if text.is_empty() => String::new(),
            Some(("%1:", number)) => format!("<c r=\"{place}\" s=\"1\"><v>{number}</v></c>"),
            Some(("d2:", number)) => format!("<c r=\"{place}\" s=\"2\"><v>{number}</v></c>"),
            Some(("e3:", number)) => format!("<c r=\"{place}\" s=\"3\"><v>{number}</v></c>"),
            Some(("=f:", formula)) => format!("<c r=\"{place}\"><f>{formula}</f></c>"),
            _ if text.parse::<f64>().is_ok() => format!("<c r=\"{place}\"><v>{text}</v></c>"),
            _ => format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{}</t></is></c>", text.trim_start_matches('\'')),
        }
    };
    format!("<row r=\"{line}\">{}</row>", cells.iter().enumerate().map(cell).collect::<String>())
}

fn rows(rows: &[&[&str]]) -> String {
    let rows: String = rows.iter().enumerate().map(|(at, cells)| row(at + 1, cells)).collect();
    format!("<sheetData>{rows}</sheetData>")
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables").join(name)
}

fn read_file(name: &str, sheet: Option<&str>) -> Reading {
    let bytes = std::fs::read(fixture(name)).unwrap();
    import::read_table(&bytes, name, sheet, workbook::read).unwrap()
}

fn read(bytes: &[u8]) -> Reading {
    import::read_table(bytes, "werkmap.xlsx", None, workbook::read).unwrap()
}

fn counts(reading: &Reading, table: usize) -> Vec<(String, Vec<Option<u64>>)> {
    let series = reading.tables[table].series().unwrap();
    series.into_iter().map(|series| (series.name, series.steps.iter().map(|step| step.count).collect())).collect()
}

/// Runs `klantreis read` on a file of these bytes, which takes a child process.
fn command(bytes: &[u8], more: &[&str]) -> Output {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("werkmap.xlsx");
    std::fs::write(&path, bytes).unwrap();
    Command::new(env!("CARGO_BIN_EXE_klantreis")).arg("read").arg(path).args(more).output().unwrap()
}

#[test]
fn the_report_with_merged_headers_and_two_periods_reads_as_wanted() {
    let name = "xlsx_title_merged_two_periods.xlsx";
    let expected: Value = serde_json::from_slice(&std::fs::read(fixture("expected.json")).unwrap()).unwrap();
    let wanted = &expected[name];
    let reading = read_file(name, None);
    let sheets: Vec<String> = reading
        .tables
        .iter()
        .map(|table| table.sheet.as_ref().unwrap())
        .map(|sheet| if sheet.hidden { format!("{} (hidden)", sheet.name) } else { sheet.name.clone() })
        .collect();
    assert_eq!(serde_json::json!(sheets), wanted["sheets"]);
    let table = &reading.tables[0];
    assert_eq!(table.title.as_deref(), Some("Klantreis webshop – augustus 2025"));
    assert!(table.decisions.contains(&Decision::TitleLines { first: 1, last: 2 }), "{:?}", table.decisions);
    assert!(table.header_line == Some(4) && table.decisions.contains(&Decision::SecondHeader { line: 5 }));
    let names: Vec<_> = table.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names[..4], ["Fase", "Juli 2025 · Aantal", "Juli 2025 · % vorige", "Juli 2025 · Omzet"]);
    let found = counts(&reading, 0);
    for (period, steps) in wanted["periods"].as_object().unwrap() {
        let steps: Vec<Option<u64>> = steps.as_array().unwrap().iter().map(Value::as_u64).collect();
        let series = found.iter().find(|(name, _)| name.contains(period.as_str()));
        assert_eq!(series.map(|(_, counts)| counts), Some(&steps), "{found:?}");
    }
    assert_eq!(found.len(), 2);
    let dropped: Vec<_> = table.rows.iter().filter(|row| row.fate != Fate::Kept).map(|row| row.line).collect();
    assert_eq!(dropped, [11, 13]);
    let text = Warning::TextNumbers { cells: vec![("B9".to_owned(), "61".to_owned())] };
    assert!(table.warnings.contains(&text), "{:?}", table.warnings);
    assert_eq!(table.columns[2].kind, Kind::Percent);
}

#[test]
fn numbers_percentages_money_and_days_keep_what_they_are() {
    let bytes = xlsx(
        &[Sheet::shown(
            "Blad",
            &rows(&[
                &["Dag", "Bezoekers", "Deel", "Omzet"],
                &["d2:45870", "12480", "%1:0.379", "e3:18904.125"],
                &["d2:45871", "1236", "%1:0.0125", "e3:7.5"],
            ]),
        )],
        None,
    );
    let reading = read(&bytes);
    let columns = &reading.tables[0].columns;
    let kinds: Vec<_> = columns.iter().map(|column| column.kind).collect();
    assert_eq!(kinds, [Kind::Date, Kind::Count, Kind::Percent, Kind::Money]);
    let cells: Vec<_> = reading.tables[0].rows[0].cells.iter().map(String::as_str).collect();
    assert_eq!(cells, ["2025-08-01", "12480", "37.9%", "€ 18904.1250"]);
    assert_eq!(format!("{:?}", columns[3].values()[0]), "Money(18904.125)");
}

#[test]
fn a_formula_without_a_result_is_unknown_and_never_0() {
    let content = rows(&[&["Fase", "Aantal"], &["Bezoek", "900"], &["Mandje", "=f:B2/3"], &["Koop", "12"]]);
    let reading = read(&xlsx(&[Sheet::shown("Blad", &content)], None));
    assert_eq!(counts(&reading, 0)[0].1, [Some(900), None, Some(12)]);
    let told = Warning::FormulasUnknown { cells: vec!["B3".to_owned()] };
    assert!(reading.tables[0].warnings.contains(&told));
}

#[test]
fn a_label_over_several_rows_labels_each_and_a_number_counts_once() {
    let content = rows(&[
        &["Kanaal", "Fase", "Aantal", "Opmerking"],
        &["Mail", "Bezoek", "900"],
        &["", "Koop", "30"],
        &["Winkel", "Bezoek", "500"],
        &["", "Koop", "60"],
    ]) + "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"A4:A5\"/><mergeCell ref=\"C4:C5\"/></mergeCells>";
    let reading = read(&xlsx(&[Sheet::shown("Blad", &content)], None));
    let table = &reading.tables[0];
    let labels: Vec<_> = table.rows.iter().map(|row| row.text(0)).collect();
    assert_eq!(labels, ["Mail", "Mail", "Winkel", "Winkel"]);
    assert_eq!(table.rows[3].text(2), "60");
    assert!(table.decisions.contains(&Decision::FilledDown { cells: 2 }));
}

#[test]
fn lines_are_the_rows_of_the_sheet() {
    let content = format!("<sheetData>{}{}</sheetData>", row(7, &["Fase", "Aantal"]), row(8, &["Bezoek", "900"]));
    let reading = read(&xlsx(&[Sheet::shown("Blad", &content)], None));
    assert_eq!((reading.tables[0].header_line, reading.tables[0].rows[0].line), (Some(7), 8));
}

#[test]
fn the_dataset_of_universal_analytics_comes_first_and_hidden_sheets_last() {
    let table = rows(&[&["Pagina", "Gebruikers"], &["/a", "9"], &["/b", "4"]]);
    let sheets = [
        Sheet { name: "Geheim", hidden: true, content: &table },
        Sheet::shown("Summary", &table),
        Sheet::shown("Dataset1", &table),
    ];
    let reading = read(&xlsx(&sheets, None));
    let names: Vec<_> = reading.tables.iter().map(|table| table.sheet.as_ref().unwrap().name.as_str()).collect();
    assert_eq!(names, ["Dataset1", "Summary", "Geheim"]);
}

#[test]
fn a_sheet_is_read_by_its_name_and_a_wrong_name_lists_those_there_are() {
    let reading = read_file("webwinkel.xls", Some("oud"));
    assert_eq!(counts(&reading, 0)[0].1, [Some(1)]);
    let bytes = std::fs::read(fixture("webwinkel.xls")).unwrap();
    let error = import::read_table(&bytes, "webwinkel.xls", Some("Nieuw"), workbook::read).unwrap_err();
    let sheets = vec!["Overzicht".to_owned(), "Oud".to_owned()];
    assert_eq!(error, ReadError::Workbook(WorkbookError::NoSheet { sheets }));
}

#[test]
fn an_old_excel_workbook_is_read() {
    let reading = read_file("webwinkel.xls", None);
    assert_eq!(counts(&reading, 0)[0].1, [Some(8120), Some(930), Some(214)]);
    assert!(reading.tables[1].sheet.as_ref().unwrap().hidden);
}

/// An OpenDocument workbook with these rows.
fn ods(rows: &str) -> Vec<u8> {
    let name = "urn:oasis:names:tc:opendocument:xmlns";
    let content = format!(
        "<office:document-content xmlns:office=\"{name}:office:1.0\" xmlns:table=\"{name}:table:1.0\" xmlns:text=\"{name}:text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"Blad1\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    packed(&[
        ("mimetype".to_owned(), "application/vnd.oasis.opendocument.spreadsheet".into()),
        ("META-INF/manifest.xml".to_owned(), b"<manifest:manifest xmlns:manifest=\"m\"/>".to_vec()),
        ("content.xml".to_owned(), content.into_bytes()),
    ])
}

#[test]
fn an_opendocument_workbook_is_read() {
    let cell = |text: &str| match text.parse::<f64>() {
        Ok(_) => format!("<table:table-cell office:value-type=\"float\" office:value=\"{text}\"/>"),
        Err(_) => format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"),
    };
    let rows: String = [["Fase", "Aantal"], ["Bezoek", "8120"], ["Koop", "214"]]
        .iter()
        .map(|row| format!("<table:table-row>{}</table:table-row>", row.map(cell).concat()))
        .collect();
    assert_eq!(counts(&read(&ods(&rows)), 0)[0].1, [Some(8120), Some(214)]);
}

#[test]
fn the_command_reads_a_workbook_in_a_child_and_tells_its_sheet() {
    let bytes = std::fs::read(fixture("xlsx_title_merged_two_periods.xlsx")).unwrap();
    let output = command(&bytes, &["--json", "--sheet", "Funnel"]);
    assert!(output.status.success());
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["tables"].as_array().unwrap().len(), 1);
    assert_eq!(told["tables"][0]["sheet"], "Funnel");
    assert_eq!(told["tables"][0]["series"][1]["counts"], serde_json::json!([12480, 4736, 356, 88, 14]));
    let warnings = told["tables"][0]["warnings"].to_string();
    assert!(warnings.contains("B9 holds the number 61 as text"), "{warnings}");
}

/// Whatever a hostile file does, the program says one sentence in each language, soon, and ends as it should.
#[track_caller]
fn is_refused(bytes: &[u8], dutch: &str, english: &str) {
    for (language, wanted) in [("nl", dutch), ("en", english)] {
        let begun = Instant::now();
        let output = command(bytes, &["--language", language]);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{told}");
        assert!(told.contains(wanted) && told.lines().count() == 1, "{told}");
        assert!(begun.elapsed() < Duration::from_secs(15), "took {:?}", begun.elapsed());
    }
}

#[test]
fn a_zip_bomb_is_refused() {
    let files = [
        ("[Content_Types].xml".to_owned(), b"<Types/>".to_vec()),
        ("xl/workbook.xml".to_owned(), vec![b' '; 80 * 1024 * 1024]),
    ];
    is_refused(&packed(&files), "is uitgepakt groter dan een tabel kan zijn", "unpacks to more than a table can be");
}

#[test]
fn a_cell_in_the_last_corner_is_refused_without_making_room_for_all_before_it() {
    let far = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row></sheetData>";
    is_refused(&xlsx(&[Sheet::shown("Ver", far)], None), "voorbij kolom 500", "beyond column 500");
    assert_eq!(MAX_COLUMNS, 500);
}

#[test]
fn a_cell_in_the_last_row_is_no_hindrance() {
    let content = format!(
        "<sheetData>{}{}{}</sheetData>",
        row(1, &["Fase", "Aantal"]),
        row(2, &["Bezoek", "900"]),
        row(1_048_576, &["Koop", "12"])
    );
    let reading = read(&xlsx(&[Sheet::shown("Blad", &content)], None));
    assert_eq!(counts(&reading, 0)[0].1, [Some(900), Some(12)]);
}

#[test]
fn false_counts_of_texts_are_refused() {
    for count in ["4294967295", "18446744073709551615", "99999999999999999999999"] {
        let shared = format!("<sst xmlns=\"{MAIN}\" count=\"1\" uniqueCount=\"{count}\"><si><t>a</t></si></sst>");
        let bytes = xlsx(&[Sheet::shown("Blad", "<sheetData/>")], Some(&shared));
        is_refused(&bytes, "is beschadigd", "is damaged");
    }
}

#[test]
fn a_workbook_that_takes_more_memory_than_the_reader_may_have_is_given_up() {
    let cell =
        "<table:table-cell table:number-columns-repeated=\"900\" office:value-type=\"float\" office:value=\"7\"/>";
    let row = format!("<table:table-row table:number-rows-repeated=\"100000\">{cell}</table:table-row>");
    is_refused(&ods(&row), "is beschadigd of te groot", "is damaged or too large");
}

#[test]
fn a_damaged_old_workbook_ends_neither_the_program_nor_its_patience() {
    let mut bytes = std::fs::read(fixture("webwinkel.xls")).unwrap();
    for at in [0x2c, 0x30, 0x3c, 0x44, 0x200] {
        bytes[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
        let begun = Instant::now();
        let output = command(&bytes, &["--language", "en"]);
        assert!(output.status.code().is_some_and(|code| code <= 1), "{output:?}");
        assert!(begun.elapsed() < Duration::from_secs(15), "took {:?}", begun.elapsed());
    }
}

#[test]
fn a_workbook_that_is_cut_off_is_refused() {
    let bytes = std::fs::read(fixture("xlsx_title_merged_two_periods.xlsx")).unwrap();
    is_refused(&bytes[..bytes.len() / 2], "is beschadigd", "is damaged");
}

#[test]
fn other_packed_files_and_pictures_are_named() {
    let other = packed(&[("word/document.xml".to_owned(), b"<a/>".to_vec())]);
    is_refused(&other, "is ingepakt, maar", "is packed, but");
    is_refused(b"\x89PNG\r\n\x1a\n0000", "is een afbeelding", "is a picture");
}

#[test]
fn a_password_is_told() {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(512, 0);
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(2048, 0);
    is_refused(&bytes, "beveiligd met een wachtwoord", "protected with a password");
}

#[test]
fn too_many_cells_are_refused() {
    let row = |line: usize| format!("<row r=\"{line}\">{}</row>", "<c><v>1</v></c>".repeat(100));
    let content = format!("<sheetData>{}</sheetData>", (1..=2_001).map(row).collect::<String>());
    is_refused(
        &xlsx(&[Sheet::shown("Vol", &content)], None),
        "meer dan 200.000 gevulde cellen",
        "more than 200,000 filled",
    );
}
