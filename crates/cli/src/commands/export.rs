//! `export`: the content, or one view's table.

use std::ops::ControlFlow;

use diapason_app::{ContentFormat, DealListRequest, SpreadsheetFormat, View};

use super::forecast;
use crate::arguments::{ExportArguments, Format};
use crate::failure::Failure;
use crate::interrupt;
use crate::run::Session;

/// Writes what is asked for.
pub(crate) fn run(session: &mut Session<'_>, arguments: &ExportArguments) -> Result<(), Failure> {
    let format = match (session.common.format, &arguments.view) {
        (Some(format @ (Format::Xlsx | Format::Csv)), _)
        | (Some(format @ Format::Exchange), None) => format,
        (None, None) => Format::Exchange,
        (None, Some(_)) => Format::Xlsx,
        (Some(other), None) => return Err(session.unknown_format(other, "exchange, xlsx, csv")),
        (Some(other), Some(_)) => return Err(session.unknown_format(other, "xlsx, csv")),
    };
    match arguments.view.as_deref() {
        Some(view) => export_view(session, arguments, view, format),
        None => export_all(session, arguments, format),
    }
}

fn export_all(
    session: &mut Session<'_>,
    arguments: &ExportArguments,
    format: Format,
) -> Result<(), Failure> {
    let out = &arguments.out;
    let path = out.display().to_string();
    let place = session.place()?;
    let files = match format {
        Format::Exchange => {
            interrupt::listen();
            let mut stop = || {
                if interrupt::asked() {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            };
            diapason_app::export_exchange(&place.open()?, out, &mut stop)?
        }
        Format::Xlsx => {
            let loaded = place.load()?;
            diapason_app::export_content(&loaded, session.messages, ContentFormat::Xlsx, out)?;
            say_file(session, &path);
            return Ok(());
        }
        _ => {
            let loaded = place.load()?;
            diapason_app::export_content(&loaded, session.messages, ContentFormat::Csv, out)?
        }
    };
    let values = [("count", files.into()), ("path", (&path).into())];
    let text = session.messages.format("export-done", &values);
    session.console.say(&text);
    Ok(())
}

fn say_file(session: &mut Session<'_>, path: &str) {
    let text = session
        .messages
        .format("export-file-done", &[("path", path.into())]);
    session.console.say(&text);
}

fn export_view(
    session: &mut Session<'_>,
    arguments: &ExportArguments,
    view: &str,
    format: Format,
) -> Result<(), Failure> {
    let question = &arguments.question;
    let request = question.request()?;
    let loaded = session.place()?.load()?;
    let format = match format {
        Format::Csv => SpreadsheetFormat::Csv,
        _ => SpreadsheetFormat::Xlsx,
    };
    let (out, messages) = (&arguments.out, session.messages);
    let as_text = match view {
        "deals" => {
            // Every deal: a file is no answer of 500 rows.
            let all = DealListRequest {
                as_of: question.as_of,
                ..DealListRequest::default()
            };
            let list = diapason_app::deal_list_whole(&loaded, &all)?;
            diapason_app::export_view(View::Deals(&list), &loaded, messages, format, out)?
        }
        "receivables" => {
            let answer = diapason_app::receivables(&loaded, question.as_of)?;
            diapason_app::export_view(View::Receivables(&answer), &loaded, messages, format, out)?
        }
        _ => {
            let scenario = diapason_app::scenario_named(&loaded, question.scenario.as_deref())?;
            let answer = diapason_app::forecast(&loaded.book, &scenario, &request)?;
            forecast::tell_notices(session, &answer);
            diapason_app::export_view(View::Forecast(&answer), &loaded, messages, format, out)?
        }
    };
    if as_text > 0 {
        let text = messages.format("export-text-amounts", &[("count", as_text.into())]);
        session.console.say(&text);
    }
    say_file(session, &out.display().to_string());
    Ok(())
}
