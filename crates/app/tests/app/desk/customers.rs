//! Customers: the list and a customer opened, with figures told by hand.

use diapason_app::ErrorCode;
use diapason_app::desk::{
    CustomerColumn, CustomerFigures, CustomerList, CustomerListRequest, CustomerPage,
    CustomerRequest, ProbabilityName, ScenarioChoice, SortOrder, Standpoint,
};

use super::search::World;

fn standpoint() -> Standpoint {
    Standpoint {
        as_of: Some("2026-11-22".into()),
        probability: ProbabilityName::Stated,
        scenario: ScenarioChoice::default(),
    }
}

fn request() -> CustomerListRequest {
    CustomerListRequest {
        standpoint: standpoint(),
        text: String::new(),
        segment: None,
        salesperson: None,
        sort: Vec::new(),
        offset: 0,
        limit: 50,
        find: None,
    }
}

fn list(world: &World, change: impl FnOnce(&mut CustomerListRequest)) -> CustomerList {
    let mut request = request();
    change(&mut request);
    world.desk.customer_list(&request).expect("a list")
}

fn ids(list: &CustomerList) -> Vec<&str> {
    list.rows.iter().map(|row| row.id.as_str()).collect()
}

fn page(world: &World, id: &str) -> CustomerPage {
    let request = CustomerRequest {
        id: id.into(),
        standpoint: standpoint(),
    };
    world.desk.customer_page(&request).expect("a customer")
}

#[test]
fn a_customer_has_the_figures_that_a_person_makes_by_hand() {
    let world = World::new();
    let list = list(&world, |_| {});
    assert_eq!(
        (list.since.as_str(), list.all, list.count),
        ("2025-12", 4, 4)
    );
    let port = &list.rows[0];
    assert_eq!(port.id, "C1", "the largest invoicing first");
    let figures = CustomerFigures {
        open_deals: 1,
        weighted: Some("210000.00".into()),
        won: "10000.00".into(),
        // 6,000 in October 2026; the 50 of 2023 are too old.
        invoiced: "6000.00".into(),
        // 0.6 × 6,000 of cost.
        margin: Some("2400.00".into()),
        margin_rate: Some("0.400000".into()),
        cost_coverage: Some("1.000000".into()),
        // 7,200 − 600; the payment covers the earliest date first: 3,000 since 4 November.
        outstanding: "6600.00".into(),
        late: "3000.00".into(),
        // 10,000 won, 6,000 invoiced: 4,000 and VAT.
        backlog: "4800.00".into(),
        exposure: "11400.00".into(),
    };
    assert_eq!(port.figures, figures);
    assert_eq!(port.salesperson.as_deref(), Some("Anne Roy"));
    assert_eq!(port.credit_limit.as_deref(), Some("100000.00"));
    assert_eq!(port.credit_left.as_deref(), Some("88600.00"));
}

#[test]
fn an_unknown_cost_is_an_unknown_margin_and_no_limit_is_none() {
    let world = World::new();
    let list = list(&world, |request| request.text = "aubusson".into());
    let figures = &list.rows[0].figures;
    assert_eq!(figures.invoiced, "-40.00", "a credit note alone");
    assert_eq!(figures.margin, None, "nobody knows what a study costs");
    assert_eq!(figures.margin_rate, None);
    assert_eq!(figures.cost_coverage.as_deref(), Some("0.000000"));
    assert_eq!(list.rows[0].credit_limit, None);
    assert_eq!(list.rows[0].credit_left, None);
    assert_eq!(figures.weighted.as_deref(), Some("16666.67"));
    let scierie = page(&world, "C4").customer.figures;
    assert_eq!(
        scierie.margin.as_deref(),
        Some("0.00"),
        "no revenue, no margin: zero is zero"
    );
    assert_eq!(scierie.cost_coverage, None, "nothing to cover");
}

#[test]
fn filters_leave_those_who_match_and_sum_them() {
    let world = World::new();
    let of = |change: &dyn Fn(&mut CustomerListRequest)| list(&world, change);
    assert_eq!(
        ids(&of(&|it| it.segment = Some("Ports".into()))),
        ["C1", "C3"]
    );
    assert_eq!(
        ids(&of(&|it| it.segment = Some(String::new()))),
        ["C4"],
        "without one"
    );
    assert_eq!(ids(&of(&|it| it.salesperson = Some("U1".into()))), ["C1"]);
    let none = of(&|it| it.salesperson = Some(String::new()));
    assert_eq!(ids(&none), ["C3", "C4", "C2"], "equal figures by name");
    assert_eq!(none.total.invoiced, "-40.00");
    assert_eq!(none.total.weighted, None, "rounded figures are not summed");
    let all = of(&|_| {});
    assert_eq!(
        all.total.weighted.as_deref(),
        Some("226666.67"),
        "rounded once"
    );
    assert_eq!(
        all.total.outstanding, "6552.00",
        "a credit note is taken off"
    );
    let nobody = of(&|it| it.text = "nobody".into());
    assert_eq!((nobody.count, nobody.all), (0, 4));
    assert_eq!(nobody.total.invoiced, "0.00");
}

#[test]
fn every_column_sorts_both_ways_with_the_unknown_last() {
    use CustomerColumn as Column;
    use SortOrder::{Ascending, Descending};
    let world = World::new();
    let by = |column, order| {
        let list = list(&world, |request| request.sort = vec![(column, order)]);
        ids(&list).join(" ")
    };
    assert_eq!(by(Column::Name, Ascending), "C2 C3 C1 C4");
    assert_eq!(by(Column::Name, Descending), "C4 C1 C3 C2");
    assert_eq!(
        by(Column::Segment, Ascending),
        "C2 C3 C1 C4",
        "none is last"
    );
    assert_eq!(by(Column::Segment, Descending), "C3 C1 C2 C4", "either way");
    assert_eq!(
        by(Column::Margin, Descending),
        "C1 C3 C4 C2",
        "unknown is last"
    );
    assert_eq!(by(Column::Margin, Ascending), "C3 C4 C1 C2", "either way");
    assert_eq!(by(Column::Exposure, Descending), "C1 C3 C4 C2");
    assert_eq!(by(Column::Salesperson, Descending), "C1 C2 C3 C4");
    assert_eq!(by(Column::Weighted, Descending), "C1 C2 C3 C4");
    assert_eq!(by(Column::OpenDeals, Ascending), "C3 C4 C2 C1");
    assert_eq!(by(Column::Won, Descending), "C1 C2 C3 C4");
    assert_eq!(by(Column::Outstanding, Ascending), "C2 C3 C4 C1");
}

#[test]
fn a_window_is_part_of_the_whole_and_the_place_of_one_is_told() {
    let world = World::new();
    let window = list(&world, |request| {
        request.sort = vec![(CustomerColumn::Name, SortOrder::Ascending)];
        (request.offset, request.limit) = (1, 2);
        request.find = Some("C4".into());
    });
    assert_eq!(ids(&window), ["C3", "C1"]);
    assert_eq!((window.offset, window.count, window.place), (1, 4, Some(3)));
    let gone = list(&world, |request| {
        request.segment = Some("Ports".into());
        request.find = Some("C4".into());
    });
    assert_eq!(gone.place, None, "the filter leaves it out");
    let mut many = request();
    many.limit = 501;
    let error = world.desk.customer_list(&many).expect_err("too many");
    assert_eq!(error.code, ErrorCode::QuestionInvalid);
}

#[test]
fn a_customer_opened_has_what_hangs_on_it() {
    let world = World::new();
    let page = page(&world, "C1");
    let field = |name: &str| {
        let found = page.identity.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.as_str())
    };
    assert_eq!(field("siren"), Some("552081317"));
    assert_eq!(field("city"), Some("56100 Lorient"));
    assert_eq!(field("vat_number"), None, "what is unknown is left out");
    let contacts: Vec<_> = page.contacts.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(contacts, ["Hélène Çelik", "Paul Morin"]);
    let deals: Vec<_> = page.deals.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(deals, ["D2", "D1"], "the open one first");
    assert_eq!(page.deals[0].weighted.as_deref(), Some("210000.00"));
    let invoice = &page.invoices[0];
    assert_eq!(
        (invoice.number.as_deref(), invoice.gross.as_str()),
        (Some("FA-2610-018"), "7200.00")
    );
    assert_eq!(invoice.open, "6600.00");
    assert_eq!(
        invoice.due_on.as_deref(),
        Some("2026-11-04"),
        "the first that is owed"
    );
    assert_eq!(invoice.late_days, Some(18));
    let paid = &page.invoices[1];
    assert_eq!((paid.open.as_str(), paid.late_days), ("0.00", None));
    let owed = ["3600.00", "3000.00", "0.00", "0.00", "0.00"];
    assert_eq!(page.ageing, owed, "not due, then late by age");
    let payments: Vec<_> = page
        .payments
        .iter()
        .map(|it| (it.invoice.as_deref(), it.amount.as_str()))
        .collect();
    let expected = [
        (None, "100.00"),
        (Some("FA-2610-018"), "600.00"),
        (Some("FA-2310-018"), "60.00"),
    ];
    assert_eq!(payments, expected, "an advance pays no invoice");
}

#[test]
fn a_group_is_told_from_its_head_down_whoever_of_it_is_opened() {
    let world = World::new();
    let group = page(&world, "C3").group.expect("a daughter of a daughter");
    let tree: Vec<_> = group
        .members
        .iter()
        .map(|it| (it.id.as_str(), it.depth))
        .collect();
    assert_eq!(tree, [("C1", 0), ("C2", 1), ("C3", 2)]);
    assert_eq!(group.total.invoiced, "5960.00");
    assert_eq!(
        group.total.weighted.as_deref(),
        Some("226666.67"),
        "rounded once"
    );
    assert_eq!(
        Some(group),
        page(&world, "C1").group,
        "the same for its head"
    );
    assert_eq!(page(&world, "C4").group, None, "alone");
}

#[test]
fn an_unknown_customer_is_said_with_the_nearest() {
    let world = World::new();
    let request = CustomerRequest {
        id: "C11".into(),
        standpoint: standpoint(),
    };
    let error = world.desk.customer_page(&request).expect_err("none such");
    assert_eq!(error.code, ErrorCode::NotFound);
    assert!(error.hint.is_some(), "the nearest: {error}");
}
