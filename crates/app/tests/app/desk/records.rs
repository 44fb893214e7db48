//! Records of a source mended in a table; contacts of the person's own; the imports that are told.

use diapason_app::ErrorCode;
use diapason_app::desk::{
    Desk, EditAnswer, EditChange, EditRequest, RecordRow, RecordTableRequest, SettingsRow,
    ValueChange,
};
use diapason_language::{Language, Messages};

use super::support::Machine;

fn edit(desk: &Desk, change: EditChange) -> Result<EditAnswer, diapason_app::AppError> {
    desk.edit(&EditRequest {
        change,
        as_of: Some("2026-11-22".to_owned()),
    })
}

fn table(desk: &Desk, entity: &str, customer: Option<&str>) -> Vec<RecordRow> {
    let asked = RecordTableRequest {
        entity: entity.to_owned(),
        id: None,
        customer: customer.map(str::to_owned),
        offset: 0,
        limit: 500,
    };
    desk.record_table(&asked).expect("a table").rows
}

fn set(entity: &str, id: &str, field: &str, value: &str) -> EditChange {
    EditChange::Values {
        values: vec![ValueChange::Set {
            entity: entity.to_owned(),
            id: id.to_owned(),
            field: field.to_owned(),
            value: Some(value.to_owned()),
            reason: None,
        }],
    }
}

fn contact(id: &str, name: &str) -> EditChange {
    let cells = [("id", id), ("customer_id", "usine"), ("name", name)];
    let row: SettingsRow = cells
        .map(|(column, text)| (column.to_owned(), text.to_owned()))
        .into();
    EditChange::Rows {
        entity: "contacts".to_owned(),
        rows: vec![row],
    }
}

/// The small company with two products, and a contact that came from a file.
fn desk(machine: &Machine) -> Desk {
    let database = machine.with_company("a.db");
    let files = [
        (
            "products",
            "id,name,list_price,unit_cost\npose,Pose,1200,800\naudit,Audit,900,\n",
        ),
        (
            "contacts",
            "id,customer_id,name,email\nc1,usine,Anne Le Goff,anne@usine.fr\n",
        ),
    ];
    machine.import(&database, &machine.files("more", &files));
    machine.ready(&database)
}

#[test]
fn a_product_changed_in_its_table_keeps_the_source_s_value_beside() {
    let machine = Machine::new();
    let desk = desk(&machine);
    let answer = edit(&desk, set("product", "pose", "unit_cost", "850")).expect("kept");
    let rows = table(&desk, "products", None);
    let names: Vec<&str> = rows.iter().map(|row| row.values["name"].as_str()).collect();
    assert_eq!(names, ["Audit", "Pose"], "by name");
    let pose = &rows[1];
    assert_eq!(pose.values["unit_cost"], "850", "what holds");
    let entered = &pose.entered["unit_cost"];
    assert_eq!(
        entered.source_value.as_deref(),
        Some("800"),
        "what the source says"
    );
    assert_eq!(rows[0].values["unit_cost"], "", "unknown is not zero");
    edit(&desk, answer.undo).expect("taken back");
    let rows = table(&desk, "products", None);
    assert_eq!(rows[1].values["unit_cost"], "800", "the source's again");
    assert!(rows[1].entered.is_empty(), "nothing is struck through");
}

#[test]
fn a_contact_of_the_person_s_own_comes_and_goes() {
    let machine = Machine::new();
    let desk = desk(&machine);
    let added = edit(&desk, contact("benoit-roux", "Benoît Roux")).expect("kept");
    let rows = table(&desk, "contacts", Some("usine"));
    let own: Vec<(&str, bool)> = (rows.iter())
        .map(|row| (row.id.as_str(), row.is_own))
        .collect();
    assert_eq!(own, [("c1", false), ("benoit-roux", true)]);
    edit(&desk, contact("benoit-roux", "Benoît Le Roux")).expect("one's own is edited in place");
    let rows = table(&desk, "contacts", Some("usine"));
    assert_eq!(rows[1].values["name"], "Benoît Le Roux");
    edit(&desk, added.undo).expect("taken away");
    assert_eq!(table(&desk, "contacts", Some("usine")).len(), 1, "gone");
}

#[test]
fn a_contact_of_a_source_is_neither_replaced_nor_taken_away() {
    let machine = Machine::new();
    let desk = desk(&machine);
    let replaced = edit(&desk, contact("c1", "Quelqu’un d’autre"));
    let error = replaced.expect_err("it is the source's");
    assert_eq!(error.code, ErrorCode::RecordOfSource);
    let away = edit(
        &desk,
        EditChange::RemoveRows {
            entity: "contacts".to_owned(),
            keys: vec![vec!["c1".to_owned()]],
        },
    );
    assert_eq!(
        away.expect_err("nor does it go").code,
        ErrorCode::NotFound,
        "of one's own there is none"
    );
    let rows = table(&desk, "contacts", Some("usine"));
    assert_eq!(rows[0].values["name"], "Anne Le Goff", "it is as it was");
}

#[test]
fn a_refused_value_says_why_in_the_person_s_language() {
    let machine = Machine::new();
    let desk = desk(&machine);
    let refused = edit(&desk, set("product", "pose", "unit_cost", "cher"));
    let error = refused.expect_err("no amount");
    assert_eq!(error.code, ErrorCode::OverrideInvalid);
    let [french, english] =
        [Language::French, Language::English].map(|language| error.texts(Messages::of(language)).0);
    assert!(french.contains("cher"), "the value is named: {french}");
    assert!(!french.contains("number"), "no English inside: {french}");
    assert!(english.contains("number"), "{english}");
}

#[test]
fn an_import_that_was_taken_in_is_told_with_its_counts() {
    let machine = Machine::new();
    let desk = desk(&machine);
    let imports = desk.import_list().expect("a list");
    assert_eq!(imports.len(), 2, "both");
    let newest = &imports[0];
    let counts: Vec<(&str, u32)> = (newest.entities.iter())
        .map(|counts| (counts.entity.as_str(), counts.new))
        .collect();
    assert_eq!(counts, [("contacts", 1), ("products", 2)], "newest first");
    assert!(newest.path.ends_with("more"), "{}", newest.path);
    let tried = machine.imported(&desk, &machine.path("more"), true);
    assert_eq!(tried.error_count, 0);
    let again = desk.import_list().expect("a list");
    assert_eq!(again.len(), 2, "what was only tried did not come in");
}
