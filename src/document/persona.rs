//! A persona: a typical customer, whom journeys are about.

use std::sync::Arc;

use super::{Channel, Colour, EditError, LONG_TEXT, PersonaId, SHORT_TEXT, text};

/// A typical customer in the user's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Persona {
    /// Names the persona within the project.
    pub id: PersonaId,
    /// What the persona is called; may be empty while the user thinks.
    pub name: String,
    /// Who it is, in one line, such as "teacher, two children, lives nearby".
    pub role: String,
    /// What the persona would say.
    pub quote: String,
    /// What the persona wants to achieve, one a line.
    pub goals: String,
    /// What the persona needs for it, one a line.
    pub needs: String,
    /// What annoys the persona, one a line.
    pub frustrations: String,
    /// Where the persona is to be met, in the user's order, each once.
    pub channels: Vec<Channel>,
    /// The colour of its initials and of its feeling curve.
    pub colour: Colour,
    /// A portrait; `None` = the initials stand in.
    pub picture: Option<Picture>,
}

/// A small PNG picture, as bytes; whether they can be drawn is found out where they are.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture(pub Arc<[u8]>);

/// Most bytes of a picture.
pub const PICTURE_BYTES: usize = 256 * 1024;

/// One property of a persona, with its new value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of Persona say it")]
pub enum PersonaChange {
    Name(String),
    Role(String),
    Quote(String),
    Goals(String),
    Needs(String),
    Frustrations(String),
    Channels(Vec<Channel>),
    Colour(Colour),
    Picture(Option<Picture>),
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Picture({} bytes)", self.0.len())
    }
}

impl Persona {
    /// A persona with a name and nothing else.
    pub fn new(id: PersonaId, name: impl Into<String>, colour: Colour) -> Self {
        Self {
            id,
            name: name.into(),
            role: String::new(),
            quote: String::new(),
            goals: String::new(),
            needs: String::new(),
            frustrations: String::new(),
            channels: Vec::new(),
            colour,
            picture: None,
        }
    }

    /// The first letters of the first and the last word of the name, for want of a picture; at most two.
    pub fn initials(&self) -> String {
        let mut words =
            self.name.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()));
        let ends = [words.next(), words.next_back()];
        ends.into_iter().flatten().flat_map(char::to_uppercase).collect()
    }

    /// Swaps in the change's value; gives back the change that restores the old one.
    pub(super) fn swap(&mut self, change: PersonaChange) -> PersonaChange {
        use PersonaChange as C;
        use std::mem::replace;
        match change {
            C::Name(new) => C::Name(replace(&mut self.name, new)),
            C::Role(new) => C::Role(replace(&mut self.role, new)),
            C::Quote(new) => C::Quote(replace(&mut self.quote, new)),
            C::Goals(new) => C::Goals(replace(&mut self.goals, new)),
            C::Needs(new) => C::Needs(replace(&mut self.needs, new)),
            C::Frustrations(new) => C::Frustrations(replace(&mut self.frustrations, new)),
            C::Channels(new) => C::Channels(replace(&mut self.channels, new)),
            C::Colour(new) => C::Colour(replace(&mut self.colour, new)),
            C::Picture(new) => C::Picture(replace(&mut self.picture, new)),
        }
    }

    /// Refuses texts over their bounds, a repeated channel and a picture over its bound.
    pub(super) fn validate(&self) -> Result<(), EditError> {
        text::within(&self.name, SHORT_TEXT)?;
        text::within(&self.role, SHORT_TEXT)?;
        for long in [&self.quote, &self.goals, &self.needs, &self.frustrations] {
            text::within(long, LONG_TEXT)?;
        }
        let mut channels = self.channels.clone();
        channels.sort_unstable();
        channels.dedup();
        if channels.len() != self.channels.len() {
            return Err(EditError::ChannelRepeated);
        }
        if self.picture.as_ref().is_some_and(|picture| picture.0.len() > PICTURE_BYTES) {
            return Err(EditError::PictureTooLarge { limit: PICTURE_BYTES });
        }
        Ok(())
    }
}
