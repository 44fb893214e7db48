//! Notes and documents of a deal: kept, taken away, brought back as they were.

use diapason_store::{KeptPaper, Paper, Store, StoreError};

use crate::support::{Place, key};

const AT: &str = "2026-11-22T08:00:00Z";

fn papers(store: &Store) -> Vec<KeptPaper> {
    let reader = store.reader().expect("readable");
    reader.papers("D1").expect("papers")
}

#[test]
fn a_note_and_a_document_are_kept_with_who_and_when_and_outlive_the_session() {
    let place = Place::new();
    let mut store = place.small_company();
    let note = Paper::Note("Rappeler l’acheteur".to_owned());
    let document = Paper::Document {
        name: "Offre signée".to_owned(),
        place: "https://example.com/offre.pdf".to_owned(),
    };
    let first = store.keep_paper("D1", &note, "claire", AT).expect("kept");
    let second = store.keep_paper("D1", &document, "paul", AT).expect("kept");
    drop(store);
    let mut store = Store::open(&place.database(), &key()).expect("its own key");
    let kept = |key: i64, paper: &Paper, by: &str| KeptPaper {
        key,
        paper: paper.clone(),
        by: by.to_owned(),
        at: AT.to_owned(),
    };
    assert_eq!(
        papers(&store),
        [
            kept(second, &document, "paul"),
            kept(first, &note, "claire")
        ],
        "the latest first"
    );
    store.set_paper_removed(first, Some(AT)).expect("there");
    assert_eq!(papers(&store), [kept(second, &document, "paul")]);
    store.set_paper_removed(first, None).expect("still there");
    assert_eq!(papers(&store)[1], kept(first, &note, "claire"), "as it was");
}

#[test]
fn a_paper_of_no_deal_and_one_that_never_was_are_refused() {
    let place = Place::new();
    let mut store = place.small_company();
    let note = Paper::Note("x".to_owned());
    let error = store
        .keep_paper("D9", &note, "claire", AT)
        .expect_err("no such deal");
    assert!(
        matches!(error, StoreError::Unknown { what: "deal", .. }),
        "{error}"
    );
    let error = store
        .set_paper_removed(7, Some(AT))
        .expect_err("no such paper");
    assert!(
        matches!(error, StoreError::Unknown { what: "paper", .. }),
        "{error}"
    );
    let empty = Paper::Note(String::new());
    assert!(
        store.keep_paper("D1", &empty, "claire", AT).is_err(),
        "nothing said is no note"
    );
}
