//! Speed of the engine on the benchmark workload (made here from the same counter-based
//! generator as the shared workload): the bench tables, a lever, the making of a book, and
//! progress over a sales process.
#![expect(missing_docs, reason = "criterion's macros make undocumented items")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use diapason_engine::{
    Book, Dimension, Measure, ProgressQuestion, Question, bench_tables, forecasts, progress,
};
use diapason_model::{
    Company, Currency, Customer, CustomerIndex, Date, Deal, DealIndex, DealLine, DealState, Factor,
    FiscalYear, Id, InstalmentRule, Month, PaymentTerms, PriceLever, Probability, Product,
    ProductIndex, Quantity, Rate, Salesperson, SalespersonIndex, Scenario, Schedule, ScheduleIndex,
    Share, SlipLever, Snapshot, Stage, StageEntry, StageIndex, StageKind, UnitPrice, Where,
    date_from_day_number, day_number, parse_date,
};

fn mix(field: u64, index: u64) -> u64 {
    let mut z = (field << 40)
        .wrapping_add(index)
        .wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

fn pick(field: u64, index: u64, below: u64) -> u64 {
    mix(field, index) % below
}

fn small(value: u64) -> u32 {
    u32::try_from(value).expect("a small number of the workload")
}

fn schedules() -> Vec<Schedule> {
    // (months, days, basis points), as WORKLOAD.md lists them.
    let equal = |count: i32, step: i32| -> Vec<(i32, i32, i64)> {
        let count_wide = i64::from(count);
        (0..count)
            .map(|k| {
                (
                    k * step,
                    0,
                    10_000 / count_wide + i64::from(i64::from(k) < 10_000 % count_wide),
                )
            })
            .collect()
    };
    let mut eleven = vec![(0, 0, 2_000), (1, 0, 1_334), (2, 0, 1_334)];
    eleven.extend((3..7).map(|month| (month, 0, 1_333)));
    let lists = [
        vec![(0, 0, 10_000)],
        vec![(0, 0, 3_000), (0, 60, 7_000)],
        vec![(0, 0, 3_000), (0, 60, 4_000), (0, 120, 3_000)],
        vec![(0, 0, 5_000), (0, 30, 5_000)],
        vec![
            (0, 0, 1_000),
            (0, 30, 2_000),
            (0, 60, 3_000),
            (0, 90, 4_000),
        ],
        equal(12, 1),
        equal(24, 1),
        equal(36, 1),
        equal(4, 3),
        equal(8, 3),
        eleven,
        equal(3, 12),
    ];
    let rule = |(position, (months, days, points)): (usize, (i32, i32, i64))| InstalmentRule {
        position: i64::try_from(position).expect("few rules"),
        label: None,
        offset_months: months,
        offset_days: days,
        share: Share::new(points, 10_000).expect("basis points"),
        repeat_count: 1,
        repeat_every_months: 1,
    };
    (1..)
        .zip(lists)
        .map(|(id, list): (u32, Vec<(i32, i32, i64)>)| {
            let rules = list.into_iter().enumerate().map(rule).collect();
            Schedule::new(Id::new(&id.to_string()), None, rules).expect("shares sum to 1")
        })
        .collect()
}

fn company() -> Company {
    Company {
        name: "Workload".into(),
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
    }
}

/// A company of `count` open lines, shaped as WORKLOAD.md says.
fn workload(count: u64) -> Snapshot {
    let mut snapshot = Snapshot::empty(company());
    snapshot.schedules = schedules();
    for at in 1..=50 {
        let id = Id::new(&at.to_string());
        snapshot.salespeople.push(Salesperson {
            id,
            name: "S".into(),
            team: None,
            active: true,
        });
    }
    for at in 1..=5_000 {
        snapshot.customers.push(Customer {
            id: Id::new(&at.to_string()),
            name: "C".into(),
            kind: None,
            parent: None,
            vat_exempt: false,
            country: None,
            segment: None,
            payment_terms: None,
            bad_debt_rate: None,
            insolvent_on: None,
        });
    }
    for at in 1..=200 {
        snapshot.products.push(Product {
            id: Id::new(&at.to_string()),
            name: "P".into(),
            family: None,
            currency: Currency::EUR,
            list_price: None,
            unit_cost: None,
            vat_rate: Rate::ZERO,
            costs: Vec::new(),
        });
    }
    snapshot.stages.push(Stage {
        id: Id::new("open"),
        name: "Open".into(),
        pipeline: "default".into(),
        position: 0,
        probability: Probability::from_ppm(500_000).expect("a half"),
        kind: StageKind::Open,
    });
    let mut line = 0;
    while line < count {
        let deal = snapshot.deals.len() as u64;
        push_deal(&mut snapshot, deal);
        for _ in 0..(1 + pick(1, deal, 5)).min(count - line) {
            push_line(&mut snapshot, small(deal), line);
            line += 1;
        }
    }
    snapshot
}

fn push_deal(snapshot: &mut Snapshot, deal: u64) {
    let terms = ["+0d", "+30d", "+45d", "+60d", "eom +30d", "eom +45d"];
    let terms = terms[small(pick(5, deal, 6)) as usize];
    let first = day_number(parse_date("2026-01-01").expect("a date"));
    let close = first + small(pick(4, deal, 546)).cast_signed();
    snapshot.deals.push(Deal {
        id: Id::new(&(deal + 1).to_string()),
        name: "D".into(),
        customer: CustomerIndex(small(pick(2, deal, 5_000))),
        salesperson: Some(SalespersonIndex(small(pick(3, deal, 50)))),
        stage: StageIndex(0),
        state: DealState::Open {
            expected_close_on: date_from_day_number(close).expect("in the calendar"),
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

fn push_line(snapshot: &mut Snapshot, deal: u32, line: u64) {
    let weights = [30, 10, 10, 8, 5, 12, 5, 5, 6, 3, 3, 3];
    let at = pick(12, line, 100);
    let mut sum = 0;
    let schedule = weights.iter().position(|weight| {
        sum += weight;
        at < sum
    });
    let amount = ((50_000 + pick(7, line, 50_000)) << pick(8, line, 8)) + pick(9, line, 100);
    let cost = amount * (400 + pick(10, line, 500)) / 1_000;
    let price = |cents: u64| UnitPrice::from_raw(i64::try_from(cents).expect("small") * 10_000);
    let probability = Probability::from_ppm(50_000 + 10_000 * small(pick(11, line, 91)));
    snapshot.lines.push(DealLine {
        id: Id::new(&(line + 1).to_string()),
        deal: DealIndex(deal),
        product: Some(ProductIndex(small(pick(6, line, 200)))),
        quantity: Quantity::ONE,
        unit_price: price(amount),
        discount: Rate::ZERO,
        unit_cost: Some(price(cost)),
        cost_range: None,
        probability: Some(probability.expect("0.05 to 0.95")),
        schedule: Some(ScheduleIndex(small(
            schedule.expect("weights sum to 100") as u64
        ))),
    });
}

fn as_of() -> Date {
    parse_date("2026-01-01").expect("a date")
}

fn tables(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("bench_tables");
    group.sample_size(10);
    for count in [1_000, 10_000, 100_000, 1_000_000] {
        let book = Book::new(workload(count)).expect("a valid workload");
        group.throughput(Throughput::Elements(count));
        group.bench_with_input(
            BenchmarkId::from_parameter(count),
            &book,
            |bencher, book| {
                bencher.iter(|| bench_tables(book, as_of(), 36).expect("no rate is needed"));
            },
        );
    }
    group.finish();
}

fn lever(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("lever_100000");
    group.sample_size(20);
    let book = Book::new(workload(100_000)).expect("a valid workload");
    let factor = Factor::parse("0.97").expect("plain");
    let everything = Where::default();
    let mut price = Scenario::base();
    price.price.push(PriceLever {
        factor,
        r#where: everything.clone(),
    });
    let mut slip = Scenario::base();
    slip.slip.push(SlipLever {
        months: 1,
        days: 0,
        r#where: everything,
    });
    let mut question = Question::invoicing(as_of());
    question.by = Some(Dimension::Salesperson);
    let mut cash = question.clone();
    cash.measure = Measure::Cash;
    for (name, scenario) in [("base", Scenario::base()), ("price", price), ("slip", slip)] {
        group.bench_function(BenchmarkId::new("invoicing", name), |bencher| {
            let questions = std::slice::from_ref(&question);
            bencher.iter(|| forecasts(&book, &scenario, questions).expect("answers"));
        });
        group.bench_function(BenchmarkId::new("cash", name), |bencher| {
            let questions = std::slice::from_ref(&cash);
            bencher.iter(|| forecasts(&book, &scenario, questions).expect("answers"));
        });
    }
    group.finish();
}

fn making(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("book_new");
    group.sample_size(10);
    for count in [10_000, 100_000] {
        let snapshot = workload(count);
        group.throughput(Throughput::Elements(count));
        group.bench_with_input(
            BenchmarkId::from_parameter(count),
            &snapshot,
            |bencher, snapshot| {
                bencher.iter_batched(
                    || snapshot.clone(),
                    |snapshot| Book::new(snapshot).expect("a valid workload"),
                    criterion::BatchSize::LargeInput,
                );
            },
        );
    }
    group.finish();
}

/// About `count` deals in a process of five stages, a third of them won, with the entries that led
/// each to where it stands.
fn in_process(count: u64) -> Snapshot {
    let mut snapshot = workload(count * 3);
    snapshot.stages.clear();
    let kinds = [StageKind::Open; 5].into_iter().chain([StageKind::Won]);
    for (position, kind) in (0..).zip(kinds) {
        snapshot.stages.push(Stage {
            id: Id::new(&format!("s{position}")),
            name: "Stage".into(),
            pipeline: "default".into(),
            position,
            probability: Probability::from_ppm(500_000).expect("a half"),
            kind,
        });
    }
    let first = day_number(parse_date("2025-01-01").expect("a date"));
    let day =
        |days: u32| date_from_day_number(first + days.cast_signed()).expect("in the calendar");
    for (place, deal) in (0_u32..).zip(&mut snapshot.deals) {
        let begun = small(pick(13, u64::from(place), 600));
        let reached = small(pick(14, u64::from(place), 8)).min(5);
        deal.stage = StageIndex(reached);
        deal.created_on = Some(day(begun));
        if reached == 5 {
            deal.state = DealState::Won {
                closed_on: day(begun + 100),
            };
        }
        for stage in 0..=reached {
            snapshot.stage_history.push(StageEntry {
                deal: DealIndex(place),
                stage: StageIndex(stage),
                entered_on: day(begun + 20 * stage),
            });
        }
    }
    snapshot
}

fn salespeople(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("progress");
    group.sample_size(10);
    let book = Book::new(in_process(100_000)).expect("a valid workload");
    let deals = book.snapshot().deals.len() as u64;
    let question = ProgressQuestion {
        as_of: as_of(),
        from: Month::new(2025, 1).expect("a month"),
        to: Month::new(2025, 12).expect("a month"),
    };
    group.throughput(Throughput::Elements(deals));
    group.bench_function("100000_deals", |bencher| {
        bencher.iter(|| progress(&book, &question).expect("no rate is needed"));
    });
    group.finish();
}

criterion_group!(benches, tables, lever, making, salespeople);
criterion_main!(benches);
