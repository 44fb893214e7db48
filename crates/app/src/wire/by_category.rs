//! A value for each category, a JSON object whose keys keep the measure's order.

use diapason_engine::Category;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// One value a category, in the order of the measure's categories.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByCategory<T>(pub Vec<(Category, T)>);

impl<T> ByCategory<T> {
    /// The value of a category, where the measure has it.
    #[must_use]
    pub fn get(&self, category: Category) -> Option<&T> {
        self.0
            .iter()
            .find(|(known, _)| *known == category)
            .map(|(_, value)| value)
    }
}

impl<T: Serialize> Serialize for ByCategory<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (category, value) in &self.0 {
            map.serialize_entry(category.name(), value)?;
        }
        map.end()
    }
}
