//! `cargo xtask test`: every check, in the order in which a failure is cheapest to learn of.
//!
//! Every cargo call says `--workspace`: mixing it with `-p` would change which features are on and
//! build the same dependencies again. Only the dev profile is built here. A step whose program is not
//! here and cannot be brought is skipped, named and counted.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::demo_data;
use crate::e2e;
use crate::node;
use crate::options::Options;
use crate::page;
use crate::process::{self, cargo};
use crate::serve;
use crate::setup::{self, Presence};
use crate::tidy;
use crate::workspace::Workspace;

/// One check of `cargo xtask test`.
struct Step {
    name: &'static str,
    purpose: &'static str,
    check: fn(&Workspace) -> Result<Outcome>,
}

/// How a step ended that did not fail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    Passed,
    /// Nothing was checked: what it needs is not here.
    Skipped(String),
}

const STEPS: [Step; 12] = [
    Step {
        name: "setup",
        purpose: "the machine has what is needed",
        check: set_up,
    },
    Step {
        name: "format",
        purpose: "rustfmt has nothing to change",
        check: |workspace| passed(format(workspace)),
    },
    Step {
        name: "tidy",
        purpose: "the house rules hold",
        check: |workspace| passed(tidy::check(workspace)),
    },
    Step {
        name: "page",
        purpose: "the page's types, style and unit tests; its build",
        check: check_page,
    },
    Step {
        name: "lints",
        purpose: "clippy has nothing to say",
        check: |workspace| passed(lints(workspace)),
    },
    Step {
        name: "build",
        purpose: "programs and tests build",
        check: build,
    },
    Step {
        name: "generated",
        purpose: "generated files are current",
        check: |workspace| passed(demo_data::check(workspace)),
    },
    Step {
        name: "examples",
        purpose: "the examples in doc comments run",
        check: |workspace| passed(examples(workspace)),
    },
    Step {
        name: "window",
        purpose: "journeys in the real window",
        check: e2e::window,
    },
    Step {
        name: "browser",
        purpose: "the same page in Chromium",
        check: e2e::browser,
    },
    Step {
        name: "serve",
        purpose: "the local service against its own description",
        check: serve::check,
    },
    // Last, so that a run's closing line is the test runner's own count.
    Step {
        name: "tests",
        purpose: "unit, property, golden and story tests",
        check: |workspace| passed(tests(workspace)),
    },
];

/// Runs all steps, or the one that `--only` names, and stops at the first that fails.
pub(crate) fn command(workspace: &Workspace, mut options: Options) -> Result<()> {
    let only = options.value("--only")?;
    options.finish()?;
    let steps = chosen(only.as_deref())?;
    let start = Instant::now();
    let mut skipped = Vec::new();
    for step in &steps {
        eprintln!("\n── {}: {}", step.name, step.purpose);
        let begun = Instant::now();
        let outcome = (step.check)(workspace);
        eprintln!("── {}: {:.1} s", step.name, begun.elapsed().as_secs_f64());
        let outcome = outcome.with_context(|| {
            format!(
                "the step `{0}` failed; again, alone: cargo xtask test --only {0}",
                step.name
            )
        })?;
        if let Outcome::Skipped(why) = outcome {
            eprintln!("── {} is SKIPPED: {why}", step.name);
            skipped.push(step.name);
        }
    }
    eprintln!(
        "── {} in {:.1} s",
        summary(steps.len(), &skipped),
        start.elapsed().as_secs_f64()
    );
    Ok(())
}

fn summary(steps: usize, skipped: &[&str]) -> String {
    if skipped.is_empty() {
        return format!("all {steps} steps passed");
    }
    let passed = steps - skipped.len();
    let names = skipped.join(", ");
    format!(
        "{passed} of {steps} steps passed, {} SKIPPED ({names})",
        skipped.len()
    )
}

/// A step that has all it needs everywhere.
fn passed(result: Result<()>) -> Result<Outcome> {
    result.map(|()| Outcome::Passed)
}

fn chosen(only: Option<&str>) -> Result<Vec<&'static Step>> {
    let steps: Vec<&Step> = STEPS
        .iter()
        .filter(|step| only.is_none_or(|name| name == step.name))
        .collect();
    if steps.is_empty() {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        bail!(
            "there is no step `{}`; the steps are {}",
            only.unwrap_or(""),
            names.join(", ")
        );
    }
    Ok(steps)
}

fn set_up(_: &Workspace) -> Result<Outcome> {
    setup::ensure(&setup::BUILD)?;
    // What later steps need is brought now: somebody who is asked is asked at the start.
    for part in [&setup::WINDOW, &setup::WINDOW_DRIVER, &setup::BROWSER] {
        if let Presence::Absent(why) = setup::obtain(part)? {
            eprintln!("{why}");
        }
    }
    Ok(Outcome::Passed)
}

fn check_page(workspace: &Workspace) -> Result<Outcome> {
    if let Presence::Absent(why) = node::obtain()? {
        return Ok(Outcome::Skipped(why));
    }
    page::check(workspace)?;
    page::build(workspace)?;
    Ok(Outcome::Passed)
}

fn build(workspace: &Workspace) -> Result<Outcome> {
    demo_data::build_tests(workspace)?;
    Ok(match missing_for_window()? {
        None => Outcome::Passed,
        Some(why) => Outcome::Skipped(format!("the window alone, the rest is built: {why}")),
    })
}

fn format(workspace: &Workspace) -> Result<()> {
    process::run(cargo(workspace).args(["fmt", "--all", "--check"]))
}

fn lints(workspace: &Workspace) -> Result<()> {
    let mut command = cargo(workspace);
    command.arg("clippy").args(scope()?);
    process::run(command.args(["--all-targets", "--", "-D", "warnings"]))
}

fn examples(workspace: &Workspace) -> Result<()> {
    let mut command = cargo(workspace);
    command.arg("test").args(scope()?);
    process::run(command.args(["--doc", "--quiet"]))
}

fn tests(workspace: &Workspace) -> Result<()> {
    let mut command: Command = cargo(workspace);
    if process::on_path("cargo-nextest").is_some() {
        command.args(["nextest", "run"]).args(scope()?);
        command.args([
            "--no-fail-fast",
            "--config-file",
            "crates/xtask/nextest.toml",
        ]);
    } else {
        eprintln!("cargo-nextest is not on the PATH: cargo's own runner it is");
        command.arg("test").args(scope()?);
        command.args(["--bins", "--lib", "--tests", "--no-fail-fast"]);
    }
    process::run(&mut command)
}

/// What every cargo call of a test run works on: all of it; without the window where the system's
/// web view or Node is not here.
pub(crate) fn scope() -> Result<Vec<&'static str>> {
    let mut words = vec!["--workspace"];
    if missing_for_window()?.is_some() {
        words.extend(["--exclude", "diapason-desktop"]);
    }
    Ok(words)
}

/// Why the window cannot be built here; none where it can.
pub(crate) fn missing_for_window() -> Result<Option<String>> {
    for presence in [node::obtain()?, setup::obtain(&setup::WINDOW)?] {
        if let Presence::Absent(why) = presence {
            return Ok(Some(why));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_choice_every_step_runs_in_order() {
        let steps = chosen(None).unwrap();
        assert_eq!(steps.len(), STEPS.len());
        assert_eq!(steps[0].name, "setup");
        assert_eq!(
            steps[steps.len() - 1].name,
            "tests",
            "the runner's count closes the run"
        );
    }

    #[test]
    fn only_one_step_runs_when_it_is_named() {
        let steps = chosen(Some("tidy")).unwrap();
        assert_eq!(
            steps.iter().map(|step| step.name).collect::<Vec<_>>(),
            ["tidy"]
        );
    }

    #[test]
    fn a_step_that_was_skipped_is_named_and_counted() {
        assert_eq!(summary(11, &[]), "all 11 steps passed");
        assert_eq!(
            summary(11, &["window", "browser"]),
            "9 of 11 steps passed, 2 SKIPPED (window, browser)",
            "nobody may take a skipped check for one that passed"
        );
    }

    #[test]
    fn a_step_that_does_not_exist_is_refused_with_the_list() {
        let error = chosen(Some("tydi")).err().unwrap();
        assert!(error.to_string().contains("setup, format, tidy"), "{error}");
    }
}
