//! How the interface looks by the user's settings: contrast, density and motion.

/// What the user has chosen of the look, beside light and dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Black grounds and strong colours, at least 7:1.
    pub contrast: bool,
    /// Less room around buttons and between rows; nothing to press gets lower than 24 points.
    pub compact: bool,
    /// Nothing glides.
    pub still: bool,
}
