//! A company whose import is refused: what must hold whatever the reason.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Output;

use diapason_tests::program::{Place, listed_errors};

/// The cases' folder.
pub(crate) fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/malformed")
}

/// A company that is as `golden/malformed/base` says.
pub(crate) struct Company {
    pub(crate) place: Place,
    before: BTreeMap<String, String>,
}

impl Company {
    pub(crate) fn new() -> Self {
        let place = Place::new();
        place.import(&golden().join("base"));
        let before = place.content();
        assert!(before.len() > 15, "the base has files of most kinds");
        Self { place, before }
    }

    /// Imports what must be refused, and returns what was said: the listed errors, or for a folder
    /// that could not be read at all the message.
    pub(crate) fn refuse(&self, folder: &Path) -> Result<String, String> {
        self.refuse_behind(&[], folder)
    }

    /// The same behind a program that sets limits.
    pub(crate) fn refuse_behind(&self, before: &[&str], folder: &Path) -> Result<String, String> {
        let mut command = self.place.command_behind(before);
        let output = command
            .arg("import")
            .arg(folder)
            .output()
            .expect("diapason runs");
        let said = said(&output, folder);
        if output.status.code() != Some(1) {
            return Err(format!("{} instead of exit code 1\n{said}", output.status));
        }
        if self.place.content() != self.before {
            return Err(format!("the content changed\n{said}"));
        }
        Ok(said)
    }
}

fn said(output: &Output, folder: &Path) -> String {
    let errors = listed_errors(output);
    if errors.is_empty() {
        let text = String::from_utf8_lossy(&output.stderr);
        text.replace(&folder.display().to_string(), "FOLDER")
    } else {
        errors
    }
}

/// What was said has these words.
pub(crate) fn says(said: &str, words: &[&str]) {
    for word in words {
        assert!(said.contains(word), "`{word}` is not said: {said}");
    }
}
