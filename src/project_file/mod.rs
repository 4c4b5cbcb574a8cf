//! The project file: RON text to a project and back, with one frozen module per version of the format.
//!
//! Reading never guesses and never drops anything: what this program does not know is an error that says where it stands.

mod encoding;
mod error;
mod fault;
mod head;
mod message;
mod place;
mod v1;

pub use encoding::LARGEST;
pub use error::{BrokenRule, FileError, Place, Position, Rule, Wanted};

use crate::document::Project;

/// The version of the format that [`write()`] writes, and the newest that [`read`] reads.
pub const FORMAT: u32 = 1;

/// The project as the text of a file, with `\n` line ends and one at the end; the same project gives the same bytes.
///
/// # Errors
/// [`FileError::Unwritable`], which no project that keeps the document's rules causes.
pub fn write(project: &Project) -> Result<String, FileError> {
    v1::write(project)
}

/// The project that the bytes of a file hold, of this version of the format or an older one.
///
/// # Errors
/// What is wrong with the file and where, see [`FileError`].
pub fn read(bytes: &[u8]) -> Result<Project, FileError> {
    let text = encoding::text_of(bytes)?;
    match head::format_of(text)? {
        FORMAT => v1::read(text),
        found if found > FORMAT => Err(FileError::TooNew { found, supported: FORMAT }),
        _ => Err(FileError::Foreign),
    }
}
