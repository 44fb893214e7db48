//! The operating system's keychain, behind a trait so that tests bring their own.
//!
//! Deliberately absent: which key belongs to which database (that is `places.rs`).

use secrecy::{ExposeSecret, SecretString};

/// The name that our entries bear in the keychain.
const SERVICE: &str = "diapason";

/// The keychain cannot be asked: no session bus, no secret service, access refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the keychain is not available: {0}")]
pub struct KeychainError(pub String);

/// A place that keeps secrets by account.
pub trait Keychain: Send + Sync {
    /// The secret of an account; `None` where there is none (a locked keychain may say so too).
    fn read(&self, account: &str) -> Result<Option<SecretString>, KeychainError>;
    /// Keeps the secret of an account, in place of a former one.
    fn write(&self, account: &str, secret: &SecretString) -> Result<(), KeychainError>;
    /// Forgets the secret of an account; nothing to forget is no error.
    fn forget(&self, account: &str) -> Result<(), KeychainError>;
}

/// Keychain Services, Credential Manager or the Secret Service, whichever the system has.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsKeychain;

impl OsKeychain {
    fn entry(account: &str) -> Result<keyring::Entry, KeychainError> {
        keyring::Entry::new(SERVICE, account).map_err(|error| {
            let why = match keyring::Entry::store_status() {
                Err(status) => status.to_string(),
                Ok(()) => error.to_string(),
            };
            KeychainError(why)
        })
    }
}

impl Keychain for OsKeychain {
    fn read(&self, account: &str) -> Result<Option<SecretString>, KeychainError> {
        match Self::entry(account)?.get_password() {
            Ok(secret) => Ok(Some(secret.into())),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(KeychainError(error.to_string())),
        }
    }

    fn write(&self, account: &str, secret: &SecretString) -> Result<(), KeychainError> {
        Self::entry(account)?
            .set_password(secret.expose_secret())
            .map_err(|error| KeychainError(error.to_string()))
    }

    fn forget(&self, account: &str) -> Result<(), KeychainError> {
        match Self::entry(account)?.delete_credential() {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(error) => Err(KeychainError(error.to_string())),
        }
    }
}
