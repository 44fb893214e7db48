//! JSON as it was written: keys in order, keys given twice found out, and errors that name the
//! path (`deals[2].probability`) and the value.
//!
//! Deliberately absent: what the keys of a scenario mean (that is `read.rs`).

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use crate::error::{AppError, ErrorCode};
use crate::suggest::did_you_mean;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A whole number.
    Whole(i64),
    /// A number that is not whole or too large.
    OtherNumber(String),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object, keys in the order written.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// The value as a message shows it, shortened.
    fn shown(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Truth(value) => value.to_string(),
            Self::Whole(value) => value.to_string(),
            Self::OtherNumber(value) => value.clone(),
            Self::Text(value) => {
                let mut shown: String = value.chars().take(60).collect();
                if shown.len() < value.len() {
                    shown.push('…');
                }
                format!("\"{shown}\"")
            }
            Self::List(_) => "a list".to_owned(),
            Self::Object(_) => "an object".to_owned(),
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a JSON value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Truth(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Whole(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(i64::try_from(value).map_or_else(|_| Node::OtherNumber(value.to_string()), Node::Whole))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::OtherNumber(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element()? {
            nodes.push(node);
        }
        Ok(Node::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries: Vec<(String, Node)> = Vec::new();
        while let Some((key, node)) = map.next_entry::<String, Node>()? {
            if entries.iter().any(|(known, _)| *known == key) {
                return Err(A::Error::custom(format!("the key `{key}` is given twice")));
            }
            entries.push((key, node));
        }
        Ok(Node::Object(entries))
    }
}

/// The error that a scenario is not written as one; the message names path and value.
pub(super) fn invalid(message: String) -> AppError {
    AppError::new(ErrorCode::ScenarioInvalid, &message)
        .with("path", "")
        .with("detail", message)
        .with_hint("an example: diapason scenario show base --format json")
}

/// A value and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Place<'a> {
    pub(super) node: &'a Node,
    pub(super) path: String,
}

impl<'a> Place<'a> {
    pub(super) fn root(node: &'a Node) -> Self {
        Self {
            node,
            path: String::new(),
        }
    }

    /// The error that this value is not what it should be.
    pub(super) fn refused(&self, why: &str) -> AppError {
        let path = if self.path.is_empty() {
            "the scenario"
        } else {
            &self.path
        };
        let value = self.node.shown();
        invalid(format!("{path}: {value} {why}"))
    }

    /// The members of an object; any key that is not known is an error with a suggestion.
    pub(super) fn members(&self, known: &[&'static str]) -> Result<Members<'a>, AppError> {
        let Node::Object(entries) = self.node else {
            return Err(self.refused("is not an object (`{ … }`)"));
        };
        for (key, _) in entries {
            if !known.contains(&key.as_str()) {
                let at = self.below(key);
                let near = match did_you_mean(key, known.iter().copied()) {
                    Some((_, hint)) => format!("; {hint}"),
                    None => format!("; known are {}", known.join(", ")),
                };
                return Err(invalid(format!("{at}: there is no such key{near}")));
            }
        }
        Ok(Members {
            entries,
            path: self.path.clone(),
        })
    }

    fn below(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// The elements of a list.
    pub(super) fn elements(&self) -> Result<Vec<Place<'a>>, AppError> {
        let Node::List(nodes) = self.node else {
            return Err(self.refused("is not a list (`[ … ]`)"));
        };
        Ok(nodes
            .iter()
            .enumerate()
            .map(|(index, node)| Place {
                node,
                path: format!("{}[{index}]", self.path),
            })
            .collect())
    }

    /// A string.
    pub(super) fn text(&self) -> Result<&'a str, AppError> {
        match self.node {
            Node::Text(text) => Ok(text),
            _ => Err(self.refused("is not a string (`\"…\"`)")),
        }
    }

    /// A decimal, written as a string so that nobody reads it as binary floating point.
    pub(super) fn decimal(&self) -> Result<&'a str, AppError> {
        match self.node {
            Node::Text(text) => Ok(text.trim()),
            Node::Whole(_) | Node::OtherNumber(_) => {
                Err(self.refused("is a number: write decimals as strings (\"0.8\")"))
            }
            _ => Err(self.refused("is not a decimal string (\"0.8\")")),
        }
    }

    /// `true` or `false`.
    pub(super) fn truth(&self) -> Result<bool, AppError> {
        match self.node {
            Node::Truth(value) => Ok(*value),
            _ => Err(self.refused("is neither true nor false")),
        }
    }

    /// A whole number whose magnitude is at most `most`.
    pub(super) fn whole(&self, most: i32) -> Result<i32, AppError> {
        let refused = || self.refused(&format!("is not a whole number from -{most} to {most}"));
        match self.node {
            Node::Whole(value) => i32::try_from(*value)
                .ok()
                .filter(|value| (-most..=most).contains(value))
                .ok_or_else(refused),
            _ => Err(refused()),
        }
    }

    /// A string that `parse` accepts; its error says what would be right.
    pub(super) fn parsed<T>(
        &self,
        parse: impl FnOnce(&str) -> Result<T, String>,
    ) -> Result<T, AppError> {
        parse(self.text()?.trim()).map_err(|why| self.refused(&why))
    }
}

/// The members of an object whose keys are all known.
#[derive(Debug, Clone)]
pub(super) struct Members<'a> {
    entries: &'a [(String, Node)],
    path: String,
}

impl<'a> Members<'a> {
    /// The value of a key, `null` included.
    pub(super) fn get_or_null(&self, key: &str) -> Option<Place<'a>> {
        self.entries
            .iter()
            .find(|(known, _)| known == key)
            .map(|(known, node)| Place {
                node,
                path: if self.path.is_empty() {
                    known.clone()
                } else {
                    format!("{}.{known}", self.path)
                },
            })
    }

    /// The value of a key; `null` counts as absent.
    pub(super) fn get(&self, key: &str) -> Option<Place<'a>> {
        self.get_or_null(key)
            .filter(|place| *place.node != Node::Null)
    }

    /// The value of a key that must be there.
    pub(super) fn must(&self, key: &str) -> Result<Place<'a>, AppError> {
        self.get(key).ok_or_else(|| self.lacks(&format!("`{key}`")))
    }

    /// The error that something is not given here.
    pub(super) fn lacks(&self, what: &str) -> AppError {
        let path = if self.path.is_empty() {
            "the scenario"
        } else {
            &self.path
        };
        invalid(format!("{path}: {what} is missing"))
    }
}
