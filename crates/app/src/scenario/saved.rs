//! Saved scenarios: listed, kept, removed.

use diapason_engine::Book;
use diapason_model::Scenario;
use serde::Serialize;

use super::named::BASE;
use super::{scenario_from_json, scenario_to_json};
use crate::error::{AppError, ErrorCode};
use crate::loaded::{Loaded, not_found};
use crate::suggest::nearest;

/// A saved scenario in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScenarioRow {
    /// Its name.
    pub name: String,
    /// How many levers it has, by list.
    pub levers: Vec<LeverCount>,
}

/// How many levers a scenario has in one of its lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeverCount {
    /// The list (`win_rate`).
    pub lever: &'static str,
    /// How many.
    pub count: usize,
}

/// The base, then the saved scenarios by name.
pub fn scenario_list(loaded: &Loaded) -> Result<Vec<ScenarioRow>, AppError> {
    let mut rows = vec![ScenarioRow {
        name: BASE.to_owned(),
        levers: Vec::new(),
    }];
    for name in loaded.store.scenario_names()? {
        let document = loaded.store.scenario(&name)?;
        // Removed by another program in between: then it is none.
        let Some(document) = document else { continue };
        let scenario = scenario_from_json(&document, Some(&name), loaded.currency())?;
        rows.push(ScenarioRow {
            name,
            levers: lever_counts(&scenario),
        });
    }
    Ok(rows)
}

fn lever_counts(scenario: &Scenario) -> Vec<LeverCount> {
    [
        ("deals", scenario.deals.len()),
        ("win_rate", scenario.win_rate.len()),
        ("slip", scenario.slip.len()),
        ("price", scenario.price.len()),
        ("cost", scenario.cost.len()),
        ("payment", scenario.payment.len()),
        ("fixed_costs", scenario.fixed_costs.len()),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(lever, count)| LeverCount { lever, count })
    .collect()
}

/// Whether a scenario of that name was there before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// It is new.
    New,
    /// It stands in the place of another.
    Replaced,
}

/// Keeps a scenario under its name. It must be one that the forecast takes: a deal or schedule
/// that does not exist is an error now, not later.
pub fn scenario_save(loaded: &mut Loaded, scenario: &Scenario) -> Result<Saved, AppError> {
    try_out(&loaded.book, scenario)?;
    let before = loaded.store.scenario(&scenario.name)?;
    let document = scenario_to_json(scenario, loaded.currency());
    loaded.store.save_scenario(&scenario.name, &document)?;
    Ok(if before.is_some() {
        Saved::Replaced
    } else {
        Saved::New
    })
}

/// Forgets a saved scenario.
pub fn scenario_remove(loaded: &mut Loaded, name: &str) -> Result<(), AppError> {
    if name == BASE {
        return Err(
            AppError::new(ErrorCode::ScenarioBase, "`base` cannot be removed")
                .with_hint("it is the forecast without levers"),
        );
    }
    let known = loaded.store.scenario_names()?;
    if !known.iter().any(|saved| saved == name) {
        return Err(not_found(
            "scenario",
            name,
            nearest(name, known.iter().map(String::as_str)),
        ));
    }
    Ok(loaded.store.remove_scenario(name)?)
}

/// Refuses a scenario that may not be saved: one named `base`, or one that the forecast does not
/// take.
pub(crate) fn try_out(book: &Book, scenario: &Scenario) -> Result<(), AppError> {
    if scenario.name == BASE {
        return Err(AppError::new(
            ErrorCode::ScenarioBase,
            "`base` is the forecast without levers: the name is kept",
        )
        .with_hint("choose another name"));
    }
    let request = crate::forecast::ForecastRequest::default();
    crate::forecast::forecast(book, scenario, &request)?;
    Ok(())
}
