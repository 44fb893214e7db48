//! One file a command: words in, the application's answer out.

mod bench;
mod care;
mod chart;
mod compare;
mod deal;
mod demo;
mod export;
mod forecast;
mod import;
mod overrides;
mod progress;
mod receivables;
mod scenario;
mod serve;
mod why;

use crate::arguments::Command;
use crate::failure::Failure;
use crate::run::Session;

/// Does one command.
pub(crate) fn run(session: &mut Session<'_>, command: Command) -> Result<(), Failure> {
    match command {
        Command::Demo => demo::run(session),
        Command::Import { path, dry_run } => import::run(session, &path, dry_run),
        Command::Export(arguments) => export::run(session, &arguments),
        Command::Forecast { question, chart } => forecast::run(session, &question, chart),
        Command::Scenario { command } => scenario::run(session, command),
        Command::Deal { command } => deal::run(session, command),
        Command::Override { command } => overrides::run(session, command),
        Command::Progress(arguments) => progress::run(session, &arguments),
        Command::Receivables { as_of } => receivables::run(session, as_of),
        Command::Chart(arguments) => chart::run(session, &arguments),
        Command::Bench { command } => bench::run(session, command),
        Command::Serve { port } => serve::run(session, port),
        Command::Check => care::check(session),
        Command::Backup { file, passphrase } => care::backup(session, &file, passphrase),
        Command::Restore { file, passphrase } => care::restore(session, &file, passphrase),
    }
}
