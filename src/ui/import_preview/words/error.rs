//! Why a file is no table, and what to do about it.

use crate::import::{Container, ReadError};
use crate::lang::{Arg, Lang};

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

const fn container_key(container: Container) -> &'static str {
    match container {
        Container::Zip => "import-error-zip",
        Container::OldExcel => "import-error-old-excel",
        Container::Pdf => "import-error-pdf",
        Container::Picture => "import-error-picture",
        Container::Gzip => "import-error-gzip",
    }
}

/// In units of 1024² bytes, rounded up.
fn megabytes(lang: &Lang, bytes: usize) -> Arg {
    Arg::Text(lang.format().count(bytes.div_ceil(1024 * 1024) as u64))
}
