//! How long a page of the desk takes on 100,000 open lines: the first one, one with a lever that
//! was moved, the effects of every lever, a figure opened, the flags, the data's defects.
#![expect(missing_docs, reason = "criterion's macros make undocumented items")]

mod workload;

use criterion::{Criterion, criterion_group, criterion_main};
use diapason_app::Book;
use diapason_app::desk::{
    BookAlone, ColumnLength, DataQualityRequest, FlagsRequest, ForecastPageRequest, LanguageName,
    LeverSettings, LeverWhere, MeasureName, ProbabilityName, ScenarioChoice, SpanChoice, UnitLever,
    WhyCell, WhyPartRequest, WhyRequest,
};

const LINES: u64 = 100_000;

fn lever(value: &str) -> UnitLever {
    UnitLever {
        value: value.to_owned(),
        applies: LeverWhere::default(),
    }
}

/// The panel with all five levers, the first one at `win_rate`.
fn levers(win_rate: &str) -> ScenarioChoice {
    ScenarioChoice {
        name: None,
        levers: Some(LeverSettings {
            win_rate: Some(lever(win_rate)),
            slip_months: Some(lever("1")),
            price: Some(lever("0.98")),
            cost: Some(lever("1.02")),
            payment_delay_days: Some(lever("10")),
        }),
    }
}

fn request(scenario: ScenarioChoice) -> ForecastPageRequest {
    ForecastPageRequest {
        as_of: Some("2026-11-22".to_owned()),
        span: SpanChoice::FiscalYear { starts_in: 2026 },
        period: ColumnLength::Month,
        measure: MeasureName::Invoicing,
        by: Some("salesperson".to_owned()),
        probability: ProbabilityName::Stated,
        scenario,
        sort: Vec::new(),
        offset: 0,
        limit: 100,
    }
}

fn book() -> BookAlone {
    let book = Book::new(workload::company(LINES)).expect("a valid workload");
    BookAlone::new(book, &[], LanguageName::Fr)
}

fn page(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("forecast_page_100000");
    group.sample_size(20);
    let mut desk = book();
    group.bench_function("first", |bencher| {
        bencher.iter(|| {
            desk.forget();
            desk.forecast_page(&request(ScenarioChoice::default()))
                .expect("a page")
        });
    });
    group.bench_function("first with levers", |bencher| {
        bencher.iter(|| {
            desk.forget();
            desk.forecast_page(&request(levers("0.9"))).expect("a page")
        });
    });
    let mut step = 0_u32;
    group.bench_function("a lever moved", |bencher| {
        bencher.iter(|| {
            step += 1;
            let factor = format!("0.{:06}", 500_000 + step);
            desk.forecast_page(&request(levers(&factor)))
                .expect("a page")
        });
    });
    group.bench_function("scrolled", |bencher| {
        let mut scrolled = request(levers("0.9"));
        desk.forecast_page(&scrolled).expect("a page");
        scrolled.offset = 20;
        bencher.iter(|| desk.forecast_rows(&scrolled).expect("rows"));
    });
    group.finish();
}

fn effects(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("forecast_effects_100000");
    group.sample_size(10);
    let mut desk = book();
    group.bench_function("five levers, nothing known", |bencher| {
        bencher.iter(|| {
            desk.forget();
            let effects = desk.forecast_effects(&request(levers("0.9")));
            effects.expect("effects")
        });
    });
    let mut step = 0_u32;
    group.bench_function("a lever moved", |bencher| {
        bencher.iter(|| {
            step += 1;
            let factor = format!("0.{:06}", 500_000 + step);
            let effects = desk.forecast_effects(&request(levers(&factor)));
            effects.expect("effects")
        });
    });
    group.finish();
}

fn opened(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("forecast_why_100000");
    group.sample_size(10);
    let desk = book();
    let why = |column: Option<u32>, rows: &[(&str, &str)]| WhyRequest {
        page: request(levers("0.9")),
        cell: WhyCell {
            column,
            later: false,
            rows: rows
                .iter()
                .map(|&(dimension, key)| (dimension.to_owned(), key.to_owned()))
                .collect(),
            category: None,
        },
        limit: 50,
    };
    let month_of_one = why(Some(7), &[("salesperson", "S3")]);
    group.bench_function("a month of a salesperson", |bencher| {
        bencher.iter(|| desk.forecast_why(&month_of_one).expect("why"));
    });
    let year = why(None, &[]);
    group.bench_function("the company's year", |bencher| {
        bencher.iter(|| desk.forecast_why(&year).expect("why"));
    });
    let first = desk.forecast_why(&month_of_one).expect("why");
    let weighted = first.sections.last().expect("open deals");
    let part = WhyPartRequest {
        page: month_of_one.page.clone(),
        cell: month_of_one.cell.clone(),
        category: weighted.category.clone(),
        kind: weighted.parts[0].kind.clone(),
        id: weighted.parts[0].id.clone(),
    };
    group.bench_function("a part of it", |bencher| {
        bencher.iter(|| desk.forecast_why_part(&part).expect("chains"));
    });
    group.finish();
}

fn flags(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("forecast_flags_100000");
    group.sample_size(10);
    let desk = book();
    let late = FlagsRequest {
        page: request(levers("0.9")),
        kind: Some("late_to_invoice".to_owned()),
        offset: 0,
        limit: 100,
    };
    group.bench_function("a hundred late to invoice", |bencher| {
        bencher.iter(|| desk.forecast_flags(&late).expect("flags"));
    });
    group.finish();
}

fn quality(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("data_quality_100000");
    group.sample_size(20);
    let mut desk = book();
    let mut asked = DataQualityRequest {
        as_of: Some("2026-11-22".to_owned()),
        kind: None,
        offset: 0,
        limit: 100,
    };
    group.bench_function("first", |bencher| {
        bencher.iter(|| {
            desk.forget();
            desk.data_quality(&asked).expect("defects")
        });
    });
    group.bench_function("scrolled", |bencher| {
        desk.data_quality(&asked).expect("defects");
        asked.offset = 10_000;
        bencher.iter(|| desk.data_quality(&asked).expect("defects"));
    });
    group.finish();
}

criterion_group!(benches, page, effects, opened, flags, quality);
criterion_main!(benches);
