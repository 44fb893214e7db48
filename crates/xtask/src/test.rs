//! `cargo xtask test`: every check, in the order in which a failure is cheapest to learn of.
//!
//! Every cargo call says `--workspace`: mixing it with `-p` would change which features are on and
//! build the same dependencies again. Only the dev profile is built here.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::demo_data;
use crate::options::Options;
use crate::process::{self, cargo};
use crate::setup;
use crate::tidy;
use crate::workspace::Workspace;

/// One check of `cargo xtask test`.
struct Step {
    name: &'static str,
    purpose: &'static str,
    check: fn(&Workspace) -> Result<()>,
}

const STEPS: [Step; 8] = [
    Step {
        name: "setup",
        purpose: "the machine has what is needed",
        check: set_up,
    },
    Step {
        name: "format",
        purpose: "rustfmt has nothing to change",
        check: format,
    },
    Step {
        name: "tidy",
        purpose: "the house rules hold",
        check: tidy::check,
    },
    Step {
        name: "lints",
        purpose: "clippy has nothing to say",
        check: lints,
    },
    Step {
        name: "build",
        purpose: "programs and tests build",
        check: demo_data::build_tests,
    },
    Step {
        name: "generated",
        purpose: "generated files are current",
        check: demo_data::check,
    },
    Step {
        name: "examples",
        purpose: "the examples in doc comments run",
        check: examples,
    },
    // Last, so that a run's closing line is the test runner's own count.
    Step {
        name: "tests",
        purpose: "unit, property, golden and story tests",
        check: tests,
    },
];

/// Runs all steps, or the one that `--only` names, and stops at the first that fails.
pub(crate) fn command(workspace: &Workspace, mut options: Options) -> Result<()> {
    let only = options.value("--only")?;
    options.finish()?;
    let steps = chosen(only.as_deref())?;
    let start = Instant::now();
    for step in &steps {
        eprintln!("\n── {}: {}", step.name, step.purpose);
        let begun = Instant::now();
        let outcome = (step.check)(workspace);
        eprintln!("── {}: {:.1} s", step.name, begun.elapsed().as_secs_f64());
        outcome.with_context(|| {
            format!(
                "the step `{0}` failed; again, alone: cargo xtask test --only {0}",
                step.name
            )
        })?;
    }
    eprintln!(
        "── all {} steps passed in {:.1} s",
        steps.len(),
        start.elapsed().as_secs_f64()
    );
    Ok(())
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

fn set_up(_: &Workspace) -> Result<()> {
    setup::ensure(&setup::BUILD)
}

fn format(workspace: &Workspace) -> Result<()> {
    process::run(cargo(workspace).args(["fmt", "--all", "--check"]))
}

fn lints(workspace: &Workspace) -> Result<()> {
    let words = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    process::run(cargo(workspace).args(words))
}

fn examples(workspace: &Workspace) -> Result<()> {
    process::run(cargo(workspace).args(["test", "--workspace", "--doc", "--quiet"]))
}

fn tests(workspace: &Workspace) -> Result<()> {
    let mut command: Command = cargo(workspace);
    if process::on_path("cargo-nextest").is_some() {
        command.args(["nextest", "run", "--workspace", "--no-fail-fast"]);
        command.args(["--config-file", "crates/xtask/nextest.toml"]);
    } else {
        eprintln!("cargo-nextest is not on the PATH: cargo's own runner it is");
        command.args([
            "test",
            "--workspace",
            "--bins",
            "--lib",
            "--tests",
            "--no-fail-fast",
        ]);
    }
    process::run(&mut command)
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
    fn a_step_that_does_not_exist_is_refused_with_the_list() {
        let error = chosen(Some("tydi")).err().unwrap();
        assert!(error.to_string().contains("setup, format, tidy"), "{error}");
    }
}
