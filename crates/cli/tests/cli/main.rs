//! The command line in one process, with a terminal of a chosen width.

use std::path::Path;

use diapason_cli::{Console, run};

/// What a command prints on a terminal of so many columns; it must end well.
fn shown(folder: &Path, width: usize, words: &[&str]) -> String {
    let (console, captured) = Console::captured();
    let mut console = console.with_width(width);
    let database = folder.join("demo.db");
    let key = folder.join("key");
    if !key.exists() {
        std::fs::write(&key, "5e".repeat(32)).expect("a key file");
    }
    let place = [
        "diapason",
        "--db",
        database.to_str().expect("text"),
        "--key-file",
        key.to_str().expect("text"),
    ];
    let code = run(place.iter().chain(words), &mut console);
    assert_eq!(
        format!("{code:?}"),
        format!("{:?}", std::process::ExitCode::SUCCESS),
        "{words:?}: {}",
        captured.err()
    );
    captured.out()
}

fn widest(text: &str) -> usize {
    text.lines()
        .map(|line| line.chars().count())
        .max()
        .unwrap_or(0)
}

#[test]
fn a_forecast_fits_its_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    shown(folder.path(), 100, &["demo", "--lang", "fr"]);
    let forecast = ["forecast", "--lang", "fr", "--measure", "margin"];

    let wide = shown(folder.path(), 250, &forecast);
    assert!(
        wide.lines()
            .next()
            .is_some_and(|line| line.ends_with("· €")),
        "to the cent:\n{wide}"
    );

    let usual = shown(folder.path(), 120, &forecast);
    assert!(
        usual
            .lines()
            .next()
            .is_some_and(|line| line.ends_with("k€")),
        "thousands:\n{usual}"
    );
    assert!(usual.contains("Arrondi"), "rounding is said:\n{usual}");
    let table: String = usual.lines().skip(2).take(5).collect::<Vec<_>>().join("\n");
    assert!(widest(&table) <= 120, "it fits:\n{table}");

    let narrow = shown(folder.path(), 50, &forecast);
    let blocks = narrow
        .lines()
        .filter(|line| line.starts_with("Catégorie"))
        .count();
    assert!(blocks >= 2, "cut into blocks of months:\n{narrow}");
    let table: Vec<&str> = narrow.lines().skip(2).take(5 * blocks).collect();
    assert!(widest(&table.join("\n")) <= 50, "each fits:\n{narrow}");
}

#[test]
fn help_is_in_the_persons_language_throughout() {
    let folder = tempfile::tempdir().expect("a folder");
    for command in [
        &["--help"][..],
        &["import", "--help"],
        &["export", "--help"],
        &["forecast", "--help"],
        &["scenario", "compare", "--help"],
        &["deal", "list", "--help"],
        &["override", "set", "--help"],
        &["chart", "--help"],
        &["bench", "import", "--help"],
        &["backup", "--help"],
        &["restore", "--help"],
        &["serve", "--help"],
    ] {
        let french = shown(folder.path(), 100, &[command, &["--lang", "fr"]].concat());
        let english = shown(folder.path(), 100, &[command, &["--lang", "en"]].concat());
        assert_ne!(french, english, "{command:?} is translated");
        for text in [&french, &english] {
            let bare: Vec<&str> = text
                .lines()
                .filter(|line| line.trim_start().starts_with("--") && !line.trim().contains("  "))
                .filter(|line| line.len() < 60)
                .collect();
            assert!(
                bare.is_empty(),
                "{command:?}: an option says nothing of itself: {bare:?}\n{text}"
            );
        }
    }
}

#[test]
fn the_program_says_its_version() {
    let folder = tempfile::tempdir().expect("a folder");
    let version = shown(folder.path(), 80, &["--version"]);
    assert_eq!(
        version.trim(),
        format!("diapason {}", env!("CARGO_PKG_VERSION"))
    );
}
