//! The key that opens a database, and the identity that tells whose key it is.
//!
//! Deliberately absent: where keys are kept (keychain, file): that is `app`.

use std::fmt;

use secrecy::{ExposeSecret, SecretBox, SecretString};

use crate::StoreError;

/// 32 random bytes that encrypt one database. Never printed; wiped from memory when dropped.
pub struct DatabaseKey(SecretBox<[u8; 32]>);

impl DatabaseKey {
    /// A new key from the system's random numbers.
    pub fn generate() -> Result<Self, StoreError> {
        SecretBox::try_init_with(|| {
            let mut bytes = [0; 32];
            getrandom::fill(&mut bytes).map(|()| bytes)
        })
        .map(Self)
        .map_err(StoreError::NoRandomness)
    }

    /// From 64 hexadecimal digits; blanks around them are no part of the key.
    pub fn from_hex(text: &str) -> Result<Self, StoreError> {
        SecretBox::try_init_with(|| {
            let mut bytes = [0; 32];
            hex::decode_to_slice(text.trim(), &mut bytes).map(|()| bytes)
        })
        .map(Self)
        .map_err(|_| StoreError::NotAKey)
    }

    /// As 64 hexadecimal digits, to be kept by a keychain.
    #[must_use]
    pub fn to_hex(&self) -> SecretString {
        hex::encode(self.0.expose_secret()).into()
    }
}

impl Clone for DatabaseKey {
    fn clone(&self) -> Self {
        Self(SecretBox::init_with(|| *self.0.expose_secret()))
    }
}

impl fmt::Debug for DatabaseKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("DatabaseKey(****)")
    }
}

/// What a database is known by, wherever its file is moved: the first 16 bytes of the file, which
/// are its cipher's salt. No secret.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DatabaseId([u8; 16]);

impl DatabaseId {
    /// A new identity from the system's random numbers.
    pub fn generate() -> Result<Self, StoreError> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(StoreError::NoRandomness)?;
        Ok(Self(bytes))
    }

    /// From its bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub const fn bytes(self) -> [u8; 16] {
        self.0
    }
}

impl fmt::Display for DatabaseId {
    /// 32 hexadecimal digits.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for DatabaseId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_shows_stars_only() {
        let key = DatabaseKey::from_hex(&"a5".repeat(32)).expect("64 digits");
        let shown = format!("{key:?} {key:#?} {:?}", key.to_hex());
        assert!(!shown.contains("a5"), "a log must not hold the key");
        assert_eq!(
            key.clone().to_hex().expose_secret(),
            "a5".repeat(32),
            "a clone opens the same database"
        );
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for bad in ["", "a5", &"g".repeat(64), &"a".repeat(63), &"a".repeat(66)] {
            let refused = DatabaseKey::from_hex(bad).expect_err("no key");
            assert!(matches!(refused, StoreError::NotAKey), "{bad:?}");
        }
    }

    #[test]
    fn two_new_keys_differ() {
        let new = || DatabaseKey::generate().expect("random numbers").to_hex();
        assert_ne!(
            new().expose_secret(),
            new().expose_secret(),
            "keys must not repeat"
        );
    }
}
