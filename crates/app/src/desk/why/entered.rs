//! What a person entered, as links of a chain: references by name, shares as the wire has them.

use diapason_engine::Measure;
use diapason_model::catalogue::Entity;
use diapason_model::{Id, Probability};

use super::hand::counts;
use super::has_costs;
use crate::desk::session::OpenBook;
use crate::desk::wire::{Entered, WhyLink};
use crate::wire::fraction;

/// What a person entered in a record and that counts here; probabilities have a link of their own.
pub(super) fn entered_links(
    open: &OpenBook,
    kind: Entity,
    id: &str,
    measure: Measure,
) -> Vec<WhyLink> {
    let entered = open.origins.entered(kind, id).iter();
    entered
        .filter(|entered| counts(kind, &entered.field) && entered.field != "probability")
        .filter(|entered| has_costs(measure) || entered.field != "unit_cost")
        .map(|entered| {
            let shown = |value: &Option<String>| {
                value
                    .as_deref()
                    .map(|value| named(open, &entered.field, value))
            };
            WhyLink::Entered {
                field: entered.field.clone(),
                value: shown(&entered.value).unwrap_or_default(),
                entered: Entered {
                    source_value: shown(&entered.entered.source_value),
                    ..entered.entered.clone()
                },
            }
        })
        .collect()
}

/// A person's probability, where the one that counts may be theirs.
pub(crate) fn probability_entered(
    open: &OpenBook,
    origin: &str,
    line: &Id,
    deal: &Id,
) -> Option<Entered> {
    let (kind, id) = match origin {
        "line" => (Entity::DealLines, line),
        "deal" => (Entity::Deals, deal),
        _ => return None,
    };
    let found = open.origins.entered_in(kind, id.as_str(), "probability")?;
    let share = |text: &String| {
        let read = Probability::parse(text);
        read.map_or_else(|_| text.clone(), |read| fraction(i64::from(read.ppm())))
    };
    Some(Entered {
        source_value: found.entered.source_value.as_ref().map(share),
        ..found.entered.clone()
    })
}

/// A value of a field: of a reference the name of its record, of instalments how many they are.
fn named(open: &OpenBook, field: &str, value: &str) -> String {
    if field == "instalments" {
        let list = serde_json::from_str::<Vec<serde_json::Value>>(value);
        return list.map_or_else(|_| value.to_owned(), |list| list.len().to_string());
    }
    let data = open.book.snapshot();
    macro_rules! name {
        ($records:ident) => {
            data.$records
                .iter()
                .find(|record| record.id.as_str() == value)
                .map(|record| &*record.name)
        };
    }
    let name = match field {
        "stage_id" => name!(stages),
        "customer_id" => name!(customers),
        "product_id" => name!(products),
        "deal_id" => name!(deals),
        "schedule_id" => (data.schedules.iter())
            .find(|schedule| schedule.id().as_str() == value)
            .and_then(|schedule| schedule.name()),
        _ => None,
    };
    name.unwrap_or(value).to_owned()
}
