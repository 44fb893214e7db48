//! `serve`: the desk over HTTP, on this machine alone, until somebody ends it.

use std::io;

use diapason_app::config_folder;

use crate::failure::Failure;
use crate::output::Style;
use crate::run::Session;
use crate::serve::{Ended, Ready, ServeOptions, serve};

/// Serves, and says where as soon as it answers.
pub(crate) fn run(session: &mut Session<'_>, port: u16) -> Result<(), Failure> {
    let usual = session.place()?.database;
    let named = session.common.db.is_some();
    let options = ServeOptions {
        port,
        // Where nobody named one and there is none, the desk has its own first day.
        database: (named || usual.exists()).then_some(usual),
        key_file: session.common.key_file.clone(),
        language: session.common.lang,
        messages: session.messages,
        config_folder: config_folder()?,
    };
    let ended = serve(options, |ready| tell(session, ready));
    ended.map_err(|ended| failure(session, port, ended))?;
    session.console.say(&session.messages.text("serve-ended"));
    Ok(())
}

/// One line for programs, and some for people.
fn tell(session: &mut Session<'_>, ready: &Ready) -> io::Result<()> {
    let line = serde_json::to_string(ready).map_err(io::Error::from)?;
    session.console.line(&line)?;
    session.console.flush()?;
    let messages = session.messages;
    let link = session.console.styled(Style::Strong, &ready.open);
    let open = messages.format("serve-open", &[("link", (&link).into())]);
    session.console.say(&open);
    session.console.say(&messages.text("serve-programs"));
    Ok(())
}

fn failure(session: &Session<'_>, port: u16, ended: Ended) -> Failure {
    let messages = session.messages;
    match ended {
        Ended::Desk(error) => Failure::App(error),
        Ended::Untold(error) => Failure::Output(error),
        Ended::System("port", error) if port != 0 => {
            let port = port.to_string();
            let detail = error.to_string();
            let values = [("port", (&port).into()), ("detail", (&detail).into())];
            let text = messages.format("serve-port-refused", &values);
            Failure::Failed(text, messages.hint("serve-port-refused", &values))
        }
        Ended::System(what, error) => {
            let detail = format!("{what}: {error}");
            let text = messages.format("serve-system", &[("detail", (&detail).into())]);
            Failure::Failed(text, None)
        }
    }
}
