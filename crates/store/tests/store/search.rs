//! Full-text search: what finds a record, and that the index follows every change of it.
//!
//! Deliberately absent: the order in which a face shows what is found (`app`).

use std::ops::ControlFlow;

use diapason_model::catalogue::{Cell, Entity};
use diapason_store::{DryRun, NewOverride, Schema, SearchIn, SearchKind, Secret, Store};

use crate::support::{Place, key, number, raw};

/// Customers, a contact, a deal and an invoice with names as people have them.
const PEOPLE: &str = "
    INSERT INTO customers (customer_key, source_key, id, name, legal_name, siren, vat_number, email,
            vat_exempt)
        VALUES (2, 1, 'C2', 'Fonderie d’Aubusson', 'Établissements Lœwe', '552081317',
                'FR 12 552081317', 'compta@aubusson.example', 0),
               (3, 1, 'C3', 'Port de Lorient', NULL, NULL, NULL, NULL, 0);
    INSERT INTO contacts (contact_key, source_key, id, customer_key, name, email, phone)
        VALUES (1, 1, 'K1', 2, 'Hélène Çelik', 'helene.celik@aubusson.example', '+33 5 55 66 00 01');
    UPDATE deals SET reference = 'AF-2026/118', order_number = 'BC 4711' WHERE id = 'D1';
    UPDATE invoices SET number = 'FA-2609-018' WHERE id = 'I1';";

fn company() -> (Place, Store) {
    let place = Place::new();
    let store = place.small_company();
    raw(&place.database())
        .execute_batch(PEOPLE)
        .expect("rows of the test");
    (place, store)
}

/// Kind and key of what a text finds, sorted.
fn found(store: &Store, text: &str) -> Vec<(SearchKind, i64)> {
    found_in(store, text, SearchIn::Everything)
}

fn found_in(store: &Store, text: &str, within: SearchIn) -> Vec<(SearchKind, i64)> {
    let reader = store.reader().expect("a second connection");
    let found = reader.search(text, within).expect("any text is a question");
    let mut found: Vec<_> = found.iter().map(|one| (one.kind, one.key)).collect();
    found.sort();
    found
}

const AUBUSSON: (SearchKind, i64) = (SearchKind::Customer, 2);
const HELENE: (SearchKind, i64) = (SearchKind::Contact, 1);
const OPEN_DEAL: (SearchKind, i64) = (SearchKind::Deal, 10);
const WON_DEAL: (SearchKind, i64) = (SearchKind::Deal, 20);
const INVOICE: (SearchKind, i64) = (SearchKind::Invoice, 1);

#[test]
fn the_beginning_of_a_word_finds_whatever_its_accents_and_capitals() {
    let (_place, store) = company();
    for text in ["fond", "AUBUSSON", "etablis", "ÉTABLIS", "loewe", "Lœw"] {
        assert_eq!(found(&store, text)[0], AUBUSSON, "{text}");
    }
    for text in ["helene", "HÉLÈNE", "celik", "çel"] {
        assert_eq!(found(&store, text), [HELENE], "{text}");
    }
    assert_eq!(found(&store, "deal"), [OPEN_DEAL, WON_DEAL]);
    assert_eq!(found(&store, "onderie"), [], "a word's middle is none");
    assert_eq!(found(&store, "open deal"), [OPEN_DEAL], "words in a row");
    assert_eq!(found(&store, "deal open"), [], "not the other way round");
}

#[test]
fn identifiers_are_found_by_their_beginning() {
    let (_place, store) = company();
    for (text, what) in [
        ("552081", AUBUSSON),
        ("C2", AUBUSSON),
        ("compta@aub", AUBUSSON),
        ("helene.celik@", HELENE),
        ("AF-2026/1", OPEN_DEAL),
        ("bc 47", OPEN_DEAL),
        ("D2", WON_DEAL),
        ("FA-2609-0", INVOICE),
        ("fa-26", INVOICE),
    ] {
        assert_eq!(found(&store, text), [what], "{text}");
    }
    for (text, what) in [
        ("fa2609018", INVOICE),
        ("af2026118", OPEN_DEAL),
        ("fr12552081317", AUBUSSON),
        ("33555660001", HELENE),
    ] {
        let within = SearchIn::Identifiers;
        assert_eq!(
            found_in(&store, text, within),
            [what],
            "without its punctuation: {text}"
        );
    }
    let names = found_in(&store, "fond", SearchIn::Identifiers);
    assert_eq!(names, [], "a name is no identifier");
}

#[test]
fn no_sign_in_the_text_is_an_operator_and_no_text_is_an_error() {
    let (_place, store) = company();
    for text in [
        "\"", "\"\"", "*", "'", "--", "^", "name:", "NEAR(", ") OR (", "", " ", "\0", "\u{301}",
        "👋",
    ] {
        assert_eq!(found(&store, text), [], "nothing to look for in {text:?}");
    }
    for text in [
        "deal OR port",
        "deal NOT won",
        "name : deal",
        "deal\" OR \"port",
        "deal*) OR (port",
        "NEAR(deal port)",
        "-deal port",
        "{name} : open",
    ] {
        assert_eq!(found(&store, text), [], "it is a text, not {text:?}");
    }
    assert_eq!(found(&store, "deal\0"), [OPEN_DEAL, WON_DEAL]);
    assert_eq!(found(&store, "\"open\""), [OPEN_DEAL], "quotes are signs");
    assert_eq!(found(&store, &"x".repeat(100_000)), [], "however long");
}

#[test]
fn what_says_more_weighs_more() {
    let (_place, store) = company();
    let reader = store.reader().expect("a second connection");
    let found = reader
        .search("aubusson", SearchIn::Everything)
        .expect("a question");
    let weight = |what: (SearchKind, i64)| {
        let one = found.iter().find(|one| (one.kind, one.key) == what);
        one.expect("found").weight
    };
    assert!(weight(AUBUSSON) > 0 && weight(HELENE) > 0, "{found:?}");
}

#[test]
fn what_a_person_calls_it_finds_it_while_it_holds() {
    let (_place, mut store) = company();
    let named = |value: &str, at: &str| NewOverride {
        entity: "deal".into(),
        entity_id: "D1".into(),
        field: "name".into(),
        value: Some(value.into()),
        by: "Anne".into(),
        at: at.into(),
        reason: None,
    };
    let first = store
        .set_override(&named("Grue", "2026-11-01T08:00:00Z"))
        .expect("kept");
    assert_eq!(found(&store, "grue"), [OPEN_DEAL]);
    assert_eq!(found(&store, "open"), [OPEN_DEAL], "by the source's too");
    let second = store
        .set_override(&named("Portique", "2026-11-02T08:00:00Z"))
        .expect("kept");
    assert_eq!(found(&store, "grue"), [], "it is not called so any more");
    assert_eq!(found(&store, "portique"), [OPEN_DEAL]);
    store
        .revoke_override(&second, "2026-11-03T08:00:00Z")
        .expect("known");
    assert_eq!(found(&store, "grue"), [OPEN_DEAL], "the former holds again");
    store
        .revoke_override(&first, "2026-11-03T09:00:00Z")
        .expect("known");
    assert_eq!(found(&store, "grue"), []);
    let unkept = store.write(|_| Err::<(), _>(diapason_store::StoreError::NoCompany));
    assert!(unkept.is_err());
    assert_eq!(found(&store, "open"), [OPEN_DEAL], "as before");
}

fn import(store: &mut Store, dry_run: DryRun, name: &str) {
    let mut importer = store.begin_import(dry_run).expect("an import");
    importer
        .begin_file(Entity::Customers, &[0, 1])
        .expect("a file");
    let text = |value: &str| Cell::Text(value.to_owned().into());
    importer.row(2, &[text("C3"), text(name)]).expect("taken");
    importer
        .row(3, &[text("C4"), text("Nouveau")])
        .expect("taken");
    importer
        .finish(|_| ControlFlow::Continue(()))
        .expect("finished");
}

#[test]
fn an_import_moves_the_index_with_it_or_not_at_all() {
    let (_place, mut store) = company();
    import(&mut store, DryRun::Yes, "Port de Brest");
    assert_eq!(found(&store, "brest"), [], "a dry run changes nothing");
    assert_eq!(found(&store, "lorient"), [(SearchKind::Customer, 3)]);
    import(&mut store, DryRun::No, "Port de Brest");
    assert_eq!(found(&store, "brest"), [(SearchKind::Customer, 3)]);
    assert_eq!(found(&store, "lorient"), [], "the former name is gone");
    assert_eq!(found(&store, "nouveau"), [(SearchKind::Customer, 4)]);
    assert!(store.check().expect("looking is possible").is_sound());
}

#[test]
fn any_change_of_a_row_by_any_program_is_followed() {
    let (place, store) = company();
    raw(&place.database())
        .execute_batch(
            "UPDATE contacts SET name = 'Paul Roy' WHERE id = 'K1';
             UPDATE invoices SET number = NULL WHERE id = 'I1';
             UPDATE customers SET id = 'C30', customer_key = 30 WHERE id = 'C3';
             DELETE FROM customers WHERE id = 'C30';",
        )
        .expect("SQL");
    assert_eq!(found(&store, "paul"), [HELENE]);
    let helene = found(&store, "helene.c");
    assert_eq!(helene, [HELENE], "her address was not changed");
    assert_eq!(found(&store, "celik h"), [], "nobody is called so");
    assert_eq!(found(&store, "FA-2609"), []);
    assert_eq!(found(&store, "I1"), [INVOICE]);
    assert_eq!(found(&store, "lorient"), [], "deleted");
    let report = store.check().expect("looking is possible");
    assert!(report.is_sound(), "{:?}", report.problems);
}

/// The entries that the index should have, made anew, against those that it has.
const DIFFERENCE: &str = "
    CREATE VIRTUAL TABLE temp.again USING fts5 (name, ids, content = '', contentless_delete = 1,
        tokenize = \"unicode61 remove_diacritics 2\", prefix = '1 2 3');
    INSERT INTO temp.again (rowid, name, ids) SELECT entry, name, ids FROM search_entries;
    CREATE VIRTUAL TABLE temp.has USING fts5vocab(main, search, instance);
    CREATE VIRTUAL TABLE temp.wants USING fts5vocab(temp, again, instance);";

/// How many entries of the index are not as they would be made now.
fn stale(place: &Place) -> i64 {
    let connection = raw(&place.database());
    connection
        .execute_batch(DIFFERENCE)
        .expect("the same table");
    let count = |sql: &str| -> i64 {
        let count = connection.query_row(sql, [], |row| row.get(0));
        count.expect("a count")
    };
    count("SELECT count(*) FROM (SELECT * FROM has EXCEPT SELECT * FROM wants)")
        + count("SELECT count(*) FROM (SELECT * FROM wants EXCEPT SELECT * FROM has)")
}

#[test]
fn after_many_changes_the_index_is_as_if_made_anew() {
    let (place, _store) = company();
    let writer = raw(&place.database());
    // A fixed row of pseudo-random changes: every table, every operation.
    let mut seed: u64 = 7;
    let mut next = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (seed >> 33) % below
    };
    for step in 0..400 {
        let (which, word) = (next(6), next(40));
        let sql = match next(9) {
            0 => format!("UPDATE customers SET name = 'Nom{word}' WHERE customer_key = {which}"),
            1 => format!("UPDATE customers SET siren = {word} WHERE customer_key = {which}"),
            2 => format!(
                "INSERT OR IGNORE INTO customers (source_key, id, name, vat_exempt)
                 VALUES (1, 'N{which}', 'Neuf{word}', 0)"
            ),
            3 => format!(
                "INSERT INTO overrides (id, entity, entity_id, field, value, \"by\", at)
                 VALUES ('O{step}', 'customer', 'C{which}', 'name', 'Dit{word}', 'A',
                         '2026-01-{:02}T00:00:00Z')",
                1 + next(28)
            ),
            4 => format!("UPDATE overrides SET revoked_at = 'x' WHERE override_key % 6 = {which}"),
            5 => format!("DELETE FROM overrides WHERE override_key % 9 = {which}"),
            6 => format!(
                "UPDATE overrides SET entity_id = 'C{which}', value = 'Mot{word}'
                          WHERE override_key = {word}"
            ),
            7 => format!("DELETE FROM customers WHERE id = 'N{which}'"),
            _ => format!(
                "UPDATE deals SET name = 'Lot{word}', reference = NULL WHERE id = 'D{which}'"
            ),
        };
        writer.execute_batch(&sql).expect(&sql);
    }
    drop(writer);
    assert_eq!(stale(&place), 0);
    let sound: String = raw(&place.database())
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .expect("a line");
    assert_eq!(sound, "ok", "its inside too");
}

const FIRST: Schema = Schema::of(&[include_str!("../../src/migrations/0001.sql")]);

#[test]
fn a_database_from_before_is_searchable_when_it_is_opened() {
    let place = Place::new();
    let id = crate::support::id();
    drop(Store::create_with(&place.database(), id, &key(), &FIRST).expect("an older one"));
    raw(&place.database())
        .execute_batch(crate::support::SMALL_COMPANY)
        .expect("rows of the test");
    raw(&place.database()).execute_batch(PEOPLE).expect("rows");
    let old = place.file("old.diapason");
    std::fs::copy(place.database(), &old).expect("a copy");
    let mut store = Store::open(&place.database(), &key()).expect("migrated");
    assert_eq!(number(&place.database(), "PRAGMA user_version"), 5);
    assert_eq!(found(&store, "aubusson"), [AUBUSSON, HELENE]);
    assert_eq!(stale(&place), 0);
    assert!(store.check().expect("looking is possible").is_sound());
    assert!(place.file("company.diapason.before-v5").exists(), "a copy");
    raw(&place.database())
        .execute_batch("UPDATE customers SET name = 'X' WHERE id = 'C2'")
        .expect("SQL");
    store
        .restore_from(&old, &Secret::Key(key()))
        .expect("an older backup");
    assert_eq!(
        found(&store, "fonderie"),
        [AUBUSSON],
        "restored with its index"
    );
}

#[test]
fn an_index_that_lost_an_entry_is_told_by_the_check() {
    let (place, store) = company();
    raw(&place.database())
        .execute_batch("DELETE FROM search WHERE rowid = 8")
        .expect("SQL");
    let report = store.check().expect("looking is possible");
    assert_eq!(report.problems.len(), 1, "{:?}", report.problems);
    assert!(
        report.problems[0].to_string().contains("search"),
        "{:?}",
        report.problems
    );
}

#[test]
fn records_beside_a_snapshot_have_what_a_person_entered() {
    let (_place, mut store) = company();
    for (field, value) in [
        ("credit_limit", "1500.50"),
        ("salesperson_id", "U1"),
        ("city", "Aubusson"),
    ] {
        store
            .set_override(&NewOverride {
                entity: "customer".into(),
                entity_id: "C2".into(),
                field: field.into(),
                value: Some(value.into()),
                by: "Anne".into(),
                at: "2026-11-01T08:00:00Z".into(),
                reason: None,
            })
            .expect("kept");
    }
    let reader = store.reader().expect("a second connection");
    let records = reader.customer_records().expect("valid");
    let ids: Vec<_> = records.iter().map(|record| record.id.as_str()).collect();
    assert_eq!(ids, ["C1", "C2", "C3"], "in the order of a snapshot");
    let limit = records[1].credit_limit;
    assert_eq!(limit, Some((150_050, diapason_model::Currency::EUR)));
    assert_eq!(records[1].city.as_deref(), Some("Aubusson"));
    let seller = records[1]
        .salesperson
        .as_ref()
        .map(diapason_model::Id::as_str);
    assert_eq!(seller, Some("U1"));
    assert_eq!(records[2].credit_limit, None, "unknown is not zero");
    let contacts = reader.contact_records().expect("valid");
    assert_eq!(contacts.len(), 1);
    assert_eq!((contacts[0].key, contacts[0].customer.as_str()), (1, "C2"));
    let keys = reader.keys(SearchKind::Deal).expect("readable");
    assert_eq!(keys, [(10, "D1".into()), (20, "D2".into())]);
}
