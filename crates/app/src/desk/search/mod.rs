//! Search: customers, contacts, deals and invoices by the beginnings of words and numbers.
//!
//! Deliberately absent: the index itself (`store`).

mod found;
mod marks;
mod order;
mod places;

use std::collections::BTreeMap;
use std::sync::Arc;

use diapason_engine::{DealFigures, ProbabilitySource, deal_figures, receivables};
use diapason_model::{CustomerIndex, Date, Scenario};
use diapason_store::SearchKind;

use self::found::{Match, customer_of, matches, words};
use self::marks::marks;
use self::places::Places;
use crate::clock::today;
use crate::desk::page::{refused, sort_key};
use crate::desk::session::OpenBook;
use crate::desk::wire::{RecordName, SearchAnswer, SearchKindName, SearchRequest, SearchRow};
use crate::error::AppError;
use crate::wire::money;

/// No answer has more rows.
const MOST_ROWS: u32 = 100;

/// What the typed words find, the best first; nothing typed: what was opened lately.
pub(crate) fn search(open: &OpenBook, request: &SearchRequest) -> Result<SearchAnswer, AppError> {
    if request.limit > MOST_ROWS {
        return Err(refused(format!(
            "{} rows at once: ask for at most {MOST_ROWS}",
            request.limit
        )));
    }
    let data = open.book.snapshot();
    let today = today(&data.company);
    let places = open
        .answers
        .get_or_make("search places", || Places::new(open))?;
    let kinds: Vec<SearchKind> = match request.kinds.as_slice() {
        [] => SearchKind::ALL.to_vec(),
        kinds => kinds.iter().copied().map(stored).collect(),
    };
    let most = usize::try_from(request.limit).expect("at most a hundred");
    let text = request.text.trim();
    let found = if text.is_empty() {
        recent(open, &places, &request.recent, &kinds, most)
    } else {
        best(open, &places, (text, &kinds, most), today)?
    };
    let words: Vec<String> = words(text).into_iter().map(sort_key).collect();
    let amounts = Amounts::of(open, today)?;
    let rows = found
        .iter()
        .map(|found| row(open, &places, found, &words, &amounts));
    Ok(SearchAnswer {
        text: request.text.clone(),
        rows: rows.collect(),
    })
}

/// The best matches, in their order.
fn best(
    open: &OpenBook,
    places: &Places,
    (text, kinds, most): (&str, &[SearchKind], usize),
    today: Date,
) -> Result<Vec<Match>, AppError> {
    let folded = sort_key(text);
    let data = open.book.snapshot();
    let mut ranked: Vec<_> = matches(open, places, text, kinds)?
        .into_iter()
        .map(|found| (order::rank(data, places, &found, &folded, today), found))
        .collect();
    if ranked.len() > most && most > 0 {
        ranked.select_nth_unstable_by(most - 1, |a, b| a.0.cmp(&b.0));
    }
    ranked.truncate(most);
    ranked.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    Ok(ranked.into_iter().map(|(_, found)| found).collect())
}

/// What was opened lately and still is there, in the order given.
fn recent(
    open: &OpenBook,
    places: &Places,
    names: &[RecordName],
    kinds: &[SearchKind],
    most: usize,
) -> Vec<Match> {
    let data = open.book.snapshot();
    let place_of = |kind, id: &str| match kind {
        SearchKind::Customer => data.customers.iter().position(|it| it.id.as_str() == id),
        SearchKind::Contact => (places.contacts.iter()).position(|(it, _)| it.id.as_str() == id),
        SearchKind::Deal => data.deals.iter().position(|it| it.id.as_str() == id),
        SearchKind::Invoice => data.invoices.iter().position(|it| it.id.as_str() == id),
    };
    names
        .iter()
        .take(most)
        .map(|name| (stored(name.kind), name))
        .filter(|(kind, _)| kinds.contains(kind))
        .filter_map(|(kind, name)| {
            let place = place_of(kind, &name.id)?;
            Some(Match {
                kind,
                place,
                customer: customer_of(data, places, kind, place),
                itself: true,
                weight: 0,
            })
        })
        .collect()
}

/// The amounts that rows show, made once for a content and a day.
struct Amounts {
    deals: Arc<Vec<DealFigures>>,
    owed: Arc<BTreeMap<CustomerIndex, i64>>,
}

impl Amounts {
    fn of(open: &OpenBook, today: Date) -> Result<Self, AppError> {
        let deals = open
            .answers
            .get_or_make(&format!("search deals {today}"), || {
                let base = Scenario::base();
                Ok(deal_figures(
                    &open.book,
                    &base,
                    today,
                    ProbabilitySource::Stated,
                )?)
            })?;
        let owed = open
            .answers
            .get_or_make(&format!("search owed {today}"), || {
                let owed = receivables(&open.book, today)?.customers;
                let owed = owed.into_iter();
                Ok(owed
                    .map(|owed| (owed.customer, owed.outstanding_minor))
                    .collect::<BTreeMap<_, _>>())
            })?;
        Ok(Self { deals, owed })
    }
}

fn row(
    open: &OpenBook,
    places: &Places,
    found: &Match,
    words: &[String],
    amounts: &Amounts,
) -> SearchRow {
    let data = open.book.snapshot();
    let customer = &data.customers[found.customer.get()];
    let own = open.book.currency();
    let (id, name, amount, currency) = match found.kind {
        SearchKind::Customer => {
            let owed = amounts.owed.get(&found.customer).copied().unwrap_or(0);
            let name = customer.name.to_string();
            (customer.id.to_string(), name, Some(money(owed, own)), own)
        }
        SearchKind::Contact => {
            let (contact, _) = &places.contacts[found.place];
            (contact.id.to_string(), contact.name.to_string(), None, own)
        }
        SearchKind::Deal => {
            let deal = &data.deals[found.place];
            let amount = amounts.deals[found.place].amount_minor;
            let amount = amount.map(|minor| money(minor, own));
            (deal.id.to_string(), deal.name.to_string(), amount, own)
        }
        SearchKind::Invoice => {
            let invoice = &data.invoices[found.place];
            let id = invoice.id.to_string();
            let name = invoice
                .number
                .as_ref()
                .map_or_else(|| id.clone(), ToString::to_string);
            let net = money(invoice.kind.sign() * invoice.net_minor, invoice.currency);
            (id, name, Some(net), invoice.currency)
        }
    };
    let detail = (found.kind != SearchKind::Customer).then(|| customer.name.to_string());
    SearchRow {
        kind: named(found.kind),
        id,
        marks: marks(&name, words),
        detail_marks: detail
            .as_deref()
            .map_or_else(Vec::new, |detail| marks(detail, words)),
        name,
        customer: customer.id.to_string(),
        detail,
        amount,
        currency: currency.to_string(),
    }
}

const fn stored(kind: SearchKindName) -> SearchKind {
    match kind {
        SearchKindName::Customer => SearchKind::Customer,
        SearchKindName::Contact => SearchKind::Contact,
        SearchKindName::Deal => SearchKind::Deal,
        SearchKindName::Invoice => SearchKind::Invoice,
    }
}

const fn named(kind: SearchKind) -> SearchKindName {
    match kind {
        SearchKind::Customer => SearchKindName::Customer,
        SearchKind::Contact => SearchKindName::Contact,
        SearchKind::Deal => SearchKindName::Deal,
        SearchKind::Invoice => SearchKindName::Invoice,
    }
}
