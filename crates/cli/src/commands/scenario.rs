//! `scenario list|show|save|remove`; `compare` has a file of its own.

use diapason_app::{Saved, ScenarioRow, ScenarioView};

use super::{compare, forecast};
use crate::arguments::{Format, ScenarioCommand};
use crate::failure::Failure;
use crate::output::{Align, Cell, Table};
use crate::run::Session;

/// Does one of them.
pub(crate) fn run(session: &mut Session<'_>, command: ScenarioCommand) -> Result<(), Failure> {
    let format = session.format()?;
    let mut loaded = session.place()?.load()?;
    match command {
        ScenarioCommand::List => list(session, format, &diapason_app::scenario_list(&loaded)?),
        ScenarioCommand::Show { name } => {
            let scenario = diapason_app::scenario_named(&loaded, Some(&name))?;
            let currency = loaded.currency();
            // JSON is the form that a scenario is written in, whatever else is asked for.
            session
                .console
                .json(&ScenarioView::of(&scenario, currency))?;
            Ok(())
        }
        ScenarioCommand::Save { file, name } => {
            let mut scenario = diapason_app::scenario_from_file(&loaded, &file)?;
            if let Some(name) = name {
                scenario.name = name;
            }
            let request = diapason_app::ForecastRequest::default();
            let answer = diapason_app::forecast(&loaded.book, &scenario, &request)?;
            forecast::tell_notices(session, &answer);
            let saved = diapason_app::scenario_save(&mut loaded, &scenario)?;
            let id = match saved {
                Saved::New => "scenario-saved",
                Saved::Replaced => "scenario-replaced",
            };
            let text = session
                .messages
                .format(id, &[("name", (&scenario.name).into())]);
            session.console.say(&text);
            if format == Format::Json {
                let currency = loaded.currency();
                session
                    .console
                    .json(&ScenarioView::of(&scenario, currency))?;
            }
            Ok(())
        }
        ScenarioCommand::Remove { name } => {
            diapason_app::scenario_remove(&mut loaded, &name)?;
            let text = session
                .messages
                .format("scenario-removed", &[("name", (&name).into())]);
            session.console.say(&text);
            if format == Format::Json {
                session
                    .console
                    .json(&serde_json::json!({ "removed": name }))?;
            }
            Ok(())
        }
        ScenarioCommand::Compare { name, question } => {
            compare::run(session, format, &loaded, &name, &question)
        }
    }
}

fn list(session: &mut Session<'_>, format: Format, rows: &[ScenarioRow]) -> Result<(), Failure> {
    let messages = session.messages;
    match format {
        Format::Json => session.console.json(&rows)?,
        Format::Csv => {
            session.console.line("name,levers")?;
            for row in rows {
                let levers: usize = row.levers.iter().map(|lever| lever.count).sum();
                let name = diapason_app::csv_value(&row.name);
                session.console.line(&format!("{name},{levers}"))?;
            }
        }
        _ => {
            let mut table = Table::with([
                (messages.text("column-scenario"), Align::Left),
                (messages.text("column-levers"), Align::Left),
            ]);
            for row in rows {
                let levers: Vec<String> = row
                    .levers
                    .iter()
                    .map(|lever| {
                        let word = messages.text(&format!("lever-{}", lever.lever));
                        format!("{word} {}", session.language.whole(lever.count as u64))
                    })
                    .collect();
                table.row(vec![
                    Cell::new(row.name.clone()),
                    Cell::new(levers.join(", ")),
                ]);
            }
            for line in table.lines(session.console) {
                session.console.line(&line)?;
            }
        }
    }
    Ok(())
}
