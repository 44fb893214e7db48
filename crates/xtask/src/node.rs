//! Node and npm, which build the page: whether they are here, and new enough.
//!
//! Deliberately absent: downloading Node. A distribution that is too old has none for us, and then its
//! home page is named.

use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::setup::{self, Presence};

/// The oldest that vite runs on.
const OLDEST: (u32, u32) = (20, 19);

/// Has Node brought where apt offers one that is new enough; says why where it cannot be.
pub(crate) fn obtain() -> Result<Presence> {
    let here = installed();
    if is_enough(here) && process::on_path("npm").is_some() {
        return Ok(Presence::Here);
    }
    let offers =
        setup::has_apt() && is_enough(setup::candidate("nodejs").as_deref().and_then(version));
    if offers {
        setup::ensure(&["nodejs", "npm"])?;
        if is_enough(installed()) {
            return Ok(Presence::Here);
        }
    }
    let (major, minor) = OLDEST;
    let found = here.map_or_else(
        || "is not here".to_owned(),
        |(major, minor)| format!("is here as {major}.{minor}, which is too old"),
    );
    Ok(Presence::Absent(format!(
        "Node {found}: install Node {major}.{minor} or later with npm, from https://nodejs.org"
    )))
}

/// As `obtain`, where there is no way without it.
pub(crate) fn require() -> Result<()> {
    match obtain()? {
        Presence::Here => Ok(()),
        Presence::Absent(why) => bail!("{why}"),
    }
}

fn installed() -> Option<(u32, u32)> {
    let output = Command::new("node").arg("--version").output().ok()?;
    version(&String::from_utf8_lossy(&output.stdout))
}

fn is_enough(version: Option<(u32, u32)>) -> bool {
    version.is_some_and(|version| version >= OLDEST)
}

/// `v20.19.2`, or Debian's `20.19.2+dfsg-1`.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim().trim_start_matches('v').split('.');
    let major = numbers.next()?.parse().ok()?;
    let minor = numbers.next()?.parse().ok()?;
    Some((major, minor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_own_and_debians_versions_are_read() {
        assert_eq!(version("v20.20.2\n"), Some((20, 20)));
        assert_eq!(version("20.19.2+dfsg-1"), Some((20, 19)));
        assert_eq!(version("command not found"), None);
    }

    #[test]
    fn an_older_node_is_not_enough() {
        assert!(is_enough(Some((20, 19))) && is_enough(Some((24, 0))));
        assert!(!is_enough(Some((20, 18))) && !is_enough(Some((18, 20))));
        assert!(!is_enough(None), "there is none");
    }
}
