//! Makes the window's context. The capability file is the one list of commands: each that it allows
//! gets its permission here, and a command that it does not name cannot be called.

use std::fs::{self, File, FileTimes};
use std::path::Path;
use std::time::SystemTime;

use tauri_build::{AppManifest, Attributes, CodegenContext};

const CAPABILITY: &str = "capabilities/window.json";
const PAGE: &str = "../ui/dist/index.html";

fn main() {
    // Watched although it may not be there yet, so that the first build of the page is seen.
    println!("cargo:rerun-if-changed={PAGE}");
    assert!(
        fs::metadata(PAGE).is_ok(),
        "the page is not built yet: `cargo xtask ui` makes ui/dist"
    );
    let commands: Vec<&str> = own_commands()
        .into_iter()
        .map(|name| &*name.leak())
        .collect();
    let attributes = Attributes::new()
        .codegen(CodegenContext::new())
        .app_manifest(AppManifest::new().commands(commands.leak()));
    tauri_build::try_build(attributes).expect("the configuration or the capability is wrong");
    age(Path::new("permissions"));
}

/// Makes what was just written look old: tauri-build watches the permissions that it writes itself,
/// and a second start would build the whole shell again for them. They follow from the capability,
/// which is watched.
fn age(path: &Path) {
    if let Ok(entries) = fs::read_dir(path) {
        entries.flatten().for_each(|entry| age(&entry.path()));
    }
    // Where the system keeps no such times, the shell is built once more.
    let _ = File::open(path)
        .and_then(|file| file.set_times(FileTimes::new().set_modified(SystemTime::UNIX_EPOCH)));
}

/// The commands that the capability allows: `allow-deal-page` allows `deal_page`. What has a colon
/// is a plugin's.
fn own_commands() -> Vec<String> {
    let text = fs::read_to_string(CAPABILITY).expect("capabilities/window.json can be read");
    let capability: serde_json::Value =
        serde_json::from_str(&text).expect("capabilities/window.json is JSON");
    let permissions = capability["permissions"].as_array();
    permissions
        .expect("a capability lists its permissions")
        .iter()
        .filter_map(|permission| permission.as_str()?.strip_prefix("allow-"))
        .filter(|name| !name.contains(':'))
        .map(|name| name.replace('-', "_"))
        .collect()
}
