//! What a person prefers and which databases they opened lately: `desk.json` of the configuration
//! folder, whole or as it was before, whatever happens while it is written.
//!
//! Deliberately absent: anything of a company but its name, and keys.

use std::collections::BTreeMap;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use diapason_language::Language;
use serde::{Deserialize, Serialize};

use super::wire::{DensityName, LanguageName, Preferences, RecentDatabase, ThemeName};
use crate::error::{AppError, ErrorCode};

const FILE: &str = "desk.json";
/// How many databases are remembered.
const MOST_RECENT: usize = 10;

/// What is kept of a person between two starts.
#[derive(Debug)]
pub(super) struct Kept {
    file: PathBuf,
    content: Content,
}

/// The file's content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Content {
    preferences: Preferences,
    recent: Vec<Known>,
}

/// A database that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Known {
    /// Its file.
    pub(super) path: String,
    /// The company's name as last seen.
    pub(super) company: Option<String>,
    /// The file that holds its key, where one was named.
    pub(super) key_file: Option<String>,
}

impl Known {
    /// As a face shows it.
    pub(super) fn face(&self) -> RecentDatabase {
        RecentDatabase {
            path: self.path.clone(),
            company: self.company.clone(),
            exists: Path::new(&self.path).is_file(),
        }
    }
}

impl Kept {
    /// What the folder keeps. A file that is damaged or of another program is put aside as
    /// `desk.json.broken`; what cannot be read of it is as on the first day.
    pub(super) fn load(folder: &Path, language: Language) -> Self {
        let file = folder.join(FILE);
        let content = match std::fs::read(&file) {
            Ok(bytes) => read(&bytes, language).unwrap_or_else(|partly| {
                put_aside(&file);
                partly
            }),
            Err(error) => {
                if error.kind() != ErrorKind::NotFound {
                    log::warn!("the preferences cannot be read: {}", error.kind());
                }
                first_day(language)
            }
        };
        Self { file, content }
    }

    /// What the person prefers.
    pub(super) const fn preferences(&self) -> &Preferences {
        &self.content.preferences
    }

    /// The language of the person.
    pub(super) const fn language(&self) -> Language {
        match self.content.preferences.language {
            LanguageName::Fr => Language::French,
            LanguageName::En => Language::English,
        }
    }

    /// Another language for this run; kept with the next change.
    pub(super) const fn speak(&mut self, language: Language) {
        self.content.preferences.language = named(language);
    }

    /// Keeps what the person prefers; where it cannot be written, nothing changes.
    pub(super) fn prefer(&mut self, preferences: &Preferences) -> Result<(), AppError> {
        let recent = self.content.recent.clone();
        self.keep(Content {
            preferences: preferences.clone(),
            recent,
        })
    }

    /// The databases opened lately, the last one first.
    pub(super) fn recent(&self) -> &[Known] {
        &self.content.recent
    }

    /// Remembers that a database is open.
    pub(super) fn remember(&mut self, opened: Known) -> Result<(), AppError> {
        let mut content = self.content.clone();
        content.recent.retain(|known| known.path != opened.path);
        content.recent.insert(0, opened);
        content.recent.truncate(MOST_RECENT);
        self.keep(content)
    }

    /// Remembers a database no longer; its file stays.
    pub(super) fn forget(&mut self, path: &str) -> Result<(), AppError> {
        let mut content = self.content.clone();
        content.recent.retain(|known| known.path != path);
        self.keep(content)
    }

    fn keep(&mut self, content: Content) -> Result<(), AppError> {
        if content != self.content || !self.file.exists() {
            write(&self.file, &content)?;
            self.content = content;
        }
        Ok(())
    }
}

const fn named(language: Language) -> LanguageName {
    match language {
        Language::French => LanguageName::Fr,
        Language::English => LanguageName::En,
    }
}

fn first_day(language: Language) -> Content {
    Content {
        preferences: Preferences {
            language: named(language),
            theme: ThemeName::System,
            density: DensityName::Automatic,
            letter_shortcuts: true,
            kept: BTreeMap::new(),
        },
        recent: Vec::new(),
    }
}

/// The content of a file; where something of it cannot be read, an error with the rest.
fn read(bytes: &[u8], language: Language) -> Result<Content, Content> {
    let mut content = first_day(language);
    let Ok(serde_json::Value::Object(mut members)) = serde_json::from_slice(bytes) else {
        return Err(content);
    };
    let mut whole = true;
    match members.remove("preferences").map(serde_json::from_value) {
        Some(Ok(preferences)) => content.preferences = preferences,
        _ => whole = false,
    }
    match members.remove("recent").map(serde_json::from_value) {
        Some(Ok(recent)) => content.recent = recent,
        _ => whole = false,
    }
    if whole && members.is_empty() {
        Ok(content)
    } else {
        Err(content)
    }
}

/// Keeps a file that could not be read whole: the person, or a newer program, may want it back.
fn put_aside(file: &Path) {
    let aside = file.with_extension("json.broken");
    match std::fs::rename(file, &aside) {
        Ok(()) => log::warn!(
            "the preferences could not be read whole: the file is kept as {FILE}.broken, what it \
             did not give is as on the first day"
        ),
        Err(error) => log::warn!(
            "the preferences could not be read whole, and the file not be put aside: {}",
            error.kind()
        ),
    }
}

/// Under a temporary name first, readable by its owner alone, on the disk before it gets its name.
fn write(file: &Path, content: &Content) -> Result<(), AppError> {
    let failed = |error: std::io::Error| {
        AppError::new(
            ErrorCode::FileUnwritable,
            format!("{} cannot be written: {error}", file.display()),
        )
        .with("path", file.display())
        .because(&error)
        .with_hint("check your permissions and the room on the disk")
    };
    let folder = file.parent().expect("the file was joined to a folder");
    std::fs::create_dir_all(folder).map_err(failed)?;
    let text = serde_json::to_vec_pretty(content).expect("strings and lists are always JSON");
    let mut builder = tempfile::Builder::new();
    builder.prefix(".desk-").suffix(".unfinished");
    let mut unfinished = builder.tempfile_in(folder).map_err(failed)?;
    unfinished.write_all(&text).map_err(failed)?;
    unfinished.as_file().sync_all().map_err(failed)?;
    let placed = unfinished.persist(file);
    placed.map_err(|error| failed(error.error))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(path: &str) -> Known {
        Known {
            path: path.to_owned(),
            company: Some("Firme".to_owned()),
            key_file: None,
        }
    }

    fn load(folder: &Path) -> Kept {
        Kept::load(folder, Language::French)
    }

    #[test]
    fn the_first_day_follows_language_and_system() {
        let folder = tempfile::tempdir().expect("a folder");
        let kept = load(folder.path());
        assert_eq!(kept.preferences().language, LanguageName::Fr);
        assert_eq!(kept.preferences().theme, ThemeName::System);
        assert_eq!(kept.recent(), [], "nothing was opened yet");
        assert_eq!(
            std::fs::read_dir(folder.path()).expect("a folder").count(),
            0,
            "looking writes nothing"
        );
    }

    #[test]
    fn what_is_kept_is_there_at_the_next_start() {
        let folder = tempfile::tempdir().expect("a folder");
        let folder = folder.path().join("made/when/needed");
        let mut kept = load(&folder);
        let mut preferences = kept.preferences().clone();
        preferences.theme = ThemeName::Dark;
        preferences.language = LanguageName::En;
        preferences.kept.insert("unit".into(), "k€".into());
        kept.prefer(&preferences).expect("written");
        kept.remember(known("/a.db")).expect("written");
        let again = load(&folder);
        assert_eq!(again.preferences(), &preferences);
        assert_eq!(again.language(), Language::English);
        assert_eq!(again.recent(), [known("/a.db")]);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let file = std::fs::metadata(folder.join(FILE)).expect("the file");
            assert_eq!(
                file.permissions().mode() & 0o077,
                0,
                "which companies a person works for is nobody else's business"
            );
        }
    }

    #[test]
    fn ten_databases_are_remembered_each_once_the_last_one_first() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut kept = load(folder.path());
        for number in 0..12 {
            let opened = known(&format!("/{number}.db"));
            kept.remember(opened).expect("written");
        }
        kept.remember(known("/5.db")).expect("written");
        let paths: Vec<&str> = kept.recent().iter().map(|known| &*known.path).collect();
        let expected = ["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"];
        assert_eq!(paths, expected.map(|number| format!("/{number}.db")));
        kept.forget("/5.db").expect("written");
        assert_eq!(kept.recent()[0].path, "/11.db");
    }

    #[test]
    fn a_damaged_file_is_kept_aside_and_what_can_be_read_of_it_holds() {
        let whole = |theme: &str| {
            format!(
                r#"{{"preferences": {{"language": "en", "theme": "{theme}", "density": "compact",
                "letter_shortcuts": false}}, "recent": [{{"path": "/a.db", "company": null,
                "key_file": null}}]}}"#
            )
        };
        let from_a_newer_program = whole("dark").replacen('{', r#"{"later": 1, "#, 1);
        for (text, remembered, theme) in [
            ("", 0, ThemeName::System),
            ("{\"preferences\": ", 0, ThemeName::System),
            ("[]", 0, ThemeName::System),
            (&whole("purple"), 1, ThemeName::System),
            (&from_a_newer_program, 1, ThemeName::Dark),
        ] {
            let folder = tempfile::tempdir().expect("a folder");
            let file = folder.path().join(FILE);
            std::fs::write(&file, text).expect("a file");
            let kept = load(folder.path());
            assert_eq!(kept.recent().len(), remembered, "{text}");
            assert_eq!(kept.preferences().theme, theme, "{text}");
            assert!(!file.exists(), "the next start does not stumble again");
            let aside = folder.path().join("desk.json.broken");
            assert_eq!(
                std::fs::read_to_string(aside).expect("kept aside"),
                text,
                "not a byte of it is lost"
            );
        }
    }

    #[test]
    fn a_folder_that_refuses_changes_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let in_the_way = folder.path().join("file");
        std::fs::write(&in_the_way, "").expect("a file");
        let mut kept = load(&in_the_way);
        let mut preferences = kept.preferences().clone();
        preferences.theme = ThemeName::Dark;
        let error = kept.prefer(&preferences).expect_err("a file is no folder");
        assert_eq!(error.code, ErrorCode::FileUnwritable);
        assert_eq!(
            kept.preferences().theme,
            ThemeName::System,
            "what is shown is what is kept"
        );
    }
}
