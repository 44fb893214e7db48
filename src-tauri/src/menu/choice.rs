//! What was chosen, and what becomes of it.

use serde::Serialize;
use tauri::menu::MenuEvent;
use tauri::{AppHandle, Emitter as _, Manager as _, Runtime, WebviewWindow};
use ts_rs::TS;

use crate::editing::{self, Editing};
use crate::window::MAIN;
use crate::zoom::{self, Zoom};

/// The event under which the page hears of a choice.
const EVENT: &str = "menu";

/// An item of the menu that the page acts on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub(crate) struct MenuChoice {
    /// Which.
    pub(crate) id: PageItem,
    /// Which of several: a path, a theme, a language; null where there is only one.
    pub(crate) value: Option<String>,
}

/// Items that the page acts on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PageItem {
    /// Make a database.
    NewDatabase,
    /// Open a database.
    OpenDatabase,
    /// Open one of the databases opened lately: the value is its path.
    OpenRecent,
    /// Open the sample company.
    OpenSample,
    /// Import an exchange folder.
    ImportFolder,
    /// Export what is shown.
    ExportPage,
    /// Back the database up.
    BackUp,
    /// Restore a backup.
    Restore,
    /// Undo what was entered last.
    Undo,
    /// Do it again.
    Redo,
    /// Go to the forecast.
    ShowForecast,
    /// Prefer a theme: `system`, `light`, `dark`.
    Theme,
    /// Prefer a language: `fr`, `en`.
    Language,
    /// Ask for all figures again.
    ReloadFigures,
    /// Show the keyboard's shortcuts.
    ShowShortcuts,
}

impl PageItem {
    /// All of them.
    pub(super) const ALL: [Self; 15] = [
        Self::NewDatabase,
        Self::OpenDatabase,
        Self::OpenRecent,
        Self::OpenSample,
        Self::ImportFolder,
        Self::ExportPage,
        Self::BackUp,
        Self::Restore,
        Self::Undo,
        Self::Redo,
        Self::ShowForecast,
        Self::Theme,
        Self::Language,
        Self::ReloadFigures,
        Self::ShowShortcuts,
    ];

    /// Its name in the catalogues, after `shell-menu-`, and in the menu.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::NewDatabase => "new-database",
            Self::OpenDatabase => "open-database",
            Self::OpenRecent => "open-recent",
            Self::OpenSample => "open-sample",
            Self::ImportFolder => "import-folder",
            Self::ExportPage => "export-page",
            Self::BackUp => "back-up",
            Self::Restore => "restore",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::ShowForecast => "show-forecast",
            Self::Theme => "theme",
            Self::Language => "language",
            Self::ReloadFigures => "reload-figures",
            Self::ShowShortcuts => "show-shortcuts",
        }
    }

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|item| item.name() == name)
    }
}

/// Items that the shell acts on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ShellItem {
    /// End the program.
    Quit,
    /// Edit text.
    Edit(Editing),
    /// Draw larger or smaller.
    Zoom(Zoom),
    /// Fill the screen, or no longer.
    FullScreen,
}

impl ShellItem {
    /// All of them.
    pub(super) const ALL: [Self; 9] = [
        Self::Quit,
        Self::Edit(Editing::Cut),
        Self::Edit(Editing::Copy),
        Self::Edit(Editing::Paste),
        Self::Edit(Editing::SelectAll),
        Self::Zoom(Zoom::In),
        Self::Zoom(Zoom::Out),
        Self::Zoom(Zoom::Usual),
        Self::FullScreen,
    ];

    /// Its name in the catalogues, after `shell-menu-`, and in the menu.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Quit => "quit",
            Self::Edit(Editing::Cut) => "cut",
            Self::Edit(Editing::Copy) => "copy",
            Self::Edit(Editing::Paste) => "paste",
            Self::Edit(Editing::SelectAll) => "select-all",
            Self::Zoom(Zoom::In) => "zoom-in",
            Self::Zoom(Zoom::Out) => "zoom-out",
            Self::Zoom(Zoom::Usual) => "zoom-usual",
            Self::FullScreen => "full-screen",
        }
    }
}

/// Does what was chosen, or tells the page.
pub(crate) fn chosen<R: Runtime>(app: &AppHandle<R>, event: &MenuEvent) {
    let id = event.id().as_ref();
    let shell_item = ShellItem::ALL.into_iter().find(|item| item.name() == id);
    let outcome = match (shell_item, app.get_webview_window(MAIN)) {
        (Some(item), Some(window)) => act(app, &window, item),
        (None, _) => read(id).map_or(Ok(()), |choice| app.emit(EVENT, choice)),
        (Some(_), None) => Ok(()),
    };
    if let Err(error) = outcome {
        log::warn!("the menu's `{id}` did nothing: {error}");
    }
}

/// `theme:dark` is the item `theme` with the value `dark`.
fn read(id: &str) -> Option<MenuChoice> {
    let (name, value) = match id.split_once(':') {
        Some((name, value)) => (name, Some(value.to_owned())),
        None => (id, None),
    };
    let id = PageItem::named(name)?;
    Some(MenuChoice { id, value })
}

fn act<R: Runtime>(
    app: &AppHandle<R>,
    window: &WebviewWindow<R>,
    item: ShellItem,
) -> tauri::Result<()> {
    match item {
        ShellItem::Quit => app.exit(0),
        ShellItem::Edit(editing) => editing::edit(window, editing),
        ShellItem::Zoom(step) => zoom::zoom(window, step),
        ShellItem::FullScreen => window.set_fullscreen(!window.is_fullscreen()?)?,
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_has_a_name_of_its_own() {
        let page = PageItem::ALL.into_iter().map(PageItem::name);
        let shell = ShellItem::ALL.into_iter().map(ShellItem::name);
        let names: std::collections::BTreeSet<&str> = page.chain(shell).collect();
        assert_eq!(
            names.len(),
            PageItem::ALL.len() + ShellItem::ALL.len(),
            "a choice is told by its name"
        );
    }

    #[test]
    fn the_page_hears_which_of_several_was_chosen() {
        let choice = read("open-recent:/home/claire/a:b.diapason").unwrap();
        assert_eq!(choice.id, PageItem::OpenRecent);
        assert_eq!(
            choice.value.as_deref(),
            Some("/home/claire/a:b.diapason"),
            "a path may hold a colon"
        );
        let json = serde_json::to_string(&read("reload-figures").unwrap()).unwrap();
        assert_eq!(json, r#"{"id":"reload_figures","value":null}"#);
        assert_eq!(read("launch"), None, "an item of nobody's");
    }
}
