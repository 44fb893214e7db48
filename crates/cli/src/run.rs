//! From the words of the command line to an exit code.

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{CommandFactory as _, FromArgMatches as _};
use diapason_app::{AppError, OsKeychain, Place};
use diapason_language::{Language, Messages};

use crate::arguments::{Arguments, Common, Format, language_of, localised, usage_error};
use crate::commands;
use crate::failure::{DONE, Failure, USAGE};
use crate::output::{Console, Style};

/// What every command works with.
pub(crate) struct Session<'a> {
    pub(crate) console: &'a mut Console,
    pub(crate) language: Language,
    pub(crate) messages: &'static Messages,
    pub(crate) common: Common,
}

impl Session<'_> {
    /// Where the database and the keys are.
    pub(crate) fn place(&self) -> Result<Place, AppError> {
        Place::new(
            self.common.db.clone(),
            self.common.key_file.clone(),
            Arc::new(OsKeychain),
        )
    }

    /// The form of what is put out: `table` where none was named.
    pub(crate) fn format(&self) -> Result<Format, Failure> {
        match self.common.format {
            None => Ok(Format::Table),
            Some(format @ (Format::Table | Format::Json | Format::Csv)) => Ok(format),
            Some(format @ (Format::Exchange | Format::Xlsx)) => {
                Err(self.unknown_format(format, "table, json, csv"))
            }
        }
    }

    /// A label and its value, with the colon of the language.
    pub(crate) fn labelled(&self, label: &str, value: &str) -> String {
        format!("{} {value}", with_colon(self.language, label))
    }

    /// A date of an answer as people read it.
    pub(crate) fn date(&self, iso: &str) -> String {
        diapason_app::parse_date(iso)
            .map_or_else(|| iso.to_owned(), |date| self.language.date(date))
    }

    /// An amount of an answer, grouped; unknown where there is none.
    pub(crate) fn plain_amount(&self, plain: Option<&str>) -> String {
        match plain {
            Some(plain) => self.language.plain_decimal(plain, 0),
            None => self.messages.text("not-applicable"),
        }
    }

    /// A share of an answer (`0.350000`) as a percentage.
    pub(crate) fn share(&self, fraction: &str) -> String {
        let ppm = fraction.replace('.', "").parse::<i64>();
        ppm.map_or_else(
            |_| fraction.to_owned(),
            |ppm| self.language.probability(ppm),
        )
    }

    /// The error that a command does not put out in a form.
    pub(crate) fn unknown_format(&self, format: Format, choices: &str) -> Failure {
        let values = [
            ("option", "--format".into()),
            ("value", format.name().into()),
            ("choices", choices.into()),
        ];
        Failure::Usage(self.messages.format("cli-unknown-value", &values))
    }
}

/// Does what the command line says. The exit code is 0 done, 1 the work failed, 2 wrong usage or
/// not learnt yet.
pub fn run(
    arguments: impl IntoIterator<Item = impl Into<OsString>>,
    console: &mut Console,
) -> ExitCode {
    ExitCode::from(run_to_code(
        arguments.into_iter().map(Into::into).collect(),
        console,
    ))
}

fn run_to_code(arguments: Vec<OsString>, console: &mut Console) -> u8 {
    let language = language_of(&arguments);
    let messages = Messages::of(language);
    let parsed = localised(Arguments::command(), messages)
        .try_get_matches_from(arguments)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    let parsed = match parsed {
        Ok(parsed) => parsed,
        Err(error) if !error.use_stderr() => {
            let shown = console
                .raw(&error.render().to_string())
                .and_then(|()| console.flush());
            return shown.map_or_else(|error| Failure::Output(error).exit_code(), |()| DONE);
        }
        Err(error) => {
            report(console, messages, &usage_error(&error, messages), None);
            let help = messages.format("cli-see-help", &[("command", "diapason".into())]);
            console.insist(&help);
            return USAGE;
        }
    };
    console.set_quiet(parsed.common.quiet);
    let mut session = Session {
        console,
        language,
        messages,
        common: parsed.common,
    };
    let done = commands::run(&mut session, parsed.command)
        .and_then(|()| session.console.flush().map_err(Failure::from));
    match done {
        Ok(()) => DONE,
        Err(failure) => {
            let code = failure.exit_code();
            tell(console, messages, &failure);
            code
        }
    }
}

fn tell(console: &mut Console, messages: &Messages, failure: &Failure) {
    // What was put out before the failure comes first; if it cannot, it was said already.
    let _ = console.flush();
    match failure {
        Failure::App(error) | Failure::Partly(error) => {
            let (text, hint) = error.texts(messages);
            report(console, messages, &text, hint.as_deref());
        }
        Failure::Usage(text) => report(console, messages, text, None),
        Failure::Failed(text, hint) => report(console, messages, text, hint.as_deref()),
        Failure::Output(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            report(console, messages, &error.to_string(), None);
        }
        Failure::Output(_) | Failure::Said => {}
    }
}

fn with_colon(language: Language, word: &str) -> String {
    match language {
        Language::French => format!("{word}\u{a0}:"),
        Language::English => format!("{word}:"),
    }
}

fn report(console: &mut Console, messages: &Messages, text: &str, hint: Option<&str>) {
    let colon = |word: &str| with_colon(messages.language(), word);
    let error = console.styled(Style::Bad, &colon(&messages.text("cli-error")));
    console.insist(&format!("{error} {text}"));
    if let Some(hint) = hint {
        let word = console.styled(Style::Faint, &colon(&messages.text("cli-hint")));
        console.insist(&format!("{word} {hint}"));
    }
}
