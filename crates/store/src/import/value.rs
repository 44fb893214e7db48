//! A value on its way into or out of a table, borrowed from the file's row or the stored one.
//!
//! Deliberately absent: what a value means; the catalogue's `Kind` says that.

use rusqlite::ToSql;
use rusqlite::types::{FromSqlError, ToSqlOutput, ValueRef};

use super::layout::WIDEST;

/// A stored value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// Unknown.
    Null,
    /// A number in the store's form, or a key.
    Integer(i64),
    /// A text.
    Text(&'a str),
}

/// A row's values by catalogue position, then its currency.
pub(crate) type Record<'a> = [Value<'a>; WIDEST];

impl<'a> Value<'a> {
    /// From what SQLite gives; a value of another type is none of this schema's.
    pub(crate) fn of(stored: ValueRef<'a>) -> Result<Self, rusqlite::Error> {
        match stored {
            ValueRef::Null => Ok(Self::Null),
            ValueRef::Integer(value) => Ok(Self::Integer(value)),
            ValueRef::Text(bytes) => std::str::from_utf8(bytes)
                .map(Self::Text)
                .map_err(|error| FromSqlError::Other(Box::new(error)).into()),
            ValueRef::Real(_) | ValueRef::Blob(_) => Err(FromSqlError::InvalidType.into()),
        }
    }

    /// The number, if it is one.
    pub(crate) const fn integer(self) -> Option<i64> {
        match self {
            Self::Integer(value) => Some(value),
            Self::Null | Self::Text(_) => None,
        }
    }

    /// The text, if it is one.
    pub(crate) const fn text(self) -> Option<&'a str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Null | Self::Integer(_) => None,
        }
    }

    /// Whether there is a value.
    pub(crate) const fn is_given(self) -> bool {
        !matches!(self, Self::Null)
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Integer(value) => ValueRef::Integer(*value),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}
