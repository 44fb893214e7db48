//! The facts that the words of a problem need, and how a list of problems is declared.
//!
//! Deliberately absent: words.

use std::fmt;

use crate::catalogue::Entity;
use crate::{Cause, Currency, StageKind};

/// A fact for the words of a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// As files write it, or the code of a word.
    Text(String),
    /// How many: chooses the plural.
    Count(u64),
}

/// How many of something: the words take the plural from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count(u64);

impl Count {
    /// So many: no count is negative.
    #[must_use]
    pub const fn of(count: u64) -> Self {
        Self(count)
    }

    /// So many things of a list.
    #[must_use]
    pub const fn of_list(length: usize) -> Self {
        // No list is longer than 64 bits count.
        Self(length as u64)
    }
}

impl fmt::Display for Count {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// The word for one record of an entity: its singular's name is the code of the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordWord(pub Entity);

impl fmt::Display for RecordWord {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0.singular().replace('_', " "))
    }
}

impl From<&Count> for Argument {
    fn from(count: &Count) -> Self {
        Self::Count(count.0)
    }
}

impl From<&RecordWord> for Argument {
    fn from(word: &RecordWord) -> Self {
        Self::Text(word.0.singular().to_owned())
    }
}

impl From<&StageKind> for Argument {
    fn from(kind: &StageKind) -> Self {
        let word = match kind {
            StageKind::Open => "open",
            StageKind::Won => "won",
            StageKind::Lost => "lost",
        };
        Self::Text(word.to_owned())
    }
}

impl From<&Cause> for Argument {
    fn from(cause: &Cause) -> Self {
        Self::Text(cause.code().to_owned())
    }
}

macro_rules! texts {
    ($($kind:ty),*) => {$(
        impl From<&$kind> for Argument {
            fn from(text: &$kind) -> Self {
                Self::Text(text.to_string())
            }
        }
    )*};
}
texts!(String, &'static str, i64, u64, Currency);

/// Declares a list of problems: each has a code, its arguments by name, and what it says in logs.
macro_rules! problems {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$about:meta])* $code:literal => $variant:ident $({ $($field:ident: $kind:ty),+ $(,)? })?),+
        $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        pub enum $name {
            $($(#[$about])* $variant $({
                $(#[doc = concat!("What the words call `", stringify!($field), "`.")] $field: $kind),+
            })?),+
        }

        impl $name {
            /// Every code with the names of its arguments.
            pub const CODES: &'static [(&'static str, &'static [&'static str])] =
                &[$(($code, &[$($(stringify!($field)),+)?])),+];

            /// Its stable code.
            #[must_use]
            pub const fn code(&self) -> &'static str {
                match self {
                    $(Self::$variant $({ $($field: _),+ })? => $code),+
                }
            }

            /// The facts that its words need, by name.
            #[must_use]
            pub fn arguments(&self) -> Vec<(&'static str, $crate::Argument)> {
                match self {
                    $(Self::$variant $({ $($field),+ })? => {
                        vec![$($((stringify!($field), $field.into())),+)?]
                    }),+
                }
            }
        }
    };
}
pub(crate) use problems;
