//! `progress`: where deals stand, what was won, how stages convert.

use diapason_app::{
    Loaded, ProgressAnswer, ProgressBy, ProgressFigures, ProgressRequest, StageProgress,
};
use diapason_language::{Language, Sign, Unit};

use super::forecast::shortened;
use crate::arguments::{Format, ProgressArguments};
use crate::failure::Failure;
use crate::output::{Align, Cell, Style, Table};
use crate::run::Session;

/// Computes and puts out.
pub(crate) fn run(session: &mut Session<'_>, arguments: &ProgressArguments) -> Result<(), Failure> {
    let format = session.format()?;
    if let (Some(from), Some(to)) = (arguments.from, arguments.to)
        && to < from
    {
        let (from, to) = (from.to_string(), to.to_string());
        let values = [("from", (&from).into()), ("to", (&to).into())];
        let text = session.messages.format("salespeople-reversed", &values);
        return Err(Failure::Usage(text));
    }
    let request = ProgressRequest {
        as_of: arguments.as_of,
        from: arguments.from,
        to: arguments.to,
        by: arguments.by,
    };
    let loaded = session.place()?.load()?;
    let answer = diapason_app::progress(&loaded.book, &request)?;
    match format {
        Format::Json => session.console.json(&answer.view)?,
        Format::Csv => session
            .console
            .raw(&diapason_app::progress_csv(&answer.view))?,
        _ => show(session, &loaded, &answer, request.by)?,
    }
    Ok(())
}

fn show(
    session: &mut Session<'_>,
    loaded: &Loaded,
    answer: &ProgressAnswer,
    by: ProgressBy,
) -> Result<(), Failure> {
    let (messages, language) = (session.messages, session.language);
    let question = answer.progress.question;
    let heading = messages.format(
        "salespeople-heading",
        &[
            ("from", (&language.month(question.from)).into()),
            ("to", (&language.month(question.to)).into()),
            ("date", (&language.date(question.as_of)).into()),
        ],
    );
    let unit = language.unit_label(loaded.currency(), Unit::Whole);
    let heading = messages.format(
        "header-with-unit",
        &[("header", (&heading).into()), ("unit", (&unit).into())],
    );
    let heading = session.console.styled(Style::Strong, &heading);
    session.console.line(&heading)?;
    session.console.line("")?;
    let table = match by {
        ProgressBy::Salesperson => people(session, loaded, answer),
        ProgressBy::Stage => stages(session, loaded, answer),
    };
    for line in table.lines(session.console) {
        session.console.line(&line)?;
    }
    session.console.line("")?;
    let note = session
        .console
        .styled(Style::Faint, &messages.text("salespeople-note"));
    session.console.line(&note)?;
    Ok(())
}

/// The cells of a table, in a language.
struct Cells<'a> {
    session: &'a Session<'a>,
    loaded: &'a Loaded,
}

impl Cells<'_> {
    fn amount(&self, minor: Option<i64>) -> Cell {
        match minor {
            Some(0) => Cell::new("0").styled(Style::Faint),
            Some(minor) => Cell::new(self.session.language.bare_amount(
                minor,
                self.loaded.currency(),
                Unit::Whole,
            )),
            None => self.nothing(),
        }
    }

    fn rate(&self, ppm: Option<i64>) -> Cell {
        match ppm {
            Some(ppm) => Cell::new(self.session.language.rate(ppm)),
            None => self.nothing(),
        }
    }

    fn days(&self, half_days: Option<i64>) -> Cell {
        match half_days {
            Some(half_days) => Cell::new(bare_days(self.session.language, half_days)),
            None => self.nothing(),
        }
    }

    fn count(&self, count: u32) -> Cell {
        let cell = Cell::new(self.session.language.whole(count));
        cell.styled(if count == 0 {
            Style::Faint
        } else {
            Style::Plain
        })
    }

    fn nothing(&self) -> Cell {
        Cell::new(self.session.messages.text("not-applicable")).styled(Style::Faint)
    }
}

/// Whole days, or days and a half.
fn bare_days(language: Language, half_days: i64) -> String {
    if half_days % 2 == 0 {
        language.whole(half_days / 2)
    } else {
        language.decimal(i128::from(half_days) * 5, 1, Sign::Negative)
    }
}

/// A row a salesperson, then the teams, then the company.
fn people(session: &Session<'_>, loaded: &Loaded, answer: &ProgressAnswer) -> Table {
    let messages = session.messages;
    let mut table = Table::with([(messages.text("column-salesperson"), Align::Left)]);
    let columns = [
        "salespeople-won",
        "salespeople-quota",
        "salespeople-attainment",
        "salespeople-ahead",
        "salespeople-open",
        "column-weighted",
        "salespeople-conversion",
        "salespeople-cycle",
        "salespeople-stale",
        "salespeople-without-next-step",
    ];
    for column in columns {
        table.column(messages.text(column), Align::Right);
    }
    let cells = Cells { session, loaded };
    let row = |name: String, figures: &ProgressFigures, style: Style| {
        vec![
            Cell::new(name).styled(style),
            cells.amount(figures.won.amount_minor),
            cells.amount(figures.quota_minor),
            cells.rate(figures.attainment_ppm),
            cells.amount(figures.ahead_minor),
            cells.amount(Some(figures.open.amount_minor)),
            cells.amount(Some(figures.open.weighted_minor)),
            cells.rate(figures.conversion_ppm),
            cells.days(figures.cycle_half_days),
            cells.count(figures.stale.deals),
            cells.count(figures.without_next_step.deals),
        ]
    };
    let named = |label: &str| {
        if label.is_empty() {
            messages.text("salespeople-nobody")
        } else {
            shortened(label, 30)
        }
    };
    let progress = &answer.progress;
    for one in &progress.salespeople {
        table.row(row(named(&one.label), &one.figures, Style::Plain));
    }
    for team in progress.teams.iter().filter(|team| !team.key.is_empty()) {
        let name = messages.format("salespeople-team", &[("name", (&*team.label).into())]);
        table.row(row(shortened(&name, 30), &team.figures, Style::Plain));
    }
    let company = &loaded.book.snapshot().company.name;
    table.row(row(named(company), &progress.company, Style::Strong));
    table
}

/// A row a stage.
fn stages(session: &Session<'_>, loaded: &Loaded, answer: &ProgressAnswer) -> Table {
    let messages = session.messages;
    let mut table = Table::with([(messages.text("column-stage"), Align::Left)]);
    let columns = [
        "salespeople-deals",
        "salespeople-open",
        "column-weighted",
        "salespeople-left",
        "salespeople-moved-on",
        "salespeople-won-from",
        "salespeople-lost-from",
        "salespeople-moved-back",
        "salespeople-elsewhere",
        "salespeople-conversion",
        "salespeople-median-days",
    ];
    for column in columns {
        table.column(messages.text(column), Align::Right);
    }
    let cells = Cells { session, loaded };
    let row = |name: String, stage: &StageProgress| {
        vec![
            Cell::new(name),
            cells.count(stage.open.deals),
            cells.amount(Some(stage.open.amount_minor)),
            cells.amount(Some(stage.open.weighted_minor)),
            cells.count(stage.left()),
            cells.count(stage.moved_on),
            cells.count(stage.won),
            cells.count(stage.lost),
            cells.count(stage.moved_back),
            cells.count(stage.elsewhere),
            cells.rate(stage.conversion_ppm),
            cells.days(stage.median_half_days),
        ]
    };
    for stage in &answer.progress.company.stages {
        let name = &loaded.book.snapshot().stages[stage.stage.get()].name;
        table.row(row(shortened(name, 30), stage));
    }
    table
}
