//! From the words of a start to the running window.
//!
//! The order matters: another start that runs already is found first, the database is opened while
//! the window comes up, and nothing that fails on the way leaves a person without a message.

use std::env;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use diapason_app::OsKeychain;
use diapason_app::desk::{Desk, DeskEvent, DeskOptions, DeskState, LanguageName, ThemeName};
use diapason_language::{Language, Messages};
use tauri::{App, AppHandle, Emitter as _, Manager as _, Wry};

use crate::arguments::{Arguments, Asked, Company};
use crate::context::context;
use crate::menu::{self, Menus, Shown};
use crate::requests::{self, OpenRequest, Requests};
use crate::window::{self, Appearance, AppearanceNow, MAIN};
use crate::zoom::ZoomStep;
use crate::{commands, fatal, logs, window_size};

/// The program's name on the terminal.
pub(crate) const PROGRAM: &str = "diapason-desktop";

/// The event under which the page hears of the application's own.
const EVENT: &str = "desk";

/// Wrong usage.
const USAGE: u8 = 2;

/// Does what the words of the start say.
pub(crate) fn start() -> ExitCode {
    logs::write_panics();
    let system = system_language();
    let folder = env::current_dir().unwrap_or_default();
    match Arguments::read(env::args().skip(1), &folder, system) {
        Ok(Asked::Window(arguments)) => open(arguments, system),
        Ok(Asked::Help(language)) => {
            fatal::to_terminal(&Messages::of(language).text("shell-usage"));
            ExitCode::SUCCESS
        }
        Ok(Asked::Version) => {
            fatal::to_terminal(env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        Err(error) => {
            fatal::to_terminal(&error.to_string());
            ExitCode::from(USAGE)
        }
    }
}

fn system_language() -> Language {
    let values = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| env::var(name).ok());
    Language::of_environment(values.iter().map(Option::as_deref))
}

fn open(arguments: Arguments, system: Language) -> ExitCode {
    let language = arguments.language.unwrap_or(system);
    let messages = Messages::of(language);
    if !display::is_there() {
        fatal::to_terminal(&messages.text("shell-no-display"));
        return ExitCode::FAILURE;
    }
    match build(arguments, language) {
        Ok(app) => ExitCode::from(u8::try_from(app.run_return(|_, _| {})).unwrap_or(1)),
        Err(error) => {
            if is_of_a_dying_instance(&error) {
                again::start();
            }
            tell_it_cannot_open(language, &error);
            ExitCode::FAILURE
        }
    }
}

/// Another start was found that no longer answers: it was killed, and the system has not noticed.
fn is_of_a_dying_instance(error: &tauri::Error) -> bool {
    matches!(error, tauri::Error::PluginInitialization(plugin, _) if plugin == "single-instance")
}

#[cfg(unix)]
mod again {
    //! A second try in a process of its own kind: within one, a window system is begun only once.

    use std::os::unix::process::CommandExt as _;
    use std::process::Command;
    use std::time::Duration;
    use std::{env, thread};

    /// Set in a start that is a second try.
    const TRIES: &str = "DIAPASON_STARTED_AGAIN";
    const MOST_TRIES: usize = 3;
    /// Within it the system has noticed that a process is gone.
    const PAUSE: Duration = Duration::from_millis(400);

    /// Does not return where it succeeds.
    pub(super) fn start() {
        let tries = env::var(TRIES).map_or(0, |tries| tries.len());
        let Ok(program) = env::current_exe() else {
            return;
        };
        if tries < MOST_TRIES {
            thread::sleep(PAUSE);
            let error = Command::new(program)
                .args(env::args_os().skip(1))
                .env(TRIES, "x".repeat(tries + 1))
                .exec();
            log::error!("the second try of the start failed: {error}");
        }
    }
}

#[cfg(not(unix))]
mod again {
    //! Elsewhere a dying instance is not found at all.

    pub(super) const fn start() {}
}

fn tell_it_cannot_open(language: Language, error: &dyn Error) {
    let messages = Messages::of(language);
    let detail = error.to_string();
    let text = messages.format("shell-cannot-open-what", &[("detail", (&detail).into())]);
    fatal::tell(&messages.text("shell-cannot-open"), &text);
}

fn build(arguments: Arguments, language: Language) -> tauri::Result<App> {
    let window_state = tauri_plugin_window_state::Builder::new()
        .with_state_flags(window_size::KEPT)
        .build();
    tauri::Builder::default()
        // First, so that a second start ends before it has opened anything.
        .plugin(tauri_plugin_single_instance::init(second_start))
        .plugin(window_state)
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_deep_link::init())
        .manage(Requests::default())
        .manage(ZoomStep::default())
        .invoke_handler(commands::handler())
        .on_menu_event(|app, event| menu::chosen(app, &event))
        .setup(move |app| {
            // What is returned from here as an error would be a panic.
            if let Err(error) = set_up(app, arguments) {
                tell_it_cannot_open(language, error.as_ref());
                app.handle().exit(1);
            }
            Ok(())
        })
        .build(context())
}

fn set_up(app: &mut App, arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let handle = app.handle().clone();
    logs::begin(&handle);
    let place = arguments
        .link
        .clone()
        .map(|link| OpenRequest::Place { link });
    requests::ask(&handle, place.into_iter().collect());
    hear_links(&handle);

    let usual = Shown {
        appearance: Appearance {
            language: arguments.language.unwrap_or_else(system_language),
            theme: ThemeName::System,
        },
        recent: Vec::new(),
    };
    let desk = Desk::start(options(&handle, arguments)?)?;
    // Where even the state cannot be told the page says why; the window comes up all the same.
    let shown = desk.state_get().as_ref().map_or(usual, shown);
    app.manage(desk);
    app.manage(AppearanceNow::new(shown.appearance));
    app.manage(Menus::<Wry>::default());
    menu::show(&handle, &shown)?;
    window::open(&handle, shown.appearance)?;
    Ok(())
}

fn options(app: &AppHandle, arguments: Arguments) -> tauri::Result<DeskOptions> {
    let teller = app.clone();
    Ok(DeskOptions {
        database: arguments.database,
        key_file: arguments.key_file,
        demo: arguments.company == Company::Sample,
        language: arguments.language,
        config_folder: app.path().app_config_dir()?,
        data_folder: None,
        keychain: Arc::new(OsKeychain),
        events: Arc::new(move |event| tell(&teller, event)),
    })
}

/// Passes an event of the desk on to the page, and follows it where the shell draws something.
fn tell(app: &AppHandle, event: DeskEvent) {
    let redraws = matches!(
        event,
        DeskEvent::StateChanged | DeskEvent::PreferencesChanged
    );
    if let Err(error) = app.emit(EVENT, event) {
        log::warn!("the page did not hear an event: {error}");
    }
    if redraws {
        let drawn = app.clone();
        // Menus are made on the thread that draws; the desk tells from any.
        if let Err(error) = app.run_on_main_thread(move || redraw(&drawn)) {
            log::warn!("menu and window stay as they were: {error}");
        }
    }
}

fn redraw(app: &AppHandle) {
    // Before the set-up is through there is nothing to redraw.
    let (Some(desk), Some(now)) = (app.try_state::<Desk>(), app.try_state::<AppearanceNow>())
    else {
        return;
    };
    let Ok(state) = desk.state_get() else {
        return; // the page shows why
    };
    if let Err(error) = menu::show(app, &shown(&state)) {
        log::warn!("the menu stays as it was: {error}");
    }
    let appearance = appearance_of(&state);
    if now.replace(appearance)
        && let Some(window) = app.get_webview_window(MAIN)
    {
        window::dress(&window, appearance.theme);
    }
}

fn appearance_of(state: &DeskState) -> Appearance {
    Appearance {
        language: match state.preferences.language {
            LanguageName::Fr => Language::French,
            LanguageName::En => Language::English,
        },
        theme: state.preferences.theme,
    }
}

fn shown(state: &DeskState) -> Shown {
    let recent = state.recent.iter().filter(|database| database.exists);
    Shown {
        appearance: appearance_of(state),
        recent: recent
            .map(|database| (database.path.clone(), database.company.clone()))
            .collect(),
    }
}

/// A second start brings this window forward and says what it was started with.
fn second_start(app: &AppHandle<Wry>, words: Vec<String>, folder: String) {
    window::bring_forward(app);
    let folder = PathBuf::from(folder);
    match Arguments::read(
        words.into_iter().skip(1),
        Path::new(&folder),
        system_language(),
    ) {
        Ok(Asked::Window(arguments)) => {
            requests::ask(app, OpenRequest::of_second_start(arguments));
        }
        Ok(Asked::Help(_) | Asked::Version) => {}
        Err(error) => log::warn!("a second start was not understood: {error}"),
    }
}

/// On macOS the system hands links to the program that runs; elsewhere they come as a start's words.
fn hear_links(app: &AppHandle) {
    use tauri_plugin_deep_link::DeepLinkExt as _;

    let heard = app.clone();
    app.deep_link().on_open_url(move |event| {
        let links = event.urls();
        let places = links
            .iter()
            .filter_map(|url| crate::links::Link::read(url.as_str()));
        window::bring_forward(&heard);
        requests::ask(
            &heard,
            places.map(|link| OpenRequest::Place { link }).collect(),
        );
    });
}

#[cfg(target_os = "linux")]
mod display {
    //! Whether there is a screen: GTK would stop the program without one.

    pub(super) fn is_there() -> bool {
        gtk::init().is_ok()
    }
}

#[cfg(not(target_os = "linux"))]
mod display {
    //! Other systems always have one.

    pub(super) fn is_there() -> bool {
        true
    }
}
