//! What the program writes down about itself: a file of the log folder, three generations of a
//! megabyte, and the terminal. `DIAPASON_LOG` says how much (`error` … `trace`), `info` is usual.
//!
//! Deliberately absent: requests and answers. Figures, names, keys and passphrases are never logged.

use std::panic;

use log::LevelFilter;
use tauri::{AppHandle, Runtime};
use tauri_plugin_log::{Builder, RotationStrategy, Target, TargetKind, TimezoneStrategy};

const LEVEL: &str = "DIAPASON_LOG";
const LARGEST_FILE: u128 = 1_000_000;
const GENERATIONS: usize = 3;

/// Begins writing. Where the log folder cannot be written the terminal alone hears it: a full disk
/// must not keep the window shut.
pub(crate) fn begin<R: Runtime>(app: &AppHandle<R>) {
    let level = level(std::env::var(LEVEL).ok().as_deref());
    let file = TargetKind::LogDir {
        file_name: Some("diapason".to_owned()),
    };
    let with_file = logger(level).target(Target::new(file)).split(app);
    let (why, split) = match with_file {
        Ok(split) => (None, Ok(split)),
        Err(error) => (Some(error), logger(level).split(app)),
    };
    let Ok((_, highest, logger)) = split else {
        return; // there is nowhere to say so either
    };
    if tauri_plugin_log::attach_logger(highest, logger).is_ok() {
        log::info!("Diapason {} starts", app.package_info().version);
    }
    if let Some(error) = why {
        log::warn!("the log folder cannot be written: {error}");
    }
}

/// Has every panic's place written down before the program acts on it. Its words go to the terminal
/// alone: they may hold a name or a figure.
pub(crate) fn write_panics() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        match panic.location() {
            Some(place) => log::error!("a defect of the program at {place}"),
            None => log::error!("a defect of the program"),
        }
        log::logger().flush();
        usual(panic);
    }));
}

fn logger(level: LevelFilter) -> Builder {
    // Other people's crates are heard when something is wrong with them.
    Builder::new()
        .clear_targets()
        .target(Target::new(TargetKind::Stderr))
        .timezone_strategy(TimezoneStrategy::UseLocal)
        .rotation_strategy(RotationStrategy::KeepSome(GENERATIONS))
        .max_file_size(LARGEST_FILE)
        .level(level.min(LevelFilter::Warn))
        .level_for("diapason_app", level)
        .level_for("diapason_desktop", level)
        .level_for("diapason_store", level)
}

/// A word that is no level is as good as none.
fn level(word: Option<&str>) -> LevelFilter {
    word.and_then(|word| word.trim().parse().ok())
        .unwrap_or(LevelFilter::Info)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_level_is_named_in_the_environment() {
        assert_eq!(level(Some("debug")), LevelFilter::Debug);
        assert_eq!(level(Some("OFF ")), LevelFilter::Off);
    }

    #[test]
    fn without_a_level_or_with_an_unknown_one_the_usual_holds() {
        assert_eq!(level(None), LevelFilter::Info);
        assert_eq!(level(Some("loud")), LevelFilter::Info);
    }
}
