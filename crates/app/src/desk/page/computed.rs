//! What a page computes, kept for the next one: scrolling, sorting and another window compute
//! nothing again, and a lever that moves leaves the base as it is.

use std::sync::Arc;

use diapason_engine::{Dimension, Forecast, Measure};
use diapason_model::Scenario;

use super::frame::{Frame, dimension, measure};
use super::table::{Layout, Level, Table, group_dimension};
use super::targets::of_rows;
use super::totals::{Totals, Wanted, groups, totals};
use crate::desk::scenarios::{Composed, compose};
use crate::desk::session::{Answers, OpenBook};
use crate::desk::wire::ForecastPageRequest;
use crate::error::AppError;

/// How many tables are kept: one by customer may be large.
const TABLES: usize = 4;

/// A page's figures, whatever its window and order.
#[derive(Debug, Clone)]
pub(crate) struct Computed {
    /// Its dates and columns.
    pub(crate) frame: Frame,
    /// What is supposed.
    pub(crate) composed: Composed,
    /// The company's figures.
    pub(crate) totals: Arc<Totals>,
    /// The same without levers; the same answer where none holds.
    pub(crate) base: Arc<Totals>,
    /// The rows.
    pub(crate) table: Arc<Table>,
}

impl Computed {
    /// Computes what is not known yet, the scenario and the base side by side.
    pub(crate) fn new(open: &OpenBook, request: &ForecastPageRequest) -> Result<Self, AppError> {
        let frame = Frame::new(&open.book, request)?;
        let composed = compose(open, &request.scenario)?;
        let by = dimension(request)?;
        let table_of = TableOf {
            measure: measure(request.measure),
            by,
        };
        let scenario = &composed.scenario;
        let ((totals, table), base) = beside(
            || table_of.with_totals(open, &frame, scenario),
            || {
                let levered = !scenario.is_base();
                levered
                    .then(|| totals_of(open, &frame, &Scenario::base()))
                    .transpose()
            },
        )?;
        Ok(Self {
            base: base.unwrap_or_else(|| Arc::clone(&totals)),
            frame,
            composed,
            totals,
            table,
        })
    }

    /// Whether any lever holds.
    pub(crate) fn is_levered(&self) -> bool {
        !self.composed.scenario.is_base()
    }
}

/// Two works side by side; the first one's error is told before the other's.
pub(crate) fn beside<A: Send, B: Send>(
    one: impl FnOnce() -> Result<A, AppError>,
    other: impl FnOnce() -> Result<B, AppError> + Send,
) -> Result<(A, B), AppError> {
    std::thread::scope(|scope| {
        let running = scope.spawn(other);
        let one = one();
        // A panic there is one here.
        let other = running
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        Ok((one?, other?))
    })
}

/// The company's figures under a scenario.
pub(crate) fn totals_of(
    open: &OpenBook,
    frame: &Frame,
    scenario: &Scenario,
) -> Result<Arc<Totals>, AppError> {
    open.answers.get_or_make(&totals_key(frame, scenario), || {
        Ok(totals(&open.book, scenario, frame, None)?.0)
    })
}

fn totals_key(frame: &Frame, scenario: &Scenario) -> String {
    format!("totals {} {}", frame.key(), scenario_key(scenario))
}

/// What tells a scenario from others by what it does, not by its name.
fn scenario_key(scenario: &Scenario) -> String {
    let Scenario {
        name: _,
        deals,
        win_rate,
        slip,
        price,
        cost,
        payment,
        fixed_costs,
    } = scenario;
    format!("{deals:?}{win_rate:?}{slip:?}{price:?}{cost:?}{payment:?}{fixed_costs:?}")
}

/// Which table.
struct TableOf {
    measure: Measure,
    by: Option<Dimension>,
}

impl TableOf {
    /// The table and the company's figures, of one scan where neither is known.
    fn with_totals(
        &self,
        open: &OpenBook,
        frame: &Frame,
        scenario: &Scenario,
    ) -> Result<(Arc<Totals>, Arc<Table>), AppError> {
        let Some(by) = &self.by else {
            return Ok((totals_of(open, frame, scenario)?, Arc::default()));
        };
        let wanted = Wanted {
            measure: self.measure,
            dimensions: std::iter::once(by.clone())
                .chain(group_dimension(by))
                .collect(),
        };
        let mut found: Option<Vec<Forecast>> = None;
        let totals = open.answers.get_or_make(&totals_key(frame, scenario), || {
            let (totals, groups) = totals(&open.book, scenario, frame, Some(&wanted))?;
            found = Some(groups);
            Ok(totals)
        })?;
        let tables = open
            .answers
            .get_or_make("tables", || Ok(Answers::of_at_most(TABLES)))?;
        let key = format!(
            "table {} {:?} {by} {}",
            frame.key(),
            self.measure,
            scenario_key(scenario)
        );
        let table = tables.get_or_make(&key, || {
            let groups = match found {
                Some(groups) => groups,
                None => groups(&open.book, scenario, frame, &wanted)?,
            };
            self.table(open, frame, by, groups)
        })?;
        Ok((totals, table))
    }

    fn table(
        &self,
        open: &OpenBook,
        frame: &Frame,
        by: &Dimension,
        groups: Vec<Forecast>,
    ) -> Result<Table, AppError> {
        let above = group_dimension(by);
        let mut levels = groups.into_iter();
        let mut level = |dimension| {
            Ok::<_, AppError>(Level {
                dimension,
                groups: levels
                    .next()
                    .map(|answer| answer.groups)
                    .unwrap_or_default(),
                targets: of_rows(&open.book, self.measure, dimension, &frame.periods)?,
            })
        };
        let members = level(by)?;
        let above = above.as_ref().map(level).transpose()?;
        let layout = Layout {
            columns: frame.periods.len(),
            later: frame.months.later(),
            data: open.book.snapshot(),
        };
        Ok(Table::new(members, above, layout))
    }
}
