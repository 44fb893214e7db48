//! Chains of small companies: every lever, rate and cost from what to what.

use diapason_app::desk::{
    BookAlone, ForecastPageRequest, MeasureName, SpanChoice, WhyCell, WhyChain, WhyLink, WhyPage,
    WhyPartRequest, WhyRequest,
};
use diapason_model::{
    CostLever, DealChance, DealLever, Factor, FixedCostLever, PaymentLever, PriceLever,
    Probability, Scenario, SlipLever, WinRateLever, parse_date,
};
use diapason_testkit::CompanyBuilder;

use crate::small::{desk, everywhere, next_year, sellers, supposed, thirds, whole};

fn why(desk: &BookAlone, page: &ForecastPageRequest, cell: WhyCell) -> WhyPage {
    let request = WhyRequest {
        page: page.clone(),
        cell,
        limit: 200,
    };
    desk.forecast_why(&request).expect("why")
}

fn chains(
    desk: &BookAlone,
    page: &ForecastPageRequest,
    (category, kind, id): (&str, &str, &str),
) -> Vec<WhyChain> {
    let request = WhyPartRequest {
        page: page.clone(),
        cell: whole(None),
        category: category.to_owned(),
        kind: kind.to_owned(),
        id: id.to_owned(),
    };
    desk.forecast_why_part(&request).expect("chains")
}

fn levers(chain: &WhyChain) -> Vec<(&str, &str, &str)> {
    let links = chain.links.iter();
    links
        .filter_map(|link| match link {
            WhyLink::Lever {
                lever,
                before,
                after,
            } => Some((lever.as_str(), before.as_str(), after.as_str())),
            _ => None,
        })
        .collect()
}

#[test]
fn each_lever_of_a_chain_says_from_what_to_what() {
    let factor = |text| Factor::parse(text).expect("a factor");
    let scenario = Scenario {
        deals: vec![DealLever {
            deal: "D1".to_owned(),
            chance: Some(Some(DealChance::Probability(
                Probability::parse("0.8").expect("a chance"),
            ))),
            expected_close_on: parse_date("2027-02-01"),
            amount_factor: Some(factor("0.5")),
            ..DealLever::default()
        }],
        win_rate: vec![WinRateLever {
            factor: factor("0.5"),
            r#where: everywhere(),
        }],
        slip: vec![SlipLever {
            months: 1,
            days: 0,
            r#where: everywhere(),
        }],
        price: vec![PriceLever {
            factor: factor("1.1"),
            r#where: everywhere(),
        }],
        cost: vec![CostLever {
            factor: factor("2"),
            r#where: everywhere(),
        }],
        payment: vec![PaymentLever {
            delay_days: 7,
            payment_terms: None,
            r#where: everywhere(),
        }],
        ..Scenario::base()
    };
    let company = CompanyBuilder::new()
        .customer("ACME")
        .open_deal("D1", "ACME", "2027-01-01")
        .line("1000")
        .probability("0.5")
        .unit_cost("300");
    let desk = desk(company, scenario);
    let margin = supposed(ForecastPageRequest {
        measure: MeasureName::Margin,
        ..next_year()
    });
    let chains = chains(&desk, &margin, ("weighted", "deal", "D1"));
    let [chain] = chains.as_slice() else {
        panic!("one instalment: {chains:#?}");
    };
    assert_eq!(
        levers(chain),
        [
            ("deal_amount", "1000.00", "500.00"),
            ("price", "500.00", "550.00"),
            ("deal", "0.500000", "0.800000"),
            ("deal", "2027-01-01", "2027-02-01"),
            ("slip", "2027-02-01", "2027-03-01"),
            ("cost", "300.00", "600.00"),
            ("payment", "2027-03-31", "2027-04-07"),
        ],
        "the chance set for the deal is final: the win rate leaves it"
    );
    // 550 − 600 at 0.8.
    assert_eq!(chain.contribution, "-40.00");
    let opened = why(&desk, &margin, whole(None));
    assert!(opened.parts_make_the_total);
    assert!(opened.sections[0].parts[0].hand);
}

#[test]
fn a_result_opens_into_margin_and_fixed_costs_and_what_levers_change_of_them() {
    let scenario = Scenario {
        fixed_costs: vec![FixedCostLever {
            factor: Factor::parse("1.5").expect("a factor"),
            monthly_minor: 1_000,
        }],
        ..Scenario::base()
    };
    let company = thirds()
        .fixed_cost("Rent", "2027-01", "20")
        .until("2027-02");
    let desk = desk(company, scenario);
    let result = supposed(ForecastPageRequest {
        measure: MeasureName::Result,
        ..next_year()
    });
    let opened = why(&desk, &result, whole(None));
    assert!(opened.parts_make_the_total);
    // 1.5 × 20 + 10 in two months, 10 in ten others, before nothing: no margin has a known cost.
    assert_eq!(opened.amount, "-180.00");
    let [costs] = opened.sections.as_slice() else {
        panic!("costs alone: {:#?}", opened.sections);
    };
    assert_eq!(
        (&*costs.category, &*costs.amount, costs.share),
        ("fixed_costs", "180.00", 0)
    );
    let parts: Vec<(&str, &str, bool)> = costs
        .parts
        .iter()
        .map(|part| (&*part.id, &*part.contribution, part.hand))
        .collect();
    assert_eq!(
        parts,
        [("", "140.00", true), ("Rent", "40.00", false)],
        "what the levers add stands beside the costs themselves"
    );
    let of_levers = chains(&desk, &result, ("fixed_costs", "fixed_cost", ""));
    assert_eq!(of_levers.len(), 12);
    assert_eq!(levers(&of_levers[0]), [("fixed_costs", "20.00", "40.00")]);
    assert_eq!(levers(&of_levers[2]), [("fixed_costs", "0.00", "10.00")]);
}

#[test]
fn an_invoice_in_dollars_shows_its_rate_and_its_payment_too() {
    let company = CompanyBuilder::new()
        .fx_rate("2025-01-01", "USD", "0.8")
        .fx_rate("2027-01-01", "USD", "0.9")
        .customer("ACME")
        .invoice("F1", "2027-01-10", "100")
        .invoiced_in("USD")
        .payment("F1", "2027-02-01", "120");
    let desk = desk(company, Scenario::base());
    let invoicing = chains(&desk, &next_year(), ("invoiced", "invoice", "F1"));
    let rate = |chain: &WhyChain| {
        chain.links.iter().find_map(|link| match link {
            WhyLink::Conversion {
                rate,
                since,
                amount,
                ..
            } => Some((rate.clone(), since.clone(), amount.clone())),
            _ => None,
        })
    };
    let expected = (
        "0.9".to_owned(),
        "2027-01-01".to_owned(),
        "90.00".to_owned(),
    );
    assert_eq!(rate(&invoicing[0]), Some(expected));
    assert_eq!(invoicing[0].contribution, "90.00");
    let cash = ForecastPageRequest {
        measure: MeasureName::Cash,
        ..next_year()
    };
    let paid = chains(&desk, &cash, ("received", "payment", "R0"));
    assert_eq!(paid[0].contribution, "108.00", "120 dollars at 0.9");
    assert!(
        paid[0]
            .links
            .iter()
            .any(|link| matches!(link, WhyLink::Payment { .. }))
    );
}

#[test]
fn a_cell_that_is_not_on_the_page_is_refused() {
    let desk = desk(sellers(), Scenario::base());
    let refused = |page: &ForecastPageRequest, cell: WhyCell| {
        let request = WhyRequest {
            page: page.clone(),
            cell,
            limit: 10,
        };
        desk.forecast_why(&request)
            .expect_err("no such cell")
            .message
    };
    let year = next_year();
    let far = WhyCell {
        column: Some(4),
        ..whole(None)
    };
    assert!(
        refused(&year, far).contains("column 4"),
        "a year has four quarters"
    );
    assert!(
        refused(&year, whole(Some("won"))).contains("`won`"),
        "invoicing has no such part"
    );
    let elsewhere = WhyCell {
        rows: vec![
            ("team".to_owned(), "South".to_owned()),
            ("salesperson".to_owned(), "Ann".to_owned()),
        ],
        ..whole(None)
    };
    let text = refused(&year, elsewhere);
    assert!(text.contains("Ann") && text.contains("South"), "{text}");
    let past = ForecastPageRequest {
        span: SpanChoice::FiscalYear { starts_in: 2025 },
        ..year.clone()
    };
    let later = WhyCell {
        later: true,
        ..whole(None)
    };
    assert!(
        refused(&past, later).contains("2025-12"),
        "nothing comes after what has passed"
    );
    let result = ForecastPageRequest {
        measure: MeasureName::Result,
        ..year
    };
    let row = WhyCell {
        rows: vec![("team".to_owned(), "North".to_owned())],
        ..whole(None)
    };
    assert!(refused(&result, row).contains("result"));
}
