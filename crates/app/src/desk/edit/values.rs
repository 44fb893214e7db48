//! Values in the place of a source's, and the source's again.

use diapason_model::Id;
use diapason_model::catalogue::Entity;
use diapason_store::{NewOverride, Override, OverrideChange, OverrideChanged, Store};

use crate::clock::now;
use crate::desk::wire::{EditChange, ValueChange};
use crate::error::AppError;
use crate::overrides::{check_field, user_of_system};

/// Keeps the changes; gives what takes them back, the last first.
pub(super) fn keep(store: &mut Store, values: &[ValueChange]) -> Result<EditChange, AppError> {
    let by = user_of_system()?;
    let at = now();
    let changes = values
        .iter()
        .map(|value| change(value, &by, &at))
        .collect::<Result<Vec<_>, _>>()?;
    let done = store.change_overrides(&changes)?;
    let values = done.into_iter().rev().flat_map(way_back).collect();
    Ok(EditChange::Values { values })
}

fn change(value: &ValueChange, by: &str, at: &str) -> Result<OverrideChange, AppError> {
    Ok(match value {
        ValueChange::Set {
            entity,
            id,
            field,
            value,
            reason,
        } => {
            check_field(entity, field)?;
            let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
            OverrideChange::Set(NewOverride {
                entity: entity.clone(),
                entity_id: id.clone(),
                field: field.clone(),
                value: given(value),
                by: by.to_owned(),
                at: at.to_owned(),
                reason: given(reason),
            })
        }
        ValueChange::Source { entity, id, field } => {
            check_field(entity, field)?;
            OverrideChange::RevokeField {
                entity: entity.clone(),
                entity_id: id.clone(),
                field: field.clone(),
                at: at.to_owned(),
            }
        }
        ValueChange::TakeBack { override_id } => OverrideChange::Revoke {
            id: Id::new(override_id),
            at: at.to_owned(),
        },
    })
}

/// What was set is taken back; what was taken back is entered again, the earliest first, by the
/// person who asks for it.
fn way_back(changed: OverrideChanged) -> Vec<ValueChange> {
    let again = |made: Override| ValueChange::Set {
        entity: made.asked.entity,
        id: made.asked.entity_id,
        field: made.asked.field,
        value: made.asked.value,
        reason: made.asked.reason,
    };
    match changed.set {
        Some(id) => vec![ValueChange::TakeBack {
            override_id: id.to_string(),
        }],
        None => changed.revoked.into_iter().map(again).collect(),
    }
}

/// The entity that a settings file's name names.
pub(super) fn settings_entity(name: &str) -> Result<Entity, AppError> {
    Entity::from_name(name)
        .filter(|entity| diapason_model::catalogue::describe(*entity).settings)
        .ok_or_else(|| super::refusal::not_editable(name))
}
