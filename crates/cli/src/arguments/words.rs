//! The texts of help and of wrong usage, in the person's language.
//!
//! Deliberately absent: English written in the definitions: each text is a message of the
//! catalogues, `command-PATH` and `option-NAME`.

use std::ffi::OsString;

use clap::builder::{PossibleValue, StyledStr};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};
use diapason_language::{Language, Messages};

/// The language that a command line and its environment ask for, before anything is parsed: help
/// and errors of parsing are in it, too.
pub(crate) fn language_of(arguments: &[OsString]) -> Language {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    let mut asked = None;
    while let Some(word) = words.next() {
        if word == "--" {
            break;
        }
        if word == "--lang" {
            asked = words.next();
        } else if let Some(value) = word.strip_prefix("--lang=") {
            asked = Some(value);
        }
    }
    asked
        .and_then(|tag| Language::parse(tag).ok())
        .unwrap_or_else(|| {
            let values = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).ok());
            Language::of_environment(values.iter().map(Option::as_deref))
        })
}

/// The command line's definition with all its texts in a language.
pub(crate) fn localised(command: Command, messages: &Messages) -> Command {
    let command = command.about(messages.text("cli-about"));
    within(command, messages, "")
}

fn within(command: Command, messages: &Messages, path: &str) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}",
        messages.text("cli-usage")
    );
    let names: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    let mut command = command
        .help_template(template)
        .subcommand_help_heading(messages.text("cli-commands"))
        .disable_help_flag(true)
        .disable_version_flag(!path.is_empty())
        .arg(
            Arg::new("help")
                .long("help")
                .short('h')
                .action(clap::ArgAction::Help)
                .display_order(106)
                .help(messages.text("option-help")),
        );
    if path.is_empty() {
        command = command.disable_version_flag(true).arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(clap::ArgAction::Version)
                .display_order(107)
                .help(messages.text("option-version")),
        );
    }
    command = command.mut_args(|argument| described(argument, messages));
    for name in names {
        let below = if path.is_empty() {
            name.clone()
        } else {
            format!("{path}-{name}")
        };
        command = command.mut_subcommand(name, |sub| {
            let about = messages.text(&format!("command-{below}"));
            within(sub.about(about), messages, &below)
        });
    }
    command
}

/// An argument with its text, its choices and its default.
fn described(argument: Arg, messages: &Messages) -> Arg {
    let kind = if argument.is_positional() {
        "argument"
    } else {
        "option"
    };
    let id = argument.get_id().as_str().replace('_', "-");
    if !argument.get_action().takes_values() {
        return argument.help(messages.text(&format!("{kind}-{id}")));
    }
    // One option for all: what commands put out, and what `export` writes.
    if id == "format" {
        return argument
            .help(messages.text("option-forms"))
            .hide_possible_values(true);
    }
    let mut text = messages.text(&format!("{kind}-{id}"));
    let values = argument.get_possible_values();
    let choices: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    if !choices.is_empty() {
        let choices = messages.format("cli-choices", &[("choices", (&choices.join(", ")).into())]);
        text = format!("{text} {choices}");
    }
    if let Some(default) = argument
        .get_default_values()
        .first()
        .and_then(|value| value.to_str())
    {
        let default = messages.format("cli-default", &[("value", default.into())]);
        text = format!("{text} {default}");
    }
    argument
        .help(text)
        .hide_possible_values(true)
        .hide_default_value(true)
}

/// What is wrong with the command line, and where help is. The kinds that people meet are in their
/// language; the rest keeps clap's words.
pub(crate) fn usage_error(error: &Error, messages: &Messages) -> String {
    let context = |kind| error.get(kind).map(text_of).unwrap_or_default();
    let word = |kind| {
        context(kind)
            .trim_start_matches('\'')
            .trim_end_matches('\'')
            .to_owned()
    };
    let text = match error.kind() {
        ErrorKind::InvalidSubcommand => messages.format(
            "cli-unknown-command",
            &[("word", (&word(ContextKind::InvalidSubcommand)).into())],
        ),
        ErrorKind::UnknownArgument => messages.format(
            "cli-unknown-option",
            &[("word", (&word(ContextKind::InvalidArg)).into())],
        ),
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => messages
            .format(
                "cli-missing-value",
                &[("option", (&word(ContextKind::InvalidArg)).into())],
            ),
        ErrorKind::InvalidValue => messages.format(
            "cli-unknown-value",
            &[
                ("option", (&word(ContextKind::InvalidArg)).into()),
                ("value", (&word(ContextKind::InvalidValue)).into()),
                ("choices", (&context(ContextKind::ValidValue)).into()),
            ],
        ),
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error)
                .map(ToString::to_string)
                .unwrap_or_default();
            messages.format(
                "cli-unknown-value",
                &[
                    ("option", (&word(ContextKind::InvalidArg)).into()),
                    ("value", (&word(ContextKind::InvalidValue)).into()),
                    ("choices", (&why).into()),
                ],
            )
        }
        ErrorKind::MissingRequiredArgument => messages.format(
            "cli-missing-argument",
            &[("argument", (&context(ContextKind::InvalidArg)).into())],
        ),
        _ => {
            let text = error.to_string();
            return text.strip_prefix("error: ").unwrap_or(&text).to_owned();
        }
    };
    let near = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(|kind| error.get(kind));
    match near.map(text_of).filter(|near| !near.is_empty()) {
        Some(near) => {
            let hint = messages.format("cli-did-you-mean", &[("suggestion", (&near).into())]);
            format!("{text}\n{hint}")
        }
        None => text,
    }
}

fn text_of(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => plain(text),
        ContextValue::StyledStrs(texts) => texts.iter().map(plain).collect::<Vec<_>>().join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

fn plain(text: &StyledStr) -> String {
    text.to_string()
}
