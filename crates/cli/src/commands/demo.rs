//! `demo`: the sample company in a fresh database, and its forecast: in the window where a person has a
//! display and the window stands beside this program, else on the terminal.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use diapason_app::{ForecastRequest, Named, Scenario};

use super::forecast;
use super::import::tell_where_the_key_is;
use crate::arguments::Format;
use crate::failure::Failure;
use crate::output::Style;
use crate::run::Session;

/// The window's program.
const WINDOW: &str = "diapason-desktop";

/// Opens it and shows what comes in.
pub(crate) fn run(session: &mut Session<'_>) -> Result<(), Failure> {
    if let Some(window) = window(session)
        && open(&window, session.language.tag()).is_ok()
    {
        session
            .console
            .say(&session.messages.text("demo-in-window"));
        return Ok(());
    }
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

/// The window beside this program, for a person at a display who named neither a form nor a place.
fn window(session: &Session<'_>) -> Option<PathBuf> {
    let common = &session.common;
    let plain = common.db.is_none() && common.key_file.is_none() && common.format.is_none();
    let person = session.console.width().is_some();
    let screen = ["DISPLAY", "WAYLAND_DISPLAY"].map(std::env::var_os);
    if !plain || !person || !has_display(screen.each_ref().map(Option::as_deref)) {
        return None;
    }
    let beside = std::env::current_exe().ok()?;
    let window = beside.with_file_name(format!("{WINDOW}{}", std::env::consts::EXE_SUFFIX));
    window.is_file().then_some(window)
}

/// Only on Linux there may be none.
fn has_display(screens: [Option<&OsStr>; 2]) -> bool {
    let mut named = screens.into_iter().flatten();
    !cfg!(target_os = "linux") || named.any(|name| !name.is_empty())
}

/// Starts the window, which goes on by itself, even when the terminal is closed.
fn open(window: &std::path::Path, language: &str) -> std::io::Result<()> {
    let mut command = Command::new(window);
    command.args(["--demo", "--lang", language]);
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command.stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn().map(drop)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(target_os = "linux")]
    fn a_display_is_x_or_wayland_and_an_empty_name_is_none() {
        let screen = Some(OsStr::new(":0"));
        assert!(has_display([screen, None]) && has_display([None, screen]));
        assert!(!has_display([None, None]), "an ssh session has none");
        assert!(!has_display([Some(OsStr::new("")), None]));
    }

    #[test]
    fn a_window_that_cannot_be_started_is_told_so_that_the_terminal_shows_it() {
        let absent = std::path::Path::new("/no/such/window");
        assert!(open(absent, "fr").is_err());
    }
}
