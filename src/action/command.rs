//! The commands: what stands in menus and in the palette, with its keys.

use egui::{Key, KeyboardShortcut, Modifiers};

/// A command that can be named: it stands in a menu and in the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Command {
    New,
    GuidedStart,
    Open,
    Save,
    SaveAs,
    ImportTable,
    PasteNumbers,
    Export,
    Report,
    CloseProject,
    Quit,
    Undo,
    Redo,
    ToggleHistory,
    Cut,
    Copy,
    Paste,
    Duplicate,
    Delete,
    SelectAll,
    SelectLane,
    SelectStage,
    SelectAlike,
    CopyImage,
    CopyText,
    Find,
    FindNext,
    FindPrevious,
    EditText,
    EditNote,
    AddCard,
    AddLinked,
    AddStage,
    AddLane,
    AddPersona,
    AddJourney,
    DuplicateJourney,
    RemoveJourney,
    NextJourney,
    PreviousJourney,
    SwitchFramework,
    SaveAsFramework,
    MoveLeft,
    MoveRight,
    MoveUp,
    MoveDown,
    FeelingBetter,
    FeelingWorse,
    LockStructure,
    LockAll,
    ShowMap,
    ShowChecklist,
    ShowNumbers,
    ShowPersonas,
    ShowGaps,
    ToggleInspector,
    Present,
    FullScreen,
    PresentByStage,
    PresentByLane,
    PresentWhole,
    PresentOverview,
    PresentLaser,
    PresentSpotlight,
    PresentReveal,
    PresentBlack,
    PresenterView,
    BeginWorkshop,
    EndWorkshop,
    Agenda,
    DotVote,
    NextVoter,
    RevealVotes,
    Decide,
    Park,
    Timer,
    TimerLonger,
    TimerShorter,
    TimerSound,
    Legibility,
    WorkshopSummary,
    PreviousPeriod,
    NextPeriod,
    ToggleTrends,
    OtherCurve,
    FocusPanel,
    ContextMenu,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    ZoomFit,
    ZoomSelection,
    FrameCost,
    ZoomStage,
    Filter,
    ClearFilter,
    SaveView,
    ToggleMinimap,
    ShowOutline,
    InterfaceLarger,
    InterfaceSmaller,
    SpeakDutch,
    SpeakEnglish,
    ThemeLight,
    ThemeDark,
    ThemeContrast,
    ThemeSystem,
    WheelZooms,
    ReducedMotion,
    Compact,
    Palette,
    Help,
}

/// The menus, in order, with their commands; `None` draws a line.
pub const MENUS: [(&str, &[Option<Command>]); 8] = {
    use Command as C;
    [
        (
            "menu-file",
            &[
                Some(C::New),
                Some(C::GuidedStart),
                Some(C::Open),
                None,
                Some(C::Save),
                Some(C::SaveAs),
                None,
                Some(C::ImportTable),
                Some(C::PasteNumbers),
                Some(C::Export),
                Some(C::Report),
                None,
                Some(C::CloseProject),
                Some(C::Quit),
            ],
        ),
        (
            "menu-edit",
            &[
                Some(C::Undo),
                Some(C::Redo),
                Some(C::ToggleHistory),
                None,
                Some(C::Cut),
                Some(C::Copy),
                Some(C::Paste),
                Some(C::Duplicate),
                Some(C::CopyImage),
                Some(C::CopyText),
                Some(C::Delete),
                None,
                Some(C::SelectAll),
                Some(C::SelectLane),
                Some(C::SelectStage),
                Some(C::SelectAlike),
                None,
                Some(C::Find),
                Some(C::FindNext),
                Some(C::FindPrevious),
                None,
                Some(C::EditText),
                Some(C::EditNote),
                Some(C::ContextMenu),
                None,
                Some(C::AddCard),
                Some(C::AddLinked),
                Some(C::AddStage),
                Some(C::AddLane),
                None,
                Some(C::MoveLeft),
                Some(C::MoveRight),
                Some(C::MoveUp),
                Some(C::MoveDown),
                None,
                Some(C::FeelingBetter),
                Some(C::FeelingWorse),
                None,
                Some(C::LockStructure),
                Some(C::LockAll),
            ],
        ),
        (
            "menu-journey",
            &[
                Some(C::AddPersona),
                None,
                Some(C::AddJourney),
                Some(C::DuplicateJourney),
                Some(C::RemoveJourney),
                Some(C::PreviousJourney),
                Some(C::NextJourney),
                None,
                Some(C::SwitchFramework),
                Some(C::SaveAsFramework),
            ],
        ),
        (
            "menu-view",
            &[
                Some(C::FullScreen),
                None,
                Some(C::ShowMap),
                Some(C::ShowChecklist),
                Some(C::ShowNumbers),
                Some(C::ShowPersonas),
                Some(C::ShowGaps),
                Some(C::ShowOutline),
                Some(C::ToggleInspector),
                Some(C::FocusPanel),
                None,
                Some(C::PreviousPeriod),
                Some(C::NextPeriod),
                Some(C::ToggleTrends),
                Some(C::OtherCurve),
                None,
                Some(C::ZoomIn),
                Some(C::ZoomOut),
                Some(C::ZoomReset),
                Some(C::ZoomFit),
                Some(C::ZoomSelection),
                Some(C::ZoomStage),
                None,
                Some(C::Filter),
                Some(C::ClearFilter),
                Some(C::SaveView),
                Some(C::ToggleMinimap),
                Some(C::FrameCost),
            ],
        ),
        (
            "menu-present",
            &[
                Some(C::Present),
                Some(C::PresenterView),
                None,
                Some(C::PresentByStage),
                Some(C::PresentByLane),
                Some(C::PresentWhole),
                Some(C::PresentOverview),
                None,
                Some(C::PresentLaser),
                Some(C::PresentSpotlight),
                Some(C::PresentReveal),
                Some(C::PresentBlack),
                None,
                Some(C::Legibility),
            ],
        ),
        (
            "menu-workshop",
            &[
                Some(C::BeginWorkshop),
                Some(C::EndWorkshop),
                Some(C::Agenda),
                None,
                Some(C::DotVote),
                Some(C::NextVoter),
                Some(C::RevealVotes),
                Some(C::Decide),
                Some(C::Park),
                None,
                Some(C::Timer),
                Some(C::TimerLonger),
                Some(C::TimerShorter),
                Some(C::TimerSound),
                None,
                Some(C::WorkshopSummary),
            ],
        ),
        (
            "menu-settings",
            &[
                Some(C::SpeakDutch),
                Some(C::SpeakEnglish),
                None,
                Some(C::ThemeLight),
                Some(C::ThemeDark),
                Some(C::ThemeContrast),
                Some(C::ThemeSystem),
                None,
                Some(C::InterfaceLarger),
                Some(C::InterfaceSmaller),
                Some(C::Compact),
                None,
                Some(C::WheelZooms),
                Some(C::ReducedMotion),
            ],
        ),
        ("menu-help", &[Some(C::Palette), Some(C::Help)]),
    ]
};

impl Command {
    /// Every command that stands in a menu, in the menus' order.
    pub fn all() -> impl Iterator<Item = Self> {
        MENUS.iter().flat_map(|(_, commands)| commands.iter().copied().flatten())
    }

    /// The stable id; its words are the message `command-ID`.
    #[expect(clippy::too_many_lines, reason = "a list with a line a command")]
    pub const fn id(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::GuidedStart => "guided-start",
            Self::Open => "open",
            Self::Save => "save",
            Self::SaveAs => "save-as",
            Self::ImportTable => "import-table",
            Self::PasteNumbers => "paste-numbers",
            Self::Export => "export",
            Self::Report => "report",
            Self::CloseProject => "close-project",
            Self::Quit => "quit",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::ToggleHistory => "toggle-history",
            Self::Cut => "cut",
            Self::Copy => "copy",
            Self::Paste => "paste",
            Self::Duplicate => "duplicate",
            Self::Delete => "delete",
            Self::SelectAll => "select-all",
            Self::SelectLane => "select-lane",
            Self::SelectStage => "select-stage",
            Self::SelectAlike => "select-alike",
            Self::CopyImage => "copy-image",
            Self::CopyText => "copy-text",
            Self::AddLinked => "add-linked",
            Self::OtherCurve => "other-curve",
            Self::ContextMenu => "context-menu",
            Self::Find => "find",
            Self::FindNext => "find-next",
            Self::FindPrevious => "find-previous",
            Self::EditText => "edit-text",
            Self::EditNote => "edit-note",
            Self::AddCard => "add-card",
            Self::AddStage => "add-stage",
            Self::AddLane => "add-lane",
            Self::AddPersona => "add-persona",
            Self::AddJourney => "add-journey",
            Self::DuplicateJourney => "duplicate-journey",
            Self::RemoveJourney => "remove-journey",
            Self::NextJourney => "next-journey",
            Self::PreviousJourney => "previous-journey",
            Self::SwitchFramework => "switch-framework",
            Self::SaveAsFramework => "save-as-framework",
            Self::MoveLeft => "move-left",
            Self::MoveRight => "move-right",
            Self::MoveUp => "move-up",
            Self::MoveDown => "move-down",
            Self::FeelingBetter => "feeling-better",
            Self::FeelingWorse => "feeling-worse",
            Self::LockStructure => "lock-structure",
            Self::LockAll => "lock-all",
            Self::ShowMap => "show-map",
            Self::ShowChecklist => "show-checklist",
            Self::ShowNumbers => "show-numbers",
            Self::ShowPersonas => "show-personas",
            Self::ShowGaps => "show-gaps",
            Self::ToggleInspector => "toggle-inspector",
            Self::Present => "present",
            Self::FullScreen => "full-screen",
            Self::PresentByStage => "present-by-stage",
            Self::PresentByLane => "present-by-lane",
            Self::PresentWhole => "present-whole",
            Self::PresentOverview => "present-overview",
            Self::PresentLaser => "present-laser",
            Self::PresentSpotlight => "present-spotlight",
            Self::PresentReveal => "present-reveal",
            Self::PresentBlack => "present-black",
            Self::PresenterView => "presenter-view",
            Self::BeginWorkshop => "begin-workshop",
            Self::EndWorkshop => "end-workshop",
            Self::Agenda => "agenda",
            Self::DotVote => "dot-vote",
            Self::NextVoter => "next-voter",
            Self::RevealVotes => "reveal-votes",
            Self::Decide => "decide",
            Self::Park => "park",
            Self::Timer => "timer",
            Self::TimerLonger => "timer-longer",
            Self::TimerShorter => "timer-shorter",
            Self::TimerSound => "timer-sound",
            Self::Legibility => "legibility",
            Self::WorkshopSummary => "workshop-summary",
            Self::PreviousPeriod => "previous-period",
            Self::NextPeriod => "next-period",
            Self::ToggleTrends => "toggle-trends",
            Self::FocusPanel => "focus-panel",
            Self::ZoomIn => "zoom-in",
            Self::ZoomOut => "zoom-out",
            Self::ZoomReset => "zoom-reset",
            Self::ZoomFit => "zoom-fit",
            Self::ZoomSelection => "zoom-selection",
            Self::FrameCost => "frame-cost",
            Self::ZoomStage => "zoom-stage",
            Self::Filter => "filter",
            Self::ClearFilter => "clear-filter",
            Self::SaveView => "save-view",
            Self::ToggleMinimap => "toggle-minimap",
            Self::ShowOutline => "show-outline",
            Self::InterfaceLarger => "interface-larger",
            Self::InterfaceSmaller => "interface-smaller",
            Self::SpeakDutch => "speak-dutch",
            Self::SpeakEnglish => "speak-english",
            Self::ThemeLight => "theme-light",
            Self::ThemeDark => "theme-dark",
            Self::ThemeSystem => "theme-system",
            Self::ThemeContrast => "theme-contrast",
            Self::ReducedMotion => "reduced-motion",
            Self::Compact => "compact",
            Self::WheelZooms => "wheel-zooms",
            Self::Palette => "palette",
            Self::Help => "help",
        }
    }

    /// The keys, the one to show first. None of them needs a key that Dutch, German or French keyboards lack.
    #[expect(clippy::too_many_lines, reason = "a list with a line a command")]
    pub fn keys(self) -> Vec<KeyboardShortcut> {
        const PLAIN: Modifiers = Modifiers::NONE;
        const CTRL: Modifiers = Modifiers::COMMAND;
        const ALT: Modifiers = Modifiers::ALT;
        const SHIFT: Modifiers = Modifiers::SHIFT;
        let keys: &[(Modifiers, Key)] = match self {
            Self::New => &[(CTRL, Key::N)],
            Self::Open => &[(CTRL, Key::O)],
            Self::Save => &[(CTRL, Key::S)],
            Self::SaveAs => &[(CTRL.plus(SHIFT), Key::S)],
            Self::ImportTable => &[(CTRL, Key::I)],
            Self::Export => &[(CTRL.plus(SHIFT), Key::E)],
            Self::CloseProject => &[(CTRL, Key::W)],
            Self::Quit => &[(CTRL, Key::Q)],
            Self::Undo => &[(CTRL, Key::Z)],
            Self::Redo => &[(CTRL.plus(SHIFT), Key::Z), (CTRL, Key::Y)],
            Self::ToggleHistory => &[(CTRL.plus(SHIFT), Key::H)],
            Self::Cut => &[(CTRL, Key::X)],
            Self::Copy => &[(CTRL, Key::C)],
            Self::Paste => &[(CTRL, Key::V)],
            Self::Duplicate => &[(CTRL, Key::D)],
            Self::Delete => &[(PLAIN, Key::Delete), (PLAIN, Key::Backspace)],
            Self::SelectAll => &[(CTRL, Key::A)],
            Self::SelectAlike => &[(CTRL.plus(SHIFT), Key::A)],
            Self::CopyImage => &[(CTRL.plus(SHIFT), Key::C)],
            Self::CopyText => &[(CTRL.plus(SHIFT), Key::T)],
            Self::ContextMenu => &[(SHIFT, Key::F10), (PLAIN, Key::Menu)],
            Self::AddLinked => &[(CTRL, Key::ArrowRight)],
            Self::Find => &[(CTRL, Key::F)],
            Self::FindNext => &[(PLAIN, Key::F3)],
            Self::FindPrevious => &[(SHIFT, Key::F3)],
            Self::EditText => &[(PLAIN, Key::F2), (PLAIN, Key::Enter)],
            Self::EditNote => &[(SHIFT, Key::F2)],
            Self::AddCard => &[(CTRL, Key::Enter)],
            Self::AddStage => &[(CTRL.plus(SHIFT), Key::F)],
            Self::AddLane => &[(CTRL.plus(SHIFT), Key::R)],
            Self::MoveLeft => &[(ALT, Key::ArrowLeft)],
            Self::MoveRight => &[(ALT, Key::ArrowRight)],
            Self::MoveUp => &[(ALT, Key::ArrowUp)],
            Self::MoveDown => &[(ALT, Key::ArrowDown)],
            Self::FeelingBetter => &[(CTRL, Key::ArrowUp)],
            Self::FeelingWorse => &[(CTRL, Key::ArrowDown)],
            Self::LockStructure => &[(CTRL.plus(SHIFT), Key::L)],
            Self::ShowMap => &[(CTRL, Key::Num1)],
            Self::ShowChecklist => &[(CTRL, Key::Num2)],
            Self::ShowNumbers => &[(CTRL, Key::Num3)],
            Self::ShowPersonas => &[(CTRL, Key::Num4)],
            Self::ShowGaps => &[(CTRL, Key::G)],
            Self::NextJourney => &[(CTRL, Key::PageDown)],
            Self::PreviousJourney => &[(CTRL, Key::PageUp)],
            Self::ToggleInspector => &[(CTRL, Key::J)],
            Self::Present => &[(PLAIN, Key::F5)],
            Self::FullScreen => &[(PLAIN, Key::F11)],
            Self::PresenterView => &[(ALT, Key::F5)],
            Self::Agenda => &[(SHIFT, Key::A)],
            Self::DotVote => &[(SHIFT, Key::V)],
            Self::NextVoter => &[(SHIFT, Key::N)],
            Self::RevealVotes => &[(SHIFT, Key::R)],
            Self::Decide => &[(SHIFT, Key::D)],
            Self::Park => &[(SHIFT, Key::P)],
            Self::Timer => &[(PLAIN, Key::T)],
            Self::TimerLonger => &[(PLAIN, Key::Plus), (PLAIN, Key::Equals)],
            Self::TimerShorter => &[(PLAIN, Key::Minus)],
            Self::ToggleMinimap => &[(CTRL, Key::M)],
            Self::ShowOutline => &[(CTRL, Key::Num5)],
            Self::PreviousPeriod => &[(ALT, Key::PageUp)],
            Self::NextPeriod => &[(ALT, Key::PageDown)],
            Self::FocusPanel => &[(PLAIN, Key::F6)],
            Self::ZoomIn => &[(CTRL, Key::Plus), (CTRL, Key::Equals)],
            Self::ZoomOut => &[(CTRL, Key::Minus)],
            Self::ZoomReset => &[(CTRL, Key::Num0)],
            Self::ZoomFit => &[(SHIFT, Key::Num1)],
            Self::ZoomSelection => &[(SHIFT, Key::Num2)],
            Self::ZoomStage => &[(SHIFT, Key::Num3)],
            Self::Filter => &[(CTRL, Key::L)],
            Self::InterfaceLarger => &[(CTRL.plus(SHIFT), Key::ArrowUp)],
            Self::InterfaceSmaller => &[(CTRL.plus(SHIFT), Key::ArrowDown)],
            Self::Palette => &[(CTRL.plus(SHIFT), Key::P)],
            Self::Help => &[(PLAIN, Key::F1)],
            Self::BeginWorkshop
            | Self::EndWorkshop
            | Self::TimerSound
            | Self::Legibility
            | Self::WorkshopSummary
            | Self::FrameCost
            | Self::PresentByStage
            | Self::PresentByLane
            | Self::PresentWhole
            | Self::PresentOverview
            | Self::PresentLaser
            | Self::PresentSpotlight
            | Self::PresentReveal
            | Self::PresentBlack
            | Self::ClearFilter
            | Self::SaveView
            | Self::Report
            | Self::SpeakDutch
            | Self::SpeakEnglish
            | Self::ThemeLight
            | Self::ThemeDark
            | Self::ThemeSystem
            | Self::ThemeContrast
            | Self::ReducedMotion
            | Self::Compact
            | Self::WheelZooms
            | Self::LockAll
            | Self::ToggleTrends
            | Self::OtherCurve
            | Self::SelectLane
            | Self::SelectStage
            | Self::GuidedStart
            | Self::PasteNumbers
            | Self::AddPersona
            | Self::AddJourney
            | Self::DuplicateJourney
            | Self::RemoveJourney
            | Self::SwitchFramework
            | Self::SaveAsFramework => &[],
        };
        keys.iter().map(|(modifiers, key)| KeyboardShortcut::new(*modifiers, *key)).collect()
    }

    /// Whether the command needs an open project.
    pub const fn needs_project(self) -> bool {
        !matches!(
            self,
            Self::New
                | Self::GuidedStart
                | Self::Open
                | Self::FullScreen
                | Self::Quit
                | Self::InterfaceLarger
                | Self::InterfaceSmaller
                | Self::SpeakDutch
                | Self::SpeakEnglish
                | Self::ThemeLight
                | Self::ThemeDark
                | Self::ThemeContrast
                | Self::ThemeSystem
                | Self::WheelZooms
                | Self::ReducedMotion
                | Self::Compact
                | Self::Palette
                | Self::Help
        )
    }

    /// Whether its keys are read only while presenting; letters are text on the map.
    pub const fn only_while_presenting(self) -> bool {
        matches!(
            self,
            Self::Agenda
                | Self::DotVote
                | Self::NextVoter
                | Self::RevealVotes
                | Self::Decide
                | Self::Park
                | Self::Timer
                | Self::TimerLonger
                | Self::TimerShorter
        )
    }

    /// Whether its keys belong to the text field while one is being written in.
    pub const fn yields_to_text(self) -> bool {
        matches!(
            self,
            Self::Agenda
                | Self::DotVote
                | Self::NextVoter
                | Self::RevealVotes
                | Self::Decide
                | Self::Park
                | Self::Timer
                | Self::TimerLonger
                | Self::TimerShorter
                | Self::Undo
                | Self::Redo
                | Self::Cut
                | Self::Copy
                | Self::Paste
                | Self::Duplicate
                | Self::Delete
                | Self::SelectAll
                | Self::SelectAlike
                | Self::CopyImage
                | Self::CopyText
                | Self::ContextMenu
                | Self::EditText
                | Self::EditNote
                | Self::AddCard
                | Self::AddLinked
                | Self::MoveLeft
                | Self::MoveRight
                | Self::MoveUp
                | Self::MoveDown
                | Self::FeelingBetter
                | Self::FeelingWorse
                | Self::ZoomFit
                | Self::ZoomSelection
                | Self::ZoomStage
                | Self::InterfaceLarger
                | Self::InterfaceSmaller
        )
    }
}
