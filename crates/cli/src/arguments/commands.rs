//! The commands and their own options.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use diapason_app::{Date, Month, ProbabilityChoice, ProgressBy};

use super::ForecastArguments;
use super::values::{self, Theme};

/// What is to be done.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Demo,
    Import {
        #[arg(required = true, value_name = "PATH")]
        path: Vec<PathBuf>,
        #[arg(long)]
        dry_run: bool,
    },
    Export(ExportArguments),
    Forecast {
        #[command(flatten)]
        question: ForecastArguments,
        #[arg(long)]
        chart: bool,
    },
    Scenario {
        #[command(subcommand)]
        command: ScenarioCommand,
    },
    Deal {
        #[command(subcommand)]
        command: DealCommand,
    },
    Override {
        #[command(subcommand)]
        command: OverrideCommand,
    },
    Progress(ProgressArguments),
    Receivables {
        #[arg(long, value_parser = values::date, value_name = "DATE")]
        as_of: Option<Date>,
    },
    Chart(ChartArguments),
    Bench {
        #[command(subcommand)]
        command: BenchCommand,
    },
    Serve {
        #[arg(
            long,
            default_value_t = 0,
            hide_default_value = true,
            value_name = "PORT"
        )]
        port: u16,
    },
    Check,
    Backup {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        passphrase: bool,
    },
    Restore {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        passphrase: bool,
    },
}

/// `export`.
#[derive(Debug, Args)]
pub(crate) struct ExportArguments {
    #[arg(long, value_name = "PATH")]
    pub(crate) out: PathBuf,
    #[arg(long, value_parser = ["forecast", "deals", "receivables"])]
    pub(crate) view: Option<String>,
    #[command(flatten)]
    pub(crate) question: ForecastArguments,
}

/// `scenario …`.
#[derive(Debug, Subcommand)]
pub(crate) enum ScenarioCommand {
    List,
    Show {
        #[arg(value_name = "NAME|FILE")]
        name: String,
    },
    Save {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_name = "NAME")]
        name: Option<String>,
    },
    Remove {
        #[arg(value_name = "NAME")]
        name: String,
    },
    Compare {
        #[arg(required = true, value_name = "NAME|FILE")]
        name: Vec<String>,
        #[command(flatten)]
        question: ForecastArguments,
    },
}

/// `deal …`.
#[derive(Debug, Subcommand)]
pub(crate) enum DealCommand {
    List(DealListArguments),
    Show {
        #[arg(value_name = "DEAL")]
        deal: String,
        #[arg(long, value_parser = values::date, value_name = "DATE")]
        as_of: Option<Date>,
    },
    Why {
        #[arg(value_name = "DEAL")]
        deal: String,
        #[arg(long, value_parser = values::date, value_name = "DATE")]
        as_of: Option<Date>,
        #[arg(long, value_name = "NAME|FILE")]
        scenario: Option<String>,
        #[arg(long, default_value = "stated", value_parser = values::probability())]
        probability: ProbabilityChoice,
    },
}

/// `deal list`.
#[derive(Debug, Args)]
pub(crate) struct DealListArguments {
    #[arg(long, value_parser = values::date, value_name = "DATE")]
    pub(crate) as_of: Option<Date>,
    #[arg(long, value_name = "COLUMN=TEXT")]
    pub(crate) filter: Vec<String>,
    #[arg(long, value_name = "COLUMN", allow_hyphen_values = true)]
    pub(crate) sort: Option<String>,
    #[arg(long, default_value_t = 0)]
    pub(crate) offset: usize,
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u16).range(1..=500))]
    pub(crate) limit: u16,
}

/// `progress`.
#[derive(Debug, Args)]
pub(crate) struct ProgressArguments {
    #[arg(id = "progress-by", long = "by", value_name = "DIMENSION", default_value = "salesperson", value_parser = values::progress_by())]
    pub(crate) by: ProgressBy,
    #[arg(long, value_parser = values::date, value_name = "DATE")]
    pub(crate) as_of: Option<Date>,
    #[arg(long, value_parser = values::month, value_name = "MONTH")]
    pub(crate) from: Option<Month>,
    #[arg(long, value_parser = values::month, value_name = "MONTH")]
    pub(crate) to: Option<Month>,
}

/// `override …`.
#[derive(Debug, Subcommand)]
pub(crate) enum OverrideCommand {
    Set {
        #[arg(value_name = "ENTITY")]
        entity: String,
        #[arg(value_name = "ID")]
        id: String,
        #[arg(value_name = "FIELD")]
        field: String,
        #[arg(value_name = "VALUE", allow_hyphen_values = true)]
        value: String,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
        #[arg(long = "by", value_name = "NAME")]
        user: Option<String>,
    },
    List {
        #[arg(long)]
        all: bool,
    },
    Revoke {
        #[arg(value_name = "ID")]
        id: String,
    },
}

/// `chart`.
#[derive(Debug, Args)]
pub(crate) struct ChartArguments {
    #[arg(value_name = "NAME", value_parser = ["forecast"])]
    pub(crate) name: String,
    #[arg(long, value_name = "FILE.svg|png")]
    pub(crate) out: PathBuf,
    #[arg(long, default_value = "light", value_parser = values::theme())]
    pub(crate) theme: Theme,
    #[command(flatten)]
    pub(crate) question: ForecastArguments,
}

/// `bench …`.
#[derive(Debug, Subcommand)]
pub(crate) enum BenchCommand {
    Forecast {
        #[arg(long, value_parser = values::date, value_name = "DATE")]
        as_of: Option<Date>,
        #[arg(long, default_value_t = 36, value_parser = clap::value_parser!(u32).range(1..=600))]
        months: u32,
        #[arg(long, default_value_t = 9, value_parser = clap::value_parser!(u32).range(1..=1000))]
        repeat: u32,
    },
    Import {
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
        #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=100))]
        repeat: u32,
    },
}
