//! Whether a request that could be read has the form that the description gives it.
//!
//! Serde alone takes more: a list in the place of a named set of fields, a variant by its number. Who
//! wrote so would be surprised the day a field is added. Deliberately absent: bounds, required fields
//! and unknown ones, which serde refuses itself.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::{Map, Value};

use super::commands::COMMANDS;
use super::openapi::generator;
use super::refused::Refused;

/// Where the forms are that others refer to.
const DEFINITIONS: &str = "#/components/schemas/";

/// The forms of all requests.
struct Forms {
    requests: BTreeMap<&'static str, Value>,
    definitions: Map<String, Value>,
}

/// Refuses a request of another form; says where it differs.
pub(super) fn fits(command: &str, body: &[u8]) -> Result<(), Refused> {
    let value: Value =
        serde_json::from_slice(body).map_err(|error| Refused::Body(error.to_string()))?;
    let forms = forms();
    let Some(form) = forms.requests.get(command) else {
        return Ok(());
    };
    forms.check(&value, form, "").map_err(|place| {
        let place = if place.is_empty() { "/" } else { &place };
        Refused::Body(format!("what stands at `{place}` has another form"))
    })
}

fn forms() -> &'static Forms {
    static FORMS: OnceLock<Forms> = OnceLock::new();
    FORMS.get_or_init(|| {
        let mut generator = generator(schemars::generate::Contract::Deserialize);
        let requests = COMMANDS
            .iter()
            .map(|command| (command.name, (command.request)(&mut generator).to_value()))
            .collect();
        Forms {
            requests,
            definitions: generator.take_definitions(true),
        }
    })
}

impl Forms {
    /// An error is the place that differs.
    fn check(&self, value: &Value, form: &Value, place: &str) -> Result<(), String> {
        let other = || Err(place.to_owned());
        if let Some(name) = form["$ref"].as_str() {
            let name = name.strip_prefix(DEFINITIONS).unwrap_or(name);
            if let Some(form) = self.definitions.get(name) {
                return self.check(value, form, place);
            }
        }
        for choice in ["anyOf", "oneOf"] {
            if let Some(forms) = form[choice].as_array() {
                let mut checked = forms.iter().map(|form| self.check(value, form, place));
                let is_one = checked.any(|checked| checked.is_ok());
                // Of several, the one that fits best is not known: the place is that of all.
                if !is_one {
                    return other();
                }
            }
        }
        let is_typed = match &form["type"] {
            Value::String(name) => is_a(value, name),
            Value::Array(names) => names
                .iter()
                .any(|name| name.as_str().is_some_and(|name| is_a(value, name))),
            _ => true,
        };
        let is_named = form.get("const").is_none_or(|name| name == value);
        if !is_typed || !is_named {
            return other();
        }
        match value {
            Value::Object(fields) => self.check_fields(fields, form, place),
            Value::Array(items) => self.check_items(items, form, place),
            _ => Ok(()),
        }
    }

    fn check_fields(
        &self,
        fields: &Map<String, Value>,
        form: &Value,
        place: &str,
    ) -> Result<(), String> {
        let others = &form["additionalProperties"];
        fields.iter().try_for_each(|(name, value)| {
            let form = form["properties"].get(name).unwrap_or(others);
            self.check(value, form, &format!("{place}/{name}"))
        })
    }

    fn check_items(&self, items: &[Value], form: &Value, place: &str) -> Result<(), String> {
        let first = form["prefixItems"]
            .as_array()
            .map_or(&[][..], Vec::as_slice);
        items.iter().enumerate().try_for_each(|(at, item)| {
            let form = first.get(at).unwrap_or(&form["items"]);
            self.check(item, form, &format!("{place}/{at}"))
        })
    }
}

fn is_a(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "object" => value.is_object(),
        "array" => value.is_array(),
        "number" => value.is_number(),
        "integer" => is_whole(value),
        _ => true,
    }
}

/// `12.0` and `12` are the same number to JSON.
fn is_whole(value: &Value) -> bool {
    let Value::Number(number) = value else {
        return false;
    };
    number.is_i64() || number.is_u64() || number.to_string().ends_with(".0")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(name: &str, body: &str) -> Result<(), String> {
        fits(name, body.as_bytes()).map_err(|refused| format!("{refused:?}"))
    }

    fn edit(change: &str) -> Result<(), String> {
        asked("edit", &format!(r#"{{"as_of":null,"change":{change}}}"#))
    }

    #[test]
    fn a_kind_is_named_by_its_word_alone() {
        assert_eq!(edit(r#"{"kind":"values","values":[]}"#), Ok(()));
        let refused = edit(r#"{"kind":0,"values":[]}"#).expect_err("its place is no name");
        assert!(refused.contains("/change"), "it says where: {refused}");
        let within = r#"{"kind":"together","changes":[{"kind":0,"values":[]}]}"#;
        assert!(edit(within).is_err(), "nor within another");
    }

    #[test]
    fn fields_are_named() {
        assert_eq!(asked("scenario_remove", r#"{"name":"prudent"}"#), Ok(()));
        assert!(asked("scenario_remove", r#"["prudent"]"#).is_err());
        assert!(asked("scenario_remove", r#"{"name":7}"#).is_err());
        assert_eq!(asked("state_get", "null"), Ok(()));
        assert!(asked("state_get", "[]").is_err());
    }

    #[test]
    fn what_may_be_absent_may_be_null_and_pairs_are_lists() {
        let body = |sort: &str, by: &str| {
            format!(
                r#"{{"as_of":null,"span":{{"kind":"months","months":3.0,"history":0}},
                "period":"month","measure":"cash","by":{by},"probability":"stated",
                "scenario":{{"name":null,"levers":null}},"sort":{sort},"offset":0,"limit":1}}"#
            )
        };
        let sort = r#"[[{"by":"total"},"ascending"]]"#;
        assert_eq!(asked("forecast_page", &body(sort, "null")), Ok(()));
        assert_eq!(asked("forecast_page", &body("[]", "\"team\"")), Ok(()));
        assert!(asked("forecast_page", &body("{}", "null")).is_err());
        assert!(
            asked(
                "forecast_page",
                &body(r#"[[{"by":3},"ascending"]]"#, "null")
            )
            .is_err()
        );
    }
}
