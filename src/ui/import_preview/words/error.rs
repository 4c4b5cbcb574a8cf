//! Why a file is no table, and what to do about it.

use crate::import::{Container, ReadError};
use crate::lang::{Arg, Lang};
use crate::workbook::WorkbookError;

/// One or two sentences: what is wrong with the file, where, and what helps.
pub fn read_error_words(lang: &Lang, file: &str, error: &ReadError) -> String {
    let mut args: Vec<(&str, Arg)> = vec![("file", file.into())];
    let number = |number: usize| Arg::Text(lang.format().count(number as u64));
    let line = |line: &usize| ("line", Arg::Text(line.to_string()));
    let key = match error {
        ReadError::Empty => "import-error-empty",
        ReadError::Container(container) => container_key(*container),
        ReadError::TooLarge { bytes, max } => {
            args.extend([("size", megabytes(lang, *bytes)), ("max", megabytes(lang, *max))]);
            "import-error-too-large"
        }
        ReadError::Workbook(error) => {
            let (key, more) = workbook_key(lang, error);
            args.extend(more);
            key
        }
        ReadError::NotText { line: at } => {
            args.push(line(at));
            "import-error-not-text"
        }
        ReadError::NulByte { line: at } => {
            args.push(line(at));
            "import-error-nul-byte"
        }
        ReadError::NoRows { line: at } => {
            args.push(line(at));
            "import-error-no-rows"
        }
        ReadError::UnclosedQuote { line: at } => {
            args.push(line(at));
            "import-error-unclosed-quote"
        }
        ReadError::FieldTooLong { line: at, max } => {
            args.extend([line(at), ("max", number(*max))]);
            "import-error-field-too-long"
        }
        ReadError::TooManyColumns { line: at, max } => {
            args.extend([line(at), ("max", number(*max))]);
            "import-error-too-many-columns"
        }
        ReadError::TooManyRows { line: at, max } => {
            args.extend([line(at), ("max", number(*max))]);
            "import-error-too-many-rows"
        }
        ReadError::TooManyCells { line: at, max } => {
            args.extend([line(at), ("max", number(*max))]);
            "import-error-too-many-cells"
        }
    };
    lang.say_with(key, &args)
}

/// Why a workbook is not read.
fn workbook_key(lang: &Lang, error: &WorkbookError) -> (&'static str, Vec<(&'static str, Arg)>) {
    let max = |max: &usize| ("max", Arg::Text(lang.format().count(*max as u64)));
    let sheet = |name: &str| ("sheet", Arg::from(name));
    match error {
        WorkbookError::Empty => ("import-error-empty", Vec::new()),
        WorkbookError::NotAWorkbook => ("import-error-zip", Vec::new()),
        WorkbookError::Damaged => ("import-error-workbook-damaged", Vec::new()),
        WorkbookError::Locked => ("import-error-workbook-locked", Vec::new()),
        WorkbookError::TooLarge { bytes, max } => {
            ("import-error-too-large", vec![("size", megabytes(lang, *bytes)), ("max", megabytes(lang, *max))])
        }
        WorkbookError::TooMuchInside => ("import-error-workbook-inside", Vec::new()),
        WorkbookError::TooManyCells { max: most } => ("import-error-workbook-cells", vec![max(most)]),
        WorkbookError::TooManyRows { sheet: name, max: most } => {
            ("import-error-workbook-rows", vec![sheet(name), max(most)])
        }
        WorkbookError::TooManyColumns { sheet: name, max: most } => {
            ("import-error-workbook-columns", vec![sheet(name), max(most)])
        }
        WorkbookError::GivenUp => ("import-error-workbook-given-up", Vec::new()),
        WorkbookError::NoReader => ("import-error-workbook-no-reader", Vec::new()),
        WorkbookError::NoSheet { sheets } if sheets.is_empty() => ("import-error-no-sheets", Vec::new()),
        WorkbookError::NoSheet { sheets } => {
            let names: Vec<_> = sheets.iter().map(|name| format!("‘{name}’")).collect();
            ("import-error-no-sheet", vec![("sheets", names.join(", ").into())])
        }
    }
}

const fn container_key(container: Container) -> &'static str {
    match container {
        Container::Zip => "import-error-zip",
        Container::OldExcel => "import-error-old-excel",
        Container::Pdf => "import-error-pdf",
        Container::Picture => "import-error-picture",
        Container::Gzip => "import-error-gzip",
        Container::WebPage => "import-error-web-page",
        Container::Json => "import-error-json",
        Container::Document => "import-error-document",
    }
}

/// In units of 1024² bytes, rounded up.
fn megabytes(lang: &Lang, bytes: usize) -> Arg {
    Arg::Text(lang.format().count(bytes.div_ceil(1024 * 1024) as u64))
}
