//! What the menu offers, in the person's language: made anew when the language, the theme or the
//! databases opened lately change.
//!
//! Keys stand here only where no page, field or table has another use for them. Deliberately absent:
//! Ctrl Z and Ctrl E, which the page hears itself, because in a field they mean something else.

use std::sync::{Mutex, PoisonError};

use diapason_language::{Language, Messages};
use tauri::menu::{
    AboutMetadata, CheckMenuItemBuilder, Menu, MenuBuilder, MenuItemBuilder, PredefinedMenuItem,
    Submenu, SubmenuBuilder,
};
use tauri::{AppHandle, Manager as _, Runtime};

use super::choice::{PageItem, ShellItem};
use crate::editing::Editing;
use crate::window::{Appearance, THEMES};
use crate::zoom::Zoom;

/// What the menu shows beside its fixed items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shown {
    /// The language it speaks and the theme: it marks both.
    pub(crate) appearance: Appearance,
    /// Databases opened lately that are still there: path, and name of the company.
    pub(crate) recent: Vec<(String, Option<String>)>,
}

/// The menu in place: what it shows, and the part of it that changes with every database opened.
pub(crate) struct Menus<R: Runtime>(Mutex<Option<(Shown, Submenu<R>)>>);

impl<R: Runtime> Default for Menus<R> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

/// Puts the menu in place, where it would show anything else than the one that is.
pub(crate) fn show<R: Runtime>(app: &AppHandle<R>, shown: &Shown) -> tauri::Result<()> {
    let menus = app.state::<Menus<R>>();
    let mut in_place = menus.0.lock().unwrap_or_else(PoisonError::into_inner);
    let offer = Offer {
        app,
        messages: Messages::of(shown.appearance.language),
    };
    match in_place.as_mut() {
        Some((before, _)) if before == shown => {}
        Some((before, recent)) if before.appearance == shown.appearance => {
            offer.refill(recent, shown)?;
            *before = shown.clone();
        }
        _ => {
            let recent = offer.submenu("open-recent").build()?;
            offer.refill(&recent, shown)?;
            app.set_menu(offer.menu(shown, &recent)?)?;
            *in_place = Some((shown.clone(), recent));
        }
    }
    Ok(())
}

/// What items are made with.
struct Offer<'a, R: Runtime> {
    app: &'a AppHandle<R>,
    messages: &'static Messages,
}

impl<'a, R: Runtime> Offer<'a, R> {
    fn menu(&self, shown: &Shown, recent: &Submenu<R>) -> tauri::Result<Menu<R>> {
        let menu = MenuBuilder::new(self.app);
        #[cfg(target_os = "macos")]
        let menu = menu.item(&self.program()?);
        menu.item(&self.file(recent)?)
            .item(&self.edit()?)
            .item(&self.view(shown)?)
            .item(&self.help()?)
            .build()
    }

    /// macOS expects the program's own menu first.
    #[cfg(target_os = "macos")]
    fn program(&self) -> tauri::Result<Submenu<R>> {
        SubmenuBuilder::new(self.app, "Diapason")
            .item(&self.about()?)
            .separator()
            .hide()
            .hide_others()
            .show_all()
            .separator()
            .item(&self.shell(ShellItem::Quit, Some("Cmd+Q"))?)
            .build()
    }

    fn file(&self, recent: &Submenu<R>) -> tauri::Result<Submenu<R>> {
        self.submenu("file")
            .item(&self.page(PageItem::NewDatabase, None)?)
            .item(&self.page(PageItem::OpenDatabase, Some("CmdOrCtrl+O"))?)
            .item(recent)
            .item(&self.page(PageItem::OpenSample, None)?)
            .separator()
            .item(&self.page(PageItem::ImportFolder, Some("CmdOrCtrl+I"))?)
            .item(&self.page(PageItem::ExportPage, None)?)
            .separator()
            .item(&self.page(PageItem::BackUp, None)?)
            .item(&self.page(PageItem::Restore, None)?)
            .separator()
            .item(&self.shell(ShellItem::Quit, Some("CmdOrCtrl+Q"))?)
            .build()
    }

    /// Puts the databases opened lately into their menu.
    fn refill(&self, menu: &Submenu<R>, shown: &Shown) -> tauri::Result<()> {
        while menu.remove_at(0)?.is_some() {}
        for (path, company) in &shown.recent {
            let id = format!("{}:{path}", PageItem::OpenRecent.name());
            let label = match company {
                Some(name) => format!("{name} · {path}"),
                None => path.clone(),
            };
            // An ampersand in a name is no key.
            let item = MenuItemBuilder::with_id(id, label.replace('&', "&&"));
            menu.append(&item.build(self.app)?)?;
        }
        menu.set_enabled(!shown.recent.is_empty())
    }

    fn edit(&self) -> tauri::Result<Submenu<R>> {
        let menu = self
            .submenu("edit")
            .item(&self.page(PageItem::Undo, None)?)
            .item(&self.page(PageItem::Redo, None)?)
            .separator();
        if cfg!(target_os = "linux") {
            return menu
                .item(&self.shell(ShellItem::Edit(Editing::Cut), None)?)
                .item(&self.shell(ShellItem::Edit(Editing::Copy), None)?)
                .item(&self.shell(ShellItem::Edit(Editing::Paste), None)?)
                .separator()
                .item(&self.shell(ShellItem::Edit(Editing::SelectAll), None)?)
                .build();
        }
        let text = |editing: Editing| self.label(ShellItem::Edit(editing).name());
        menu.cut_with_text(text(Editing::Cut))
            .copy_with_text(text(Editing::Copy))
            .paste_with_text(text(Editing::Paste))
            .separator()
            .select_all_with_text(text(Editing::SelectAll))
            .build()
    }

    fn view(&self, shown: &Shown) -> tauri::Result<Submenu<R>> {
        let Appearance { language, theme } = shown.appearance;
        let themes = THEMES.map(|(it, name)| (name, it == theme));
        let languages = Language::ALL.map(|it| (it.tag(), it == language));
        self.submenu("view")
            .item(&self.page(PageItem::ShowForecast, None)?)
            .item(&self.page(PageItem::ReloadFigures, Some("F5"))?)
            .separator()
            .item(&self.choices(PageItem::Theme, &themes)?)
            .item(&self.choices(PageItem::Language, &languages)?)
            .separator()
            .item(&self.shell(ShellItem::Zoom(Zoom::In), Some("CmdOrCtrl+="))?)
            .item(&self.shell(ShellItem::Zoom(Zoom::Out), Some("CmdOrCtrl+-"))?)
            .item(&self.shell(ShellItem::Zoom(Zoom::Usual), Some("CmdOrCtrl+0"))?)
            .item(&self.shell(ShellItem::FullScreen, Some("F11"))?)
            .build()
    }

    fn help(&self) -> tauri::Result<Submenu<R>> {
        self.submenu("help")
            .item(&self.page(PageItem::ShowShortcuts, None)?)
            .separator()
            .item(&self.about()?)
            .build()
    }

    fn about(&self) -> tauri::Result<PredefinedMenuItem<R>> {
        let about = AboutMetadata {
            name: Some("Diapason".to_owned()),
            version: Some(self.app.package_info().version.to_string()),
            comments: Some(self.messages.text("shell-menu-about-what")),
            license: Some("MIT".to_owned()),
            ..AboutMetadata::default()
        };
        PredefinedMenuItem::about(self.app, Some(&self.label("about")), Some(about))
    }

    /// A choice among several, the one that holds marked.
    fn choices(&self, item: PageItem, values: &[(&str, bool)]) -> tauri::Result<Submenu<R>> {
        let mut menu = self.submenu(item.name());
        for (value, holds) in values {
            let label = self.label(&format!("{}-{value}", item.name()));
            let choice = CheckMenuItemBuilder::with_id(format!("{}:{value}", item.name()), label)
                .checked(*holds)
                .build(self.app)?;
            menu = menu.item(&choice);
        }
        menu.build()
    }

    fn submenu(&self, name: &str) -> SubmenuBuilder<'a, R, AppHandle<R>> {
        SubmenuBuilder::new(self.app, self.label(name))
    }

    fn page(&self, item: PageItem, key: Option<&str>) -> tauri::Result<tauri::menu::MenuItem<R>> {
        self.item(item.name(), key)
    }

    fn shell(&self, item: ShellItem, key: Option<&str>) -> tauri::Result<tauri::menu::MenuItem<R>> {
        self.item(item.name(), key)
    }

    fn item(&self, name: &str, key: Option<&str>) -> tauri::Result<tauri::menu::MenuItem<R>> {
        let item = MenuItemBuilder::with_id(name, self.label(name));
        let item = match key {
            Some(key) => item.accelerator(key),
            None => item,
        };
        item.build(self.app)
    }

    fn label(&self, name: &str) -> String {
        self.messages.text(&format!("shell-menu-{name}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_has_a_label_in_both_languages() {
        let choices = [
            "theme-system",
            "theme-light",
            "theme-dark",
            "language-fr",
            "language-en",
        ];
        let others = ["file", "edit", "view", "help", "about", "about-what"];
        let items = PageItem::ALL.into_iter().map(PageItem::name);
        let shell = ShellItem::ALL.into_iter().map(ShellItem::name);
        for name in items.chain(shell).chain(choices).chain(others) {
            for language in Language::ALL {
                let label = Messages::of(language).find(&format!("shell-menu-{name}"), &[]);
                assert!(label.is_some(), "`shell-menu-{name}` in {language}");
            }
        }
    }
}
