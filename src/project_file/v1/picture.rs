//! A picture as base64 (RFC 4648) in the text.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::document::Picture;

#[expect(clippy::ref_option, reason = "serde hands the field over so")]
pub fn serialize<S: Serializer>(picture: &Option<Picture>, serializer: S) -> Result<S::Ok, S::Error> {
    picture.as_ref().map(|picture| STANDARD.encode(&picture.0)).serialize(serializer)
}

pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Picture>, D::Error> {
    let Some(text) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    let bytes = STANDARD.decode(text).map_err(de::Error::custom)?;
    Ok(Some(Picture(bytes.into())))
}
