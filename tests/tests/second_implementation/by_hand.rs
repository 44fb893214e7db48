//! A small company built record by record, for examples that are worked out by hand.

use diapason_model::{
    Company, Currency, Customer, CustomerIndex, Date, Deal, DealIndex, DealLine, DealState,
    FiscalYear, Id, Instalment, InstalmentDates, InstalmentRule, Invoice, InvoiceIndex,
    InvoiceKind, InvoiceStatus, PaymentTerms, Probability, Quantity, Rate, Schedule, ScheduleIndex,
    Share, Snapshot, Stage, StageIndex, StageKind, UnitPrice, parse_date,
};

pub(crate) fn date(text: &str) -> Date {
    parse_date(text).expect("a date of the test")
}

pub(crate) fn company() -> Snapshot {
    let mut data = Snapshot::empty(Company {
        name: "Pencil SA".into(),
        siren: None,
        country: "FR".into(),
        currency: Currency::EUR,
        time_zone: "Europe/Paris".into(),
        fiscal_year: FiscalYear::CALENDAR,
        default_payment_terms: PaymentTerms::thirty_days(),
        default_schedule: None,
        billing_known_from: None,
        cost_of_capital: Rate::ZERO,
        commission_rate: Rate::ZERO,
        bad_debt_rate: Rate::ZERO,
        late_interest_rate: None,
    });
    for (id, kind) in [("open", StageKind::Open), ("won", StageKind::Won)] {
        data.stages.push(Stage {
            id: Id::new(id),
            name: id.into(),
            pipeline: "default".into(),
            position: 0,
            probability: Probability::ONE,
            kind,
        });
    }
    data.customers.push(Customer {
        id: Id::new("C"),
        name: "Customer".into(),
        kind: None,
        parent: None,
        vat_exempt: false,
        country: None,
        segment: None,
        payment_terms: None,
        bad_debt_rate: None,
        insolvent_on: None,
    });
    data
}

pub(crate) fn add_deal(data: &mut Snapshot, currency: Currency, state: DealState) -> DealIndex {
    let index = DealIndex::from_position(data.deals.len());
    let is_open = matches!(state, DealState::Open { .. });
    data.deals.push(Deal {
        id: Id::new(&format!("D{}", index.0)),
        name: "Deal".into(),
        customer: CustomerIndex(0),
        salesperson: None,
        stage: StageIndex(u32::from(!is_open)),
        state,
        source_date: None,
        project: None,
        currency,
        probability: None,
        created_on: None,
        payment_terms: None,
        schedule: None,
        retention_rate: Rate::ZERO,
        retention_months: 12,
        next_step: None,
        next_step_on: None,
    });
    index
}

pub(crate) fn won(on: &str) -> DealState {
    DealState::Won {
        closed_on: date(on),
    }
}

pub(crate) fn add_line(data: &mut Snapshot, deal: DealIndex, price: &str) -> usize {
    data.lines.push(DealLine {
        id: Id::new(&format!("L{}", data.lines.len())),
        deal,
        product: None,
        quantity: Quantity::ONE,
        unit_price: UnitPrice::parse(price).expect("a price of the test"),
        discount: Rate::ZERO,
        unit_cost: None,
        cost_range: None,
        probability: None,
        schedule: None,
    });
    data.lines.len() - 1
}

pub(crate) fn add_schedule(data: &mut Snapshot, rules: &[(&str, i32, u32)]) -> ScheduleIndex {
    let rules = (0..)
        .zip(rules)
        .map(|(position, (share, months, count))| InstalmentRule {
            position,
            label: None,
            offset_months: *months,
            offset_days: 0,
            share: Share::parse(share).expect("a share of the test"),
            repeat_count: *count,
            repeat_every_months: 1,
        });
    let index = data.schedules.len();
    let schedule = Schedule::new(Id::new(&format!("S{index}")), None, rules.collect());
    data.schedules
        .push(schedule.expect("shares that sum to one"));
    ScheduleIndex::from_position(index)
}

pub(crate) fn add_instalment(data: &mut Snapshot, deal: DealIndex, on: &str, minor: i64) {
    let position = i64::try_from(data.instalments.len()).expect("few instalments");
    data.instalments.push(Instalment {
        id: Id::new(&format!("E{position}")),
        deal,
        line: None,
        position,
        label: None,
        on: date(on),
        dates: InstalmentDates::Source,
        amount_minor: minor,
    });
}

pub(crate) fn add_invoice(
    data: &mut Snapshot,
    kind: InvoiceKind,
    deal: Option<DealIndex>,
    on: &str,
    currency: Currency,
    (net_minor, vat_minor): (i64, i64),
) -> InvoiceIndex {
    let index = InvoiceIndex::from_position(data.invoices.len());
    data.invoices.push(Invoice {
        id: Id::new(&format!("I{}", index.0)),
        number: None,
        customer: CustomerIndex(0),
        deal,
        kind,
        status: InvoiceStatus::Posted,
        issued_on: date(on),
        currency,
        net_minor,
        vat_minor,
        credited: None,
        payment_terms: None,
        disputed: false,
        written_off_on: None,
    });
    index
}
