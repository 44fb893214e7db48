//! Due dates against their invoice, credit notes against the invoice that they credit, and what
//! stays of an invoice whose currency changed, for the invoices that an import touched.
//!
//! Deliberately absent: what an invoice still owes (that is `engine`).

use diapason_model::catalogue::{Entity, format_minor};
use diapason_model::{Currency, RuleIssue};
use rusqlite::{OptionalExtension as _, Statement};

use super::checks::{Halt, Steps};
use super::currencies::stored_currency;
use super::report::Check;
use super::run::{Origin, Run};

/// Checks every invoice whose amounts, due dates or currency this import changed, and every
/// credit note that it touched.
pub(super) fn check(run: &mut Run<'_>, steps: &mut Steps<'_>) -> Result<(), Halt> {
    let mut touched: Vec<(i64, Origin)> = std::mem::take(&mut run.review.invoices)
        .into_iter()
        .collect();
    touched.sort_unstable();
    let total = touched.len() as u64;
    steps.pass(Check::Invoices, 0, total)?;
    let mut invoice = run.connection.prepare(
        "SELECT id, net_amount_minor, vat_amount_minor, currency
         FROM invoices WHERE invoice_key = ?1",
    )?;
    let mut due = run
        .connection
        .prepare("SELECT gross_amount_minor FROM due_dates WHERE invoice_key = ?1")?;
    for (done, (key, origin)) in (0..).zip(touched) {
        steps.pass(Check::Invoices, done, total)?;
        due_dates(run, &mut invoice, &mut due, key, origin)?;
    }
    what_stays(run)?;
    credit_notes(run, steps)?;
    credited(run)
}

fn due_dates(
    run: &mut Run<'_>,
    invoice: &mut Statement<'_>,
    due: &mut Statement<'_>,
    key: i64,
    origin: Origin,
) -> Result<(), Halt> {
    let mut sum: Option<i128> = None;
    let mut rows = due.query([key])?;
    while let Some(row) = rows.next()? {
        sum = Some(sum.unwrap_or(0) + i128::from(row.get::<_, i64>(0)?));
    }
    let Some(sum) = sum else { return Ok(()) };
    let (id, net, vat, code): (String, i64, i64, Option<String>) = invoice
        .query_row([key], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
    let gross = i128::from(net) + i128::from(vat);
    if sum == gross {
        return Ok(());
    }
    let currency = currency_of(run, code.as_deref())?;
    let column = match origin.entity {
        Entity::DueDates => "gross_amount",
        _ => "net_amount",
    };
    run.issue(origin, Some(column), None, || {
        RuleIssue::DueDatesOfInvoice {
            invoice: id,
            sum: format_minor(sum, currency),
            currency,
            gross: format_minor(gross, currency),
        }
    });
    Ok(())
}

fn currency_of(run: &Run<'_>, code: Option<&str>) -> Result<Currency, Halt> {
    Ok(match code {
        Some(code) => stored_currency(code)?,
        None => run.company_currency(),
    })
}

/// What stays of an invoice whose currency changed is in the former currency.
fn what_stays(run: &mut Run<'_>) -> Result<(), Halt> {
    for key in run.changed_currencies(Entity::Invoices) {
        let currency = run.currencies(Entity::Invoices).of(key);
        let mut statement = run.connection.prepare_cached(
            "SELECT 'line', id, currency FROM invoice_lines
                 WHERE invoice_key = ?1 AND currency <> ?2
             UNION ALL SELECT 'due', '', currency FROM due_dates
                 WHERE invoice_key = ?1 AND currency <> ?2
             UNION ALL SELECT 'payment', id, currency FROM payments
                 WHERE invoice_key = ?1 AND currency <> ?2
             LIMIT 1",
        )?;
        let stays: Option<(String, String, String)> = statement
            .query_row((key, currency.code()), |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .optional()?;
        let Some((what, id, kept)) = stays else {
            continue;
        };
        let invoice: String = run.connection.query_row(
            "SELECT id FROM invoices WHERE invoice_key = ?1",
            [key],
            |row| row.get(0),
        )?;
        let at = run
            .row_of(Entity::Invoices, &invoice)
            .expect("the currency of an invoice changes by its row");
        run.issue(at, Some("currency"), Some(currency.code()), || {
            let currency = kept;
            match what.as_str() {
                "line" => RuleIssue::InvoiceLineStays {
                    id,
                    invoice,
                    currency,
                },
                "payment" => RuleIssue::PaymentStays {
                    id,
                    invoice,
                    currency,
                },
                _ => RuleIssue::DueDateStays { invoice, currency },
            }
        });
    }
    Ok(())
}

const CREDIT: &str = "SELECT note.id, note.currency, credited.id, credited.kind, credited.currency
     FROM invoices note JOIN invoices credited
          ON credited.invoice_key = note.credited_invoice_key";

/// A credit note and what it credits.
struct Credit {
    note: String,
    note_currency: Option<String>,
    credited: String,
    kind: String,
    currency: Option<String>,
}

impl Credit {
    fn of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            note: row.get(0)?,
            note_currency: row.get(1)?,
            credited: row.get(2)?,
            kind: row.get(3)?,
            currency: row.get(4)?,
        })
    }

    fn check(&self, run: &mut Run<'_>, at: Origin) -> Result<(), Halt> {
        let Self { note, credited, .. } = self;
        if self.kind == "credit_note" {
            run.issue(at, Some("credited_invoice_id"), Some(credited), || {
                RuleIssue::CreditOfCreditNote {
                    note: note.clone(),
                    credited: credited.clone(),
                }
            });
        }
        let of_note = currency_of(run, self.note_currency.as_deref())?;
        let of_credited = currency_of(run, self.currency.as_deref())?;
        if of_note != of_credited {
            run.issue(at, Some("credited_invoice_id"), Some(credited), || {
                RuleIssue::CreditInAnotherCurrency {
                    note: note.clone(),
                    note_currency: of_note,
                    credited: credited.clone(),
                    credited_currency: of_credited,
                }
            });
        }
        Ok(())
    }
}

fn credit_notes(run: &mut Run<'_>, steps: &mut Steps<'_>) -> Result<(), Halt> {
    let touched = std::mem::take(&mut run.review.credits);
    let total = touched.len() as u64;
    let mut statement = run
        .connection
        .prepare(&format!("{CREDIT} WHERE note.invoice_key = ?1"))?;
    for (done, (key, row)) in (0..).zip(touched) {
        steps.pass(Check::Invoices, done, total)?;
        let at = Origin {
            entity: Entity::Invoices,
            row,
        };
        let credit = statement.query_row([key], Credit::of).optional()?;
        if let Some(credit) = credit {
            credit.check(run, at)?;
        }
    }
    Ok(())
}

/// Invoices whose kind or currency changed while credit notes of before name them: one pass over
/// the credit notes, whatever their number.
fn credited(run: &mut Run<'_>) -> Result<(), Halt> {
    let touched = std::mem::take(&mut run.review.credited);
    if touched.is_empty() {
        return Ok(());
    }
    let mut statement = run.connection.prepare(&format!(
        "{CREDIT} WHERE note.credited_invoice_key IS NOT NULL ORDER BY note.id"
    ))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let credit = Credit::of(row)?;
        let Some(at) = run.row_of(Entity::Invoices, &credit.credited) else {
            continue;
        };
        let told = run.row_of(Entity::Invoices, &credit.note).is_some();
        let key = run.resolve(Entity::Invoices, &credit.credited);
        if let (super::run::Resolved::Key(key), false) = (key, told)
            && touched.contains_key(&key)
        {
            credit.check(run, at)?;
        }
    }
    Ok(())
}
