//! Links into the program: `diapason://forecast?measure=cash`, `diapason://deal/ID` and
//! `diapason://customers/ID`.
//!
//! A link only shows a place: it never opens a file, changes a value or starts any work, because it
//! may come from anywhere. Deliberately absent: what a page does with its words; the page reads them.

use std::collections::BTreeMap;

use serde::Serialize;
use tauri::Url;
use ts_rs::TS;

/// A link is typed or clicked, not generated: what is longer was not meant for people.
const LONGEST: usize = 2_000;

/// A place in the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Link {
    /// The forecast page.
    Forecast {
        /// The words after `?`, by name.
        query: BTreeMap<String, String>,
    },
    /// A deal.
    Deal {
        /// Its id.
        id: String,
    },
    /// A customer.
    Customer {
        /// Its id.
        id: String,
    },
}

impl Link {
    /// What every link of ours begins with.
    pub(crate) const SCHEME: &str = "diapason:";

    /// Reads a link; none for what leads nowhere.
    pub(crate) fn read(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let url = Url::parse(text).ok()?;
        if url.scheme() != "diapason" {
            return None;
        }
        let path = url.path().trim_matches('/');
        match url.host_str()? {
            "forecast" if path.is_empty() => Some(Self::Forecast {
                query: url.query_pairs().into_owned().collect(),
            }),
            "deal" if !path.is_empty() && !path.contains('/') => {
                Some(Self::Deal { id: decoded(path)? })
            }
            "customers" if !path.is_empty() && !path.contains('/') => {
                Some(Self::Customer { id: decoded(path)? })
            }
            _ => None,
        }
    }
}

/// `%20` means a space: read as the one value of a query, in which `+` and `&` mean themselves.
fn decoded(segment: &str) -> Option<String> {
    let literal = segment.replace('+', "%2B").replace('&', "%26");
    let query = Url::parse(&format!("id:?id={literal}")).ok()?;
    let (_, id) = query.query_pairs().next()?;
    Some(id.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deal(id: &str) -> Link {
        Link::Deal { id: id.to_owned() }
    }

    #[test]
    fn a_deal_is_found_by_its_id() {
        assert_eq!(Link::read("diapason://deal/D-0042"), Some(deal("D-0042")));
        assert_eq!(Link::read("diapason://deal/D-0042/"), Some(deal("D-0042")));
        assert_eq!(
            Link::read("diapason://deal/a%20b%2Fc+d&e"),
            Some(deal("a b/c+d&e")),
            "spaces and marks can stand in an id"
        );
    }

    #[test]
    fn a_customer_is_found_by_its_id() {
        let id = "C 7/a".to_owned();
        let link = Link::read("diapason://customers/C%207%2Fa");
        assert_eq!(link, Some(Link::Customer { id }));
    }

    #[test]
    fn the_forecast_takes_its_words_along() {
        let Some(Link::Forecast { query }) =
            Link::read("diapason://forecast?measure=cash&by=salesperson")
        else {
            panic!("the forecast's link is not understood")
        };
        assert_eq!(query["measure"], "cash");
        assert_eq!(query["by"], "salesperson");
        assert!(Link::read("diapason://forecast").is_some());
    }

    #[test]
    fn what_leads_nowhere_is_no_link() {
        for text in [
            "",
            "diapason:",
            "diapason://",
            "diapason://deal",
            "diapason://deal/a/b",
            "diapason://customers",
            "diapason://customers/a/b",
            "diapason://import?path=/etc",
            "https://forecast",
            "file:///etc/passwd",
        ] {
            assert_eq!(Link::read(text), None, "`{text}` leads nowhere");
        }
        let endless = format!("diapason://deal/{}", "x".repeat(LONGEST));
        assert_eq!(Link::read(&endless), None, "nobody wrote that by hand");
    }
}
