//! The wire types as TypeScript: ui/src/ipc/generated.ts, held fresh by a test
//! (`DIAPASON_GENERATE=1 cargo test -p diapason-app typescript` writes it).
#![cfg(test)]

use ts_rs::{Config, TS};

use super::*;
use crate::progress::{OpenView, ProgressGroupView, StageProgressView, TallyView};

macro_rules! declarations {
    ($config:expr; $($name:ty),* $(,)?) => {
        [$((<$name>::docs().unwrap_or_default(), <$name>::decl($config))),*]
    };
}

macro_rules! commands {
    ($config:expr; $($name:literal: $request:ty => $answer:ty),* $(,)?) => {
        [$(($name, <$request>::name($config), <$answer>::name($config))),*]
    };
}

/// The commands of the desk: name, request and answer. A face has one line for each.
fn commands(config: &Config) -> String {
    let commands = commands!(config;
        "settings_table": SettingsRequest => SettingsTable,
        "schedule_preview": SchedulePreviewRequest => SchedulePreview,
        "terms_preview": TermsPreviewRequest => TermsPreview,
        "state_get": () => DeskState,
        "preferences_set": Preferences => DeskState,
        "database_open": DatabaseRequest => DeskState,
        "database_create": DatabaseRequest => DeskState,
        "database_demo": () => DeskState,
        "database_backup": BackupRequest => JobId,
        "database_restore": RestoreRequest => JobId,
        "recent_forget": DatabaseRequest => DeskState,
        "choices_get": () => Choices,
        "data_quality": DataQualityRequest => DataQuality,
        "data_quality_records": DefectRecordsRequest => DefectRecords,
        "edit": EditRequest => EditAnswer,
        "customer_list": CustomerListRequest => CustomerList,
        "customer_page": CustomerRequest => CustomerPage,
        "forecast_page": ForecastPageRequest => ForecastPage,
        "forecast_rows": ForecastPageRequest => Rows,
        "forecast_effects": ForecastPageRequest => Effects,
        "forecast_why": WhyRequest => WhyPage,
        "forecast_why_part": WhyPartRequest => Vec<WhyChain>,
        "forecast_flags": FlagsRequest => FlagsPage,
        "forecast_export": ExportRequest => String,
        "deal_list": DealListRequest => DealList,
        "deal_page": DealRequest => DealPage,
        "deal_timeline": DealTimelineRequest => DealTimeline,
        "instalments_propose": InstalmentsRequest => InstalmentsProposal,
        "pipeline_board": PipelineBoardRequest => PipelineBoard,
        "pipeline_change": PipelineChangeRequest => PipelineChange,
        "pipeline_ids": PipelineIdsRequest => PipelineIds,
        "pipeline_table": PipelineRequest => PipelineTable,
        "progress_deals": ProgressDealsRequest => ProgressDealsPage,
        "progress_page": ProgressPageRequest => ProgressPage,
        "scenario_list": () => Vec<ScenarioFace>,
        "scenario_save": ScenarioSaveRequest => Vec<ScenarioFace>,
        "scenario_remove": ScenarioName => Vec<ScenarioFace>,
        "scenario_restore": ScenarioName => Vec<ScenarioFace>,
        "record_table": RecordTableRequest => RecordTable,
        "search": SearchRequest => SearchAnswer,
        "view_list": () => Vec<SavedView>,
        "view_remove": ViewName => Vec<SavedView>,
        "view_save": ViewSaveRequest => Vec<SavedView>,
        "scenario_compare": ComparisonRequest => Comparison,
        "import_list": () => Vec<PastImport>,
        "import_start": ImportRequest => JobId,
        "import_issues_export": IssuesExportRequest => String,
        "job_outcome": JobRequest => JobOutcome,
        "job_cancel": JobRequest => (),
    );
    let mut text = String::from(
        "\n/** Every command of the desk: what it is asked, what it answers. */\nexport interface Commands {\n",
    );
    for (name, request, answer) in commands {
        text.push_str("  ");
        text.push_str(name);
        text.push_str(": { request: ");
        text.push_str(&request);
        text.push_str("; answer: ");
        text.push_str(&answer);
        text.push_str(" };\n");
    }
    text.push_str("}\n");
    text
}

/// The file's text.
fn generated() -> String {
    let config = Config::new();
    let declarations = declarations!(
        &config;
        BackupRequest, Cell, CellBar, Choice, Choices, Column, ColumnHolds, ColumnLength,
        ColumnPlace, Comparison, ComparisonColumn, ComparisonRequest, CustomerColumn,
        CustomerContact, CustomerDeal, CustomerFigures, CustomerGroup, CustomerInvoice,
        CustomerList, CustomerListRequest, CustomerPage, CustomerPayment, CustomerRequest,
        CustomerRow, DataQuality, DataQualityRequest, DatabaseFace, DatabaseRequest, DealList,
        DealListRequest, DealPage, DealPaper, DealRequest, DealRow, DealStatus, DealTimeline,
        DealTimelineRequest, DefectCount, DefectCure, DefectRecordRow, DefectRecords,
        DefectRecordsRequest, DefectRow, DensityName, DeskEvent, DeskState, DeskStatus,
        DuePreview, EditAnswer, EditChange, EditEffect, EditRequest, Effects, Entered,
        EntityCounts, ExportRequest, ExportView, FiscalYearChoice, FlagCount, FlagRow,
        FlagsPage, FlagsRequest, ForecastPage, ForecastPageRequest, GroupMember, ImportIssue,
        ImportRequest, ImportResult, ImportStatus, InstalmentAct, InstalmentsProposal,
        InstalmentsRequest, IssuesExportRequest, JobId, JobOutcome, JobProgress, JobRequest,
        JobStage, KeyFigures, LanguageName, LeverEffect, LeverSettings, LeverWhere,
        MeasureEffect, MeasureName, OpenView, PaperChange, PastImport, PipelineBoard,
        PipelineBoardColumn, PipelineBoardRequest, PipelineCard, PipelineChange,
        PipelineChangeRequest, PipelineColumn, PipelineIds, PipelineIdsRequest, PipelineProduct,
        PipelineRequest, PipelineRow, PipelineStage, PipelineTable, PipelineTotal,
        PipelineValue, PipelineWant, Preferences, PreviewInstalment, ProbabilityName, Problem,
        ProgressColumn, ProgressDealRow, ProgressDeals, ProgressDealsPage, ProgressDealsRequest,
        ProgressGroupView, ProgressGrouping, ProgressPage, ProgressPageRequest, ProgressReason,
        ProgressRow, ProgressScope, RecentDatabase, RecordName, RecordRow, RecordTable,
        RecordTableRequest, Refusal, RefusedFor, RestoreRequest, Row, RowKind, Rows, SavedView,
        ScenarioChoice, ScenarioFace, ScenarioName, ScenarioSaveRequest, SchedulePreview,
        SchedulePreviewRequest, SearchAnswer, SearchKindName, SearchRequest, SearchRow,
        SettingsChoice, SettingsColumn, SettingsRequest, SettingsTable, Shown, SortColumn,
        SortOrder, SpanChoice, StageProgressView, StaggerEffect, Standpoint, TallyView,
        TargetGap, TargetLine, TermsPreview, TermsPreviewRequest, ThemeName, TimelineInstalment,
        TimelineInvoice, TimelineLine, TimelineMonth, TimelinePayment, UnitLever, ValueChange,
        ViewName, ViewSaveRequest, WhyCell, WhyChain, WhyLink, WhyPage, WhyPart, WhyPartRequest,
        WhyRequest, WhySection
    );
    let mut text = String::from(
        "// Generated from crates/app/src/desk/wire by its test `the_typescript_is_fresh`. Do not edit.\n",
    );
    for (docs, declaration) in declarations {
        text.push('\n');
        text.push_str(&docs);
        text.push_str("export ");
        text.push_str(&declaration);
        text.push('\n');
    }
    text.push_str(&commands(&config));
    text
}

#[test]
fn the_typescript_is_fresh() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/ipc/generated.ts");
    let generated = generated();
    if std::env::var_os("DIAPASON_GENERATE").is_some() {
        std::fs::write(path, &generated).expect("the file is writable");
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(
        committed, generated,
        "stale: run DIAPASON_GENERATE=1 cargo test -p diapason-app typescript"
    );
}
