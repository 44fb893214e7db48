//! The system's own dialogs for files and folders. The page asks for a kind of thing, never for a
//! place on the disk; what comes back is the path that a person chose.
//!
//! Deliberately absent: reading or writing what was chosen. In debug builds, for tests only, the
//! answers come from the file that `DIAPASON_DIALOG_ANSWERS` names.

use std::path::{Path, PathBuf};

use diapason_app::desk::Refusal;
use diapason_language::Messages;
use serde::Deserialize;
use tauri::{Manager as _, Runtime, WebviewWindow, async_runtime};
use tauri_plugin_dialog::{DialogExt as _, FileDialogBuilder, FilePath};
use ts_rs::TS;

use crate::window::AppearanceNow;

/// The ending of a database's file.
const DATABASE: &str = "diapason";
/// The ending of a backup's file.
const BACKUP: &str = "diapason-backup";

/// What the person is to choose.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum DialogRequest {
    /// A database that exists.
    OpenDatabase,
    /// Where a new database comes.
    NewDatabase {
        /// The file's name that is offered.
        suggested: String,
    },
    /// The file of a key.
    KeyFile,
    /// An exchange folder.
    ImportFolder,
    /// Where an export comes; its ending says the form.
    ExportFile {
        /// The file's name that is offered, with its ending.
        suggested: String,
    },
    /// Where a backup comes.
    BackupFile {
        /// The file's name that is offered.
        suggested: String,
    },
    /// A backup that exists.
    RestoreFile,
}

/// Whether something is chosen that exists, or a place for something new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chosen {
    File,
    Folder,
    NewFile,
}

impl DialogRequest {
    fn chosen(&self) -> Chosen {
        match self {
            Self::OpenDatabase | Self::KeyFile | Self::RestoreFile => Chosen::File,
            Self::ImportFolder => Chosen::Folder,
            Self::NewDatabase { .. } | Self::ExportFile { .. } | Self::BackupFile { .. } => {
                Chosen::NewFile
            }
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::OpenDatabase => "shell-dialog-open-database",
            Self::NewDatabase { .. } => "shell-dialog-new-database",
            Self::KeyFile => "shell-dialog-key-file",
            Self::ImportFolder => "shell-dialog-import-folder",
            Self::ExportFile { .. } => "shell-dialog-export-file",
            Self::BackupFile { .. } => "shell-dialog-backup-file",
            Self::RestoreFile => "shell-dialog-restore-file",
        }
    }

    /// The kinds of files that are offered: a message's id and the endings.
    fn filters(&self) -> Vec<(&'static str, Vec<String>)> {
        let ending = |it: &str| vec![it.to_owned()];
        match self {
            Self::OpenDatabase => vec![
                (
                    "shell-dialog-databases",
                    vec![DATABASE.to_owned(), "db".to_owned()],
                ),
                ("shell-dialog-all-files", ending("*")),
            ],
            Self::NewDatabase { .. } => vec![("shell-dialog-databases", ending(DATABASE))],
            Self::BackupFile { .. } => vec![("shell-dialog-backups", ending(BACKUP))],
            Self::RestoreFile => vec![
                ("shell-dialog-backups", ending(BACKUP)),
                ("shell-dialog-all-files", ending("*")),
            ],
            Self::ExportFile { suggested } => ending_of(suggested)
                .map(|it| vec![("shell-dialog-this-kind", ending(it))])
                .unwrap_or_default(),
            Self::KeyFile | Self::ImportFolder => Vec::new(),
        }
    }

    /// The file's name that is offered, without any folder: the page does not choose places.
    fn suggested(&self) -> Option<String> {
        let (name, usual) = match self {
            Self::NewDatabase { suggested } => (suggested, Some(DATABASE)),
            Self::BackupFile { suggested } => (suggested, Some(BACKUP)),
            Self::ExportFile { suggested } => (suggested, None),
            _ => return None,
        };
        let plain = name.replace(['/', '\\', ':'], "-");
        Some(match usual {
            Some(ending) if ending_of(&plain) != Some(ending) => format!("{plain}.{ending}"),
            _ => plain,
        })
    }
}

/// Asks the person, and waits for the answer without holding anything up.
pub(crate) async fn pick<R: Runtime>(
    window: &WebviewWindow<R>,
    request: DialogRequest,
) -> Result<Option<String>, Refusal> {
    #[cfg(debug_assertions)]
    if let Some(answer) = answers::next() {
        return answer;
    }
    let (sender, mut receiver) = async_runtime::channel(1);
    let answer = move |path: Option<FilePath>| {
        // Nobody waits any more when the program ends with its dialog open.
        let _ = sender.try_send(path);
    };
    let dialog = dialog(window, &request);
    match request.chosen() {
        Chosen::File => dialog.pick_file(answer),
        Chosen::Folder => dialog.pick_folder(answer),
        Chosen::NewFile => dialog.save_file(answer),
    }
    let Some(path) = receiver.recv().await.flatten() else {
        return Ok(None);
    };
    let path = path.into_path().map_err(|error| unusable(&error))?;
    text_of(&with_ending(path, request.suggested().as_deref())).map(Some)
}

fn dialog<R: Runtime>(window: &WebviewWindow<R>, request: &DialogRequest) -> FileDialogBuilder<R> {
    let messages = Messages::of(window.state::<AppearanceNow>().get().language);
    let mut dialog = window
        .dialog()
        .file()
        .set_parent(window)
        .set_title(messages.text(request.title()));
    for (name, endings) in request.filters() {
        let endings: Vec<&str> = endings.iter().map(String::as_str).collect();
        dialog = dialog.add_filter(messages.text(name), &endings);
    }
    match request.suggested() {
        Some(name) => dialog.set_file_name(name),
        None => dialog,
    }
}

/// A new file bears the ending of what was offered where the person wrote none.
fn with_ending(path: PathBuf, suggested: Option<&str>) -> PathBuf {
    match suggested.and_then(ending_of) {
        Some(ending) if path.extension().is_none() => path.with_extension(ending),
        _ => path,
    }
}

fn ending_of(name: &str) -> Option<&str> {
    Path::new(name).extension()?.to_str()
}

/// Paths cross to the page as text. One that is no text is refused rather than bent.
fn text_of(path: &Path) -> Result<String, Refusal> {
    path.to_str()
        .map(str::to_owned)
        .ok_or_else(|| unusable(&format!("{} is not Unicode", path.display())))
}

fn unusable(detail: &dyn std::fmt::Display) -> Refusal {
    let detail = detail.to_string();
    Refusal {
        code: "file-unreadable".to_owned(),
        message: format!("what was chosen cannot be used: {detail}"),
        hint: None,
        arguments: [
            ("path", detail.clone()),
            ("cause", "other".to_owned()),
            ("detail", detail),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into(),
        refused: None,
    }
}

/// Answers of a test: one path a line, an empty line for a person who chooses nothing.
#[cfg(debug_assertions)]
mod answers {
    use std::sync::Mutex;
    use std::sync::PoisonError;

    use diapason_app::desk::Refusal;

    const FILE: &str = "DIAPASON_DIALOG_ANSWERS";
    static TAKEN: Mutex<usize> = Mutex::new(0);

    /// The next answer, where a test gives them.
    pub(super) fn next() -> Option<Result<Option<String>, Refusal>> {
        let file = std::env::var_os(FILE)?;
        let mut taken = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
        let text = std::fs::read_to_string(file).unwrap_or_default();
        let line = text.lines().nth(*taken).map(str::to_owned);
        *taken += 1;
        Some(match line {
            Some(path) if path.is_empty() => Ok(None),
            Some(path) => Ok(Some(path)),
            None => Err(super::unusable(&"the test gave no further answer")),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_offered_names_no_folder_and_bears_its_ending() {
        let new = |suggested: &str| DialogRequest::NewDatabase {
            suggested: suggested.to_owned(),
        };
        assert_eq!(
            new("Ateliers Méridien").suggested().as_deref(),
            Some("Ateliers Méridien.diapason")
        );
        assert_eq!(new("a.diapason").suggested().as_deref(), Some("a.diapason"));
        assert_eq!(
            new("../../etc/x").suggested().as_deref(),
            Some("..-..-etc-x.diapason"),
            "the person chooses the place"
        );
    }

    #[test]
    fn an_export_is_of_the_kind_that_its_ending_says() {
        let request = DialogRequest::ExportFile {
            suggested: "forecast.xlsx".to_owned(),
        };
        assert_eq!(
            request.filters(),
            [("shell-dialog-this-kind", vec!["xlsx".to_owned()])]
        );
        assert_eq!(request.suggested().as_deref(), Some("forecast.xlsx"));
    }

    #[test]
    fn a_new_file_written_without_ending_gets_the_one_that_was_offered() {
        let kept = |path: &str| with_ending(PathBuf::from(path), Some("forecast.csv"));
        assert_eq!(
            kept("/home/claire/year"),
            PathBuf::from("/home/claire/year.csv")
        );
        assert_eq!(
            kept("/home/claire/year.txt"),
            PathBuf::from("/home/claire/year.txt"),
            "what the person wrote stands"
        );
        assert_eq!(
            with_ending(PathBuf::from("/keys/a"), None),
            PathBuf::from("/keys/a")
        );
    }

    #[test]
    fn the_page_asks_by_kind() {
        let read = |text: &str| serde_json::from_str::<DialogRequest>(text);
        assert_eq!(
            read(r#"{"kind": "import_folder"}"#).unwrap(),
            DialogRequest::ImportFolder
        );
        assert!(
            read(r#"{"kind": "any_file"}"#).is_err(),
            "there is no dialog without a purpose"
        );
    }

    #[test]
    #[cfg(unix)]
    fn a_path_that_is_no_text_is_refused_not_bent() {
        use std::os::unix::ffi::OsStrExt as _;

        let path = Path::new(std::ffi::OsStr::from_bytes(b"/tmp/\xff"));
        assert_eq!(text_of(path).unwrap_err().code, "file-unreadable");
    }
}
