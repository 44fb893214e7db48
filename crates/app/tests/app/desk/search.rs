//! Search as a person does it: what is found, in which order, and what of it is marked.

use std::path::{Path, PathBuf};

use diapason_app::ErrorCode;
use diapason_app::desk::{Desk, RecordName, SearchAnswer, SearchKindName, SearchRequest};

use super::support::Machine;

/// Customers with deals and invoices whose names come near each other.
pub(super) const FILES: &[(&str, &str)] = &[
    ("company", "name\nÉtabli SARL\n"),
    ("salespeople", "id,name\nU1,Anne Roy\n"),
    (
        "customers",
        "id,name,siren,email,segment,parent_id,salesperson_id,credit_limit,city,postcode\n\
         C1,Port de Lorient,552081317,compta@lorient.example,Ports,,U1,100000,Lorient,56100\n\
         C2,Fonderie d’Aubusson,,,Industrie,C1,,,,\n\
         C3,Lorient,,,Ports,C2,,,,\n\
         C4,Scierie du Morvan,,,,,,,,\n",
    ),
    (
        "contacts",
        "id,customer_id,name,email,role\n\
         K1,C1,Hélène Çelik,helene@lorient.example,Achats\n\
         K2,C1,Paul Morin,paul@lorient.example,\n",
    ),
    ("products", "id,name,unit_cost\nP1,Grue,6000\nP2,Étude,\n"),
    (
        "stages",
        "id,name,position,probability,kind\nneg,Négociation,1,0.5,open\nwon,Gagnée,2,1,won\nlost,Perdue,3,0,lost\n",
    ),
    (
        "deals",
        "id,name,customer_id,stage_id,expected_close_on,closed_on\n\
         D1,Grue n° 1,C1,won,,2026-09-01\n\
         D2,Grue n° 2,C1,neg,2027-01-31,\n\
         D3,Portique,C2,neg,2027-02-28,\n\
         D4,Grue du parc,C4,lost,,2026-05-05\n",
    ),
    (
        "deal_lines",
        "id,deal_id,product_id,unit_price\n\
         L1,D1,P1,10000\nL2,D2,P1,420000\nL3,D3,P2,33333.33\nL4,D4,P1,5\n",
    ),
    (
        "invoices",
        "id,number,customer_id,deal_id,kind,status,issued_on,net_amount,vat_amount\n\
         I1,FA-2610-018,C1,D1,invoice,posted,2026-10-05,6000,1200\n\
         I2,FA-2310-018,C1,,invoice,posted,2023-10-05,50,10\n\
         I3,AV-2611-002,C2,,credit_note,posted,2026-11-02,40,8\n",
    ),
    (
        "invoice_lines",
        "id,invoice_id,product_id,quantity,net_amount\nIL1,I1,P1,0.6,6000\nIL2,I3,P2,1,40\n",
    ),
    (
        "due_dates",
        "invoice_id,due_on,gross_amount\nI1,2026-11-04,3600\nI1,2027-01-04,3600\n",
    ),
    (
        "payments",
        "id,invoice_id,customer_id,paid_on,amount\n\
         Y1,I1,,2026-10-20,600\nY2,I2,,2023-11-01,60\nY3,,C1,2026-11-10,100\n",
    ),
];

pub(super) struct World {
    pub(super) machine: Machine,
    pub(super) desk: Desk,
    pub(super) database: PathBuf,
}

impl World {
    pub(super) fn new() -> Self {
        let machine = Machine::new();
        let database = machine.path("a.db");
        machine.import(&database, &machine.files("company", FILES));
        let desk = machine.ready(&database);
        Self {
            machine,
            desk,
            database,
        }
    }

    fn search(&self, text: &str) -> SearchAnswer {
        self.desk.search(&asked(text, &[], 12)).expect("an answer")
    }

    /// Kinds and ids of what a text finds.
    fn ids(&self, text: &str) -> Vec<String> {
        ids(&self.search(text))
    }
}

fn ids(answer: &SearchAnswer) -> Vec<String> {
    answer.rows.iter().map(|row| row.id.clone()).collect()
}

fn asked(text: &str, kinds: &[SearchKindName], limit: u32) -> SearchRequest {
    SearchRequest {
        text: text.to_owned(),
        kinds: kinds.to_vec(),
        limit,
        recent: Vec::new(),
    }
}

fn import(world: &World, name: &str, file: (&str, &str)) {
    let folder: PathBuf = world.machine.files(name, &[file]);
    world.machine.import(Path::new(&world.database), &folder);
}

#[test]
fn the_exact_name_comes_first_then_names_that_begin_so_then_the_rest() {
    let world = World::new();
    let found = world.ids("lorient");
    assert_eq!(
        found[..5],
        ["C3", "C1", "K1", "K2", "D2"],
        "the customer of that name; names and addresses with the word; then what that customer has"
    );
    let place = |id: &str| found.iter().position(|it| it == id);
    assert!(place("D2") < place("D1"), "open before won: {found:?}");
    assert!(place("I1") < place("I2"), "recent before old: {found:?}");
    assert_eq!(
        world.ids("grue")[..2],
        ["D2", "D1"],
        "the open deal before the won one"
    );
    assert_eq!(world.ids("port")[..2], ["C1", "D3"], "what begins so");
}

#[test]
fn words_may_be_the_deals_and_its_customers_in_any_order() {
    let world = World::new();
    for text in ["grue lorient", "LORIENT grue", "gru port lor"] {
        assert_eq!(world.ids(text), ["D2", "D1"], "{text}");
    }
    assert_eq!(world.ids("morin lorient"), ["K2"], "a contact by both");
    assert_eq!(world.ids("grue aubusson"), [""; 0], "another's crane");
}

#[test]
fn numbers_are_found_by_their_beginning_however_they_are_spelled() {
    let world = World::new();
    for text in ["552 081", "552081", "552.081.317"] {
        assert_eq!(world.ids(text)[0], "C1", "{text}");
    }
    for text in ["FA-2610", "fa2610018", "fa 2610"] {
        assert_eq!(world.ids(text)[0], "I1", "{text}");
    }
    assert_eq!(world.ids("helene@lor"), ["K1"]);
}

#[test]
fn what_was_typed_is_marked_in_the_names_own_letters() {
    let world = World::new();
    let answer = world.search("celik port");
    let row = &answer.rows[0];
    assert_eq!(
        (row.name.as_str(), &row.marks),
        ("Hélène Çelik", &vec![(7, 12)])
    );
    let detail = row.detail.as_deref();
    assert_eq!(detail, Some("Port de Lorient"), "whose contact she is");
    assert_eq!(row.detail_marks, [(0, 4)]);
    assert_eq!(row.customer, "C1");
}

#[test]
fn rows_tell_what_they_come_to() {
    let world = World::new();
    let row = |text: &str| world.search(text).rows.swap_remove(0);
    let deal = row("grue n° 2");
    assert_eq!(deal.amount.as_deref(), Some("420000.00"));
    let credit = row("AV-2611");
    assert_eq!(credit.amount.as_deref(), Some("-40.00"), "a credit note");
    let customer = row("port de lorient");
    assert_eq!(customer.amount.as_deref(), Some("6600.00"), "what it owes");
    let contact = row("celik");
    assert_eq!(contact.amount, None);
}

#[test]
fn kinds_and_limits_are_kept_to() {
    let world = World::new();
    let kinds = [SearchKindName::Customer];
    let answer = world
        .desk
        .search(&asked("lorient", &kinds, 12))
        .expect("an answer");
    assert_eq!(ids(&answer), ["C3", "C1"]);
    let one = world
        .desk
        .search(&asked("lorient", &[], 1))
        .expect("an answer");
    assert_eq!(ids(&one), ["C3"], "the best one");
    let none = world
        .desk
        .search(&asked("lorient", &[], 0))
        .expect("an answer");
    assert_eq!(none.rows, []);
    let error = world
        .desk
        .search(&asked("lorient", &[], 101))
        .expect_err("too many");
    assert_eq!(error.code, ErrorCode::QuestionInvalid);
}

#[test]
fn any_text_is_a_question_and_nothing_is_found_by_signs() {
    let world = World::new();
    for text in [
        "\"",
        "*",
        "grue\" OR \"port",
        "name:grue",
        "-- ;",
        "\0",
        "(",
        "NOT grue",
    ] {
        assert_eq!(world.ids(text), [""; 0], "{text:?}");
    }
    assert_eq!(
        world.ids("grue*").len(),
        world.ids("grue").len(),
        "a sign says nothing"
    );
    assert_eq!(world.ids(&"grue ".repeat(50)).len(), 3, "however often");
}

#[test]
fn nothing_typed_gives_what_was_opened_lately() {
    let world = World::new();
    let recent = |kind, id: &str| RecordName {
        kind,
        id: id.to_owned(),
    };
    let mut request = asked(" ", &[], 2);
    request.recent = vec![
        recent(SearchKindName::Deal, "D3"),
        recent(SearchKindName::Customer, "gone"),
        recent(SearchKindName::Invoice, "I1"),
    ];
    let answer = world.desk.search(&request).expect("an answer");
    assert_eq!(
        ids(&answer),
        ["D3"],
        "of the two latest, what is still there"
    );
    request.limit = 3;
    let answer = world.desk.search(&request).expect("an answer");
    assert_eq!(ids(&answer), ["D3", "I1"], "in the order given");
    assert_eq!(answer.rows[1].marks, [], "nothing was typed");
}

#[test]
fn what_another_program_imports_is_found_once_the_book_has_it() {
    let world = World::new();
    assert_eq!(world.ids("vaucelles"), [""; 0]);
    import(
        &world,
        "more",
        (
            "customers",
            "id,name\nC0,Papeteries Vaucelles\nC4,Scierie de Saulieu\n",
        ),
    );
    let found = world.machine.until(|| {
        let found = world.ids("vaucelles");
        (!found.is_empty()).then_some(found)
    });
    assert_eq!(found, ["C0"]);
    assert_eq!(world.ids("morvan"), [""; 0], "the former name");
    assert_eq!(
        world.ids("saulieu"),
        ["C4", "D4"],
        "and its deal by the new one"
    );
}
