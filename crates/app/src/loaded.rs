//! A database opened and turned into a book: what every figure is computed from.

use diapason_engine::Book;
use diapason_model::{Currency, DealIndex};
use diapason_store::Store;

use crate::error::{AppError, ErrorCode};
use crate::suggest::nearest;
use crate::workspace::Place;

/// An open database and the book made of its content.
#[derive(Debug)]
pub struct Loaded {
    /// The database.
    pub store: Store,
    /// Its content, ready to be scanned.
    pub book: Book,
}

impl Place {
    /// Opens the database and loads all of it.
    pub fn load(&self) -> Result<Loaded, AppError> {
        let store = self.open()?;
        let book = Book::new(store.snapshot()?)?;
        Ok(Loaded { store, book })
    }
}

impl Loaded {
    /// The company's currency.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.book.currency()
    }

    /// The deal of an id, else of a name that only one deal bears.
    pub fn deal(&self, word: &str) -> Result<DealIndex, AppError> {
        let deals = &self.book.snapshot().deals;
        if let Some(place) = deals.iter().position(|deal| deal.id.as_str() == word) {
            return Ok(DealIndex::from_position(place));
        }
        let named: Vec<usize> = deals
            .iter()
            .enumerate()
            .filter(|(_, deal)| &*deal.name == word)
            .map(|(place, _)| place)
            .collect();
        match named.as_slice() {
            [only] => Ok(DealIndex::from_position(*only)),
            [] => {
                let known = deals.iter().flat_map(|deal| [deal.id.as_str(), &deal.name]);
                Err(not_found("deal", word, nearest(word, known)))
            }
            several => {
                let ids: Vec<&str> = several
                    .iter()
                    .take(5)
                    .map(|place| deals[*place].id.as_str())
                    .collect();
                let ids = ids.join(", ");
                Err(AppError::new(
                    ErrorCode::Ambiguous,
                    format!("{} deals are named `{word}`", several.len()),
                )
                .with("kind", "deal")
                .with("name", word)
                .with("suggestions", &ids)
                .with_hint(format!("use the id: {ids}")))
            }
        }
    }
}

/// The error that nothing bears a name, with the nearest name there is.
pub(crate) fn not_found(kind: &str, name: &str, near: Option<&str>) -> AppError {
    let error = AppError::new(ErrorCode::NotFound, format!("there is no {kind} `{name}`"))
        .with("kind", kind)
        .with("name", name);
    match near {
        Some(near) => error
            .with("suggestions", near)
            .with_hint(format!("did you mean `{near}`?")),
        None => error,
    }
}
