//! Saved views: kept by page and name, replaced, renamed, forgotten.

use diapason_store::{SavedView, Store, StoreError};

use crate::support::{Place, key};

fn view(page: &str, name: &str, address: &str) -> SavedView {
    SavedView {
        page: page.to_owned(),
        name: name.to_owned(),
        address: address.to_owned(),
    }
}

#[test]
fn a_view_is_its_pages_and_the_last_saved_of_a_name_holds() {
    let place = Place::new();
    let mut store = place.create();
    for saved in [
        view("/pipeline", "Revue du lundi", "{}"),
        view("/customers", "Revue du lundi", "{\"sort\":\"name\"}"),
        view("/pipeline", "Revue du lundi", "{\"team\":\"=N\"}"),
    ] {
        store.save_view(&saved, None).expect("room");
    }
    drop(store);
    let mut store = Store::open(&place.database(), &key()).expect("its own key");
    assert_eq!(
        store.views().expect("readable"),
        [
            view("/customers", "Revue du lundi", "{\"sort\":\"name\"}"),
            view("/pipeline", "Revue du lundi", "{\"team\":\"=N\"}"),
        ]
    );
    let renamed = view("/pipeline", "Nord", "{\"team\":\"=N\"}");
    store
        .save_view(&renamed, Some("Revue du lundi"))
        .expect("a free name");
    let names: Vec<String> = (store.views().expect("readable").into_iter())
        .map(|view| view.name)
        .collect();
    assert_eq!(
        names,
        ["Revue du lundi", "Nord"],
        "the other page keeps its own"
    );
    store.remove_view("/pipeline", "Nord").expect("it is there");
    let error = store
        .remove_view("/pipeline", "Nord")
        .expect_err("it is gone");
    assert!(
        matches!(error, StoreError::Unknown { what: "view", .. }),
        "{error}"
    );
}
