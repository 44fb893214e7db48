//! `import`: exchange folders into the database, with progress, Ctrl-C and a report.

use std::ops::ControlFlow;
use std::path::PathBuf;

use diapason_app::{
    AppError, DryRun, ErrorCode, ImportAnswer, ImportOutcome, ImportProgress, ImportView,
    IssueView, KeyKept, Made,
};

use crate::arguments::Format;
use crate::failure::Failure;
use crate::interrupt;
use crate::output::{Align, Bar, Cell, Console, Style, Table};
use crate::run::Session;

/// Imports each folder in turn; one that is refused ends the run.
pub(crate) fn run(
    session: &mut Session<'_>,
    folders: &[PathBuf],
    dry_run: bool,
) -> Result<(), Failure> {
    let format = session.format()?;
    let dry_run = if dry_run { DryRun::Yes } else { DryRun::No };
    let place = session.place()?;
    interrupt::listen();
    let mut all: Option<ImportView> = None;
    for (committed, folder) in folders.iter().enumerate() {
        session.console.say(&session.messages.format(
            "import-started",
            &[("path", (&folder.display().to_string()).into())],
        ));
        let watching = Watching::new(session);
        let imported =
            diapason_app::import(&place, folder, dry_run, &mut |step| watching.at(&step));
        watching.end();
        let answer = match imported {
            Ok(answer) => answer,
            Err(error) if committed > 0 => return Err(Failure::Partly(error)),
            Err(error) => return Err(error.into()),
        };
        if let Some(made) = &answer.made {
            tell_where_the_key_is(session, made);
        }
        let report = answer.report(session.messages);
        let ended = told(session, &answer, &report, watching.seconds());
        match &mut all {
            Some(all) => add(all, report),
            None => all = Some(report),
        }
        if let Err(failure) = ended {
            put_out(session, format, all.as_ref())?;
            return Err(match failure {
                Failure::App(error) if committed > 0 => Failure::Partly(error),
                other => other,
            });
        }
    }
    put_out(session, format, all.as_ref())
}

/// Says once where the key of a new database is, where that is no keychain.
pub(crate) fn tell_where_the_key_is(session: &mut Session<'_>, made: &Made) {
    if let KeyKept::InDataFolder { path, .. } = &made.kept {
        let path = path.display().to_string();
        let values = [("path", (&path).into())];
        let text = session.messages.format("key-file-fallback", &values);
        session.console.insist(&text);
        if let Some(hint) = session.messages.hint("key-file-fallback", &values) {
            session.console.insist(&hint);
        }
    }
}

/// How the import ended, in words; what is wrong goes to standard error.
fn told(
    session: &mut Session<'_>,
    answer: &ImportAnswer,
    report: &ImportView,
    seconds: u64,
) -> Result<(), Failure> {
    let Session {
        console,
        messages,
        language,
        ..
    } = session;
    for warning in &report.warnings {
        let word = console.styled(Style::Warn, &messages.text("cli-warning"));
        console.say(&format!("{word} {}", issue_line(messages, warning)));
    }
    if answer.warning_count > report.warnings.len() as u64 {
        console.say(&messages.format("count-warnings", &[("count", answer.warning_count.into())]));
    }
    match answer.outcome {
        ImportOutcome::Committed | ImportOutcome::DryRun => {
            let counts = report.entities.iter().map(|(_, counts)| counts);
            let (mut new, mut changed, mut unchanged) = (0_u64, 0_u64, 0_u64);
            for one in counts {
                new += one.new;
                changed += one.changed + one.deleted;
                unchanged += one.unchanged;
            }
            let elapsed = language.elapsed(seconds);
            let values = [
                ("new", new.into()),
                ("changed", changed.into()),
                ("unchanged", unchanged.into()),
                ("elapsed", (&elapsed).into()),
            ];
            let id = match answer.outcome {
                ImportOutcome::DryRun => "import-dry-run-would",
                _ if new + changed == 0 => "import-nothing-changed",
                _ => "import-done",
            };
            console.say(&messages.format(id, &values));
            Ok(())
        }
        ImportOutcome::Refused => {
            for error in &report.errors {
                let word = console.styled(Style::Bad, &messages.text("cli-error"));
                console.insist(&format!("{word} {}", issue_line(messages, error)));
            }
            if answer.error_count > report.errors.len() as u64 {
                let listed = report.errors.len();
                console
                    .insist(&messages.format("import-refused-more", &[("count", listed.into())]));
            }
            let count = messages.format("count-errors", &[("count", answer.error_count.into())]);
            let values = [("errors", (&count).into())];
            console.insist(&messages.format("import-refused", &values));
            if let Some(hint) = messages.hint("import-refused", &values) {
                console.insist(&hint);
            }
            Err(Failure::Said)
        }
        ImportOutcome::Cancelled => {
            let text = messages.text("import-cancelled");
            Err(AppError::new(ErrorCode::Cancelled, text).into())
        }
    }
}

fn issue_line(messages: &diapason_language::Messages, issue: &IssueView) -> String {
    let mut values = vec![("file", (&issue.file).into())];
    let row = issue.row.map(|row| row.to_string());
    if let Some(row) = &row {
        values.push(("row", row.into()));
    }
    if let Some(column) = &issue.column {
        values.push(("column", column.into()));
    }
    if let Some(value) = &issue.value {
        values.push(("value", value.into()));
    }
    let place = match (&issue.row, &issue.column, &issue.value) {
        (Some(_), Some(_), Some(_)) => messages.format("issue-place", &values),
        (Some(_), Some(_), None) => messages.format("issue-place-column", &values),
        (Some(_), None, _) => messages.format("issue-place-row", &values),
        (None, Some(column), _) => format!("{}, {column}", issue.file),
        (None, None, _) => issue.file.clone(),
    };
    format!("{place} {}", issue.message)
}

fn add(all: &mut ImportView, more: ImportView) {
    for (entity, counts) in more.entities {
        match all.entities.iter_mut().find(|(known, _)| *known == entity) {
            Some((_, sum)) => {
                sum.read += counts.read;
                sum.new += counts.new;
                sum.changed += counts.changed;
                sum.unchanged += counts.unchanged;
                sum.deleted += counts.deleted;
                sum.rejected += counts.rejected;
            }
            None => all.entities.push((entity, counts)),
        }
    }
    all.warnings.extend(more.warnings);
    all.errors.extend(more.errors);
}

fn put_out(
    session: &mut Session<'_>,
    format: Format,
    report: Option<&ImportView>,
) -> Result<(), Failure> {
    let Some(report) = report else { return Ok(()) };
    match format {
        Format::Json => session.console.json(report)?,
        Format::Csv => {
            session
                .console
                .line("entity,read,new,changed,unchanged,deleted,rejected")?;
            for (entity, counts) in &report.entities {
                let line = format!(
                    "{},{},{},{},{},{},{}",
                    entity.name(),
                    counts.read,
                    counts.new,
                    counts.changed,
                    counts.unchanged,
                    counts.deleted,
                    counts.rejected
                );
                session.console.line(&line)?;
            }
        }
        _ if report.entities.is_empty() => {}
        _ => {
            let table = table(session, report);
            for line in table.lines(session.console) {
                session.console.line(&line)?;
            }
        }
    }
    Ok(())
}

fn table(session: &Session<'_>, report: &ImportView) -> Table {
    let columns = [
        "entity",
        "read",
        "new",
        "changed",
        "unchanged",
        "deleted",
        "rejected",
    ];
    let mut table = Table::with(columns.map(|column| {
        let align = if column == "entity" {
            Align::Left
        } else {
            Align::Right
        };
        (session.messages.text(&format!("column-{column}")), align)
    }));
    for (entity, counts) in &report.entities {
        let mut row = vec![Cell::new(format!("{}.csv", entity.name()))];
        let figures = [
            counts.read,
            counts.new,
            counts.changed,
            counts.unchanged,
            counts.deleted,
            counts.rejected,
        ];
        row.extend(figures.map(|figure| {
            let style = if figure == 0 {
                Style::Faint
            } else {
                Style::Plain
            };
            Cell::new(session.language.whole(figure)).styled(style)
        }));
        table.row(row);
    }
    table
}

/// Progress of one import, and the clock that its rate needs.
struct Watching {
    bar: Bar,
    messages: &'static diapason_language::Messages,
    language: diapason_language::Language,
}

impl Watching {
    fn new(session: &Session<'_>) -> Self {
        let console: &Console = session.console;
        Self {
            bar: Bar::new(console),
            messages: session.messages,
            language: session.language,
        }
    }

    fn at(&self, step: &ImportProgress<'_>) -> ControlFlow<()> {
        if interrupt::asked() && *step != ImportProgress::Writing {
            return ControlFlow::Break(());
        }
        if !self.bar.is_drawn() {
            return ControlFlow::Continue(());
        }
        match *step {
            ImportProgress::Reading {
                file,
                rows,
                bytes,
                total_bytes,
            } => {
                self.bar.at(bytes, total_bytes, || {
                    self.reading(file, rows, bytes, total_bytes)
                });
            }
            ImportProgress::Checking => {
                self.bar.at(1, 1, || self.messages.text("import-checking"));
            }
            ImportProgress::Writing => self.bar.at(1, 1, || self.messages.text("import-writing")),
        }
        ControlFlow::Continue(())
    }

    fn reading(&self, file: &str, rows: u64, bytes: u64, total_bytes: u64) -> String {
        let milliseconds = u64::try_from(self.bar.elapsed().as_millis())
            .unwrap_or(u64::MAX)
            .max(1);
        let rate = self
            .language
            .whole(rows.saturating_mul(1000) / milliseconds);
        let remaining = total_bytes
            .saturating_sub(bytes)
            .saturating_mul(milliseconds);
        let left = self.language.elapsed(remaining / bytes.max(1) / 1000);
        let done = self.language.percent(
            i64::try_from(bytes.saturating_mul(1_000_000) / total_bytes.max(1)).unwrap_or(i64::MAX),
            0,
            diapason_language::Sign::Negative,
        );
        let (rows, total) = (self.language.whole(rows), done);
        let values = [
            ("file", file.into()),
            ("done", (&rows).into()),
            ("total", (&total).into()),
            ("rate", (&rate).into()),
            ("left", (&left).into()),
        ];
        self.messages.format("import-reading", &values)
    }

    fn seconds(&self) -> u64 {
        self.bar.elapsed().as_secs()
    }

    fn end(&self) {
        self.bar.end();
    }
}
