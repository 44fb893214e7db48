//! `check`, `backup` and `restore`.

use std::io::IsTerminal as _;
use std::path::Path;

use diapason_app::{AppError, ErrorCode, SecretString};

use super::import::tell_where_the_key_is;
use crate::arguments::Format;
use crate::failure::Failure;
use crate::output::Style;
use crate::run::Session;

/// Looks at everything; a fault is a failure.
pub(crate) fn check(session: &mut Session<'_>) -> Result<(), Failure> {
    let format = session.format()?;
    let store = session.place()?.open()?;
    let messages = session.messages;
    let found = diapason_app::check(&store, messages)?;
    match format {
        Format::Json => session.console.json(&found)?,
        Format::Csv => {
            session.console.line("problem")?;
            for problem in &found.problems {
                session.console.line(&diapason_app::csv_value(problem))?;
            }
        }
        _ => {
            for problem in &found.problems {
                session.console.line(problem)?;
            }
            if found.sound {
                let rows = messages.format("count-rows", &[("count", found.rows.into())]);
                let text = format!("{} ({rows})", messages.text("check-good"));
                session
                    .console
                    .line(&session.console.styled(Style::Good, &text))?;
            }
        }
    }
    if found.sound {
        return Ok(());
    }
    let values = [("count", found.problems.len().into())];
    session
        .console
        .insist(&messages.format("check-bad", &values));
    if let Some(hint) = messages.hint("check-bad", &values) {
        session.console.insist(&hint);
    }
    Err(Failure::Said)
}

/// Writes a copy.
pub(crate) fn backup(
    session: &mut Session<'_>,
    file: &Path,
    with_passphrase: bool,
) -> Result<(), Failure> {
    let format = session.format()?;
    let store = session.place()?.open()?;
    let passphrase = with_passphrase
        .then(|| ask(session, Asked::Twice))
        .transpose()?;
    diapason_app::backup(&store, file, passphrase.as_ref())?;
    let bytes = std::fs::metadata(file).map_or(0, |metadata| metadata.len());
    let messages = session.messages;
    let size = format!(
        "{} Mio",
        session.language.whole(bytes.div_ceil(1024 * 1024))
    );
    let path = file.display().to_string();
    let values = [("path", (&path).into()), ("size", (&size).into())];
    session
        .console
        .say(&messages.format("backup-done", &values));
    if with_passphrase {
        session.console.say(&messages.text("backup-passphrase"));
    } else {
        session.console.say(&messages.text("backup-no-passphrase"));
        if let Some(hint) = messages.hint("backup-no-passphrase", &[]) {
            session.console.say(&hint);
        }
    }
    if format == Format::Json {
        let done =
            serde_json::json!({ "file": path, "bytes": bytes, "passphrase": with_passphrase });
        session.console.json(&done)?;
    }
    Ok(())
}

/// Puts a copy in the place of the database.
pub(crate) fn restore(
    session: &mut Session<'_>,
    file: &Path,
    with_passphrase: bool,
) -> Result<(), Failure> {
    let format = session.format()?;
    let place = session.place()?;
    let passphrase = with_passphrase
        .then(|| ask(session, Asked::Once))
        .transpose()?;
    let restored = diapason_app::restore(&place, file, passphrase.as_ref())?;
    if let Some(made) = &restored.made {
        tell_where_the_key_is(session, made);
    }
    let messages = session.messages;
    let path = file.display().to_string();
    session
        .console
        .say(&messages.format("restore-done", &[("path", (&path).into())]));
    let kept = restored
        .kept
        .as_ref()
        .map(|kept| kept.display().to_string());
    if let Some(kept) = &kept {
        session
            .console
            .say(&messages.format("restore-kept", &[("path", kept.into())]));
    }
    if format == Format::Json {
        session
            .console
            .json(&serde_json::json!({ "file": path, "kept": kept }))?;
    }
    Ok(())
}

/// How often a passphrase is asked for: a new one twice, so that a slip is no lock-out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Once,
    Twice,
}

/// From the terminal without showing it, else the first line of standard input.
fn ask(session: &mut Session<'_>, asked: Asked) -> Result<SecretString, Failure> {
    let messages = session.messages;
    let unreadable = |error: std::io::Error| {
        Failure::from(
            AppError::new(
                ErrorCode::FileUnreadable,
                format!("no passphrase was read: {error}"),
            )
            .with("path", messages.text("passphrase-ask"))
            .because(&error),
        )
    };
    if !std::io::stdin().is_terminal() {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line).map_err(unreadable)?;
        return Ok(line.trim_end_matches(['\r', '\n']).to_owned().into());
    }
    let prompt = format!("{} ", messages.text("passphrase-ask"));
    let passphrase = rpassword::prompt_password(prompt).map_err(unreadable)?;
    if asked == Asked::Twice {
        let prompt = format!("{} ", messages.text("passphrase-again"));
        let again = rpassword::prompt_password(prompt).map_err(unreadable)?;
        if again != passphrase {
            return Err(Failure::Usage(messages.text("passphrase-differs")));
        }
    }
    Ok(passphrase.into())
}
