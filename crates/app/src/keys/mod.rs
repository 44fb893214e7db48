//! Where the keys of databases are kept: a key file, the keychain, a file of the data folder.

mod file;
mod keychain;
mod places;

pub use keychain::{Keychain, KeychainError, OsKeychain};
pub use places::{KeyKept, KeyPlaces};
