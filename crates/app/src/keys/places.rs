//! Which key opens which database, and where a new one is kept.
//!
//! A key is looked for in this order: the key file that was named, the data folder's file for
//! this database, the keychain. Deliberately absent: making a new key for a database that exists;
//! a missing key is an error, whatever the keychain says.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use diapason_store::{DatabaseId, DatabaseKey};
use secrecy::ExposeSecret as _;

use super::{Keychain, file};
use crate::error::{AppError, ErrorCode};

/// Where a new database's key went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyKept {
    /// It is the key of the file that was named.
    InNamedFile,
    /// In the keychain.
    InKeychain,
    /// In a file of the data folder, because there is no keychain; a person is told once.
    InDataFolder {
        /// The file.
        path: PathBuf,
        /// Why the keychain could not keep it.
        why: String,
    },
}

/// The places where keys are looked for and kept.
#[derive(Clone)]
pub struct KeyPlaces {
    key_file: Option<PathBuf>,
    data_folder: PathBuf,
    keychain: Arc<dyn Keychain>,
}

impl fmt::Debug for KeyPlaces {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("KeyPlaces")
            .field("key_file", &self.key_file)
            .field("data_folder", &self.data_folder)
            .finish_non_exhaustive()
    }
}

impl KeyPlaces {
    /// The key file that was named (it alone is asked then), else the data folder and the keychain.
    pub fn new(key_file: Option<PathBuf>, data_folder: &Path, keychain: Arc<dyn Keychain>) -> Self {
        Self {
            key_file,
            data_folder: data_folder.to_owned(),
            keychain,
        }
    }

    /// The folder that holds the fallback files.
    pub(crate) fn data_folder(&self) -> &Path {
        &self.data_folder
    }

    /// The key file that was named.
    pub(crate) fn key_file(&self) -> Option<&Path> {
        self.key_file.as_deref()
    }

    /// Where the key of a database that was opened is kept: `named_file`, `private_file` or
    /// `keychain`.
    pub(crate) fn kept_in(&self, id: DatabaseId) -> &'static str {
        if self.key_file.is_some() {
            "named_file"
        } else if self.fallback(id).exists() {
            "private_file"
        } else {
            "keychain"
        }
    }

    fn fallback(&self, id: DatabaseId) -> PathBuf {
        self.data_folder.join("keys").join(format!("{id}.key"))
    }

    /// The key of a database that exists at `database`.
    pub fn find(&self, id: DatabaseId, database: &Path) -> Result<DatabaseKey, AppError> {
        if let Some(path) = &self.key_file {
            return file::read(path);
        }
        let fallback = self.fallback(id);
        if fallback.exists() {
            return file::read(&fallback);
        }
        let missing = |why: &str| {
            AppError::new(
                ErrorCode::DatabaseKeyMissing,
                format!("the key of {} is missing: {why}", database.display()),
            )
            .with_hint(format!(
                "unlock the keychain of the user who made the database, name its key with \
                 --key-file, or put its 64 hexadecimal digits in {}; or restore a backup made with \
                 a recovery passphrase. The file is left as it is",
                fallback.display()
            ))
            .with("path", database.display())
            .with("file", fallback.display())
            .with("why", why)
        };
        match self.keychain.read(&id.to_string()) {
            Ok(Some(secret)) => DatabaseKey::from_hex(secret.expose_secret())
                .map_err(|_| missing("what the keychain holds for it is no key")),
            Ok(None) => Err(missing("the keychain holds none for it, or is locked")),
            Err(error) => Err(missing(&error.to_string())),
        }
    }

    /// The key for a database that is about to be made, already kept where it will be found again:
    /// a crash in between leaves a key without a database, never the reverse.
    pub fn for_new(&self, id: DatabaseId) -> Result<(DatabaseKey, KeyKept), AppError> {
        if let Some(path) = &self.key_file {
            return Ok((file::read(path)?, KeyKept::InNamedFile));
        }
        let key = DatabaseKey::generate()?;
        let kept = match self.keep_in_keychain(id, &key) {
            Ok(()) => KeyKept::InKeychain,
            Err(why) => {
                let path = self.fallback(id);
                file::write_new(&path, &key)?;
                KeyKept::InDataFolder { path, why }
            }
        };
        Ok((key, kept))
    }

    /// Keeps the key and reads it back: a keychain that forgets at once is none.
    fn keep_in_keychain(&self, id: DatabaseId, key: &DatabaseKey) -> Result<(), String> {
        let account = id.to_string();
        let secret = key.to_hex();
        self.keychain
            .write(&account, &secret)
            .map_err(|error| error.to_string())?;
        match self.keychain.read(&account) {
            Ok(Some(read)) if read.expose_secret() == secret.expose_secret() => Ok(()),
            Ok(_) => Err("the keychain did not keep the key".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }

    /// Forgets the key of a database that never came to be, or was replaced whole.
    pub(crate) fn forget(&self, id: DatabaseId) {
        // What cannot be forgotten is a key without a database: useless, not harmful.
        let _ = self.keychain.forget(&id.to_string());
        let _ = std::fs::remove_file(self.fallback(id));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Mutex;

    use secrecy::SecretString;

    use super::super::KeychainError;
    use super::*;

    /// A keychain of the test: in memory, or broken.
    #[derive(Default)]
    struct InMemory {
        entries: Mutex<BTreeMap<String, String>>,
        broken: bool,
    }

    impl InMemory {
        fn check(&self) -> Result<(), KeychainError> {
            if self.broken {
                Err(KeychainError("no session bus".into()))
            } else {
                Ok(())
            }
        }
    }

    impl Keychain for InMemory {
        fn read(&self, account: &str) -> Result<Option<SecretString>, KeychainError> {
            self.check()?;
            let entries = self.entries.lock().expect("a test of one thread");
            Ok(entries.get(account).map(|secret| secret.clone().into()))
        }
        fn write(&self, account: &str, secret: &SecretString) -> Result<(), KeychainError> {
            self.check()?;
            let mut entries = self.entries.lock().expect("a test of one thread");
            entries.insert(account.to_owned(), secret.expose_secret().to_owned());
            Ok(())
        }
        fn forget(&self, account: &str) -> Result<(), KeychainError> {
            self.check()?;
            self.entries
                .lock()
                .expect("a test of one thread")
                .remove(account);
            Ok(())
        }
    }

    fn id() -> DatabaseId {
        DatabaseId::from_bytes([7; 16])
    }

    fn same(a: &DatabaseKey, b: &DatabaseKey) -> bool {
        a.to_hex().expose_secret() == b.to_hex().expose_secret()
    }

    #[test]
    fn a_new_key_goes_to_the_keychain_and_is_found_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let places = KeyPlaces::new(None, folder.path(), Arc::new(InMemory::default()));
        let (key, kept) = places.for_new(id()).expect("kept");
        assert_eq!(kept, KeyKept::InKeychain);
        let found = places.find(id(), Path::new("x.db")).expect("found");
        assert!(
            same(&key, &found),
            "the key that was made is the key that is found"
        );
        assert!(!folder.path().join("keys").exists(), "no copy lies about");
    }

    #[test]
    fn without_a_keychain_the_key_is_in_a_file_of_its_owner() {
        let folder = tempfile::tempdir().expect("a folder");
        let broken = InMemory {
            broken: true,
            ..InMemory::default()
        };
        let places = KeyPlaces::new(None, folder.path(), Arc::new(broken));
        let (key, kept) = places.for_new(id()).expect("kept");
        let KeyKept::InDataFolder { path, why } = kept else {
            panic!("not in a file: {kept:?}")
        };
        assert!(
            why.contains("no session bus"),
            "the person is told why: {why}"
        );
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(&path)
                .expect("the file")
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600, "nobody else may read it");
        }
        let found = places.find(id(), Path::new("x.db")).expect("found");
        assert!(same(&key, &found));
        places.forget(id());
        assert!(!path.exists());
    }

    #[test]
    fn a_missing_key_is_an_error_that_says_what_to_do() {
        let folder = tempfile::tempdir().expect("a folder");
        let places = KeyPlaces::new(None, folder.path(), Arc::new(InMemory::default()));
        let error = places
            .find(id(), Path::new("firm.db"))
            .expect_err("no key anywhere");
        assert_eq!(error.code, ErrorCode::DatabaseKeyMissing);
        let text = error.to_string();
        assert!(
            text.contains("firm.db") && text.contains("--key-file"),
            "{text}"
        );
        assert!(
            places
                .keychain
                .read(&id().to_string())
                .expect("asked")
                .is_none(),
            "none was made"
        );
    }

    #[test]
    fn a_key_file_is_read_or_refused_never_made() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("my.key");
        let places = KeyPlaces::new(
            Some(path.clone()),
            folder.path(),
            Arc::new(InMemory::default()),
        );
        for new in [true, false] {
            let error = if new {
                places.for_new(id()).map(|_| ()).expect_err("no file")
            } else {
                places
                    .find(id(), Path::new("x.db"))
                    .map(|_| ())
                    .expect_err("no file")
            };
            assert_eq!(error.code, ErrorCode::KeyFileInvalid);
            assert!(
                error.to_string().contains("openssl rand -hex 32"),
                "how to make one: {error}"
            );
            assert!(!path.exists(), "a key file is never made");
        }
        for bad in ["", "abc", "zz", &"a".repeat(2000)] {
            std::fs::write(&path, bad).expect("written");
            assert!(places.for_new(id()).is_err(), "{bad:.10} is no key");
        }
        std::fs::write(&path, format!("{}\n", "ab".repeat(32))).expect("written");
        let (_, kept) = places.for_new(id()).expect("a key of 64 digits");
        assert_eq!(kept, KeyKept::InNamedFile);
    }
}
