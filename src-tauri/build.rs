//! Makes the window's context. The capability file is the one list of commands: each that it allows
//! gets its permission here, and a command that it does not name cannot be called.

use std::fs;

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
