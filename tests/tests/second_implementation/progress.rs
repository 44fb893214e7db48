//! Progress of salespeople: the engine and the naive implementation agree on random companies,
//! figure by figure, on every group and every open deal.

use std::collections::BTreeMap;

use diapason_engine::{self as engine, Book};
use diapason_model::Snapshot;
use diapason_tests::companies::{company_with_progress, progress_period};
use diapason_tests::naive::{self, NaiveProgress, ProgressFigures, ProgressPeriod};
use proptest::prelude::*;

/// The engine's figures by the names of the naive implementation.
struct Named<'a> {
    data: &'a Snapshot,
    progress: &'a engine::Progress,
    out: ProgressFigures,
}

impl Named<'_> {
    fn put(&mut self, name: impl Into<String>, figure: Option<impl Into<i128>>) {
        self.out.insert(name.into(), figure.map(Into::into));
    }

    fn tally(&mut self, name: &str, tally: engine::Tally) {
        self.put(format!("{name}.deals"), Some(tally.deals));
        self.put(format!("{name}.amount"), tally.amount_minor);
    }

    fn open(&mut self, name: &str, open: engine::OpenTally) {
        self.put(format!("{name}.deals"), Some(open.deals));
        self.put(format!("{name}.amount"), Some(open.amount_minor));
        self.put(format!("{name}.weighted"), Some(open.weighted_minor));
    }

    fn group(mut self, figures: &engine::ProgressFigures) -> ProgressFigures {
        self.open("open", figures.open);
        self.tally("stale", figures.stale);
        self.tally("without_next_step", figures.without_next_step);
        self.tally("won", figures.won);
        self.tally("lost", figures.lost);
        self.tally("created", figures.created);
        self.put("conversion", figures.conversion_ppm);
        self.put("cycle", figures.cycle_half_days);
        self.put("without_history", Some(figures.without_history));
        self.put("attainment", figures.attainment_ppm);
        self.put("quota", figures.quota_minor);
        self.put("quota_due", figures.quota_due_minor);
        self.put("ahead", figures.ahead_minor);
        for (stage, place) in figures.stages.iter().zip(&self.progress.stages) {
            assert_eq!(stage.stage, place.stage, "stages stand in one order");
            let name = format!("stage {}", self.data.stages[stage.stage.get()].id);
            self.open(&name, stage.open);
            self.put(format!("{name} degree"), Some(place.degree_ppm()));
            let counts = [
                ("moved_on", stage.moved_on),
                ("won", stage.won),
                ("lost", stage.lost),
                ("moved_back", stage.moved_back),
                ("elsewhere", stage.elsewhere),
            ];
            for (how, count) in counts {
                self.put(format!("{name} {how}"), Some(count));
            }
            self.put(format!("{name} conversion"), stage.conversion_ppm);
            self.put(format!("{name} median"), stage.median_half_days);
        }
        self.out
    }

    fn deal(mut self, deal: &engine::OpenDeal) -> ProgressFigures {
        self.put("days_in_stage", deal.days_in_stage);
        self.put("too_long", Some(i32::from(deal.too_long)));
        self.put("past_close", Some(i32::from(deal.past_close)));
        self.put("without_next_step", Some(i32::from(deal.without_next_step)));
        self.put("degree", deal.stage.map(engine::StagePlace::degree_ppm));
        self.put("amount", Some(deal.amount_minor));
        self.put("weighted", Some(deal.weighted_minor));
        self.out
    }
}

/// The engine's answer in the words of the naive implementation.
pub(crate) fn asked(data: &Snapshot, period: &ProgressPeriod) -> NaiveProgress {
    let book = Book::new(data.clone()).expect("every rate is known");
    let question = engine::ProgressQuestion {
        as_of: period.as_of,
        from: period.from,
        to: period.to,
    };
    let progress = engine::progress(&book, &question).expect("small amounts");
    let named = || Named {
        data,
        progress: &progress,
        out: ProgressFigures::new(),
    };
    let groups = |groups: &[engine::ProgressGroup]| -> BTreeMap<String, ProgressFigures> {
        let keys = groups.iter().map(|group| &group.key);
        assert!(keys.is_sorted(), "groups stand by key in byte order");
        let named =
            |group: &engine::ProgressGroup| (group.key.clone(), named().group(&group.figures));
        groups.iter().map(named).collect()
    };
    let deals = progress.deals.iter().map(|deal| {
        let id = data.deals[deal.deal.get()].id.to_string();
        (id, named().deal(deal))
    });
    NaiveProgress {
        company: named().group(&progress.company),
        teams: groups(&progress.teams),
        salespeople: groups(&progress.salespeople),
        deals: deals.collect(),
    }
}

/// The figures in which two rows differ.
fn different(out: &mut Vec<String>, what: &str, engine: &ProgressFigures, naive: &ProgressFigures) {
    let mut names: Vec<&String> = engine.keys().chain(naive.keys()).collect();
    names.sort();
    names.dedup();
    for name in names {
        let (left, right) = (engine.get(name), naive.get(name));
        if left != right {
            out.push(format!("{what} {name}: engine {left:?}, naive {right:?}"));
        }
    }
}

fn differences(engine: &NaiveProgress, naive: &NaiveProgress) -> Vec<String> {
    let mut out = Vec::new();
    different(&mut out, "company", &engine.company, &naive.company);
    let kinds = [
        ("team", &engine.teams, &naive.teams),
        ("salesperson", &engine.salespeople, &naive.salespeople),
        ("deal", &engine.deals, &naive.deals),
    ];
    for (kind, left, right) in kinds {
        if !left.keys().eq(right.keys()) {
            let (left, right) = (left.keys(), right.keys());
            out.push(format!("{kind} rows: engine {left:?}, naive {right:?}"));
        }
        for (key, right) in right {
            if let Some(left) = left.get(key) {
                different(&mut out, &format!("{kind} {key:?}"), left, right);
            }
        }
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_implementations_tell_the_same_progress(
        company in company_with_progress(),
        period in progress_period(),
    ) {
        let naive = naive::progress(&company, &period)
            .map_err(|error| TestCaseError::fail(format!("naive: {error}")))?;
        let found = differences(&asked(&company, &period), &naive);
        prop_assert!(found.is_empty(), "{}\n{:#?}\n{:#?}", found.join("\n"), period, company.stage_history);
    }

    #[test]
    fn the_order_of_the_history_and_of_the_stages_rows_does_not_matter(
        company in company_with_progress(),
        period in progress_period(),
    ) {
        let mut turned = company.clone();
        turned.stage_history.reverse();
        turned.quotas.reverse();
        turned.targets.reverse();
        prop_assert_eq!(asked(&company, &period), asked(&turned, &period));
    }

    #[test]
    fn stages_and_salespeople_sum_to_the_company(
        company in company_with_progress(),
        period in progress_period(),
    ) {
        let found = asked(&company, &period);
        let sum = |name: &str| -> i128 {
            found.salespeople.values().map(|row| row[name].expect("a count")).sum()
        };
        for name in ["open.deals", "won.deals", "lost.deals", "created.deals", "stale.deals"] {
            prop_assert_eq!(Some(sum(name)), found.company[name], "{}", name);
        }
        prop_assert_eq!(
            Some(sum("open.amount")), found.company["open.amount"],
            "every open deal is some salesperson's or nobody's"
        );
        let standing: i128 = found.company.iter()
            .filter(|(name, _)| name.starts_with("stage ") && name.ends_with("deals"))
            .map(|(_, figure)| figure.expect("a count"))
            .sum();
        prop_assert_eq!(Some(standing), found.company["open.deals"], "each stands in one stage");
    }
}
