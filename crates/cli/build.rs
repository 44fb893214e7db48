//! Brings the built page (`ui/dist`) into the program that is shipped. In a debug build it is read
//! where it lies, so that the program need not be built anew with it.
//!
//! Where no page was built the program builds all the same: `serve` then says how to make one.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::{env, io};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let page = here.join("../../ui/dist");
    let mut source = String::new();
    if env::var("PROFILE")? == "release" {
        // Also where it is not there yet: then it may come.
        println!("cargo::rerun-if-changed={}", page.display());
        source.push_str("Source::Embedded(&[\n");
        for file in files(&page)? {
            let name = file.strip_prefix(&page)?.to_string_lossy();
            let name = name.replace('\\', "/");
            let file = file.canonicalize()?;
            let file = text(&file)?;
            writeln!(source, "    ({name:?}, include_bytes!({file:?})),")?;
        }
        source.push_str("])\n");
    } else {
        writeln!(source, "Source::Folder({:?})", text(&page)?)?;
    }
    let out = PathBuf::from(env::var("OUT_DIR")?).join("page.rs");
    Ok(fs::write(out, source)?)
}

/// A path as Rust's source takes it, in quotes.
fn text(path: &Path) -> Result<&str, String> {
    let text = path.to_str();
    text.ok_or_else(|| format!("{} is no Unicode text", path.display()))
}

/// Every file below a folder, sorted; none where there is no folder.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            entries => entries?,
        };
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
