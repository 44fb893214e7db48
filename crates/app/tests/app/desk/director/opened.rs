//! Why: a figure opened into its parts, a part into its chain, a deal beside the page.

use diapason_app::desk::{
    DealRequest, Entered, ForecastPageRequest, ScenarioChoice, WhyCell, WhyChain, WhyLink,
    WhyPartRequest, WhyRequest,
};

use super::office::{cents, office, page_of, prudent, year};

/// The cell of the team Ouest in the whole year.
fn west() -> WhyCell {
    let page = page_of(&year());
    let row = page
        .rows
        .rows
        .iter()
        .find(|row| row.label == "Ouest")
        .expect("a team")
        .clone();
    WhyCell {
        column: None,
        later: false,
        rows: vec![(row.dimension, row.key)],
        category: None,
    }
}

#[test]
fn why_this_figure() {
    let request = WhyRequest {
        page: year(),
        cell: west(),
        limit: 200,
    };
    let why = office().desk.forecast_why(&request).expect("why");
    let page = page_of(&year());
    let row = page
        .rows
        .rows
        .iter()
        .find(|row| row.label == "Ouest")
        .expect("a team");
    assert_eq!(why.amount, row.total);
    assert_eq!(why.rows, ["Ouest"]);
    assert_eq!(
        why.months,
        Some(("2026-07".to_owned(), "2027-06".to_owned()))
    );
    assert!(why.parts_make_the_total);
    let categories: Vec<&str> = why.sections.iter().map(|it| it.category.as_str()).collect();
    assert_eq!(categories, ["invoiced", "backlog", "weighted"]);
    let shares: u32 = why
        .sections
        .iter()
        .map(|section| u32::from(section.share))
        .sum();
    assert!(
        (998..=1_002).contains(&shares),
        "the bar is whole: {shares}"
    );
}

fn chains(category: &str, id: &str, scenario: ScenarioChoice) -> Vec<WhyChain> {
    let request = WhyPartRequest {
        page: ForecastPageRequest { scenario, ..year() },
        cell: WhyCell {
            column: None,
            later: true,
            rows: Vec::new(),
            category: None,
        },
        category: category.to_owned(),
        kind: "deal".to_owned(),
        id: id.to_owned(),
    };
    office().desk.forecast_why_part(&request).expect("chains")
}

#[test]
fn whose_probability_is_that() {
    // The cooling tower of D354 closes in November 2027: after the year.
    let chains = chains("weighted", "D354", prudent());
    let links = &chains.first().expect("an instalment").links;
    let WhyLink::Deal {
        name,
        source,
        stage,
        ..
    } = &links[0]
    else {
        panic!("a chain begins with its deal: {links:#?}");
    };
    assert!(name.contains("tour de refroidissement"));
    assert_eq!(stage.as_deref(), Some("Étude"));
    assert_eq!(source, &Some(("crm".to_owned(), "19973656".to_owned())));
    let probability = links.iter().find_map(|link| match link {
        WhyLink::Probability {
            probability,
            origin,
            entered,
        } => Some((probability, origin, entered)),
        _ => None,
    });
    let (probability, origin, entered) = probability.expect("an open deal has one");
    assert_eq!(
        (probability.as_str(), origin.as_str()),
        ("0.600000", "deal")
    );
    let Some(Entered {
        source_value,
        by,
        at,
        reason,
    }) = entered
    else {
        panic!("a person entered it: {links:#?}");
    };
    assert_eq!(*source_value, None, "the source gave none");
    assert_eq!(by.as_deref(), Some("Yann Le Goff"));
    assert_eq!(reason.as_deref(), Some("Budget validé en comité"));
    assert_eq!(at, "2026-11-12T08:37:00Z");
}

/// What a lever moved, from what to what.
fn moved<'a>(links: &'a [WhyLink], name: &str) -> Option<(&'a str, &'a str)> {
    links.iter().find_map(|link| match link {
        WhyLink::Lever {
            lever,
            before,
            after,
        } if lever == name => Some((before.as_str(), after.as_str())),
        _ => None,
    })
}

#[test]
fn what_did_the_levers_do_to_it_and_when_does_the_money_come() {
    let chains = chains("weighted", "D354", prudent());
    let links = &chains.first().expect("an instalment").links;
    assert_eq!(moved(links, "win_rate"), Some(("0.600000", "0.540000")));
    let cash = links
        .iter()
        .rposition(|link| matches!(link, WhyLink::Cash { .. }));
    let adds = links
        .iter()
        .position(|link| matches!(link, WhyLink::Contribution { .. }));
    assert!(cash > adds, "the money comes after what is invoiced");
    let paid = moved(links, "payment");
    assert!(
        paid.is_some_and(|(before, after)| before < after),
        "ten days later"
    );
}

#[test]
fn a_hand_in_a_figure_is_seen() {
    let request = WhyRequest {
        page: year(),
        cell: WhyCell {
            column: None,
            later: true,
            rows: Vec::new(),
            category: Some("weighted".to_owned()),
        },
        limit: 200,
    };
    let why = office().desk.forecast_why(&request).expect("why");
    let parts = &why.sections[0].parts;
    let tower = parts
        .iter()
        .find(|part| part.id == "D354")
        .expect("it falls after the year");
    assert!(tower.hand, "its probability is a person's");
    assert_eq!(tower.probability.as_deref(), Some("0.600000"));
    assert!(parts.iter().any(|part| !part.hand), "most are the source's");
    let supposed = WhyRequest {
        page: ForecastPageRequest {
            scenario: prudent(),
            ..year()
        },
        ..request
    };
    let why = office().desk.forecast_why(&supposed).expect("why");
    assert!(why.levered);
    let parts = &why.sections[0].parts;
    assert!(
        parts.iter().all(|part| part.hand),
        "the win rate moved every open deal"
    );
}

#[test]
fn what_is_that_deal() {
    let deal = office().desk.deal_page(&DealRequest {
        id: "D354".to_owned(),
        page: year(),
    });
    let deal = deal.expect("a deal");
    assert_eq!(deal.outcome, "open");
    assert_eq!(deal.salesperson.as_deref(), Some("Yann Le Goff"));
    assert!(deal.team.is_some());
    let weighted = cents(&deal.amount) * 6 / 10;
    assert!(
        (cents(&deal.weighted) - weighted).abs() <= 1,
        "six tenths of its amount"
    );
    assert_eq!((&*deal.invoiced, &*deal.backlog), ("0.00", "0.00"));
    assert_eq!(deal.chains.len(), deal.chain_count as usize);
    let made: i64 = deal
        .chains
        .iter()
        .map(|chain| cents(&chain.contribution))
        .sum();
    assert!((made - cents(&deal.weighted)).abs() <= i64::from(deal.chain_count));
    let nobody = office().desk.deal_page(&DealRequest {
        id: "D3540".to_owned(),
        page: year(),
    });
    let error = nobody.expect_err("there is none");
    assert!(
        error.to_string().contains("D354"),
        "the nearest is named: {error}"
    );
}
