//! The one error that every face shows: a short code, what happened and what to do about it.
//!
//! `message` and `hint` are English sentences that stand alone (logs, JSON); a face shows them in
//! the person's language by the code and the arguments (`error-CODE` of the catalogues and its
//! `.hint`). Deliberately absent: any decision taken by reading a message.

use std::fmt;

use diapason_engine::EngineError;
use diapason_language::{Messages, Value};
use diapason_store::RefusedValue;

use crate::import_words::refused_words;

/// What went wrong, as far as a face acts on it: it shows another text, offers another way out or
/// ends with another exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrorCode {
    /// There is no database at the place that was named.
    DatabaseMissing,
    /// Something stands where a new database is to come.
    DatabaseExists,
    /// The database exists and its key is nowhere.
    DatabaseKeyMissing,
    /// The key opens another database.
    DatabaseWrongKey,
    /// The database was written by a newer program.
    DatabaseNewer,
    /// Another program holds the database.
    DatabaseLocked,
    /// The database is damaged.
    DatabaseDamaged,
    /// The file is no database of ours.
    DatabaseNotOurs,
    /// The database has no company yet.
    DatabaseEmpty,
    /// No database is open.
    NoDatabaseOpen,
    /// The key file is absent or is no key.
    KeyFileInvalid,
    /// The passphrase does not open the backup.
    PassphraseWrong,
    /// The passphrase protects nothing.
    PassphraseEmpty,
    /// The file is no complete backup.
    BackupInvalid,
    /// A file or folder is not there.
    FileNotFound,
    /// A file stands where a folder is expected.
    FileNotAFolder,
    /// A folder holds no file of the exchange form.
    FolderEmpty,
    /// Something stands where a new file is to come.
    FileExists,
    /// A file or folder cannot be read.
    FileUnreadable,
    /// A file or folder cannot be written.
    FileUnwritable,
    /// An exchange folder cannot be read or written as it is.
    Exchange,
    /// The disk is full.
    DiskFull,
    /// The disk is full or refuses: the database is as it was.
    DatabaseDisk,
    /// The data that came in have errors; nothing was written.
    RejectedRows,
    /// A person stopped the work; nothing was written.
    Cancelled,
    /// A name or id is that of no record.
    NotFound,
    /// A name is that of several records.
    Ambiguous,
    /// The scenario is not written as a scenario is.
    ScenarioInvalid,
    /// The name of the base is kept for it.
    ScenarioBase,
    /// A saved scenario bears the name already.
    ScenarioExists,
    /// A lever's value is none.
    LeverInvalid,
    /// A record has no such field.
    FieldUnknown,
    /// An override cannot be.
    OverrideInvalid,
    /// What a person entered cannot be kept.
    EditRefused,
    /// A record is a source's: it is not replaced as a whole.
    RecordOfSource,
    /// A record is still referred to and cannot go.
    InUse,
    /// A figure was asked for in a way that has no meaning.
    QuestionInvalid,
    /// The result has no groups.
    ResultNotGrouped,
    /// Nothing is learnt yet of what was asked for.
    NotLearnt,
    /// An amount has no rate of exchange.
    MissingRate,
    /// An amount is beyond what can be held exactly.
    Overflow,
    /// A figure cannot be computed from the data.
    Calculation,
    /// A picture is written as SVG or PNG only.
    PictureFormat,
    /// A table is written as CSV or XLSX only.
    TableFormat,
    /// Background work that this would disturb is going on.
    WorkRunning,
    /// A defect of the program.
    Internal,
}

impl ErrorCode {
    /// All of them, so that the catalogues can be held complete.
    pub const ALL: [Self; 46] = [
        Self::DatabaseMissing,
        Self::DatabaseExists,
        Self::DatabaseKeyMissing,
        Self::DatabaseWrongKey,
        Self::DatabaseNewer,
        Self::DatabaseLocked,
        Self::DatabaseDamaged,
        Self::DatabaseNotOurs,
        Self::DatabaseEmpty,
        Self::NoDatabaseOpen,
        Self::KeyFileInvalid,
        Self::PassphraseWrong,
        Self::PassphraseEmpty,
        Self::BackupInvalid,
        Self::FileNotFound,
        Self::FileNotAFolder,
        Self::FolderEmpty,
        Self::FileExists,
        Self::FileUnreadable,
        Self::FileUnwritable,
        Self::Exchange,
        Self::DiskFull,
        Self::DatabaseDisk,
        Self::RejectedRows,
        Self::Cancelled,
        Self::NotFound,
        Self::Ambiguous,
        Self::ScenarioInvalid,
        Self::ScenarioBase,
        Self::ScenarioExists,
        Self::LeverInvalid,
        Self::FieldUnknown,
        Self::OverrideInvalid,
        Self::EditRefused,
        Self::RecordOfSource,
        Self::InUse,
        Self::QuestionInvalid,
        Self::ResultNotGrouped,
        Self::NotLearnt,
        Self::MissingRate,
        Self::Overflow,
        Self::Calculation,
        Self::PictureFormat,
        Self::TableFormat,
        Self::WorkRunning,
        Self::Internal,
    ];

    /// Its name in JSON and, after `error-`, in the catalogues.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::DatabaseMissing => "database-missing",
            Self::DatabaseExists => "database-exists",
            Self::DatabaseKeyMissing => "database-key-missing",
            Self::DatabaseWrongKey => "database-wrong-key",
            Self::DatabaseNewer => "database-newer",
            Self::DatabaseLocked => "database-locked",
            Self::DatabaseDamaged => "database-damaged",
            Self::DatabaseNotOurs => "database-not-ours",
            Self::DatabaseEmpty => "database-empty",
            Self::NoDatabaseOpen => "no-database-open",
            Self::KeyFileInvalid => "key-file-invalid",
            Self::PassphraseWrong => "passphrase-wrong",
            Self::PassphraseEmpty => "passphrase-empty",
            Self::BackupInvalid => "backup-invalid",
            Self::FileNotFound => "file-not-found",
            Self::FileNotAFolder => "file-not-a-folder",
            Self::FolderEmpty => "folder-empty",
            Self::FileExists => "file-exists",
            Self::FileUnreadable => "file-unreadable",
            Self::FileUnwritable => "file-unwritable",
            Self::Exchange => "exchange",
            Self::DiskFull => "disk-full",
            Self::DatabaseDisk => "database-disk",
            Self::RejectedRows => "rejected-rows",
            Self::Cancelled => "cancelled",
            Self::NotFound => "not-found",
            Self::Ambiguous => "ambiguous",
            Self::ScenarioInvalid => "scenario-invalid",
            Self::ScenarioBase => "scenario-base",
            Self::ScenarioExists => "scenario-exists",
            Self::LeverInvalid => "lever-invalid",
            Self::FieldUnknown => "field-unknown",
            Self::OverrideInvalid => "override-invalid",
            Self::EditRefused => "edit-refused",
            Self::RecordOfSource => "record-of-source",
            Self::InUse => "in-use",
            Self::QuestionInvalid => "question-invalid",
            Self::ResultNotGrouped => "result-not-grouped",
            Self::NotLearnt => "not-learnt",
            Self::MissingRate => "missing-rate",
            Self::Overflow => "overflow",
            Self::Calculation => "calculation",
            Self::PictureFormat => "picture-format",
            Self::TableFormat => "table-format",
            Self::WorkRunning => "work-running",
            Self::Internal => "internal",
        }
    }

    /// Whether the request itself was wrong or asks for what is not learnt or configured yet
    /// (exit code 2), rather than the work (exit code 1).
    #[must_use]
    pub const fn is_usage(self) -> bool {
        matches!(
            self,
            Self::QuestionInvalid
                | Self::ResultNotGrouped
                | Self::NotLearnt
                | Self::PictureFormat
                | Self::TableFormat
                | Self::LeverInvalid
                | Self::FieldUnknown
        )
    }
}

/// Why a use case failed: what, where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct AppError {
    /// What a face acts on.
    pub code: ErrorCode,
    /// What happened and where, in English.
    pub message: String,
    /// What to do about it, in English; empty where the message says it already.
    pub hint: Option<String>,
    /// The same facts by name, for the texts of the catalogues.
    pub arguments: Vec<(&'static str, String)>,
    /// Which value was refused and why, where that has a code of its own: its words take the place
    /// of the argument `detail`.
    pub refused: Option<Box<RefusedValue>>,
}

impl AppError {
    /// From what happened.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            hint: None,
            arguments: Vec::new(),
            refused: None,
        }
    }

    /// About a value that was refused.
    #[must_use]
    pub(crate) fn about(self, refused: RefusedValue) -> Self {
        let mut error = self.with("detail", &refused);
        error.refused = Some(Box::new(refused));
        error
    }

    /// With the advice of the catalogues alone: the English message holds it already.
    #[must_use]
    pub(crate) fn hinted(mut self) -> Self {
        self.hint = Some(String::new());
        self
    }

    /// With what to do about it.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With a fact that the text in another language needs.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }
}

impl AppError {
    /// What happened and what to do about it, in a person's language. Words that come from a
    /// lower crate stay English.
    #[must_use]
    pub fn texts(&self, messages: &Messages) -> (String, Option<String>) {
        let id = format!("error-{}", self.code.name());
        let mut values: Vec<(&str, Value<'_>)> = self
            .arguments
            .iter()
            .map(|(name, value)| (*name, value.as_str().into()))
            .collect();
        let refused = (self.refused.as_deref()).map(|refused| refused_words(refused, messages));
        if let Some(words) = &refused {
            values.retain(|(name, _)| *name != "detail");
            values.push(("detail", words.into()));
        }
        let text = messages
            .find(&id, &values)
            .unwrap_or_else(|| self.message.clone());
        let hint = self.hint.as_ref().and_then(|english| {
            let own = messages.hint(&id, &values);
            own.or_else(|| (!english.is_empty()).then(|| english.clone()))
        });
        (text, hint)
    }
}

impl fmt::Display for AppError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)?;
        match &self.hint {
            Some(hint) if !hint.is_empty() => write!(out, " ({hint})"),
            _ => Ok(()),
        }
    }
}

impl From<EngineError> for AppError {
    fn from(error: EngineError) -> Self {
        let message = error.to_string();
        let new = |code| Self::new(code, message.clone());
        match error {
            EngineError::MissingRate { currency, on, what } => new(ErrorCode::MissingRate)
                .with("currency", currency)
                .with("date", on)
                .with("what", what)
                .with_hint("add a rate of that day or an earlier one to fx_rates.csv"),
            EngineError::Overflow { what } => new(ErrorCode::Overflow)
                .with("what", what)
                .with_hint("check the amounts of this record"),
            EngineError::ResultIsNotGrouped => new(ErrorCode::ResultNotGrouped)
                .with("dimension", "salesperson")
                .with_hint("group the margin: --measure margin"),
            EngineError::Horizon(_) => new(ErrorCode::QuestionInvalid).with("detail", &message),
            EngineError::NoSuchDeal(_)
            | EngineError::AmbiguousDeal { .. }
            | EngineError::NoSuchSchedule(_)
            | EngineError::NoSuchDimension(_) => new(ErrorCode::ScenarioInvalid)
                .with("path", "")
                .with("detail", &message),
            _ => new(ErrorCode::Calculation).with("detail", &message),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_has_a_name_of_its_own() {
        let names: BTreeSet<_> = ErrorCode::ALL.iter().map(|code| code.name()).collect();
        assert_eq!(
            names.len(),
            ErrorCode::ALL.len(),
            "a catalogue tells them apart by name"
        );
    }

    #[test]
    fn only_a_wrong_question_is_wrong_usage() {
        assert!(ErrorCode::NotLearnt.is_usage());
        assert!(
            !ErrorCode::DatabaseWrongKey.is_usage(),
            "a wrong key is work that failed"
        );
    }
}
