//! The golden company's folder as a snapshot: whole rows, no mercy.

use std::path::Path;

use diapason_model::{
    Attribute, AttributeOf, Company, Currency, Customer, CustomerIndex, Deal, DealIndex, DealLine,
    DealLineIndex, DealState, DueDate, ExchangeRate, FiscalYear, FixedCost, FxRate, Id, Instalment,
    InstalmentDates, InstalmentRule, Invoice, InvoiceIndex, InvoiceKind, InvoiceLine,
    InvoiceStatus, Payment, PaymentOf, PaymentTerms, Product, ProductCost, ProductIndex, Project,
    ProjectIndex, Quantity, Rate, Salesperson, SalespersonIndex, Schedule, ScheduleIndex, Share,
    Snapshot, Stage, StageIndex, StageKind, Team, TeamIndex,
};

use crate::rows::{Places, Row, rows};

fn schedules(folder: &Path) -> (Vec<Schedule>, Places) {
    let mut sets: Vec<(String, Vec<InstalmentRule>)> = Vec::new();
    for row in rows(folder, "schedules") {
        let id = row.must("id");
        let rule = InstalmentRule {
            position: row.number("position", 0),
            label: None,
            offset_months: row.number("offset_months", 0),
            offset_days: row.number("offset_days", 0),
            share: Share::parse(row.must("share")).expect("a share"),
            repeat_count: row.number("repeat_count", 1),
            repeat_every_months: row.number("repeat_every_months", 1),
        };
        match sets.iter_mut().find(|(known, _)| known == id) {
            Some((_, rules)) => rules.push(rule),
            None => sets.push((id.to_owned(), vec![rule])),
        }
    }
    let places = Places::of_ids(sets.iter().map(|(id, _)| id.clone()));
    let made = sets.into_iter().map(|(id, rules)| {
        Schedule::new(Id::new(&id), None, rules).expect("shares that sum to one")
    });
    (made.collect(), places)
}

fn company(folder: &Path, schedules: &Places) -> Company {
    let rows = rows(folder, "company");
    let row = &rows[0];
    let rate = |column| row.rate(column).unwrap_or(Rate::ZERO);
    let start = row.number("fiscal_year_start_month", 1);
    Company {
        name: row.text("name"),
        siren: None,
        country: row.get("country").unwrap_or("FR").into(),
        currency: row.currency(Currency::EUR),
        time_zone: "Europe/Paris".into(),
        fiscal_year: FiscalYear::starting_in(start).expect("a month of the year"),
        default_payment_terms: row
            .terms("default_payment_terms")
            .unwrap_or_else(PaymentTerms::thirty_days),
        default_schedule: schedules.find(row, "default_schedule_id", ScheduleIndex::from_position),
        billing_known_from: row.date("billing_known_from"),
        cost_of_capital: rate("cost_of_capital"),
        commission_rate: rate("commission_rate"),
        bad_debt_rate: rate("bad_debt_rate"),
        late_interest_rate: row.rate("late_interest_rate"),
    }
}

/// Reads a folder into a snapshot. Overrides that still hold are not understood here.
pub(crate) fn read(folder: &Path) -> Snapshot {
    for row in rows(folder, "overrides") {
        assert!(row.get("revoked_at").is_some(), "an override that holds");
    }
    let (schedules, schedule_places) = schedules(folder);
    let mut data = Snapshot::empty(company(folder, &schedule_places));
    data.schedules = schedules;
    people(folder, &mut data);
    products(folder, &mut data);
    deals(folder, &mut data, &schedule_places);
    invoices(folder, &mut data);
    attributes(folder, &mut data);
    data
}

fn people(folder: &Path, data: &mut Snapshot) {
    let teams = rows(folder, "teams");
    let team_places = Places::of(&teams);
    for row in &teams {
        data.teams.push(Team {
            id: Id::new(row.must("id")),
            name: row.text("name"),
            parent: None,
        });
    }
    for row in rows(folder, "salespeople") {
        data.salespeople.push(Salesperson {
            id: Id::new(row.must("id")),
            name: row.text("name"),
            team: team_places.find(&row, "team_id", TeamIndex::from_position),
            active: true,
        });
    }
    for row in rows(folder, "customers") {
        data.customers.push(Customer {
            id: Id::new(row.must("id")),
            name: row.text("name"),
            kind: None,
            parent: None,
            vat_exempt: row.truth("vat_exempt"),
            country: row.get("country").map(Into::into),
            segment: row.get("segment").map(Into::into),
            payment_terms: row.terms("payment_terms"),
            bad_debt_rate: row.rate("bad_debt_rate"),
            insolvent_on: None,
        });
    }
    for row in rows(folder, "projects") {
        data.projects.push(Project {
            id: Id::new(row.must("id")),
            name: row.text("name"),
            customer: None,
            starts_on: None,
            ends_on: None,
            budget_cost_minor: None,
            status: None,
        });
    }
    for row in rows(folder, "stages") {
        data.stages.push(Stage {
            id: Id::new(row.must("id")),
            name: row.text("name"),
            pipeline: "default".into(),
            position: row.number("position", 0),
            probability: row.probability("probability").expect("a probability"),
            kind: match row.must("kind") {
                "open" => StageKind::Open,
                "won" => StageKind::Won,
                _ => StageKind::Lost,
            },
        });
    }
    for row in rows(folder, "fixed_costs") {
        data.fixed_costs.push(FixedCost {
            id: Id::new(row.must("id")),
            name: row.text("name"),
            from_month: row.month("from_month").expect("a month"),
            to_month: row.month("to_month"),
            monthly_minor: row
                .minor("monthly_amount", data.company.currency)
                .expect("an amount"),
        });
    }
}

fn products(folder: &Path, data: &mut Snapshot) {
    let rows_of_costs = rows(folder, "product_costs");
    for row in rows(folder, "products") {
        let mut costs: Vec<ProductCost> = rows_of_costs
            .iter()
            .filter(|cost| cost.must("product_id") == row.must("id"))
            .map(|cost| ProductCost {
                from: cost.must_date("from"),
                unit_cost: cost.price("unit_cost").expect("a cost"),
            })
            .collect();
        costs.sort_by_key(|cost| cost.from);
        data.products.push(Product {
            id: Id::new(row.must("id")),
            name: row.text("name"),
            family: row.get("family").map(Into::into),
            currency: row.currency(data.company.currency),
            list_price: row.price("list_price"),
            unit_cost: row.price("unit_cost"),
            vat_rate: row.rate("vat_rate").unwrap_or(Rate::STANDARD_VAT),
            costs,
        });
    }
    for row in rows(folder, "fx_rates") {
        data.fx_rates.push(FxRate {
            currency: row.currency(Currency::EUR),
            on: row.must_date("on"),
            rate: ExchangeRate::parse(row.must("rate")).expect("a rate"),
        });
    }
}

fn deals(folder: &Path, data: &mut Snapshot, schedules: &Places) {
    let customers = Places::of(&rows(folder, "customers"));
    let salespeople = Places::of(&rows(folder, "salespeople"));
    let stages = Places::of(&rows(folder, "stages"));
    let projects = Places::of(&rows(folder, "projects"));
    let deal_rows = rows(folder, "deals");
    let deals = Places::of(&deal_rows);
    for row in &deal_rows {
        let stage = stages
            .find(row, "stage_id", StageIndex::from_position)
            .expect("a stage");
        let kind = data.stages[stage.get()].kind;
        data.deals.push(Deal {
            id: Id::new(row.must("id")),
            name: row.text("name"),
            customer: customers
                .find(row, "customer_id", CustomerIndex::from_position)
                .expect("a customer"),
            salesperson: salespeople.find(row, "salesperson_id", SalespersonIndex::from_position),
            stage,
            state: DealState::new(kind, row.date("expected_close_on"), row.date("closed_on"))
                .expect("the date that the state requires"),
            source_date: None,
            project: projects.find(row, "project_id", ProjectIndex::from_position),
            currency: row.currency(data.company.currency),
            probability: row.probability("probability"),
            created_on: None,
            payment_terms: row.terms("payment_terms"),
            schedule: schedules.find(row, "schedule_id", ScheduleIndex::from_position),
            retention_rate: row.rate("retention_rate").unwrap_or(Rate::ZERO),
            retention_months: row.number("retention_months", 12),
            next_step: None,
            next_step_on: None,
        });
    }
    deal_lines(folder, data, schedules, &deals);
}

fn deal_lines(folder: &Path, data: &mut Snapshot, schedules: &Places, deals: &Places) {
    let products = Places::of(&rows(folder, "products"));
    let line_rows = rows(folder, "deal_lines");
    let lines = Places::of(&line_rows);
    let deal_of = |row: &Row| {
        deals
            .find(row, "deal_id", DealIndex::from_position)
            .expect("a deal")
    };
    for row in &line_rows {
        data.lines.push(DealLine {
            id: Id::new(row.must("id")),
            deal: deal_of(row),
            product: products.find(row, "product_id", ProductIndex::from_position),
            quantity: row.get("quantity").map_or(Quantity::ONE, |text| {
                Quantity::parse(text).expect("a quantity")
            }),
            unit_price: row.price("unit_price").expect("a price"),
            discount: row.rate("discount").unwrap_or(Rate::ZERO),
            unit_cost: row.price("unit_cost"),
            cost_range: None,
            probability: row.probability("probability"),
            schedule: schedules.find(row, "schedule_id", ScheduleIndex::from_position),
        });
    }
    for row in rows(folder, "instalments") {
        let deal = deal_of(&row);
        let currency = data.deals[deal.get()].currency;
        data.instalments.push(Instalment {
            id: Id::new(row.must("id")),
            deal,
            line: lines.find(&row, "deal_line_id", DealLineIndex::from_position),
            position: row.number("position", 0),
            label: None,
            on: row.must_date("on"),
            dates: InstalmentDates::Source,
            amount_minor: row.minor("amount", currency).expect("an amount"),
        });
    }
}

fn invoices(folder: &Path, data: &mut Snapshot) {
    let customers = Places::of(&rows(folder, "customers"));
    let deals = Places::of(&rows(folder, "deals"));
    let products = Places::of(&rows(folder, "products"));
    let invoice_rows = rows(folder, "invoices");
    let invoices = Places::of(&invoice_rows);
    for row in &invoice_rows {
        data.invoices.push(invoice(
            row,
            data.company.currency,
            &customers,
            &deals,
            &invoices,
        ));
    }
    let invoice_of = |row: &Row| invoices.find(row, "invoice_id", InvoiceIndex::from_position);
    for row in rows(folder, "invoice_lines") {
        let invoice = invoice_of(&row).expect("an invoice");
        let currency = data.invoices[invoice.get()].currency;
        data.invoice_lines.push(InvoiceLine {
            id: Id::new(row.must("id")),
            invoice,
            product: products.find(&row, "product_id", ProductIndex::from_position),
            quantity: row.get("quantity").map_or(Quantity::ONE, |text| {
                Quantity::parse(text).expect("a quantity")
            }),
            net_minor: row.minor("net_amount", currency).expect("an amount"),
            vat_rate: None,
            cost_minor: row.minor("cost_amount", currency),
        });
    }
    for row in rows(folder, "due_dates") {
        let invoice = invoice_of(&row).expect("an invoice");
        let currency = data.invoices[invoice.get()].currency;
        data.due_dates.push(DueDate {
            invoice,
            due_on: row.must_date("due_on"),
            gross_minor: row.minor("gross_amount", currency).expect("an amount"),
        });
    }
    for row in rows(folder, "payments") {
        let (of, currency) = if let Some(invoice) = invoice_of(&row) {
            (
                PaymentOf::Invoice(invoice),
                data.invoices[invoice.get()].currency,
            )
        } else {
            let customer = customers.find(&row, "customer_id", CustomerIndex::from_position);
            let advance = PaymentOf::Advance(customer.expect("a customer"));
            (advance, data.company.currency)
        };
        data.payments.push(Payment {
            id: Id::new(row.must("id")),
            of,
            paid_on: row.must_date("paid_on"),
            amount_minor: row.minor("amount", currency).expect("an amount"),
        });
    }
}

fn invoice(
    row: &Row,
    own: Currency,
    customers: &Places,
    deals: &Places,
    invoices: &Places,
) -> Invoice {
    let currency = row.currency(own);
    Invoice {
        id: Id::new(row.must("id")),
        number: None,
        customer: customers
            .find(row, "customer_id", CustomerIndex::from_position)
            .expect("a customer"),
        deal: deals.find(row, "deal_id", DealIndex::from_position),
        kind: match row.get("kind") {
            None | Some("invoice") => InvoiceKind::Invoice,
            Some("deposit") => InvoiceKind::Deposit,
            Some(_) => InvoiceKind::CreditNote,
        },
        status: match row.must("status") {
            "posted" => InvoiceStatus::Posted,
            "draft" => InvoiceStatus::Draft,
            _ => InvoiceStatus::Cancelled,
        },
        issued_on: row.must_date("issued_on"),
        currency,
        net_minor: row.minor("net_amount", currency).expect("an amount"),
        vat_minor: row.minor("vat_amount", currency).expect("an amount"),
        credited: invoices.find(row, "credited_invoice_id", InvoiceIndex::from_position),
        payment_terms: row.terms("payment_terms"),
        disputed: row.truth("disputed"),
        written_off_on: row.date("written_off_on"),
    }
}

fn attributes(folder: &Path, data: &mut Snapshot) {
    let deals = Places::of(&rows(folder, "deals"));
    let customers = Places::of(&rows(folder, "customers"));
    let products = Places::of(&rows(folder, "products"));
    for row in rows(folder, "attributes") {
        let of = match row.must("entity") {
            "deal" => deals.find(&row, "id", |it| {
                AttributeOf::Deal(DealIndex::from_position(it))
            }),
            "customer" => customers.find(&row, "id", |it| {
                AttributeOf::Customer(CustomerIndex::from_position(it))
            }),
            _ => products.find(&row, "id", |it| {
                AttributeOf::Product(ProductIndex::from_position(it))
            }),
        };
        data.attributes.push(Attribute {
            of: of.expect("an id"),
            name: row.text("name"),
            value: row.text("value"),
        });
    }
}
