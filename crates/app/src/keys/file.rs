//! A key in a file of its own: 64 hexadecimal digits, readable by its owner alone.
//!
//! Deliberately absent: making up a key where a file is missing or malformed.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::Path;

use diapason_store::DatabaseKey;
use secrecy::{ExposeSecret as _, SecretString};

use crate::error::{AppError, ErrorCode};

/// Longer than any key with its blanks: what is longer is another file.
const MOST_BYTES: u64 = 1024;

/// The key in the file at `path`.
pub(super) fn read(path: &Path) -> Result<DatabaseKey, AppError> {
    let shown = path.display();
    let refused = |message: String, hint: &str| {
        AppError::new(ErrorCode::KeyFileInvalid, &message)
            .with_hint(hint)
            .with("path", shown.to_string())
            .with("detail", message)
            .with("how", hint)
    };
    let how = format!("make one with: openssl rand -hex 32 > '{shown}' && chmod 600 '{shown}'");
    let file = fs::File::open(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => refused(format!("there is no key file at {shown}"), &how),
        _ => refused(
            format!("the key file {shown} cannot be read: {error}"),
            "check who may read it",
        ),
    })?;
    let mut text = String::new();
    let read = file.take(MOST_BYTES).read_to_string(&mut text);
    let text = SecretString::from(text);
    let no_key = || {
        refused(
            format!("{shown} holds no key of 64 hexadecimal digits"),
            &how,
        )
    };
    read.map_err(|_| no_key())?;
    DatabaseKey::from_hex(text.expose_secret()).map_err(|_| no_key())
}

/// Keeps a key in a new file at `path`; its folder is made, closed to others. On disk when it
/// returns.
pub(super) fn write_new(path: &Path, key: &DatabaseKey) -> Result<(), AppError> {
    let failed = |error: std::io::Error| {
        AppError::new(
            ErrorCode::KeyFileInvalid,
            format!("the key cannot be kept in {}: {error}", path.display()),
        )
        .with("path", path.display())
        .with("detail", error)
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
        close_to_others(folder, 0o700).map_err(failed)?;
    }
    let mut file = private(OpenOptions::new().write(true).create_new(true))
        .open(path)
        .map_err(failed)?;
    file.write_all(key.to_hex().expose_secret().as_bytes())
        .and_then(|()| file.write_all(b"\n"))
        .and_then(|()| file.sync_all())
        .map_err(failed)
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    options.mode(0o600)
}

#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    // The user's data folder is closed to others on these systems.
    options
}

#[cfg(unix)]
fn close_to_others(path: &Path, mode: u32) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn close_to_others(_path: &Path, _mode: u32) -> std::io::Result<()> {
    Ok(())
}
