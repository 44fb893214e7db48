//! `demo`: the sample company in a fresh database, and its forecast.

use diapason_app::{ForecastRequest, Named, Scenario};

use super::forecast;
use super::import::tell_where_the_key_is;
use crate::arguments::Format;
use crate::failure::Failure;
use crate::output::Style;
use crate::run::Session;

/// Opens it and shows what comes in.
pub(crate) fn run(session: &mut Session<'_>) -> Result<(), Failure> {
    let format = session.format()?;
    let named = if session.common.db.is_some() {
        Named::Yes
    } else {
        Named::No
    };
    let demo = diapason_app::demo(&session.place()?, named)?;
    if let Some(made) = &demo.made {
        tell_where_the_key_is(session, made);
    }
    let messages = session.messages;
    let date = session.language.date(demo.today);
    let opened = messages.format("demo-opened", &[("date", (&date).into())]);
    session.console.say(&opened);
    session.console.say(&messages.text("demo-what"));
    session.console.say("");
    let request = ForecastRequest {
        history: 3,
        ..ForecastRequest::default()
    };
    let answer = diapason_app::forecast(&demo.loaded.book, &Scenario::base(), &request)?;
    match format {
        Format::Json => session.console.json(&answer.view)?,
        Format::Csv => session
            .console
            .raw(&diapason_app::forecast_csv(&answer.view))?,
        _ => {
            forecast::show(session, &demo.loaded, &answer, true)?;
            try_next(session, &demo.loaded)?;
        }
    }
    Ok(())
}

/// Commands to go on with, as they can be typed.
fn try_next(session: &mut Session<'_>, loaded: &diapason_app::Loaded) -> Result<(), Failure> {
    let messages = session.messages;
    let database = loaded.store.path().display().to_string();
    let mut program = format!("{} --db {}", as_typed(), quoted(&database));
    if let Some(key) = &session.common.key_file {
        program = format!(
            "{program} --key-file {}",
            quoted(&key.display().to_string())
        );
    }
    session.console.line("")?;
    let title = session
        .console
        .styled(Style::Strong, &messages.text("demo-next"));
    session.console.line(&title)?;
    for (command, what) in [
        ("forecast --by salesperson", "demo-try-group"),
        ("forecast --measure cash --chart", "demo-try-cash"),
        ("deal list --sort -amount", "demo-try-deals"),
    ] {
        session.console.line(&format!("  {program} {command}"))?;
        let what = session.console.styled(Style::Faint, &messages.text(what));
        session.console.line(&format!("      {what}"))?;
    }
    Ok(())
}

/// This program as it was started: by its path where it is not on the search path.
fn as_typed() -> String {
    let started = std::env::args().next();
    let by_path = started.filter(|program| program.contains(std::path::is_separator));
    by_path.map_or_else(|| "diapason".to_owned(), |program| quoted(&program))
}

/// A path as a shell takes it.
fn quoted(path: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "/._-:\\".contains(letter);
    if path.chars().all(plain) {
        path.to_owned()
    } else {
        format!("'{}'", path.replace('\'', "'\\''"))
    }
}
