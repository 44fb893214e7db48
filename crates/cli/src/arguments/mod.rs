//! What a person may type. The texts come from the catalogues (`words`), never from here.

mod commands;
mod forecast;
mod values;
mod words;

pub(crate) use commands::{
    BenchCommand, ChartArguments, Command, DealCommand, DealListArguments, ExportArguments,
    OverrideCommand, ProgressArguments, ScenarioCommand,
};
pub(crate) use forecast::ForecastArguments;
pub(crate) use values::{Format, Theme};
pub(crate) use words::{language_of, localised, usage_error};

use std::path::PathBuf;

use diapason_language::Language;

/// Everything that stands on the command line.
#[derive(Debug, clap::Parser)]
#[command(name = "diapason", version, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Common {
    #[arg(long, global = true, display_order = 101, value_name = "FILE")]
    pub(crate) db: Option<PathBuf>,
    #[arg(long, global = true, display_order = 102, value_name = "FILE")]
    pub(crate) key_file: Option<PathBuf>,
    #[arg(long, global = true, display_order = 103, value_parser = values::format(), value_name = "FORM")]
    pub(crate) format: Option<Format>,
    #[arg(long, global = true, display_order = 104, value_parser = values::language(), value_name = "LANG")]
    pub(crate) lang: Option<Language>,
    #[arg(long, short, global = true, display_order = 105)]
    pub(crate) quiet: bool,
}
