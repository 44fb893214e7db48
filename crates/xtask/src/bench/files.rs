//! The workload as files: an exchange folder for `diapason`, and the tables that the Python baseline
//! reads, byte for byte as its own generator writes them.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use anyhow::{Context, Result};

use super::calendar::iso;
use super::workload::{Line, Step, TERMS, schedules};

/// Months and per cent of the deals that slip so far: read by the simulation's baseline.
const SLIP: [i64; 7] = [40, 22, 14, 10, 7, 4, 3];

/// Writes the exchange folder.
pub(super) fn write_exchange(folder: &Path, lines: &[Line]) -> Result<()> {
    fs::create_dir_all(folder)?;
    let mut company = created(folder, "company.csv")?;
    company.write_all(b"name,currency,country\nWorkload,EUR,FR\n")?;
    company.flush()?;
    numbered(folder, "salespeople.csv", "id,name", 50, |id| {
        format!("{id},S{id}")
    })?;
    numbered(folder, "customers.csv", "id,name", 5_000, |id| {
        format!("{id},C{id}")
    })?;
    numbered(folder, "products.csv", "id,name,vat_rate", 200, |id| {
        format!("{id},P{id},0")
    })?;
    let mut stages = created(folder, "stages.csv")?;
    stages.write_all(b"id,name,position,probability,kind\nopen,Open,0,0.5,open\n")?;
    stages.flush()?;
    exchange_schedules(folder)?;
    exchange_deals(folder, lines)
}

fn exchange_schedules(folder: &Path) -> Result<()> {
    let mut file = created(folder, "schedules.csv")?;
    writeln!(file, "id,position,offset_months,offset_days,share")?;
    for (id, steps) in (1..).zip(schedules()) {
        for (position, step) in steps.iter().enumerate() {
            let (months, days) = match step {
                Step::Days(days, _) => (0, *days),
                Step::Months(months, _) => (*months, 0),
            };
            let share = fraction(step.share());
            writeln!(file, "{id},{position},{months},{days},{share}")?;
        }
    }
    Ok(file.flush()?)
}

fn exchange_deals(folder: &Path, lines: &[Line]) -> Result<()> {
    let mut deals = created(folder, "deals.csv")?;
    let mut rows = created(folder, "deal_lines.csv")?;
    writeln!(
        deals,
        "id,name,customer_id,salesperson_id,stage_id,expected_close_on,payment_terms"
    )?;
    writeln!(
        rows,
        "id,deal_id,product_id,unit_price,unit_cost,probability,schedule_id"
    )?;
    let mut last_deal = 0;
    for line in lines {
        if line.deal != last_deal {
            last_deal = line.deal;
            writeln!(
                deals,
                "{0},D{0},{1},{2},open,{3},{4}",
                line.deal,
                line.customer,
                line.salesperson,
                iso(line.close_day),
                TERMS[line.terms].words
            )?;
        }
        writeln!(
            rows,
            "{},{},{},{},{},{},{}",
            line.id,
            line.deal,
            line.product,
            money(line.amount_cents),
            money(line.cost_cents),
            chance(line),
            line.schedule + 1
        )?;
    }
    deals.flush()?;
    Ok(rows.flush()?)
}

/// Writes what the Python baseline reads: the lines and three small tables.
pub(super) fn write_tables(folder: &Path, lines: &[Line]) -> Result<()> {
    fs::create_dir_all(folder)?;
    let mut file = created(folder, "schedules.csv")?;
    writeln!(file, "schedule_id,seq,kind,offset,share_bp")?;
    for (id, steps) in (1..).zip(schedules()) {
        for (position, step) in steps.into_iter().enumerate() {
            let (kind, offset) = match step {
                Step::Days(days, _) => ('D', days),
                Step::Months(months, _) => ('M', months),
            };
            writeln!(file, "{id},{position},{kind},{offset},{}", step.share())?;
        }
    }
    file.flush()?;
    let mut file = created(folder, "terms.csv")?;
    writeln!(file, "payment_terms_id,days,eom")?;
    for (id, terms) in (1..).zip(TERMS) {
        writeln!(file, "{id},{},{}", terms.days, u8::from(terms.month_end))?;
    }
    file.flush()?;
    let mut file = created(folder, "slip.csv")?;
    writeln!(file, "months,percent")?;
    for (months, percent) in SLIP.into_iter().enumerate() {
        writeln!(file, "{months},{percent}")?;
    }
    file.flush()?;
    table_of_lines(folder, lines)
}

fn table_of_lines(folder: &Path, lines: &[Line]) -> Result<()> {
    let mut file = created(folder, &format!("lines_{}.csv", lines.len()))?;
    writeln!(
        file,
        "line_id,deal_id,customer_id,salesperson_id,product_id,amount_cents,cost_cents,\
         probability,expected_close,schedule_id,payment_terms_id"
    )?;
    for line in lines {
        writeln!(
            file,
            "{},{},{},{},{},{},{},{},{},{},{}",
            line.id,
            line.deal,
            line.customer,
            line.salesperson,
            line.product,
            line.amount_cents,
            line.cost_cents,
            chance(line),
            iso(line.close_day),
            line.schedule + 1,
            line.terms + 1
        )?;
    }
    Ok(file.flush()?)
}

fn numbered(
    folder: &Path,
    name: &str,
    header: &str,
    count: u32,
    row: impl Fn(u32) -> String,
) -> Result<()> {
    let mut file = created(folder, name)?;
    writeln!(file, "{header}")?;
    for id in 1..=count {
        writeln!(file, "{}", row(id))?;
    }
    Ok(file.flush()?)
}

fn created(folder: &Path, name: &str) -> Result<BufWriter<File>> {
    let path = folder.join(name);
    let file = File::create(&path).with_context(|| format!("{} not written", path.display()))?;
    Ok(BufWriter::new(file))
}

fn money(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// Chances of the workload come in whole per cents below one.
fn chance(line: &Line) -> String {
    format!("0.{:02}", line.chance_basis_points / 100)
}

fn fraction(basis_points: i64) -> String {
    format!("{}.{:04}", basis_points / 10_000, basis_points % 10_000)
}

#[cfg(test)]
mod tests {
    use super::super::workload::lines;
    use super::*;

    #[test]
    fn the_first_rows_are_those_of_the_python_generator() {
        let place = tempfile::tempdir().unwrap();
        write_tables(place.path(), &lines(2)).unwrap();
        let text = fs::read_to_string(place.path().join("lines_2.csv")).unwrap();
        let rows: Vec<&str> = text.lines().skip(1).collect();
        assert_eq!(
            rows,
            [
                "1,1,251,18,71,63345,53526,0.58,2026-12-24,2,6",
                "2,1,251,18,166,72443,61214,0.11,2026-12-24,7,6",
            ]
        );
    }

    #[test]
    fn a_deal_of_two_lines_stands_once_in_the_exchange_folder() {
        let place = tempfile::tempdir().unwrap();
        write_exchange(place.path(), &lines(2)).unwrap();
        let text = |name: &str| fs::read_to_string(place.path().join(name)).unwrap();
        assert_eq!(
            text("deals.csv").lines().last(),
            Some("1,D1,251,18,open,2026-12-24,eom +45d")
        );
        assert_eq!(
            text("deal_lines.csv").lines().nth(1),
            Some("1,1,71,633.45,535.26,0.58,2")
        );
        assert_eq!(text("schedules.csv").lines().nth(2), Some("2,0,0,0,0.3000"));
    }
}
