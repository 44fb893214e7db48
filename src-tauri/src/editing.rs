//! Cut, copy, paste and select all from the menu. On Linux the web view itself is told, because the
//! menu's own items would need libxdo and fail under Wayland; elsewhere the system's items act.

use tauri::{Runtime, WebviewWindow};

/// What the Edit menu does to the text that is being edited or selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Editing {
    /// Cut.
    Cut,
    /// Copy.
    Copy,
    /// Paste.
    Paste,
    /// Select all.
    SelectAll,
}

/// Tells the web view.
#[cfg(target_os = "linux")]
pub(crate) fn edit<R: Runtime>(window: &WebviewWindow<R>, editing: Editing) {
    use webkit2gtk::WebViewExt as _;

    let command = match editing {
        Editing::Cut => "Cut",
        Editing::Copy => "Copy",
        Editing::Paste => "Paste",
        Editing::SelectAll => "SelectAll",
    };
    let told = window.with_webview(move |view| view.inner().execute_editing_command(command));
    if let Err(error) = told {
        log::warn!("the page could not be told to {command}: {error}");
    }
}

/// The system's own menu items act: nothing comes here.
#[cfg(not(target_os = "linux"))]
pub(crate) fn edit<R: Runtime>(_: &WebviewWindow<R>, _: Editing) {}
