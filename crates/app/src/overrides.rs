//! A person's change to a source row: set, listed, taken back.

use diapason_model::catalogue::{Entity, describe};
use diapason_model::{Id, RuleIssue};
use diapason_store::{NewOverride, Override, Revoked, Store};
use serde::Serialize;

use crate::clock::now;
use crate::error::{AppError, ErrorCode};
use crate::loaded::not_found;
use crate::suggest::nearest;

/// A change that a person asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverrideRequest {
    /// The kind of record (`deal`).
    pub entity: String,
    /// The record's id.
    pub id: String,
    /// The column (`probability`).
    pub field: String,
    /// The value as a file would have it; empty clears the source's.
    pub value: String,
    /// Why.
    pub reason: Option<String>,
    /// Who; `None`: the user of the operating system.
    pub by: Option<String>,
}

/// A change that a person made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OverrideView {
    /// Its id.
    pub id: String,
    /// The kind of record.
    pub entity: String,
    /// The record's id.
    pub entity_id: String,
    /// The column.
    pub field: String,
    /// The value; null clears the source's.
    pub value: Option<String>,
    /// Who.
    pub by: String,
    /// When, in UTC.
    pub at: String,
    /// Why.
    pub reason: Option<String>,
    /// When it was taken back.
    pub revoked_at: Option<String>,
}

impl From<Override> for OverrideView {
    fn from(made: Override) -> Self {
        let NewOverride {
            entity,
            entity_id,
            field,
            value,
            by,
            at,
            reason,
        } = made.asked;
        Self {
            id: made.id.to_string(),
            entity,
            entity_id,
            field,
            value,
            by,
            at,
            reason,
            revoked_at: made.revoked_at,
        }
    }
}

/// Sets a value in the place of the source's.
pub fn override_set(
    store: &mut Store,
    request: &OverrideRequest,
) -> Result<OverrideView, AppError> {
    check_field(&request.entity, &request.field)?;
    let by = match &request.by {
        Some(by) => by.clone(),
        None => user_of_system()?,
    };
    let asked = NewOverride {
        entity: request.entity.clone(),
        entity_id: request.id.clone(),
        field: request.field.clone(),
        value: Some(request.value.clone()).filter(|value| !value.trim().is_empty()),
        by,
        at: now(),
        reason: request
            .reason
            .clone()
            .filter(|reason| !reason.trim().is_empty()),
    };
    let id = store.set_override(&asked)?;
    find(store, &id)
}

/// Every change, the oldest first; those taken back too where asked for.
pub fn override_list(store: &Store, revoked: Revoked) -> Result<Vec<OverrideView>, AppError> {
    Ok(store
        .overrides(revoked)?
        .into_iter()
        .map(OverrideView::from)
        .collect())
}

/// Takes a change back.
pub fn override_revoke(store: &mut Store, id: &str) -> Result<OverrideView, AppError> {
    let known = store.overrides(Revoked::Shown)?;
    if !known.iter().any(|made| made.id.as_str() == id) {
        let near = nearest(id, known.iter().map(|made| made.id.as_str()));
        return Err(not_found("override", id, near));
    }
    let id = Id::new(id);
    store.revoke_override(&id, &now())?;
    find(store, &id)
}

fn find(store: &Store, id: &Id) -> Result<OverrideView, AppError> {
    let all = store.overrides(Revoked::Shown)?;
    all.into_iter()
        .find(|made| made.id == *id)
        .map(OverrideView::from)
        .ok_or_else(|| {
            AppError::new(ErrorCode::Internal, format!("override {id} vanished"))
                .with("detail", format!("override {id} vanished"))
        })
}

/// A mistyped kind of record or column gets a suggestion; the store checks all the rest.
pub(crate) fn check_field(entity: &str, field: &str) -> Result<(), AppError> {
    let Some(known) = Entity::from_singular(entity) else {
        let kinds = Entity::ALL.into_iter().map(Entity::singular);
        return Err(not_found("record kind", entity, nearest(entity, kinds)));
    };
    let columns = describe(known).columns;
    // A person's instalments have no column in a file.
    let has_instalments = matches!(known, Entity::Deals | Entity::DealLines);
    if columns.iter().any(|column| column.name == field)
        || (has_instalments && field == "instalments")
    {
        return Ok(());
    }
    let near = nearest(field, columns.iter().map(|column| column.name));
    let error = AppError::new(
        ErrorCode::FieldUnknown,
        format!("{entity} has no field `{field}`"),
    )
    .with("entity", entity)
    .with("field", field);
    Err(match near {
        Some(near) => error
            .with("suggestions", near)
            .with_hint(format!("did you mean `{near}`?")),
        None => error,
    })
}

/// Who is at the machine, by the operating system's name for them.
pub(crate) fn user_of_system() -> Result<String, AppError> {
    let named = ["USER", "LOGNAME", "USERNAME"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok())
        .filter(|name| !name.trim().is_empty());
    // A program that no shell started has no such variable.
    let user = named.or_else(|| whoami::username().ok());
    user.filter(|name| !name.trim().is_empty()).ok_or_else(|| {
        let text = "who makes the change is not known";
        AppError::new(ErrorCode::OverrideInvalid, text)
            .about(RuleIssue::OverrideByNobody.into())
            .with_hint("name the person with --by")
    })
}
