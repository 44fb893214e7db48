//! `diapason` under measurement: a database of its own, imports, forecasts, its own bench.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::measure::{Measured, measured};
use super::oracle::{ByMonth, HORIZON, Sums, put_out};

/// A key for data that anyone can make: it only has to be there.
const KEY: &str = "6469617061736f6e2062656e63686d61726b3a206e6f74206120736563726574\n";

/// The program with the database and key that it is measured with.
#[derive(Debug)]
pub(super) struct Program {
    path: PathBuf,
    folder: PathBuf,
}

impl Program {
    /// Starts from an empty folder: no database, only a key.
    pub(super) fn with_fresh_database(path: &Path, folder: &Path) -> Result<Self> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
        fs::write(folder.join("key"), KEY)?;
        Ok(Self {
            path: path.to_owned(),
            folder: folder.to_owned(),
        })
    }

    pub(super) fn import(&self, exchange: &Path) -> Result<Measured> {
        measured(self.command().arg("import").arg(exchange))
    }

    /// One run of the program's own bench: its JSON.
    pub(super) fn bench(&self) -> Result<Value> {
        self.json(&["bench", "forecast", "--as-of", "2026-01-01"])
    }

    /// Holds the weighted forecast of three measures against the exact sums, month by month.
    pub(super) fn verify(&self, sums: &Sums) -> Result<()> {
        let measures = [
            ("invoicing", &sums.invoicing),
            ("margin", &sums.margin),
            ("cash", &sums.cash),
        ];
        for (measure, expected) in measures {
            let words = [
                "forecast",
                "--as-of",
                "2026-01-01",
                "--months",
                "36",
                "--measure",
                measure,
            ];
            let forecast = self.json(&words)?;
            if let Some(difference) = difference(&forecast, expected) {
                bail!("the forecast of {measure} is not the sum of its lines: {difference}");
            }
        }
        eprintln!(
            "every month's weighted invoicing, margin and cash is the exact sum of its lines"
        );
        Ok(())
    }

    fn json(&self, words: &[&str]) -> Result<Value> {
        let printed = measured(self.command().args(words))?.printed;
        serde_json::from_str(&printed)
            .with_context(|| format!("`diapason {}` printed no JSON", words.join(" ")))
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.path);
        command
            .arg("--db")
            .arg(self.folder.join("workload.diapason"));
        command.arg("--key-file").arg(self.folder.join("key"));
        command.args(["--quiet", "--format", "json"]);
        command
    }
}

/// The first month whose weighted figure is not the expected one.
fn difference(forecast: &Value, expected: &ByMonth) -> Option<String> {
    (0..=HORIZON).find_map(|month| {
        let found = if month == HORIZON {
            &forecast["later"]["weighted"]
        } else {
            &forecast["series"]["weighted"][month]
        };
        let wanted = put_out(expected[month]);
        (found.as_str() != Some(&wanted)).then(|| {
            let name = forecast["months"][month].as_str().unwrap_or("later");
            format!("{name} is {found}, must be \"{wanted}\"")
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn forecast(first: &str) -> Value {
        let mut weighted = vec!["0.00"; HORIZON];
        weighted[0] = first;
        json!({"months": ["2026-01"], "series": {"weighted": weighted}, "later": {"weighted": "0.00"}})
    }

    #[test]
    fn a_forecast_off_by_a_cent_is_named_with_its_month() {
        let mut expected = [0; HORIZON + 1];
        expected[0] = 1_000_000;
        assert_eq!(difference(&forecast("1.00"), &expected), None);
        let said = difference(&forecast("1.01"), &expected).unwrap();
        assert_eq!(said, "2026-01 is \"1.01\", must be \"1.00\"");
    }

    #[test]
    fn a_forecast_without_the_later_months_is_wrong() {
        let mut lacking = forecast("0.00");
        lacking["later"] = Value::Null;
        assert!(difference(&lacking, &[0; HORIZON + 1]).is_some_and(|it| it.starts_with("later")));
    }

    #[test]
    fn the_key_is_64_hexadecimal_digits() {
        let key = KEY.trim();
        assert!(key.len() == 64 && key.chars().all(|digit| digit.is_ascii_hexdigit()));
    }
}
