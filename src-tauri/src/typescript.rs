//! What only the window has, as TypeScript: ui/src/ipc/shell.ts, held fresh by a test
//! (`DIAPASON_GENERATE=1 cargo test -p diapason-desktop typescript` writes it).
#![cfg(test)]

use ts_rs::{Config, TS};

use crate::dialogs::DialogRequest;
use crate::links::Link;
use crate::menu::{MenuChoice, PageItem};
use crate::requests::OpenRequest;
use crate::window::FilesDropped;

const HEAD: &str = "\
// Generated from src-tauri by its test `the_typescript_is_fresh`. Do not edit.
/**
 * What only the desktop window has: dialogs, menu, links, dropped files. In a browser these commands
 * are refused and the events never come.
 */
";

const TAIL: &str = "
export interface ShellCommands {
  /** The page listens: what was asked of it so far. Without it the window says that no page came. */
  window_ready: { request: null; answer: OpenRequest[] };
  /** The system's own dialog; null where nothing was chosen. */
  dialog_pick: { request: DialogRequest; answer: string | null };
}

export interface ShellEvents {
  menu: MenuChoice;
  open_requested: OpenRequest;
  files_dropped: FilesDropped;
}
";

macro_rules! declarations {
    ($config:expr; $($name:ty),* $(,)?) => {
        [$((<$name>::docs().unwrap_or_default(), <$name>::decl($config))),*]
    };
}

fn generated() -> String {
    let config = Config::new();
    let declarations = declarations!(
        &config;
        DialogRequest,
        FilesDropped,
        Link,
        MenuChoice,
        OpenRequest,
        PageItem,
    );
    let mut text = HEAD.to_owned();
    for (docs, declaration) in declarations {
        text.push('\n');
        text.push_str(&docs);
        text.push_str("export ");
        text.push_str(&declaration);
        text.push('\n');
    }
    text + TAIL
}

#[test]
fn the_typescript_is_fresh() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/ipc/shell.ts");
    let generated = generated();
    if std::env::var_os("DIAPASON_GENERATE").is_some() {
        std::fs::write(path, &generated).expect("the file is writable");
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        committed == generated,
        "stale: run DIAPASON_GENERATE=1 cargo test -p diapason-desktop typescript"
    );
}
