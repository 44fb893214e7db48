//! Why the system refused a file, as far as there are words for it.
//!
//! Deliberately absent: the file, and what was to be done with it.

use std::fmt;
use std::io;

/// Why the system refused a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The user may not.
    NoPermission,
    /// It is not there.
    NotFound,
    /// No room is left.
    DiskFull,
    /// The room that the user may take is used up.
    QuotaUsedUp,
    /// Files may not grow so large.
    TooLarge,
    /// The disk may only be read.
    ReadOnly,
    /// A folder, not a file.
    IsAFolder,
    /// A pipe, a device: no file.
    NotAFile,
    /// Anything else: only the system has words for it.
    Other,
}

impl Cause {
    /// All of them, so that the catalogues can be held complete.
    pub const ALL: [Self; 9] = [
        Self::NoPermission,
        Self::NotFound,
        Self::DiskFull,
        Self::QuotaUsedUp,
        Self::TooLarge,
        Self::ReadOnly,
        Self::IsAFolder,
        Self::NotAFile,
        Self::Other,
    ];

    /// The cause of a system's error.
    #[must_use]
    pub fn of(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::StorageFull => Self::DiskFull,
            io::ErrorKind::QuotaExceeded => Self::QuotaUsedUp,
            io::ErrorKind::FileTooLarge => Self::TooLarge,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::IsADirectory => Self::IsAFolder,
            io::ErrorKind::InvalidInput => Self::NotAFile,
            _ => Self::Other,
        }
    }

    /// What the system said, where there are no words of ours for it.
    #[must_use]
    pub fn detail(error: &io::Error) -> Option<String> {
        (Self::of(error) == Self::Other).then(|| error.to_string())
    }

    /// The code of its words.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoPermission => "no-permission",
            Self::NotFound => "not-found",
            Self::DiskFull => "disk-full",
            Self::QuotaUsedUp => "quota-used-up",
            Self::TooLarge => "too-large",
            Self::ReadOnly => "read-only",
            Self::IsAFolder => "is-a-folder",
            Self::NotAFile => "not-a-file",
            Self::Other => "other",
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::NoPermission => "no permission",
            Self::NotFound => "it is not there",
            Self::DiskFull => "the disk is full",
            Self::QuotaUsedUp => "the disk quota is used up",
            Self::TooLarge => "the file would be larger than is allowed",
            Self::ReadOnly => "the disk is read-only",
            Self::IsAFolder => "it is a folder, not a file",
            Self::NotAFile => "it is no file",
            Self::Other => "the system refuses",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_words_of_ours_needs_none_of_the_system() {
        let refused = io::Error::from(io::ErrorKind::PermissionDenied);
        assert_eq!(Cause::of(&refused), Cause::NoPermission);
        assert_eq!(Cause::detail(&refused), None);
        let broken = io::Error::from_raw_os_error(5);
        assert_eq!(Cause::of(&broken), Cause::Other);
        let said = Cause::detail(&broken).expect("only the system has words for it");
        assert!(!said.is_empty(), "a person can send it to whoever helps");
    }
}
