//! Notes and documents of a deal: kept, taken away, brought back; each with its way back.

use diapason_store::{Paper, Store};

use super::refusal::bad_value;
use crate::clock::now;
use crate::desk::wire::{EditChange, PaperChange};
use crate::error::AppError;
use crate::overrides::user_of_system;

/// No note and no place is longer.
const LONGEST: usize = 4_000;

/// Keeps the change; gives what takes it back.
pub(super) fn keep(store: &mut Store, change: &PaperChange) -> Result<EditChange, AppError> {
    let back = match change {
        PaperChange::Note { deal, text } => add(store, deal, &Paper::Note(given("text", text)?))?,
        PaperChange::Document { deal, name, place } => {
            let document = Paper::Document {
                name: given("name", name)?,
                place: given("place", place)?,
            };
            add(store, deal, &document)?
        }
        PaperChange::Remove { id } => {
            store.set_paper_removed(key("id", id)?, Some(&now()))?;
            PaperChange::Restore { id: id.clone() }
        }
        PaperChange::Restore { id } => {
            store.set_paper_removed(key("id", id)?, None)?;
            PaperChange::Remove { id: id.clone() }
        }
    };
    Ok(EditChange::Paper { paper: back })
}

/// Its going takes it back; what came once comes back as it was.
fn add(store: &mut Store, deal: &str, paper: &Paper) -> Result<PaperChange, AppError> {
    let key = store.keep_paper(deal, paper, &user_of_system()?, &now())?;
    Ok(PaperChange::Remove {
        id: key.to_string(),
    })
}

fn given(column: &str, text: &str) -> Result<String, AppError> {
    let text = text.trim();
    let wrong = if text.is_empty() {
        "nothing is written"
    } else if text.chars().count() > LONGEST {
        "longer than 4,000 letters"
    } else {
        return Ok(text.to_owned());
    };
    Err(bad_value("deal_papers", column, text, wrong))
}

fn key(column: &str, id: &str) -> Result<i64, AppError> {
    id.parse()
        .map_err(|_| bad_value("deal_papers", column, id, "no paper has this id"))
}
