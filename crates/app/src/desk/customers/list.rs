//! The list of customers, by window: filtered, sorted, with what the filters leave together.

use diapason_model::{CustomerIndex, parse_date};

use super::directory::{Entry, credit_limit, directory};
use super::figures::{AllFigures, Figures, View, all_figures};
use super::order::{Placed, compare};
use crate::clock::today;
use crate::desk::page::{MOST_ROWS, is_asked, refused, sort_key};
use crate::desk::scenarios::compose;
use crate::desk::session::OpenBook;
use crate::desk::wire::{
    CustomerList, CustomerListRequest, CustomerRow, ProbabilityName, Standpoint,
};
use crate::error::AppError;
use crate::wire::money;

/// A window of the customers.
pub(crate) fn customer_list(
    open: &OpenBook,
    request: &CustomerListRequest,
) -> Result<CustomerList, AppError> {
    if request.limit > MOST_ROWS {
        return Err(refused(format!(
            "{} rows at once: ask for at most {MOST_ROWS}",
            request.limit
        )));
    }
    let data = open.book.snapshot();
    let view = view(open, &request.standpoint)?;
    let (entries, all) = (directory(open)?, all_figures(open, &view)?);
    let words: Vec<String> = request.text.split_whitespace().map(sort_key).collect();
    let mut left: Vec<usize> = (0..data.customers.len())
        .filter(|place| {
            let customer = &data.customers[*place];
            let entry = &entries[*place];
            has_words(&entry.name, customer.id.as_str(), &words, &request.text)
                && is_asked(request.segment.as_deref(), customer.segment.as_deref())
                && is_asked(
                    request.salesperson.as_deref(),
                    entry.seller.as_ref().map(|(id, _)| &**id),
                )
        })
        .collect();
    let placed = |place: usize| Placed {
        entry: &entries[place],
        figures: &all.customers[place],
        segment: data.customers[place].segment.as_deref(),
        id: data.customers[place].id.as_str(),
    };
    left.sort_unstable_by(|a, b| compare(placed(*a), placed(*b), &request.sort));
    let mut total = Figures::sum(left.iter().map(|place| all.customers[*place]))?;
    if left.len() == data.customers.len() {
        total.weighted = Some(all.weighted);
    }
    let window = left
        .iter()
        .skip(request.offset as usize)
        .take(request.limit as usize);
    let find = request.find.as_deref();
    let found = find.and_then(|id| {
        let is_it = |place: &usize| data.customers[*place].id.as_str() == id;
        left.iter().position(is_it)
    });
    let currency = open.book.currency();
    Ok(CustomerList {
        as_of: view.as_of.to_string(),
        currency: currency.to_string(),
        since: all.since.to_string(),
        all: count(data.customers.len()),
        count: count(left.len()),
        total: total.wire(currency)?,
        offset: request.offset,
        rows: window
            .map(|place| {
                let customer = CustomerIndex::from_position(*place);
                row(open, &view, &entries[*place], &all, customer)
            })
            .collect::<Result<_, _>>()?,
        place: found.map(count),
    })
}

/// From where figures are seen.
pub(crate) fn view(open: &OpenBook, standpoint: &Standpoint) -> Result<View, AppError> {
    let as_of = match &standpoint.as_of {
        None => today(&open.book.snapshot().company),
        Some(text) => parse_date(text)
            .ok_or_else(|| refused(format!("`{text}` is no date: write it as 2026-11-22")))?,
    };
    Ok(View {
        as_of,
        probability: match standpoint.probability {
            ProbabilityName::Stated => diapason_engine::ProbabilitySource::Stated,
            ProbabilityName::Stage => diapason_engine::ProbabilitySource::Stage,
        },
        scenario: compose(open, &standpoint.scenario)?.scenario,
    })
}

/// A customer as lists have it.
pub(super) fn row(
    open: &OpenBook,
    view: &View,
    entry: &Entry,
    all: &AllFigures,
    index: CustomerIndex,
) -> Result<CustomerRow, AppError> {
    let currency = open.book.currency();
    let customer = &open.book.snapshot().customers[index.get()];
    let figures = &all.customers[index.get()];
    let limit = credit_limit(open, entry, index, view.as_of);
    let left = match limit {
        Some(limit) => limit.checked_sub(figures.exposure()?),
        None => None,
    };
    Ok(CustomerRow {
        id: customer.id.to_string(),
        name: customer.name.to_string(),
        segment: customer.segment.as_ref().map(ToString::to_string),
        salesperson: entry.seller.as_ref().map(|(_, name)| name.to_string()),
        figures: figures.wire(currency)?,
        credit_limit: limit.map(|limit| money(limit, currency)),
        credit_left: left.map(|left| money(left, currency)),
        insolvent_on: customer.insolvent_on.map(|date| date.to_string()),
    })
}

pub(super) fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// Whether each word begins a word of the (folded) name, or the text begins the id.
fn has_words(name: &str, id: &str, words: &[String], text: &str) -> bool {
    let begins = |word: &String| {
        let mut within = false;
        name.char_indices().any(|(at, letter)| {
            let begins = letter.is_alphanumeric() && !within;
            within = letter.is_alphanumeric();
            begins && name[at..].starts_with(word.as_str())
        })
    };
    words.iter().all(begins) || (sort_key(id)).starts_with(&sort_key(text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_begins_words_of_the_name_or_the_id() {
        let has = |text: &str| {
            let words: Vec<String> = text.split_whitespace().map(sort_key).collect();
            has_words("port de l'ile d'yeu", "C-0042", &words, text)
        };
        for text in ["", "ÎLE", "port yeu", "yeu port", "c-00", "C-0042"] {
            assert!(has(text), "{text}");
        }
        for text in ["ort", "port ouest", "0042", "\""] {
            assert!(!has(text), "{text}");
        }
    }
}
