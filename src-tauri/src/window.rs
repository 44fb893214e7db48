//! The one window: its size, its colours before the page has any, what it refuses, and what is done
//! when the page does not come or its process ends.
//!
//! Deliberately absent: what the page shows. The window is never blank: behind the page stands its
//! own background, and where no page comes a native message does.

use std::path::Path;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::thread;
use std::time::Duration;

use diapason_app::desk::ThemeName;
use diapason_language::{Language, Messages};
use serde::Serialize;
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::window::Color;
use tauri::{
    AppHandle, DragDropEvent, Emitter as _, Manager as _, Runtime, Theme, Url, WebviewUrl,
    WebviewWindow, WebviewWindowBuilder, WindowEvent,
};
use ts_rs::TS;

use crate::fatal;
use crate::requests::Requests;
use crate::window_size::WindowSize;

/// The window's name in the capability.
pub(crate) const MAIN: &str = "main";

/// The page's `bg` in both themes (DESK §4), which stands before the page does.
const LIGHT: Color = Color(0xF3, 0xF2, 0xEE, 0xFF);
const DARK: Color = Color(0x0E, 0x13, 0x18, 0xFF);

/// How long the page may take before a person is told. It takes one second, on a cold and busy machine ten.
const LONGEST_LOAD: Duration = Duration::from_secs(45);

/// Themes by the name that the menu gives them.
pub(crate) const THEMES: [(ThemeName, &str); 3] = [
    (ThemeName::System, "system"),
    (ThemeName::Light, "light"),
    (ThemeName::Dark, "dark"),
];

/// What a person prefers, as far as the shell draws it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Appearance {
    /// Of the menu, the dialogs and messages.
    pub(crate) language: Language,
    /// Of the window.
    pub(crate) theme: ThemeName,
}

/// The appearance that holds.
#[derive(Debug)]
pub(crate) struct AppearanceNow(Mutex<Appearance>);

impl AppearanceNow {
    pub(crate) fn new(appearance: Appearance) -> Self {
        Self(Mutex::new(appearance))
    }

    pub(crate) fn get(&self) -> Appearance {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts another in place; says whether it is another.
    pub(crate) fn replace(&self, appearance: Appearance) -> bool {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *now, appearance) != appearance
    }
}

/// Files over the window or dropped on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum FilesDropped {
    /// They are held over the window.
    Over {
        /// How many.
        count: u32,
    },
    /// They were let go.
    Dropped {
        /// Their paths.
        paths: Vec<String>,
    },
    /// They were taken away again.
    Left,
}

/// Opens the window: at once, in the colours that the page will have.
pub(crate) fn open<R: Runtime>(
    app: &AppHandle<R>,
    appearance: Appearance,
) -> tauri::Result<WebviewWindow<R>> {
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title("Diapason")
        .inner_size(1440.0, 900.0)
        .min_inner_size(1024.0, 640.0)
        .center()
        .visible(false)
        .theme(themed(appearance.theme))
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Started {
                window.state::<Requests>().page_is_loading();
            }
        })
        .build()?;
    paint(&window)?;
    let watched = window.clone();
    let size = WindowSize::keep(app);
    window.on_window_event(move |event| {
        size.heard(event);
        heard(&watched, event);
    });
    platform::prepare(&window)?;
    window.show()?;
    watch(&window);
    Ok(window)
}

/// Gives the window another theme.
pub(crate) fn dress<R: Runtime>(window: &WebviewWindow<R>, theme: ThemeName) {
    let dressed = window.set_theme(themed(theme)).and_then(|()| paint(window));
    if let Err(error) = dressed {
        log::warn!("the window keeps its theme: {error}");
    }
}

/// Brings the window before the others.
pub(crate) fn bring_forward<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = app.get_webview_window(MAIN) else {
        return;
    };
    let forward = window.unminimize().and_then(|()| window.show());
    if let Err(error) = forward.and_then(|()| window.set_focus()) {
        log::warn!("the window cannot be brought forward: {error}");
    }
}

fn themed(theme: ThemeName) -> Option<Theme> {
    match theme {
        ThemeName::System => None,
        ThemeName::Light => Some(Theme::Light),
        ThemeName::Dark => Some(Theme::Dark),
    }
}

fn paint<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    let color = match window.theme()? {
        Theme::Dark => DARK,
        _ => LIGHT,
    };
    window.set_background_color(Some(color))
}

/// The page stays where it is: nothing leads the window out of the program.
fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        "about" => url.path() == "blank",
        _ => false,
    }
}

fn heard<R: Runtime>(window: &WebviewWindow<R>, event: &WindowEvent) {
    let done = match event {
        WindowEvent::ThemeChanged(_) => paint(window),
        WindowEvent::DragDrop(drop) => match files(drop) {
            Some(files) => window.emit("files_dropped", files),
            None => Ok(()),
        },
        _ => Ok(()),
    };
    if let Err(error) = done {
        log::warn!("the window could not answer {event:?}: {error}");
    }
}

fn files(drop: &DragDropEvent) -> Option<FilesDropped> {
    match drop {
        DragDropEvent::Enter { paths, .. } => Some(FilesDropped::Over {
            count: u32::try_from(paths.len()).unwrap_or(u32::MAX),
        }),
        DragDropEvent::Drop { paths, .. } => Some(FilesDropped::Dropped {
            paths: paths.iter().filter_map(|path| text_of(path)).collect(),
        }),
        DragDropEvent::Leave => Some(FilesDropped::Left),
        _ => None,
    }
}

/// A path that is no text cannot cross to the page.
fn text_of(path: &Path) -> Option<String> {
    let text = path.to_str().map(str::to_owned);
    if text.is_none() {
        log::warn!("a dropped path is not Unicode and left aside");
    }
    text
}

/// Tells the person where no page comes, instead of leaving them before an empty window.
fn watch<R: Runtime>(window: &WebviewWindow<R>) {
    let app = window.app_handle().clone();
    thread::spawn(move || {
        if !app.state::<Requests>().wait_for_page(LONGEST_LOAD) {
            tell_no_page(&app);
        }
    });
}

fn tell_no_page<R: Runtime>(app: &AppHandle<R>) {
    let messages = Messages::of(app.state::<AppearanceNow>().get().language);
    let folder = app.path().app_log_dir().unwrap_or_default();
    let folder = folder.display().to_string();
    let title = messages.text("shell-no-page");
    let text = messages.format("shell-no-page-what", &[("folder", (&folder).into())]);
    let shown = app.run_on_main_thread(move || fatal::tell(&title, &text));
    if let Err(error) = shown {
        log::error!("the page did not come, and no message could say so: {error}");
    }
}

#[cfg(target_os = "linux")]
mod platform {
    //! What only `WebKitGTK` needs: a process of its own that may end, and a menu of its own.

    use std::cell::Cell;
    use std::time::{Duration, Instant};

    use tauri::{Manager as _, Runtime, WebviewWindow};
    #[cfg(debug_assertions)]
    use webkit2gtk::SettingsExt as _;
    use webkit2gtk::{HitTestResultExt as _, WebViewExt};

    /// A second end within this time is no accident.
    const ACCIDENT: Duration = Duration::from_mins(1);

    pub(super) fn prepare<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
        let app = window.app_handle().clone();
        window.with_webview(move |view| {
            let view = view.inner();
            let ended = Cell::new(None::<Instant>);
            view.connect_web_process_terminated(move |view, reason| {
                log::error!("the page's process ended: {reason:?}");
                let before = ended.replace(Some(Instant::now()));
                if before.is_some_and(|it| it.elapsed() < ACCIDENT) {
                    super::tell_no_page(&app);
                } else {
                    view.reload();
                }
            });
            // Tests read what the page complains of.
            #[cfg(debug_assertions)]
            if let Some(settings) = WebViewExt::settings(&view) {
                settings.set_enable_write_console_messages_to_stdout(true);
            }
            // The web view's own menu offers to reload and to go back; only text has a use for it.
            view.connect_context_menu(|_, _, _, hit| {
                !(hit.context_is_editable() || hit.context_is_selection())
            });
        })
    }
}

#[cfg(not(target_os = "linux"))]
mod platform {
    //! Other systems restart the page's process themselves.

    use tauri::{Runtime, WebviewWindow};

    pub(super) fn prepare<R: Runtime>(_: &WebviewWindow<R>) -> tauri::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_never_leaves_the_program() {
        let goes = |text: &str| is_ours(&Url::parse(text).unwrap());
        assert!(goes("tauri://localhost/index.html"), "the page itself");
        assert!(
            goes("http://tauri.localhost/"),
            "the page itself on Windows"
        );
        for elsewhere in [
            "https://example.org/",
            "https://tauri.localhost.example.org/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "tauri://elsewhere/",
        ] {
            assert!(!goes(elsewhere), "{elsewhere}");
        }
    }

    #[test]
    fn the_colours_before_the_page_are_the_pages_own() {
        let tokens = include_str!("../../ui/src/styles/tokens.css").to_lowercase();
        for Color(red, green, blue, _) in [LIGHT, DARK] {
            let token = format!("--bg: #{red:02x}{green:02x}{blue:02x};");
            assert!(
                tokens.contains(&token),
                "`{token}` is in ui/src/styles/tokens.css"
            );
        }
    }

    #[test]
    fn a_preference_that_is_the_same_changes_nothing() {
        let light = Appearance {
            language: Language::French,
            theme: ThemeName::Light,
        };
        let now = AppearanceNow::new(light);
        assert!(!now.replace(light), "no menu is made anew for nothing");
        let dark = Appearance {
            theme: ThemeName::Dark,
            ..light
        };
        assert!(now.replace(dark));
        assert_eq!(now.get(), dark);
    }

    #[test]
    fn files_are_told_by_their_paths() {
        let drop = DragDropEvent::Drop {
            paths: vec![std::path::PathBuf::from("/home/claire/export")],
            position: tauri::PhysicalPosition::default(),
        };
        let paths = vec!["/home/claire/export".to_owned()];
        assert_eq!(files(&drop), Some(FilesDropped::Dropped { paths }));
        assert_eq!(files(&DragDropEvent::Leave), Some(FilesDropped::Left));
    }
}
