//! Views that a person keeps: a page's choices under a name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A page's choices under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SavedView {
    /// The page's path (`/pipeline`).
    pub page: String,
    /// Its name, unique on its page.
    pub name: String,
    /// The choices as the page's address holds them, as JSON.
    pub address: String,
}

/// Which view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewName {
    /// The page's path.
    pub page: String,
    /// The view's name.
    pub name: String,
}

/// A view to be kept, in the place of one of its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewSaveRequest {
    /// The view.
    pub view: SavedView,
    /// The name that it had until now; null: it is new, or keeps its name.
    pub former: Option<String>,
}
