//! `override set|list|revoke`: a person's change to a source row.

use diapason_app::{OverrideRequest, OverrideView, Revoked};

use super::forecast::shortened;
use crate::arguments::{Format, OverrideCommand};
use crate::failure::Failure;
use crate::output::{Align, Cell, Style, Table};
use crate::run::Session;

/// Does one of them.
pub(crate) fn run(session: &mut Session<'_>, command: OverrideCommand) -> Result<(), Failure> {
    let format = session.format()?;
    let mut store = session.place()?.open()?;
    match command {
        OverrideCommand::Set {
            entity,
            id,
            field,
            value,
            reason,
            user,
        } => {
            let request = OverrideRequest {
                entity,
                id,
                field,
                value,
                reason,
                by: user,
            };
            let made = diapason_app::override_set(&mut store, &request)?;
            one(session, format, &made, "override-now-holds")
        }
        OverrideCommand::List { all } => {
            let revoked = if all { Revoked::Shown } else { Revoked::Hidden };
            list(
                session,
                format,
                &diapason_app::override_list(&store, revoked)?,
            )
        }
        OverrideCommand::Revoke { id } => {
            let taken_back = diapason_app::override_revoke(&mut store, &id)?;
            one(session, format, &taken_back, "override-taken-back")
        }
    }
}

fn one(
    session: &mut Session<'_>,
    format: Format,
    made: &OverrideView,
    id: &str,
) -> Result<(), Failure> {
    let record = format!("{} {}", made.entity, made.entity_id);
    let empty = session.messages.text("override-empty");
    let value = made.value.as_ref().unwrap_or(&empty);
    let values = [
        ("id", (&made.id).into()),
        ("record", (&record).into()),
        ("field", (&made.field).into()),
        ("value", value.into()),
    ];
    let text = session.messages.format(id, &values);
    session.console.say(&text);
    match format {
        Format::Json => session.console.json(made)?,
        Format::Csv => list(session, format, std::slice::from_ref(made))?,
        _ => {}
    }
    Ok(())
}

fn list(session: &mut Session<'_>, format: Format, made: &[OverrideView]) -> Result<(), Failure> {
    let messages = session.messages;
    match format {
        Format::Json => session.console.json(&made)?,
        Format::Csv => {
            session
                .console
                .line("id,entity,entity_id,field,value,by,at,reason,revoked_at")?;
            for one in made {
                let values = [
                    Some(&one.id),
                    Some(&one.entity),
                    Some(&one.entity_id),
                    Some(&one.field),
                    one.value.as_ref(),
                    Some(&one.by),
                    Some(&one.at),
                    one.reason.as_ref(),
                    one.revoked_at.as_ref(),
                ];
                let values = values.map(|value| {
                    value.map_or_else(String::new, |value| diapason_app::csv_value(value))
                });
                session.console.line(&values.join(","))?;
            }
        }
        _ if made.is_empty() => session.console.line(&messages.text("overrides-none"))?,
        _ => {
            let columns = [
                "override-id",
                "record",
                "field",
                "your-value",
                "by",
                "at",
                "reason",
                "revoked",
            ];
            let mut table = Table::with(
                columns.map(|it| (messages.text(&format!("column-{it}")), Align::Left)),
            );
            for one in made {
                let gone = one.revoked_at.is_some();
                let style = if gone { Style::Faint } else { Style::Plain };
                let record = format!("{} {}", one.entity, one.entity_id);
                let texts = [
                    one.id.clone(),
                    shortened(&record, 40),
                    one.field.clone(),
                    shortened(one.value.as_deref().unwrap_or_default(), 40),
                    one.by.clone(),
                    one.at.clone(),
                    shortened(one.reason.as_deref().unwrap_or_default(), 40),
                    one.revoked_at.clone().unwrap_or_default(),
                ];
                table.row(texts.map(|text| Cell::new(text).styled(style)).to_vec());
            }
            for line in table.lines(session.console) {
                session.console.line(&line)?;
            }
        }
    }
    Ok(())
}
