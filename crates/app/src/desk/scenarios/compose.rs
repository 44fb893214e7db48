//! The panel's levers put into a scenario.
//!
//! A scenario may hold several levers of a kind; the panel shows the first one that it can show:
//! that one is replaced or taken out, the others stay, in their order. Deliberately absent:
//! whether deals, teams and stages exist (the engine says so).

use std::collections::BTreeMap;

use diapason_model::{
    CostLever, Factor, PaymentLever, PriceLever, Scenario, SlipLever, Where, WinRateLever,
};

use crate::desk::session::OpenBook;
use crate::desk::wire::{LeverSettings, LeverWhere, ScenarioChoice, UnitLever};
use crate::error::{AppError, ErrorCode};
use crate::loaded::not_found;
use crate::scenario::{BASE, MOST_DAYS, MOST_MONTHS, scenario_from_json};
use crate::suggest::nearest;

/// A scenario with the panel's levers in the place of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Composed {
    /// What holds; named `base` where no saved one was chosen.
    pub(crate) scenario: Scenario,
    /// Whether the panel's levers differ from the saved scenario's.
    pub(crate) modified: bool,
}

/// What a person chose, as the engine's scenario.
pub(crate) fn compose(open: &OpenBook, choice: &ScenarioChoice) -> Result<Composed, AppError> {
    let saved = saved(open, choice.name.as_deref())?;
    let Some(levers) = &choice.levers else {
        return Ok(Composed {
            scenario: saved,
            modified: false,
        });
    };
    let scenario = with_levers(saved.clone(), levers)?;
    Ok(Composed {
        modified: scenario != saved,
        scenario,
    })
}

/// The saved scenario of a name; none, or `base`, is the base.
fn saved(open: &OpenBook, name: Option<&str>) -> Result<Scenario, AppError> {
    let Some(name) = name.filter(|name| *name != BASE) else {
        return Ok(Scenario::base());
    };
    let Some(document) = open.scenarios.get(name) else {
        let known = open.scenarios.keys().map(String::as_str);
        return Err(not_found("scenario", name, nearest(name, known)));
    };
    scenario_from_json(document, Some(name), open.book.currency())
}

fn with_levers(mut scenario: Scenario, levers: &LeverSettings) -> Result<Scenario, AppError> {
    let LeverSettings {
        win_rate,
        slip_months,
        price,
        cost,
        payment_delay_days,
    } = levers;
    put(&mut scenario.win_rate, "win_rate", win_rate.as_ref())?;
    put(&mut scenario.slip, "slip_months", slip_months.as_ref())?;
    put(&mut scenario.price, "price", price.as_ref())?;
    put(&mut scenario.cost, "cost", cost.as_ref())?;
    let delay = payment_delay_days.as_ref();
    put(&mut scenario.payment, "payment_delay_days", delay)?;
    Ok(scenario)
}

/// A lever of the panel among a scenario's levers of its kind.
pub(super) trait PanelLever: PartialEq + Sized {
    /// Its value and where it holds, where the panel can show both.
    fn shown(&self) -> Option<UnitLever>;
    /// From what the panel says.
    fn read(lever: &'static str, set: &UnitLever) -> Result<Self, AppError>;
    /// Whether it changes nothing.
    fn is_neutral(&self) -> bool;
}

/// Puts the panel's lever in the place of the first one that the panel shows; without one it
/// comes last. A lever that changes nothing is as good as none.
fn put<L: PanelLever>(
    levers: &mut Vec<L>,
    name: &'static str,
    set: Option<&UnitLever>,
) -> Result<(), AppError> {
    let place = levers.iter().position(|lever| lever.shown().is_some());
    let new = set.map(|set| L::read(name, set)).transpose()?;
    match (place, new) {
        (Some(place), Some(new)) if levers[place] == new => {}
        (Some(place), Some(new)) if !new.is_neutral() => levers[place] = new,
        (Some(place), _) => drop(levers.remove(place)),
        (None, Some(new)) if !new.is_neutral() => levers.push(new),
        (None, _) => {}
    }
    Ok(())
}

macro_rules! factor_lever {
    ($lever:ident) => {
        impl PanelLever for $lever {
            fn shown(&self) -> Option<UnitLever> {
                Some(UnitLever {
                    value: self.factor.to_string(),
                    applies: shown_where(&self.r#where)?,
                })
            }
            fn read(lever: &'static str, set: &UnitLever) -> Result<Self, AppError> {
                let factor = Factor::parse(set.value.trim())
                    .map_err(|error| refused(lever, &set.value, &error.to_string()))?;
                Ok(Self {
                    factor,
                    r#where: read_where(&set.applies),
                })
            }
            fn is_neutral(&self) -> bool {
                self.factor == Factor::ONE
            }
        }
    };
}

factor_lever!(WinRateLever);
factor_lever!(PriceLever);
factor_lever!(CostLever);

impl PanelLever for SlipLever {
    fn shown(&self) -> Option<UnitLever> {
        let months_alone = self.days == 0;
        months_alone.then_some(())?;
        Some(UnitLever {
            value: self.months.to_string(),
            applies: shown_where(&self.r#where)?,
        })
    }

    fn read(lever: &'static str, set: &UnitLever) -> Result<Self, AppError> {
        Ok(Self {
            months: whole(lever, &set.value, MOST_MONTHS)?,
            days: 0,
            r#where: read_where(&set.applies),
        })
    }

    fn is_neutral(&self) -> bool {
        self.months == 0 && self.days == 0
    }
}

impl PanelLever for PaymentLever {
    fn shown(&self) -> Option<UnitLever> {
        let delay_alone = self.payment_terms.is_none();
        delay_alone.then_some(())?;
        Some(UnitLever {
            value: self.delay_days.to_string(),
            applies: shown_where(&self.r#where)?,
        })
    }

    fn read(lever: &'static str, set: &UnitLever) -> Result<Self, AppError> {
        Ok(Self {
            delay_days: whole(lever, &set.value, MOST_DAYS)?,
            payment_terms: None,
            r#where: read_where(&set.applies),
        })
    }

    fn is_neutral(&self) -> bool {
        self.delay_days == 0 && self.payment_terms.is_none()
    }
}

fn whole(lever: &'static str, value: &str, most: i32) -> Result<i32, AppError> {
    let number: i32 = value
        .trim()
        .parse()
        .map_err(|_| refused(lever, value, "is not a whole number"))?;
    if number.unsigned_abs() > most.unsigned_abs() {
        let detail = format!("is not between −{most} and {most}");
        return Err(refused(lever, value, &detail));
    }
    Ok(number)
}

fn refused(lever: &'static str, value: &str, detail: &str) -> AppError {
    AppError::new(
        ErrorCode::LeverInvalid,
        format!("{lever}: \"{value}\" {detail}"),
    )
    .with("lever", lever)
    .with("value", value)
    .with("detail", detail)
    .with_hint("factors are decimals with a point (0.90), months and days whole numbers")
}

/// A condition as the panel shows it; none where it names another dimension, or an empty list
/// (which matches nothing, while the panel's empty list sets no condition).
fn shown_where(condition: &Where) -> Option<LeverWhere> {
    let mut shown = LeverWhere::default();
    for (dimension, values) in &condition.0 {
        let place = match dimension.as_str() {
            "team" => &mut shown.team,
            "family" => &mut shown.family,
            "stage" => &mut shown.stage,
            "salesperson" => &mut shown.salesperson,
            "segment" => &mut shown.segment,
            _ => return None,
        };
        if values.is_empty() {
            return None;
        }
        place.clone_from(values);
    }
    Some(shown)
}

fn read_where(shown: &LeverWhere) -> Where {
    let LeverWhere {
        team,
        family,
        stage,
        salesperson,
        segment,
    } = shown;
    let conditions = [
        ("team", team),
        ("family", family),
        ("stage", stage),
        ("salesperson", salesperson),
        ("segment", segment),
    ];
    let given = conditions
        .into_iter()
        .filter(|(_, values)| !values.is_empty())
        .map(|(dimension, values)| (dimension.to_owned(), values.clone()));
    Where(given.collect::<BTreeMap<_, _>>())
}
