//! What an export is made of.

use jiff::civil::Date;

use crate::document::{Journey, Project, Series};
use crate::lang::Lang;

/// What an export is made of.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    /// The project.
    pub project: &'a Project,
    /// The journey that it is about.
    pub journey: &'a Journey,
    /// The numbers that it is about; `None` = there are none.
    pub series: Option<&'a Series>,
    /// The language that it speaks.
    pub lang: &'a Lang,
    /// The day it is made.
    pub today: Date,
}
