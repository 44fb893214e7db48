//! Where things are: the root, the build folder, the cache, and what `cargo metadata` says.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process;

/// The checkout that this command was started in.
#[derive(Debug)]
pub(crate) struct Workspace {
    pub(crate) root: PathBuf,
}

/// A package of the workspace, or one that it depends on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    /// The path of its Cargo.toml from the root, with forward slashes.
    pub(crate) manifest: String,
    pub(crate) description: Option<String>,
    pub(crate) license: Option<String>,
    /// A member of this workspace, as against something downloaded.
    pub(crate) ours: bool,
    /// Names of all direct dependencies, those of tests and build scripts included.
    pub(crate) dependencies: Vec<String>,
    pub(crate) has_benches: bool,
}

impl Workspace {
    /// Finds the root from where cargo says this package stands.
    pub(crate) fn locate() -> Result<Self> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .ancestors()
            .nth(2)
            .with_context(|| format!("{} is not crates/xtask", manifest.display()))?;
        Ok(Self {
            root: root.to_owned(),
        })
    }

    /// The folder beside the checkout that design, benchmarks and peers share, where there is one.
    pub(crate) fn shared(&self, name: &str) -> Option<PathBuf> {
        let folder = self.root.parent()?.join("shared").join(name);
        folder.is_dir().then_some(folder)
    }

    /// `${XDG_CACHE_HOME:-$HOME/.cache}/diapason`: for what can be made again.
    pub(crate) fn cache(&self) -> PathBuf {
        let folder = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        folder("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .or_else(|| folder("HOME").map(|home| Path::new(&home).join(".cache")))
            .unwrap_or_else(|| self.root.join("target/cache"))
            .join("diapason")
    }

    /// A program that cargo built for this workspace.
    pub(crate) fn program(&self, profile: &str, name: &str) -> Result<PathBuf> {
        let metadata = self.metadata(&["--no-deps"])?;
        let target = metadata["target_directory"]
            .as_str()
            .context("cargo names no target folder")?;
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        Ok(Path::new(target).join(profile).join(file))
    }

    /// Members and all they depend on.
    pub(crate) fn packages(&self) -> Result<Vec<Package>> {
        let metadata = self.metadata(&[])?;
        let packages = metadata["packages"]
            .as_array()
            .context("cargo metadata lists no package")?;
        Ok(packages
            .iter()
            .map(|value| package(&self.root, value))
            .collect())
    }

    fn metadata(&self, options: &[&str]) -> Result<Value> {
        let text = process::output(
            process::cargo(self)
                .args(["metadata", "--format-version", "1"])
                .args(options),
        )?;
        serde_json::from_str(&text).context("cargo metadata printed no JSON")
    }
}

fn package(root: &Path, value: &Value) -> Package {
    let text = |key: &str| value[key].as_str().map(str::to_owned);
    let list = |key: &str| value[key].as_array().map_or(&[][..], Vec::as_slice);
    let mut dependencies: Vec<String> = list("dependencies")
        .iter()
        .filter_map(|dependency| dependency["name"].as_str().map(str::to_owned))
        .collect();
    dependencies.sort();
    dependencies.dedup();
    let manifest = PathBuf::from(text("manifest_path").unwrap_or_default());
    let relative = manifest.strip_prefix(root).unwrap_or(&manifest);
    Package {
        name: text("name").unwrap_or_default(),
        version: text("version").unwrap_or_default(),
        manifest: relative.to_string_lossy().replace('\\', "/"),
        description: text("description"),
        license: text("license"),
        ours: value["source"].is_null(),
        dependencies,
        has_benches: list("targets")
            .iter()
            .any(|target| target["kind"][0] == "bench"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_package_is_read_with_its_test_dependencies() {
        let read = package(
            Path::new("/house"),
            &json!({
                "name": "diapason-engine", "version": "0.1.0", "manifest_path": "/house/tests/Cargo.toml",
                "source": null, "license": "MIT",
                "dependencies": [{"name": "rayon"}, {"name": "proptest", "kind": "dev"}],
                "targets": [{"kind": ["lib"]}, {"kind": ["bench"]}],
            }),
        );
        assert_eq!(read.dependencies, ["proptest", "rayon"]);
        assert!(read.ours && read.has_benches);
        assert_eq!(read.manifest, "tests/Cargo.toml");
        assert_eq!(read.description, None);
    }

    #[test]
    fn the_root_holds_the_workspace() {
        assert!(
            Workspace::locate()
                .unwrap()
                .root
                .join("Cargo.toml")
                .is_file()
        );
    }
}
