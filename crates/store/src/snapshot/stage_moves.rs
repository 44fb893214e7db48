//! Stages that a person gave deals, as entries of their history: dated when it was said.
//!
//! Deliberately absent: the stage that holds (`effective`).

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use diapason_model::{Date, Deal, DealIndex, Stage, StageEntry, StageIndex, StageKind};
use rusqlite::Connection;
use rustc_hash::FxHashMap;

use crate::StoreError;

/// The stages of one deal by the day on which a person gave them: of one day the last.
type Moves = BTreeMap<Date, StageIndex>;

/// Puts what persons said in the place of what the source says from that day on. A stage that
/// closes is no entry: its date is the deal's own.
pub(super) fn replace(
    history: &mut Vec<StageEntry>,
    connection: &Connection,
    deals: &[Deal],
    stages: &[Stage],
    time_zone: &str,
) -> Result<(), StoreError> {
    let said = said(connection)?;
    if said.is_empty() {
        return Ok(());
    }
    let places: FxHashMap<&str, usize> = (deals.iter().enumerate())
        .map(|(place, deal)| (deal.id.as_str(), place))
        .collect();
    let zone: Tz = time_zone.parse().unwrap_or(Tz::UTC);
    let mut moves: BTreeMap<usize, Moves> = BTreeMap::new();
    for (deal, stage, at) in &said {
        let stage = stages.iter().position(|known| known.id.as_str() == stage);
        let moment = DateTime::parse_from_rfc3339(at).map(|at| at.with_timezone(&Utc));
        if let (Some(deal), Some(stage), Ok(at)) = (places.get(deal.as_str()), stage, moment) {
            let day = at.with_timezone(&zone).date_naive();
            let stage = StageIndex::from_position(stage);
            moves.entry(*deal).or_default().insert(day, stage);
        }
    }
    history.retain(|entry| {
        let first = moves.get(&entry.deal.get()).and_then(|of| of.keys().next());
        first.is_none_or(|first| entry.entered_on < *first)
    });
    for (deal, of) in moves {
        let open =
            (of.into_iter()).filter(|(_, stage)| stages[stage.get()].kind == StageKind::Open);
        history.extend(open.map(|(entered_on, stage)| StageEntry {
            deal: DealIndex::from_position(deal),
            stage,
            entered_on,
        }));
    }
    Ok(())
}

/// Deal, stage and moment of every change that is not taken back, the earliest first.
fn said(connection: &Connection) -> Result<Vec<(String, String, String)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT entity_id, value, at FROM overrides
         WHERE entity = 'deal' AND field = 'stage_id' AND value IS NOT NULL AND revoked_at IS NULL
         ORDER BY rtrim(at, 'Z'), override_key",
    )?;
    let said = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    Ok(said)
}
