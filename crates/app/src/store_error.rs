//! What the store says, as the one error of every face.
//!
//! Deliberately absent: what the store cannot do (its own errors say that).

use std::path::Path;

use diapason_model::Cause;
use diapason_store::StoreError;

use crate::error::{AppError, ErrorCode};

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let message = error.to_string();
        let new = |code| Self::new(code, message.clone());
        let at = |code, path: &Path| new(code).with("path", path.display());
        match &error {
            StoreError::NotFound(path) => at(ErrorCode::DatabaseMissing, path).hinted(),
            StoreError::AlreadyExists(path) => at(ErrorCode::DatabaseExists, path).hinted(),
            StoreError::NotADatabase { path, .. } => at(ErrorCode::DatabaseNotOurs, path).hinted(),
            StoreError::WrongKey(path) => at(ErrorCode::DatabaseWrongKey, path).hinted(),
            StoreError::Damaged(detail) => new(ErrorCode::DatabaseDamaged)
                .with("path", "")
                .with("detail", detail)
                .hinted(),
            StoreError::Value(value) => new(ErrorCode::DatabaseDamaged)
                .with("path", "")
                .with("detail", value)
                .hinted(),
            StoreError::Newer { path, found, known } => at(ErrorCode::DatabaseNewer, path)
                .with("found", found)
                .with("known", known)
                .hinted(),
            StoreError::Locked => new(ErrorCode::DatabaseLocked).hinted(),
            StoreError::NotAKey => new(ErrorCode::KeyFileInvalid)
                .with("path", "")
                .with("detail", &message)
                .with("how", ""),
            StoreError::EmptyPassphrase => new(ErrorCode::PassphraseEmpty),
            StoreError::Override { why, .. } => {
                new(ErrorCode::OverrideInvalid).about(why.as_ref().clone())
            }
            StoreError::InUse { what, name } => {
                new(ErrorCode::InUse).with("what", what).with("name", name)
            }
            StoreError::NotEditable(_) => new(ErrorCode::EditRefused).with("detail", &message),
            StoreError::NoCompany => new(ErrorCode::DatabaseEmpty).hinted(),
            StoreError::NoPermission(path) => at(ErrorCode::FileUnwritable, path)
                .for_cause(Cause::NoPermission)
                .hinted(),
            StoreError::DiskFull | StoreError::DiskRefused(_) => {
                new(ErrorCode::DatabaseDisk).hinted()
            }
            StoreError::File { path, source, .. } => {
                at(ErrorCode::FileUnwritable, path).because(source).hinted()
            }
            StoreError::Unknown { what, name } => new(ErrorCode::NotFound)
                .with("kind", what)
                .with("name", name),
            _ => new(ErrorCode::Internal).with("detail", &message).hinted(),
        }
    }
}
