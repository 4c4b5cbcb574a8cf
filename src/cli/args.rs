//! The arguments as they are typed.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand, ValueEnum};

use crate::document::Language;
use crate::events::Mode;
use crate::export::paper::Paper;
use crate::export::{Content, Look};
use crate::library::Library;
use crate::pages::By;

/// Design customer journeys, tick what mends them, and see on the map whether it helped.
#[derive(Debug, Parser)]
#[command(name = "klantreis", version, args_conflicts_with_subcommands = true)]
pub struct Args {
    #[command(subcommand)]
    pub command: Option<Command>,
    /// A project or a table to open in the window
    pub file: Option<PathBuf>,
    /// The language of names and messages; else the project's or the system's
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub language: Option<LanguageArg>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Check(CheckArgs),
    New(NewArgs),
    Read(ReadArgs),
    Funnel(FunnelArgs),
    Survey(SurveyArgs),
    Advise(AdviseArgs),
    Library(LibraryArgs),
    Export(ExportArgs),
    Screenshot(ScreenshotArgs),
    Measure(MeasureArgs),
    /// Read a workbook from standard input, as a child of this program
    #[command(hide = true)]
    ReadWorkbook,
}

/// Say what is wrong with project files, and on which line and column
#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// The project files
    #[arg(required = true, value_name = "FILE.ron")]
    pub files: Vec<PathBuf>,
}

/// Make a new project from a framework, from a diagram, or a large one to measure with
#[derive(Debug, clap::Args)]
pub struct NewArgs {
    /// The framework's id
    #[arg(
        long,
        value_name = "ID",
        value_parser = PossibleValuesParser::new(framework_ids()),
        required_unless_present_any = ["stress", "from"]
    )]
    pub framework: Option<String>,
    /// So many cards in ten stages, each with an arrow to the next
    #[arg(long, value_name = "N", conflicts_with = "framework", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub stress: Option<u32>,
    /// The journeys of a file in Mermaid's notation (.mmd, or the blocks of a .md)
    #[arg(long, value_name = "DIAGRAM", conflicts_with_all = ["framework", "stress"])]
    pub from: Option<PathBuf>,
    /// Write over a file that is already there
    #[arg(long)]
    pub force: bool,
    /// Where to save the project
    #[arg(value_name = "FILE.ron")]
    pub file: PathBuf,
}

/// Say what the importer makes of a table, or of a diagram in Mermaid's notation
#[derive(Debug, clap::Args)]
pub struct ReadArgs {
    /// The table
    #[arg(value_name = "TABLE")]
    pub file: PathBuf,
    /// The sheet of a workbook; else all of them
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// How the characters are encoded; else it is found out
    #[arg(long)]
    pub encoding: Option<EncodingArg>,
    /// The sign between fields: , ; | or tab; else it is found out
    #[arg(long, value_name = "SIGN", value_parser = delimiter)]
    pub delimiter: Option<char>,
    /// The line with the names of the columns, 0 for none; else it is found out
    #[arg(long, value_name = "LINE")]
    pub header_line: Option<usize>,
    /// The table of the file that the header line is of, from 1
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    pub table: usize,
    /// How many there were at the first step, where the table has percentages only
    #[arg(long, value_name = "COUNT")]
    pub first_count: Option<u64>,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

/// How the characters of a table are encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum EncodingArg {
    /// UTF-8
    Utf8,
    /// Windows-1252, as older Western programs write
    Windows1252,
    /// UTF-16, little end first
    Utf16le,
    /// UTF-16, big end first
    Utf16be,
}

/// A sign between fields, as typed.
fn delimiter(text: &str) -> Result<char, String> {
    let mut signs = text.chars();
    match (text, signs.next(), signs.next()) {
        ("tab" | "\\t", ..) => Ok('\t'),
        (_, Some(sign), None) if sign.is_ascii() && sign != '"' && sign != '\n' && sign != '\r' => Ok(sign),
        _ => Err("one sign, or tab".to_owned()),
    }
}

/// Score the answers to a survey: NPS, CSAT and CES, each with its interval
#[derive(Debug, clap::Args)]
pub struct SurveyArgs {
    /// The table
    #[arg(value_name = "TABLE")]
    pub file: PathBuf,
    /// The sheet of a workbook; else all of them
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

/// Count how many customers of an event log reach each step
#[derive(Debug, clap::Args)]
pub struct FunnelArgs {
    /// The event log: one row an event, with customer, event and time
    #[arg(value_name = "EVENTS")]
    pub file: PathBuf,
    /// The steps in order, as the log writes them, with commas in between
    #[arg(long, required = true, value_delimiter = ',', value_name = "A,B,C")]
    pub steps: Vec<String>,
    /// Those of the steps that the next ones do without
    #[arg(long, value_delimiter = ',', value_name = "B")]
    pub optional: Vec<String>,
    /// The customer's column, by name or number; else it is guessed
    #[arg(long, value_name = "COL")]
    pub user: Option<String>,
    /// The event's column
    #[arg(long, value_name = "COL")]
    pub event: Option<String>,
    /// The time's column
    #[arg(long, value_name = "COL")]
    pub time: Option<String>,
    /// What makes a customer reach a step
    #[arg(long, default_value = "closed")]
    pub mode: ModeArg,
    /// The most time from the first step to any other, such as 30m, 12h or 7d
    #[arg(long, value_name = "TIME", value_parser = window)]
    pub window: Option<u64>,
    /// A column whose values divide the customers
    #[arg(long, value_name = "COL")]
    pub segment: Option<String>,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

/// Say where customers are lost and what to do about it first
#[derive(Debug, clap::Args)]
pub struct AdviseArgs {
    /// The project
    #[arg(value_name = "FILE.ron")]
    pub file: PathBuf,
    /// The journey's name or number; else the first
    #[arg(long, value_name = "NAME")]
    pub journey: Option<String>,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

/// List the frameworks, tactics, obstacles and surveys
#[derive(Debug, clap::Args)]
pub struct LibraryArgs {
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

/// Save a map, its checklist, its numbers or its report as a file for others
#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    /// The project
    #[arg(value_name = "FILE.ron")]
    pub file: PathBuf,
    /// Where to save it; the end of its name says as what: .pdf, .svg, .png or .md
    #[arg(long, value_name = "OUT")]
    pub to: PathBuf,
    /// The journey's name or number; else the first
    #[arg(long, value_name = "NAME")]
    pub journey: Option<String>,
    /// Of what
    #[arg(long, default_value = "map")]
    pub view: ExportView,
    /// The sheet that a map is fitted on as PDF; else the page is as large as the map
    #[arg(long)]
    pub paper: Option<PaperArg>,
    /// A map as PDF over so many sheets side by side, to be cut and glued
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=12))]
    pub across: Option<u8>,
    /// How far those sheets overlap, in millimetres
    #[arg(long, value_name = "MM", value_parser = clap::value_parser!(u8).range(0..=30))]
    pub overlap: Option<u8>,
    /// A map as PDF with a stage on each page
    #[arg(long, conflicts_with_all = ["paper", "across"])]
    pub handout: bool,
    /// Pixels a point of a PNG, from 0.25 to 4; else 2
    #[arg(long, value_name = "SCALE", value_parser = scale)]
    pub scale: Option<f32>,
    /// The width of a PNG, in pixels
    #[arg(long, value_name = "PX", conflicts_with = "scale", value_parser = clap::value_parser!(u32).range(16..=60_000))]
    pub width: Option<u32>,
    /// A PNG without a ground
    #[arg(long)]
    pub transparent: bool,
    /// The colours of a map, or of a picture
    #[arg(long)]
    pub theme: Option<ThemeArg>,
}

/// Paint the window as an image
#[derive(Debug, clap::Args)]
pub struct ScreenshotArgs {
    /// The project
    #[arg(value_name = "FILE.ron")]
    pub file: PathBuf,
    /// Where to save the image
    #[arg(long, value_name = "OUT.png")]
    pub to: PathBuf,
    /// What to show
    #[arg(long, default_value = "map")]
    pub view: ScreenshotView,
    /// The journey's name or number; else the first
    #[arg(long, value_name = "NAME")]
    pub journey: Option<String>,
    /// The number of the page that is presented
    #[arg(long, default_value = "1")]
    pub page: std::num::NonZeroU16,
    /// What a page that is presented is of
    #[arg(long, default_value = "stage")]
    pub by: ByArg,
    /// Width and height in points
    #[arg(long, default_value = "1280x800", value_name = "WxH", value_parser = size)]
    pub size: Size,
    /// Pixels a point
    #[arg(long, default_value_t = 1.0, value_parser = scale)]
    pub scale: f32,
    /// The colours
    #[arg(long, default_value = "light")]
    pub theme: ThemeArg,
}

/// Measure what this machine needs to open, draw, drag, undo, save and export a project
#[derive(Debug, clap::Args)]
pub struct MeasureArgs {
    /// The project
    #[arg(value_name = "FILE.ron")]
    pub file: PathBuf,
    /// As JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LanguageArg {
    Nl,
    En,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ModeArg {
    /// The steps before it done, in order, whatever lies between
    Closed,
    /// The step done, whatever came before
    Open,
    /// As closed, with no other of the steps in between
    Strict,
    /// As closed, with nothing at all in between
    Direct,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportView {
    /// The map
    Map,
    /// What to do, stage by stage
    Checklist,
    /// How many reach each step
    Numbers,
    /// The monthly report
    Report,
    /// What came of the latest workshop
    Workshop,
    /// The personas
    People,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PaperArg {
    #[value(name = "A4", alias = "a4")]
    A4,
    #[value(name = "A3", alias = "a3")]
    A3,
    #[value(name = "A2", alias = "a2")]
    A2,
    #[value(name = "A1", alias = "a1")]
    A1,
    #[value(name = "A0", alias = "a0")]
    A0,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ScreenshotView {
    Map,
    Checklist,
    Numbers,
    People,
    Present,
}

/// What a page of the presentation is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ByArg {
    Stage,
    Lane,
    Whole,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ThemeArg {
    Light,
    Dark,
    Contrast,
}

/// The size of a window, in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub width: u16,
    pub height: u16,
}

impl From<LanguageArg> for Language {
    fn from(language: LanguageArg) -> Self {
        match language {
            LanguageArg::Nl => Self::Nl,
            LanguageArg::En => Self::En,
        }
    }
}

impl From<PaperArg> for Paper {
    fn from(paper: PaperArg) -> Self {
        match paper {
            PaperArg::A4 => Self::A4,
            PaperArg::A3 => Self::A3,
            PaperArg::A2 => Self::A2,
            PaperArg::A1 => Self::A1,
            PaperArg::A0 => Self::A0,
        }
    }
}

impl From<ExportView> for Content {
    fn from(view: ExportView) -> Self {
        match view {
            ExportView::Map => Self::Map,
            ExportView::Checklist => Self::Checklist,
            ExportView::Numbers => Self::Numbers,
            ExportView::Report => Self::Report,
            ExportView::Workshop => Self::Workshop,
            ExportView::People => Self::People,
        }
    }
}

impl From<ThemeArg> for Look {
    fn from(theme: ThemeArg) -> Self {
        match theme {
            ThemeArg::Light => Self::Light,
            ThemeArg::Dark => Self::Dark,
            ThemeArg::Contrast => Self::Contrast,
        }
    }
}

impl From<ByArg> for By {
    fn from(by: ByArg) -> Self {
        match by {
            ByArg::Stage => Self::Stage,
            ByArg::Lane => Self::Lane,
            ByArg::Whole => Self::Whole,
        }
    }
}

impl From<ModeArg> for Mode {
    fn from(mode: ModeArg) -> Self {
        match mode {
            ModeArg::Closed => Self::Closed,
            ModeArg::Open => Self::Open,
            ModeArg::Strict => Self::Strict,
            ModeArg::Direct => Self::Direct,
        }
    }
}

/// Seconds of a time such as 90, 30m, 12h, 7d or 2w.
fn window(text: &str) -> Result<u64, String> {
    const UNITS: [(char, u64); 5] = [('s', 1), ('m', 60), ('h', 3600), ('d', 86_400), ('w', 604_800)];
    let text = text.trim();
    let unit = UNITS.into_iter().find(|(letter, _)| text.ends_with(*letter));
    let (number, seconds) = unit.map_or((text, 1), |(letter, seconds)| (text.trim_end_matches(letter), seconds));
    let window = number.trim_end().parse::<u64>().ok().and_then(|number| number.checked_mul(seconds));
    window.ok_or_else(|| "expected a number with s, m, h, d or w behind it, such as 30m".to_owned())
}

fn framework_ids() -> Vec<&'static str> {
    Library::shared().frameworks.iter().map(|framework| framework.id.as_str()).collect()
}

/// Least and most points on each side; at the largest scale the picture takes 1 GiB.
const SIDES: std::ops::RangeInclusive<u16> = 64..=4096;

fn size(text: &str) -> Result<Size, String> {
    let sides = text.split_once(['x', 'X', '×']);
    let sides = sides.and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    match sides {
        Some((width, height)) if SIDES.contains(&width) && SIDES.contains(&height) => Ok(Size { width, height }),
        _ => Err(format!("expected a width and a height of {} to {}, such as 1280x800", SIDES.start(), SIDES.end())),
    }
}

fn scale(text: &str) -> Result<f32, String> {
    let scale = text.parse().ok().filter(|scale| (0.25..=4.0).contains(scale));
    scale.ok_or_else(|| "expected a number from 0.25 to 4".to_owned())
}
