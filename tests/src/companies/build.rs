//! From a recipe to a valid snapshot: references resolved, explicit instalments and due dates
//! that sum right, credit notes in their invoice's currency, a rate for every currency from 2020.
//!
//! Deliberately absent: chance; the same recipe makes the same company.

use diapason_model::{
    Attribute, AttributeOf, Company, Currency, Customer, CustomerIndex, Date, Deal, DealIndex,
    DealLine, DealLineIndex, DealState, FiscalYear, FixedCost, FxRate, Id, Instalment,
    InstalmentDates, InstalmentRule, Month, Product, ProductCost, ProductIndex, Project,
    ProjectIndex, Rate, Salesperson, SalespersonIndex, Schedule, ScheduleIndex, Share, Snapshot,
    Stage, StageIndex, StageKind, Team, TeamIndex, divide_half_away, parse_date, power_of_ten,
};

use super::build_invoices::{add_invoices, add_payments};
use super::pools;
use super::recipe::{CompanyRecipe, DealRecipe, LineRecipe, Pick, RuleRecipe, Settings};

/// A place in a list of `length`; none where the list is empty.
pub(super) fn place(pick: Pick, length: usize) -> Option<usize> {
    usize::from(pick).checked_rem(length)
}

pub(super) fn build(recipe: &CompanyRecipe) -> Snapshot {
    let schedules: Vec<Schedule> = recipe
        .schedules
        .iter()
        .enumerate()
        .map(|(index, rules)| schedule(index, rules))
        .collect();
    let mut data = Snapshot::empty(company(&recipe.settings, schedules.len()));
    data.schedules = schedules;
    add_rates(&mut data, recipe);
    add_sellers(&mut data);
    add_stages(&mut data, &recipe.settings);
    add_customers(&mut data, recipe);
    add_products(&mut data, recipe);
    for deal in &recipe.deals {
        add_deal(&mut data, deal);
    }
    add_invoices(&mut data, &recipe.invoices);
    add_payments(&mut data, &recipe.payments);
    add_fixed_costs(&mut data, recipe);
    add_attributes(&mut data, recipe);
    data
}

fn company(settings: &Settings, schedules: usize) -> Company {
    Company {
        name: "Random SA".into(),
        siren: None,
        country: "FR".into(),
        currency: settings.currency,
        time_zone: "Europe/Paris".into(),
        fiscal_year: FiscalYear::starting_in(settings.fiscal_start).expect("1 to 12"),
        default_payment_terms: settings.terms.clone(),
        default_schedule: settings
            .schedule
            .and_then(|pick| schedule_index(pick, schedules)),
        billing_known_from: settings.billing_known_from,
        cost_of_capital: Rate::ZERO,
        commission_rate: Rate::ZERO,
        bad_debt_rate: Rate::ZERO,
        late_interest_rate: None,
    }
}

fn schedule_index(pick: Pick, schedules: usize) -> Option<ScheduleIndex> {
    place(pick, schedules).map(ScheduleIndex::from_position)
}

fn schedule(index: usize, rules: &[RuleRecipe]) -> Schedule {
    let sum: i64 = rules.iter().map(|rule| i64::from(rule.weight)).sum();
    let share = |rule: &RuleRecipe, position: usize| {
        // Weights of nothing: the first rule takes all.
        let (part, whole) = match (sum, position) {
            (0, 0) => (1, 1),
            (0, _) => (0, 1),
            _ => (i64::from(rule.weight), sum),
        };
        Share::new(part, whole).expect("a part of a small whole")
    };
    let made = rules
        .iter()
        .enumerate()
        .map(|(position, rule)| InstalmentRule {
            position: i64::try_from(position).expect("few rules"),
            label: None,
            offset_months: rule.offset_months,
            offset_days: rule.offset_days,
            share: share(rule, position),
            repeat_count: rule.repeat_count,
            repeat_every_months: rule.repeat_every_months,
        });
    Schedule::new(Id::new(&format!("S{index}")), None, made.collect()).expect("shares of a whole")
}

fn add_rates(data: &mut Snapshot, recipe: &CompanyRecipe) {
    let own = data.company.currency;
    let long_ago = parse_date("2020-01-01").expect("a date of the calendar");
    let texts = ["0.9102", "1.0345", "0.0062", "3.0125"];
    for (currency, text) in pools::currencies().into_iter().zip(texts) {
        data.fx_rates.push(FxRate {
            currency,
            on: long_ago,
            rate: diapason_model::ExchangeRate::parse(text).expect("a rate"),
        });
    }
    for (pick, on, rate) in &recipe.rates {
        let currency = pools::currencies()[usize::from(*pick) % 4];
        let is_new = data
            .fx_rates
            .iter()
            .all(|known| known.currency != currency || known.on != *on);
        if is_new {
            data.fx_rates.push(FxRate {
                currency,
                on: *on,
                rate: *rate,
            });
        }
    }
    data.fx_rates.retain(|rate| rate.currency != own);
}

/// Two teams and three salespeople, of whom one has no team; two share a name.
fn add_sellers(data: &mut Snapshot) {
    for id in ["T0", "T1"] {
        data.teams.push(Team {
            id: Id::new(id),
            name: format!("Team {id}").into(),
            parent: None,
        });
    }
    let sellers = [
        ("U0", "Ada", Some(0)),
        ("U1", "Ada", Some(1)),
        ("U2", "Léa", None),
    ];
    for (id, name, team) in sellers {
        data.salespeople.push(Salesperson {
            id: Id::new(id),
            name: name.into(),
            team: team.map(TeamIndex),
            active: true,
        });
    }
    for id in ["PRJ0", "PRJ1"] {
        data.projects.push(Project {
            id: Id::new(id),
            name: format!("Project {id}").into(),
            customer: None,
            starts_on: None,
            ends_on: None,
            budget_cost_minor: None,
            status: None,
        });
    }
}

fn add_stages(data: &mut Snapshot, settings: &Settings) {
    use diapason_model::Probability;
    let stages = [
        ("open-a", StageKind::Open, settings.stage_probability),
        (
            "open-b",
            StageKind::Open,
            Probability::from_ppm(350_000).expect("a chance"),
        ),
        ("won", StageKind::Won, Probability::ONE),
        ("lost", StageKind::Lost, Probability::ZERO),
    ];
    for (position, (id, kind, probability)) in (0..).zip(stages) {
        data.stages.push(Stage {
            id: Id::new(id),
            name: format!("Stage {id}").into(),
            pipeline: "default".into(),
            position,
            probability,
            kind,
        });
    }
}

fn add_customers(data: &mut Snapshot, recipe: &CompanyRecipe) {
    for (index, customer) in recipe.customers.iter().enumerate() {
        let country = [None, Some("FR"), Some("DE"), Some("BE")][usize::from(customer.country % 4)];
        let segment = [None, Some("SME"), Some("Public")][usize::from(customer.segment % 3)];
        data.customers.push(Customer {
            id: Id::new(&format!("C{index}")),
            name: ["Durand", "Durand", "Évrard"][index % 3].into(),
            kind: None,
            parent: None,
            vat_exempt: customer.vat_exempt,
            country: country.map(Into::into),
            segment: segment.map(Into::into),
            payment_terms: customer.terms.clone(),
            bad_debt_rate: None,
            insolvent_on: None,
        });
    }
}

fn add_products(data: &mut Snapshot, recipe: &CompanyRecipe) {
    for (index, product) in recipe.products.iter().enumerate() {
        let family = [None, Some("Pumps"), Some("Services")][usize::from(product.family % 3)];
        let mut costs: Vec<ProductCost> = Vec::new();
        for (from, unit_cost) in &product.costs {
            if costs.iter().all(|known| known.from != *from) {
                costs.push(ProductCost {
                    from: *from,
                    unit_cost: *unit_cost,
                });
            }
        }
        costs.sort_by_key(|cost| cost.from);
        data.products.push(Product {
            id: Id::new(&format!("P{index}")),
            name: ["Pump", "Valve", "Pump"][index % 3].into(),
            family: family.map(Into::into),
            currency: pools::pick_currency(data.company.currency, product.currency),
            list_price: None,
            unit_cost: product.unit_cost,
            vat_rate: product.vat_rate,
            costs,
        });
    }
}

fn deal_stage(recipe: &DealRecipe) -> (StageIndex, DealState) {
    let date = recipe.dates.0;
    match recipe.kind {
        StageKind::Open => (
            StageIndex(u32::from(recipe.stage % 2)),
            DealState::Open {
                expected_close_on: date,
            },
        ),
        StageKind::Won => (StageIndex(2), DealState::Won { closed_on: date }),
        StageKind::Lost => (StageIndex(3), DealState::Lost { closed_on: date }),
    }
}

fn add_deal(data: &mut Snapshot, recipe: &DealRecipe) {
    let index = DealIndex::from_position(data.deals.len());
    let (customer, salesperson, project) = recipe.who;
    let customer = place(customer, data.customers.len()).expect("there is a customer");
    let salesperson = salesperson.and_then(|pick| place(pick, data.salespeople.len()));
    let project = project.and_then(|pick| place(pick, data.projects.len()));
    let (stage, state) = deal_stage(recipe);
    let currency = pools::pick_currency(data.company.currency, recipe.currency);
    let schedules = data.schedules.len();
    data.deals.push(Deal {
        id: Id::new(&format!("D{}", index.0)),
        name: ["Alpha", "Beta", "Gamma", "Delta"][index.get() % 4].into(),
        customer: CustomerIndex::from_position(customer),
        salesperson: salesperson.map(SalespersonIndex::from_position),
        stage,
        state,
        source_date: recipe.dates.1,
        project: project.map(ProjectIndex::from_position),
        currency,
        probability: recipe.probability,
        created_on: None,
        payment_terms: recipe.terms.clone(),
        schedule: recipe
            .schedule
            .and_then(|pick| schedule_index(pick, schedules)),
        retention_rate: recipe.retention.0,
        retention_months: recipe.retention.1,
        next_step: None,
        next_step_on: None,
    });
    let mut total = 0;
    for line in &recipe.lines {
        let amount = line_amount(line, currency);
        total += amount;
        let place = DealLineIndex::from_position(data.lines.len());
        data.lines.push(deal_line(data, index, line));
        add_instalments(data, (index, Some(place)), amount, &line.instalments);
    }
    add_instalments(data, (index, None), total, &recipe.instalments);
}

fn deal_line(data: &Snapshot, deal: DealIndex, recipe: &LineRecipe) -> DealLine {
    let product = recipe
        .product
        .and_then(|pick| place(pick, data.products.len()));
    DealLine {
        // L10 comes before L9 in byte order, and after it in the list.
        id: Id::new(&format!("L{}", 8 + data.lines.len())),
        deal,
        product: product.map(ProductIndex::from_position),
        quantity: recipe.quantity,
        unit_price: recipe.unit_price,
        discount: recipe.discount,
        unit_cost: recipe.unit_cost,
        cost_range: None,
        probability: recipe.probability,
        schedule: recipe
            .schedule
            .and_then(|pick| schedule_index(pick, data.schedules.len())),
    }
}

/// `round(quantity × price × (1 − discount))` in minor units: what explicit instalments sum to.
fn line_amount(line: &LineRecipe, currency: Currency) -> i64 {
    let kept = i128::from(Rate::ONE_PPM - line.discount.ppm());
    let product = i128::from(line.quantity.raw()) * i128::from(line.unit_price.raw()) * kept;
    let minor = product * power_of_ten(currency.digits());
    let rounded = divide_half_away(minor, power_of_ten(18)).expect("small numbers");
    i64::try_from(rounded).expect("a small amount")
}

fn add_instalments(
    data: &mut Snapshot,
    (deal, line): (DealIndex, Option<DealLineIndex>),
    total: i64,
    recipe: &[(Date, i8)],
) {
    let sum: i64 = recipe.iter().map(|(_, weight)| i64::from(*weight)).sum();
    let mut left = total;
    for (position, (on, weight)) in recipe.iter().enumerate() {
        let is_last = position + 1 == recipe.len();
        let part =
            i128::from(total) * i128::from(*weight) / i128::from(if sum == 0 { 10 } else { sum });
        let part = i64::try_from(part).expect("a part of a small amount");
        let amount_minor = if is_last { left } else { part };
        left -= amount_minor;
        data.instalments.push(Instalment {
            id: Id::new(&format!("E{}", data.instalments.len())),
            deal,
            line,
            position: i64::try_from(position).expect("few instalments"),
            label: None,
            on: *on,
            // Some were dated by a person, who saw the close date that holds.
            dates: if deal.get().is_multiple_of(2) {
                InstalmentDates::Source
            } else {
                InstalmentDates::Entered
            },
            amount_minor,
        });
    }
}

fn add_fixed_costs(data: &mut Snapshot, recipe: &CompanyRecipe) {
    let now = Month::of(pools::usual_as_of());
    for (index, (from, length, minor)) in recipe.fixed_costs.iter().enumerate() {
        let from_month = now.plus(*from).expect("a month of the calendar");
        data.fixed_costs.push(FixedCost {
            id: Id::new(&format!("F{index}")),
            name: "Rent".into(),
            from_month,
            to_month: length.and_then(|length| from_month.plus(i32::from(length))),
            monthly_minor: i64::from(*minor),
        });
    }
}

fn add_attributes(data: &mut Snapshot, recipe: &CompanyRecipe) {
    for (kind, pick, name, value) in &recipe.attributes {
        let of = match kind % 3 {
            0 => place(*pick, data.deals.len())
                .map(|it| AttributeOf::Deal(DealIndex::from_position(it))),
            1 => place(*pick, data.customers.len())
                .map(|it| AttributeOf::Customer(CustomerIndex::from_position(it))),
            _ => place(*pick, data.products.len())
                .map(|it| AttributeOf::Product(ProductIndex::from_position(it))),
        };
        let name = ["region", "lead source"][usize::from(name % 2)];
        let is_new = |of| {
            !data
                .attributes
                .iter()
                .any(|it| it.of == of && &*it.name == name)
        };
        if let Some(of) = of.filter(|of| is_new(*of)) {
            data.attributes.push(Attribute {
                of,
                name: name.into(),
                value: ["Nord", "Sud", "Öst"][usize::from(value % 3)].into(),
            });
        }
    }
}
