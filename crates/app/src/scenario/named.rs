//! The scenario that a word means: the base, a saved one, a file.

use std::path::Path;

use diapason_engine::Notice;
use diapason_model::Scenario;

use super::scenario_from_json;
use crate::error::{AppError, ErrorCode};
use crate::loaded::{Loaded, not_found};
use crate::suggest::nearest;

/// The name of the scenario without levers; no saved one may bear it.
pub(crate) const BASE: &str = "base";

/// The scenario of a name or file; none, or `base`, is the base.
pub fn scenario_named(loaded: &Loaded, word: Option<&str>) -> Result<Scenario, AppError> {
    let Some(word) = word.filter(|word| *word != BASE) else {
        return Ok(Scenario::base());
    };
    if let Some(saved) = loaded.store.scenario(word)? {
        return scenario_from_json(&saved, Some(word), loaded.currency());
    }
    let path = Path::new(word);
    if path.is_file() {
        return scenario_from_file(loaded, path);
    }
    let known = loaded.store.scenario_names()?;
    let known = known.iter().map(String::as_str).chain([BASE]);
    Err(not_found("scenario", word, nearest(word, known)))
}

/// The scenario written in a file; where it names none, the file's name is its name.
pub fn scenario_from_file(loaded: &Loaded, path: &Path) -> Result<Scenario, AppError> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        AppError::new(
            ErrorCode::FileUnreadable,
            format!("{} cannot be read: {error}", path.display()),
        )
        .with("path", path.display())
        .because(&error)
        .with_hint("check the path and your permissions")
    })?;
    let name = path.file_stem().and_then(|name| name.to_str());
    scenario_from_json(&text, name, loaded.currency())
        .map_err(|error| error.with("path", path.display()))
}

/// A notice as its dimension and the value that matched nothing.
#[must_use]
pub fn notice_words(notice: &Notice) -> (&str, &str) {
    match notice {
        Notice::MatchesNothing { dimension, value } => (dimension, value),
    }
}
