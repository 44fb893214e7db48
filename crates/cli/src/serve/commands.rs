//! The commands of the desk over HTTP, one line each: name, request, answer, what it is for. A test
//! holds the list against the window's (ui/src/ipc/generated.ts).
//!
//! Deliberately absent: what a command does.

use diapason_app::AppError;
use diapason_app::desk::{
    BackupRequest, Choices, Comparison, ComparisonRequest, CustomerList, CustomerListRequest,
    CustomerPage, CustomerRequest, DataQuality, DataQualityRequest, DatabaseRequest, DealList,
    DealListRequest, DealPage, DealRequest, DealTimeline, DealTimelineRequest, DefectRecords,
    DefectRecordsRequest, Desk, DeskState, EditAnswer, EditRequest, Effects, ExportRequest,
    FlagsPage, FlagsRequest, ForecastPage, ForecastPageRequest, ImportRequest, InstalmentsProposal,
    InstalmentsRequest, IssuesExportRequest, JobId, JobOutcome, JobRequest, PastImport,
    PipelineBoard, PipelineBoardRequest, PipelineChange, PipelineChangeRequest, PipelineIds,
    PipelineIdsRequest, PipelineRequest, PipelineTable, Preferences, ProgressDealsPage,
    ProgressDealsRequest, ProgressPage, ProgressPageRequest, RecordTable, RecordTableRequest,
    RestoreRequest, Rows, SavedView, ScenarioFace, ScenarioName, ScenarioSaveRequest,
    SchedulePreview, SchedulePreviewRequest, SearchAnswer, SearchRequest, SettingsRequest,
    SettingsTable, TermsPreview, TermsPreviewRequest, ViewName, ViewSaveRequest, WhyChain, WhyPage,
    WhyPartRequest, WhyRequest,
};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::form::fits;
use super::refused::Refused;

/// A command over HTTP.
pub(super) struct Command {
    /// Its name, the end of its address.
    pub(super) name: &'static str,
    /// What it is for.
    pub(super) what: &'static str,
    /// Whether its request names files of this machine.
    pub(super) files: Files,
    /// Reads the request, asks the desk, writes the answer.
    pub(super) ask: fn(&Desk, &[u8]) -> Result<Vec<u8>, Refused>,
    /// The form of its request.
    pub(super) request: fn(&mut SchemaGenerator) -> Schema,
    /// The form of its answer.
    pub(super) answer: fn(&mut SchemaGenerator) -> Schema,
}

/// Whether a request names files of this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Files {
    /// It names none.
    None,
    /// It names one that is read or written: not for browsers.
    Named,
    /// It names a database to open: a browser may name one that the desk names itself.
    Known,
}

/// Asks the desk, with a request or without.
macro_rules! asked {
    ($desk:ident, $body:ident, $name:ident) => {{
        let () = read($body)?;
        $desk.$name()
    }};
    ($desk:ident, $body:ident, $name:ident, $request:ty) => {{
        let request: $request = read($body)?;
        // After serde, whose words for what is wrong are better.
        fits(stringify!($name), $body)?;
        $desk.$name(&request)
    }};
}

macro_rules! schema {
    () => {
        SchemaGenerator::subschema_for::<()>
    };
    ($request:ty) => {
        SchemaGenerator::subschema_for::<$request>
    };
}

macro_rules! commands {
    ($($files:ident: $name:ident($($request:ty)?) -> $answer:ty, $what:literal;)*) => {
        /// Every command, by name.
        pub(super) const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            what: $what,
            files: Files::$files,
            ask: |desk, body| {
                let answer: Result<$answer, AppError> = asked!(desk, body, $name $(, $request)?);
                write(&answer?)
            },
            request: schema!($($request)?),
            answer: schema!($answer),
        }),*];
    };
}

commands! {
    None: choices_get() -> Choices, "What the pickers offer";
    None: customer_list(CustomerListRequest) -> CustomerList, "A window of the customers";
    None: customer_page(CustomerRequest) -> CustomerPage, "A customer and all that hangs on it";
    None: data_quality(DataQualityRequest) -> DataQuality, "What is wrong in the data, by euros";
    None: data_quality_records(DefectRecordsRequest) -> DefectRecords, "Where those euros are";
    Named: database_backup(BackupRequest) -> JobId, "Copies the open database, in the background";
    Named: database_create(DatabaseRequest) -> DeskState, "Makes an empty database and opens it";
    None: database_demo() -> DeskState, "Makes the sample company afresh and opens it";
    Known: database_open(DatabaseRequest) -> DeskState, "Opens a database";
    Named: database_restore(RestoreRequest) -> JobId, "Puts a copy in the place of a database";
    None: deal_list(DealListRequest) -> DealList, "A window of all deals";
    None: deal_page(DealRequest) -> DealPage, "A deal and how it counts";
    None: deal_timeline(DealTimelineRequest) -> DealTimeline, "A deal over time: lines, instalments, money";
    None: edit(EditRequest) -> EditAnswer, "Keeps what a person enters; gives the way back";
    None: forecast_effects(ForecastPageRequest) -> Effects, "What the levers change";
    Named: forecast_export(ExportRequest) -> String, "The table or the chart as a file";
    None: forecast_flags(FlagsRequest) -> FlagsPage, "What wants attention";
    None: forecast_page(ForecastPageRequest) -> ForecastPage, "The forecast page";
    None: forecast_rows(ForecastPageRequest) -> Rows, "Further rows of its table";
    None: forecast_why(WhyRequest) -> WhyPage, "A figure opened into its parts";
    None: forecast_why_part(WhyPartRequest) -> Vec<WhyChain>, "A part opened into its chains";
    Named: import_issues_export(IssuesExportRequest) -> String, "The errors of an import as a file";
    None: import_list() -> Vec<PastImport>, "The imports that were taken in lately";
    Named: import_start(ImportRequest) -> JobId, "Imports an exchange folder, in the background";
    None: instalments_propose(InstalmentsRequest) -> InstalmentsProposal, "Another staggering of a line, exact, not kept";
    None: job_cancel(JobRequest) -> (), "Asks background work to stop";
    None: job_outcome(JobRequest) -> JobOutcome, "How background work ended, or that it goes on";
    None: pipeline_board(PipelineBoardRequest) -> PipelineBoard, "The open deals by stage";
    None: pipeline_change(PipelineChangeRequest) -> PipelineChange, "The edit that gives several deals a value";
    None: pipeline_ids(PipelineIdsRequest) -> PipelineIds, "The ids of a run of the open deals";
    None: pipeline_table(PipelineRequest) -> PipelineTable, "A window of the open deals";
    None: preferences_set(Preferences) -> DeskState, "Keeps what the person prefers";
    None: progress_deals(ProgressDealsRequest) -> ProgressDealsPage, "Open deals of somebody that want a hand";
    None: progress_page(ProgressPageRequest) -> ProgressPage, "Salespeople over a period: who is behind, and why";
    None: recent_forget(DatabaseRequest) -> DeskState, "Takes a database from the list of recent ones";
    None: record_table(RecordTableRequest) -> RecordTable, "Records of a source, to be mended";
    None: scenario_compare(ComparisonRequest) -> Comparison, "Two scenarios side by side";
    None: scenario_list() -> Vec<ScenarioFace>, "The saved scenarios";
    None: scenario_remove(ScenarioName) -> Vec<ScenarioFace>, "Removes a scenario";
    None: scenario_restore(ScenarioName) -> Vec<ScenarioFace>, "Brings a removed scenario back";
    None: scenario_save(ScenarioSaveRequest) -> Vec<ScenarioFace>, "Saves a scenario";
    None: schedule_preview(SchedulePreviewRequest) -> SchedulePreview, "Tries a schedule on an amount";
    None: search(SearchRequest) -> SearchAnswer, "Customers, contacts, deals and invoices by name or number";
    None: settings_table(SettingsRequest) -> SettingsTable, "A settings file as a person edits it";
    None: state_get() -> DeskState, "Which database is open, or why none is";
    None: terms_preview(TermsPreviewRequest) -> TermsPreview, "Tries terms on invoice dates";
    None: view_list() -> Vec<SavedView>, "The saved views of every page";
    None: view_remove(ViewName) -> Vec<SavedView>, "Removes a view";
    None: view_save(ViewSaveRequest) -> Vec<SavedView>, "Saves a view";
}

/// The command of this name.
pub(super) fn command(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refused> {
    serde_json::from_slice(body).or_else(|error| {
        // What is wrong may only be that a caller writes its whole numbers `12.0`.
        let whole = serde_json::from_slice(body).map(|mut value| {
            write_whole_numbers_plainly(&mut value);
            value
        });
        let read = whole.and_then(serde_json::from_value);
        read.map_err(|_| Refused::Body(error.to_string()))
    })
}

/// `12.0` and `12` are the same number to JSON, and to the description.
fn write_whole_numbers_plainly(value: &mut Value) {
    match value {
        Value::Number(number) => {
            let whole = number.to_string();
            let whole = whole.strip_suffix(".0").map(str::parse::<i64>);
            if let Some(Ok(whole)) = whole {
                *number = whole.into();
            }
        }
        Value::Array(values) => values.iter_mut().for_each(write_whole_numbers_plainly),
        Value::Object(values) => values.values_mut().for_each(write_whole_numbers_plainly),
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

fn write<T: Serialize + JsonSchema>(answer: &T) -> Result<Vec<u8>, Refused> {
    serde_json::to_vec(answer).map_err(|error| {
        let code = diapason_app::ErrorCode::Internal;
        Refused::Desk(AppError::new(
            code,
            format!("the answer has no form: {error}"),
        ))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The names in `Commands` of the file that the desk's own test generates.
    fn of_the_desk() -> BTreeSet<&'static str> {
        let generated = include_str!("../../../../ui/src/ipc/generated.ts");
        let commands = generated.split("export interface Commands {").nth(1);
        let lines = commands.expect("the list").lines();
        let names = lines
            .take_while(|line| *line != "}")
            .filter_map(|line| line.trim().split_once(": { request: "));
        names.map(|(name, _)| name).collect()
    }

    #[test]
    fn every_command_of_the_desk_is_served_and_no_other() {
        let served: BTreeSet<&str> = COMMANDS.iter().map(|command| command.name).collect();
        assert!(served.len() > 20, "the list was read");
        assert_eq!(
            served,
            of_the_desk(),
            "a line in crates/cli/src/serve/commands.rs for each command of the desk"
        );
        let sorted = COMMANDS.is_sorted_by_key(|command| command.name);
        assert!(sorted, "by name, so that two people find the same place");
    }

    #[test]
    fn a_whole_number_may_be_written_with_a_point() {
        let read = |text: &str| read::<JobRequest>(text.as_bytes());
        let written = [r#"{"job":12}"#, r#"{"job":12.0}"#, r#"{"job":1.2e1}"#];
        for text in written {
            assert_eq!(read(text).expect(text).job, JobId(12));
        }
        for text in [r#"{"job":12.5}"#, r#"{"job":-1.0}"#, r#"{"job":"12"}"#] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_browser_names_no_file_in_any_request() {
        for command in COMMANDS {
            let mut generator = SchemaGenerator::default();
            let request = (command.request)(&mut generator);
            let forms = serde_json::to_string(&(request, generator.definitions())).expect("JSON");
            let names_one = ["path", "into", "key_file", "file", "folder"]
                .iter()
                .any(|name| forms.contains(&format!("\"{name}\":{{")));
            // It only shortens a list; no file is looked at.
            let harmless = command.name == "recent_forget";
            assert_eq!(
                command.files != Files::None,
                names_one && !harmless,
                "`{}`: a request that names a file is not for browsers",
                command.name
            );
        }
    }
}
