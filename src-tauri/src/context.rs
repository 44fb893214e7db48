//! The window's context: configuration, permissions, icons and the page itself, as the build made them.

#![expect(
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "Tauri's build writes this text, not we"
)]

/// What the window is made of.
pub(crate) fn context() -> tauri::Context {
    tauri::tauri_build_context!()
}
