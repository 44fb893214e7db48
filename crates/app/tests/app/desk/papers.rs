//! Notes and documents of a deal: kept with who and when, taken back, brought back.

use diapason_app::desk::{EditChange, EditRequest, PaperChange};

use super::search::World;
use super::timeline::{take, timeline};

#[test]
fn a_note_and_a_document_are_kept_with_a_deal_and_each_act_is_taken_back() {
    let world = World::new();
    let desk = &world.desk;
    let paper = |paper: PaperChange| EditChange::Paper { paper };
    let note = take(
        desk,
        paper(PaperChange::Note {
            deal: "D3".into(),
            text: "  Rappeler l’acheteur  ".into(),
        }),
    );
    let document = PaperChange::Document {
        deal: "D3".into(),
        name: "Offre".into(),
        place: "/partage/offre.pdf".into(),
    };
    take(desk, paper(document));
    let kept = timeline(desk, "D3").papers;
    let said: Vec<_> = kept
        .iter()
        .map(|one| (&*one.text, one.place.as_deref()))
        .collect();
    assert_eq!(
        said,
        [
            ("Offre", Some("/partage/offre.pdf")),
            ("Rappeler l’acheteur", None)
        ],
        "the latest first"
    );
    assert!(
        kept.iter()
            .all(|one| !one.by.is_empty() && one.at.ends_with('Z')),
        "who and when"
    );
    assert!(timeline(desk, "D1").papers.is_empty(), "of this deal alone");
    let again = take(desk, note.undo);
    assert_eq!(
        timeline(desk, "D3").papers,
        kept[..1],
        "the note is taken back"
    );
    take(desk, again.undo);
    assert_eq!(
        timeline(desk, "D3").papers,
        kept,
        "and comes back as it was"
    );
}

#[test]
fn nothing_said_no_deal_and_no_paper_are_refused_and_nothing_is_kept() {
    let world = World::new();
    let desk = &world.desk;
    let refused = [
        PaperChange::Note {
            deal: "D3".into(),
            text: " ".into(),
        },
        PaperChange::Note {
            deal: "D9".into(),
            text: "x".into(),
        },
        PaperChange::Remove { id: "99".into() },
        PaperChange::Restore { id: "O1".into() },
    ];
    for paper in refused {
        let request = EditRequest {
            change: EditChange::Paper { paper },
            as_of: None,
        };
        assert!(desk.edit(&request).is_err(), "{request:?}");
    }
    assert!(timeline(desk, "D3").papers.is_empty());
}
