//! All files of the sample company, in memory or in a folder.

use std::fs;
use std::io;
use std::path::Path;

use super::directory::Directory;
use super::table::Table;
use super::{
    billing, deal_files, extras, incidents, invoice, payments, people, plan, process, projects,
    rates, sales,
};

/// The sample company's files: name (`deals.csv`) and bytes, in the order of their names.
#[must_use]
pub fn files() -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = tables().into_iter().map(Table::into_file).collect();
    files.sort();
    files
}

/// Writes the files into a folder, which is made if need be; files of other names stay.
pub fn write_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for (name, bytes) in files() {
        fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}

fn tables() -> Vec<Table> {
    let directory = Directory::read();
    let mut deals = sales::deals(&directory);
    let projects = projects::begin(&mut deals);
    let mut invoices = billing::invoices(&directory, &deals);
    incidents::happen(&directory, &deals, &mut invoices);
    payments::settle(&directory, &deals, &mut invoices);
    invoice::number(&mut invoices);
    let advances = payments::advances(&directory);
    let mut tables = vec![
        process::company_table(),
        people::teams_table(),
        people::salespeople_table(),
        directory.customers_table(),
        people::contacts_table(&directory),
        directory.products_table(),
        directory.product_costs_table(),
        process::stages_table(),
        process::schedules_table(),
        plan::fixed_costs_table(),
        plan::quotas_table(),
        plan::targets_table(),
        rates::fx_rates_table(),
        extras::attributes_table(&directory, &deals),
        extras::overrides_table(&directory, &deals),
        extras::source_links_table(&directory, &deals, &invoices),
    ];
    tables.extend(deal_files::tables(&directory, &deals));
    tables.extend(invoice::tables(&directory, &deals, (&invoices, &advances)));
    tables.extend(projects::tables(&directory, &deals, &projects));
    tables
}
