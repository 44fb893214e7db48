//! A company of many open lines, shaped like the engine's benchmark and with what a page needs
//! beside them: teams, families, segments, targets, fixed costs, won deals half invoiced.

use diapason_model::{
    Company, Currency, Customer, CustomerIndex, Deal, DealIndex, DealLine, DealState, FiscalYear,
    FixedCost, Id, InstalmentRule, Invoice, InvoiceKind, InvoiceStatus, PaymentTerms, Probability,
    Product, ProductIndex, Quantity, Rate, Salesperson, SalespersonIndex, Schedule, ScheduleIndex,
    Share, Snapshot, Stage, StageIndex, StageKind, Target, TargetMeasure, TargetScope, Team,
    TeamIndex, UnitPrice, date_from_day_number, day_number, parse_date, parse_month,
};

/// A number below `below`, always the same for the same place of a field.
fn pick(field: u64, index: u64, below: u64) -> u64 {
    let mut z = (field << 40)
        .wrapping_add(index)
        .wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (z ^ (z >> 31)) % below
}

fn small(value: u64) -> u32 {
    u32::try_from(value).expect("a small number of the workload")
}

fn id(at: u64) -> Id {
    Id::new(&at.to_string())
}

/// A company of `count` open lines.
pub(crate) fn company(count: u64) -> Snapshot {
    let mut data = Snapshot::empty(settings());
    data.schedules = schedules();
    for at in 0..8_u32 {
        data.teams.push(Team {
            id: Id::new(&format!("T{at}")),
            name: format!("Team {at}").into(),
            parent: None,
        });
    }
    for at in 0..50_u32 {
        data.salespeople.push(Salesperson {
            id: Id::new(&format!("S{at}")),
            name: format!("Salesperson {at}").into(),
            team: Some(TeamIndex(at % 8)),
            active: true,
        });
    }
    for at in 0..5_000_u32 {
        data.customers.push(Customer {
            id: id(u64::from(at)),
            name: format!("Customer {at}").into(),
            kind: None,
            parent: None,
            vat_exempt: false,
            country: None,
            segment: Some(format!("Segment {}", at % 6).into()),
            payment_terms: None,
            bad_debt_rate: None,
            insolvent_on: None,
        });
    }
    for at in 0..200_u32 {
        data.products.push(Product {
            id: id(u64::from(at)),
            name: format!("Product {at}").into(),
            family: Some(format!("Family {}", at % 12).into()),
            currency: Currency::EUR,
            list_price: None,
            unit_cost: None,
            vat_rate: Rate::from_ppm(200_000),
            costs: Vec::new(),
        });
    }
    stages(&mut data);
    plan(&mut data);
    let mut line = 0;
    while line < count {
        let deal = data.deals.len() as u64;
        push_deal(&mut data, deal, false);
        for _ in 0..(1 + pick(1, deal, 5)).min(count - line) {
            push_line(&mut data, small(deal), line);
            line += 1;
        }
    }
    // A twentieth as many won deals, each invoiced by half.
    for won in 0..count / 60 {
        let deal = data.deals.len() as u64;
        push_deal(&mut data, deal, true);
        push_line(&mut data, small(deal), line + won);
        push_invoice(&mut data, small(deal), won);
    }
    data
}

fn settings() -> Company {
    Company {
        name: "Workload".into(),
        siren: None,
        country: "FR".into(),
        currency: Currency::EUR,
        time_zone: "Europe/Paris".into(),
        fiscal_year: FiscalYear::starting_in(7).expect("July"),
        default_payment_terms: PaymentTerms::thirty_days(),
        default_schedule: None,
        billing_known_from: None,
        cost_of_capital: Rate::ZERO,
        commission_rate: Rate::ZERO,
        bad_debt_rate: Rate::ZERO,
        late_interest_rate: None,
    }
}

fn schedules() -> Vec<Schedule> {
    // Each is so many equal instalments, so many months apart.
    let shapes: [(i32, i32); 8] = [
        (1, 1),
        (2, 2),
        (3, 2),
        (4, 1),
        (12, 1),
        (24, 1),
        (8, 3),
        (3, 12),
    ];
    (0_u64..)
        .zip(shapes)
        .map(|(at, (count, months))| {
            let rule = |place: i32| InstalmentRule {
                position: i64::from(place),
                label: None,
                offset_months: place * months,
                offset_days: 0,
                share: Share::new(1, i64::from(count)).expect("a share"),
                repeat_count: 1,
                repeat_every_months: 1,
            };
            Schedule::new(id(at), None, (0..count).map(rule).collect()).expect("shares sum to 1")
        })
        .collect()
}

fn stages(data: &mut Snapshot) {
    for (position, (name, ppm, kind)) in (0_i64..).zip([
        ("open", 500_000, StageKind::Open),
        ("won", 1_000_000, StageKind::Won),
    ]) {
        data.stages.push(Stage {
            id: Id::new(name),
            name: name.into(),
            pipeline: "default".into(),
            position,
            probability: Probability::from_ppm(ppm).expect("a probability"),
            kind,
        });
    }
}

fn plan(data: &mut Snapshot) {
    let month = |text: &str| parse_month(text).expect("a month");
    for (scope, amount_minor) in std::iter::once((TargetScope::Company, 90_000_000_000))
        .chain((0..8).map(|team| (TargetScope::Team(TeamIndex(team)), 11_000_000_000)))
        .chain((0..50).map(|at| {
            (
                TargetScope::Salesperson(SalespersonIndex(at)),
                1_800_000_000,
            )
        }))
    {
        data.targets.push(Target {
            measure: TargetMeasure::Invoicing,
            scope,
            from_month: month("2026-07"),
            to_month: month("2027-06"),
            amount_minor,
        });
    }
    for at in 0..20 {
        data.fixed_costs.push(FixedCost {
            id: id(at),
            name: format!("Cost {at}").into(),
            from_month: month("2025-07"),
            to_month: None,
            monthly_minor: 1_000_000,
        });
    }
}

fn push_deal(data: &mut Snapshot, deal: u64, won: bool) {
    let terms = ["+0d", "+30d", "+45d", "+60d", "eom +30d", "eom +45d"];
    let terms = terms[small(pick(5, deal, 6)) as usize];
    let from = if won { "2026-01-15" } else { "2026-10-15" };
    let first = day_number(parse_date(from).expect("a date"));
    let days = if won { 300 } else { 546 };
    let date = date_from_day_number(first + small(pick(4, deal, days)).cast_signed());
    let date = date.expect("in the calendar");
    data.deals.push(Deal {
        id: id(deal),
        name: format!("Deal {deal}").into(),
        customer: CustomerIndex(small(pick(2, deal, 5_000))),
        salesperson: Some(SalespersonIndex(small(pick(3, deal, 50)))),
        stage: StageIndex(u32::from(won)),
        state: if won {
            DealState::Won { closed_on: date }
        } else {
            DealState::Open {
                expected_close_on: date,
            }
        },
        source_date: None,
        project: None,
        currency: Currency::EUR,
        probability: None,
        created_on: None,
        payment_terms: Some(PaymentTerms::parse(terms).expect("terms").0),
        schedule: None,
        retention_rate: Rate::ZERO,
        retention_months: 12,
        next_step: None,
        next_step_on: None,
    });
}

fn push_line(data: &mut Snapshot, deal: u32, line: u64) {
    let amount = ((50_000 + pick(7, line, 50_000)) << pick(8, line, 8)) + pick(9, line, 100);
    let cost = amount * (400 + pick(10, line, 500)) / 1_000;
    let price = |cents: u64| UnitPrice::from_raw(i64::try_from(cents).expect("small") * 10_000);
    let probability = Probability::from_ppm(50_000 + 10_000 * small(pick(11, line, 91)));
    data.lines.push(DealLine {
        id: id(line),
        deal: DealIndex(deal),
        product: Some(ProductIndex(small(pick(6, line, 200)))),
        quantity: Quantity::ONE,
        unit_price: price(amount),
        discount: Rate::ZERO,
        unit_cost: Some(price(cost)),
        cost_range: None,
        probability: Some(probability.expect("0.05 to 0.95")),
        schedule: Some(ScheduleIndex(small(pick(12, line, 8)))),
    });
}

fn push_invoice(data: &mut Snapshot, deal: u32, at: u64) {
    let record = &data.deals[deal as usize];
    let line = data.lines.last().expect("a line of the deal");
    let net_minor = line.unit_price.raw() / 20_000;
    data.invoices.push(Invoice {
        id: id(at),
        number: None,
        customer: record.customer,
        deal: Some(DealIndex(deal)),
        kind: InvoiceKind::Invoice,
        status: InvoiceStatus::Posted,
        issued_on: record.state.date(),
        currency: Currency::EUR,
        net_minor,
        vat_minor: net_minor / 5,
        credited: None,
        payment_terms: None,
        disputed: false,
        written_off_on: None,
    });
}
