//! The commands that the page may call, one line each, and the list of them.
//!
//! A command only passes on, and never on the thread that draws. Deliberately absent: anything that
//! two faces would have to do twice.

mod customers;
mod edit;
mod forecast;
mod pipeline;
mod progress;
mod scenarios;
mod session;
mod shell;
mod timeline;
mod views;
mod work;

use diapason_app::desk::{Desk, Refusal};
use diapason_app::{AppError, ErrorCode};
use tauri::async_runtime;
use tauri::ipc::Invoke;

/// What a command gives back.
type Answer<T> = Result<T, Refusal>;

/// Names every command once: the handler, and the list that a test holds against the capability.
macro_rules! commands {
    ($($module:ident::$name:ident),* $(,)?) => {
        /// Answers the page's calls.
        pub(crate) fn handler() -> impl Fn(Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($module::$name),*]
        }

        #[cfg(test)]
        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

commands!(
    edit::data_quality,
    edit::data_quality_records,
    edit::edit,
    edit::record_table,
    edit::schedule_preview,
    edit::settings_table,
    customers::customer_list,
    customers::customer_page,
    customers::search,
    edit::terms_preview,
    forecast::choices_get,
    forecast::deal_page,
    forecast::forecast_effects,
    forecast::forecast_export,
    forecast::forecast_flags,
    forecast::forecast_page,
    forecast::forecast_rows,
    forecast::forecast_why,
    forecast::forecast_why_part,
    pipeline::pipeline_board,
    pipeline::pipeline_change,
    pipeline::pipeline_ids,
    pipeline::pipeline_table,
    progress::progress_deals,
    progress::progress_page,
    scenarios::scenario_compare,
    scenarios::scenario_list,
    scenarios::scenario_remove,
    scenarios::scenario_restore,
    scenarios::scenario_save,
    session::database_backup,
    session::database_create,
    session::database_demo,
    session::database_open,
    session::database_restore,
    session::preferences_set,
    session::recent_forget,
    session::state_get,
    timeline::deal_list,
    timeline::deal_timeline,
    timeline::instalments_propose,
    views::view_list,
    views::view_remove,
    views::view_save,
    shell::dialog_pick,
    shell::window_ready,
    work::import_issues_export,
    work::import_list,
    work::import_start,
    work::job_cancel,
    work::job_outcome,
);

/// Asks the desk on a thread that may wait. A defect there is an answer too: a page that hears
/// nothing would wait for ever.
async fn answer<T: Send + 'static>(
    desk: &Desk,
    ask: impl FnOnce(&Desk) -> Result<T, AppError> + Send + 'static,
) -> Answer<T> {
    let desk = desk.clone();
    match async_runtime::spawn_blocking(move || ask(&desk)).await {
        Ok(answered) => answered.map_err(|error| Refusal::from(&error)),
        Err(ended) => {
            let why = format!("a defect of the program: {ended}");
            let error = AppError::new(ErrorCode::Internal, why).with("detail", ended);
            Err(Refusal::from(&error))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::NAMES;

    #[test]
    fn the_page_may_call_every_command_and_nothing_else() {
        let capability: serde_json::Value =
            serde_json::from_str(include_str!("../../capabilities/window.json")).unwrap();
        let permissions = capability["permissions"].as_array().unwrap();
        let allowed: BTreeSet<String> = permissions
            .iter()
            .filter_map(|it| it.as_str()?.strip_prefix("allow-"))
            .map(|name| name.replace('-', "_"))
            .collect();
        let commands: BTreeSet<String> = NAMES.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(
            allowed, commands,
            "capabilities/window.json against src/commands"
        );
        let plugins: Vec<&str> = permissions
            .iter()
            .filter_map(serde_json::Value::as_str)
            .filter(|name| name.contains(':'))
            .collect();
        assert_eq!(
            plugins,
            ["core:event:allow-listen", "core:event:allow-unlisten"],
            "of the plugins the page needs to hear events, no more"
        );
    }
}
