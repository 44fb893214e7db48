//! `bench`: times the calculation, for the project's own eyes.

use diapason_app::BenchView;

use crate::arguments::{BenchCommand, Format};
use crate::failure::Failure;
use crate::output::{Align, Cell, Style, Table};
use crate::run::Session;

/// Measures and puts out.
pub(crate) fn run(session: &mut Session<'_>, command: BenchCommand) -> Result<(), Failure> {
    let format = session.format()?;
    let (view, repeat) = match command {
        BenchCommand::Forecast {
            as_of,
            months,
            repeat,
        } => (
            diapason_app::bench_forecast(&session.place()?, as_of, months, repeat)?,
            repeat,
        ),
        BenchCommand::Import { folder, repeat } => {
            (diapason_app::bench_import(&folder, repeat)?, repeat)
        }
    };
    match format {
        Format::Json => session.console.json(&view)?,
        Format::Csv => {
            let line = format!(
                "{},{},{:.6},{:.6},{},{:.6}",
                view.what,
                view.lines,
                view.seconds_median,
                view.cpu_seconds_median,
                view.peak_rss_mb
                    .map_or_else(String::new, |mib| mib.to_string()),
                view.load_seconds
            );
            let head = "what,lines,seconds_median,cpu_seconds_median,peak_rss_mb,load_seconds";
            session.console.line(head)?;
            session.console.line(&line)?;
        }
        _ => show(session, &view, repeat)?,
    }
    Ok(())
}

fn show(session: &mut Session<'_>, view: &BenchView, repeat: u32) -> Result<(), Failure> {
    let (messages, language) = (session.messages, session.language);
    let lines = language.whole(view.lines);
    let heading = messages.format(
        "bench-heading",
        &[
            ("what", view.what.into()),
            ("lines", (&lines).into()),
            ("count", repeat.into()),
        ],
    );
    session
        .console
        .line(&session.console.styled(Style::Strong, &heading))?;
    let seconds =
        |seconds: f64| format!("{} s", language.plain_decimal(&format!("{seconds:.6}"), 6));
    let mut table = Table::with([(String::new(), Align::Left), (String::new(), Align::Right)]);
    let memory = match view.peak_rss_mb {
        Some(mib) => format!("{} Mio", language.whole(mib)),
        None => messages.text("unknown"),
    };
    for (label, value) in [
        ("bench-seconds", seconds(view.seconds_median)),
        ("bench-cpu-seconds", seconds(view.cpu_seconds_median)),
        ("bench-memory", memory),
        ("bench-load", seconds(view.load_seconds)),
    ] {
        table.row(vec![Cell::new(messages.text(label)), Cell::new(value)]);
    }
    for line in table.lines(session.console).iter().skip(1) {
        session.console.line(line)?;
    }
    Ok(())
}
