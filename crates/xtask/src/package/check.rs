//! `cargo xtask package --check`: the deb in a clean Debian that has nothing but its base, as a person
//! installs it, and the window started there on the sample company.
//!
//! Needs root, a network and a few minutes; no part of `cargo xtask test`. The clean base is kept in
//! the cache folder; what is installed goes into a copy.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::process;
use crate::setup;
use crate::workspace::Workspace;

const RELEASE: &str = "bookworm";
const MIRROR: &str = "http://deb.debian.org/debian";
/// What the program is not asked to bring: a screen, its bus, letters.
const SCREEN: [&str; 4] = ["xvfb", "xauth", "dbus", "fonts-dejavu-core"];
/// How long the window may take, on a cold machine under a software renderer.
const LIMIT: Duration = Duration::from_secs(90);
/// What the program writes down when its page is there.
const READY: &str = "the page listens";

/// Installs the deb in a copy of the clean base, and starts both programs.
pub(super) fn install_and_start(workspace: &Workspace, deb: &Path) -> Result<()> {
    setup::require(&setup::CLEAN_SYSTEM)?;
    let folder = workspace.cache().join("package-check");
    let system = System::fresh(&folder)?;
    fs::copy(deb, system.root.join("root/diapason.deb"))?;
    let install = ["apt-get", "install", "-y", "--no-install-recommends"];
    system.run(&[&install[..], &["/root/diapason.deb"]].concat())?;
    everything_is_there(&system)?;
    system.run(&[&install[..], &SCREEN].concat())?;
    system.run(&["useradd", "--create-home", "claire"])?;
    let picture = folder.join("window.png");
    start(&system, &picture)?;
    system.run(&["apt-get", "remove", "-y", "diapason"])?;
    if system.root.join("usr/bin/diapason-desktop").exists() {
        bail!("removing the package leaves its program");
    }
    println!("installed, started and removed in a clean {RELEASE}");
    Ok(())
}

/// Files that the package promises, and libraries that its programs find.
fn everything_is_there(system: &System) -> Result<()> {
    for path in [
        "usr/bin/diapason",
        "usr/bin/diapason-desktop",
        "usr/share/applications/Diapason.desktop",
        "usr/share/icons/hicolor/256x256/apps/diapason-desktop.png",
        "usr/share/doc/diapason/copyright",
        "usr/share/doc/diapason/THIRD-PARTY-NOTICES.txt",
    ] {
        if !system.root.join(path).is_file() {
            bail!("the package brings no {path}");
        }
    }
    for program in ["diapason", "diapason-desktop"] {
        let libraries = system.output(&["ldd", &format!("/usr/bin/{program}")])?;
        if let Some(lacking) = libraries.lines().find(|line| line.contains("not found")) {
            bail!("{program} lacks a library that the package does not ask for: {lacking}");
        }
    }
    let told = system.output(&["diapason", "demo", "--lang", "en"])?;
    if !told.contains("Nov") {
        bail!("`diapason demo` shows no forecast:\n{told}");
    }
    Ok(())
}

/// Starts the window as a person without rights, and waits until its page says that it is there.
fn start(system: &System, picture: &Path) -> Result<()> {
    let words = "mkdir -p /tmp/screen && exec xvfb-run --auto-servernum \
        --server-args '-screen 0 1440x900x24 -fbdir /tmp/screen' \
        dbus-run-session -- diapason-desktop --demo --lang fr";
    let mut command = system.command(&["su", "claire", "--login", "--command", words]);
    let mut window = command.spawn().context("the window was not started")?;
    let log = system
        .root
        .join("home/claire/.local/share/fr.diapason.desktop/logs/diapason.log");
    let begun = Instant::now();
    let ready = loop {
        let text = fs::read_to_string(&log).unwrap_or_default();
        if text.contains(READY) {
            break true;
        }
        if window.try_wait()?.is_some() || begun.elapsed() > LIMIT {
            eprintln!("{text}");
            break false;
        }
        std::thread::sleep(Duration::from_millis(100));
    };
    // The page listens before its figures are drawn.
    let screen = system.root.join("tmp/screen/Xvfb_screen0");
    let kept = ready && keep_picture(&screen, picture);
    system.end_of("claire");
    let _ = window.wait();
    if !ready {
        bail!("the window did not come up within {} s", LIMIT.as_secs());
    }
    let seconds = begun.elapsed().as_secs_f64();
    println!("the window was there within {seconds:.1} s");
    if kept {
        println!("its picture: {}", picture.display());
    }
    Ok(())
}

/// Keeps a picture of the screen once it holds still, where `ImageMagick` is here.
fn keep_picture(screen: &Path, picture: &Path) -> bool {
    if process::on_path("convert").is_none() {
        return false;
    }
    let mut before = Vec::new();
    for _ in 0..30 {
        std::thread::sleep(Duration::from_millis(500));
        let now = fs::read(screen).unwrap_or_default();
        if now == before && !now.is_empty() {
            break;
        }
        before = now;
    }
    let source = format!("xwd:{}", screen.display());
    let status = Command::new("convert").arg(source).arg(picture).status();
    status.is_ok_and(|status| status.success())
}

/// A Debian of its own below a folder.
struct System {
    root: PathBuf,
}

impl System {
    /// A copy of the clean base, which is made where it is not yet.
    fn fresh(folder: &Path) -> Result<Self> {
        let base = folder.join(RELEASE);
        if !base.join("etc/debian_version").is_file() || base.join("debootstrap").exists() {
            fs::create_dir_all(folder)?;
            let mut command = Command::new("debootstrap");
            command
                .args(["--variant=minbase", RELEASE])
                .arg(&base)
                .arg(MIRROR);
            process::run(&mut command)?;
        }
        let root = folder.join("system");
        if root.exists() {
            unmount(&root);
            fs::remove_dir_all(&root)?;
        }
        process::run(Command::new("cp").arg("--archive").arg(&base).arg(&root))?;
        let system = Self { root };
        for (kind, place) in [("proc", "proc"), ("tmpfs", "dev/shm")] {
            let place = system.root.join(place);
            fs::create_dir_all(&place)?;
            process::run(Command::new("mount").args(["-t", kind, kind]).arg(place))?;
        }
        system.run(&["apt-get", "update", "-qq"])?;
        Ok(system)
    }

    /// A command inside.
    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new("chroot");
        command.arg(&self.root).args(words).env_clear();
        command.env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        command.env("HOME", "/root").env("LANG", "C.UTF-8");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    }

    fn run(&self, words: &[&str]) -> Result<()> {
        process::run(&mut self.command(words))
    }

    fn output(&self, words: &[&str]) -> Result<String> {
        process::output(&mut self.command(words))
    }

    /// Ends what a person started inside.
    fn end_of(&self, person: &str) {
        let id = self.output(&["id", "--user", person]).unwrap_or_default();
        let id = id.trim();
        // Only processes that see this folder as their root: the number may be somebody's outside.
        for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
            let process = entry.path();
            let is_inside = fs::read_link(process.join("root")).is_ok_and(|root| root == self.root);
            let status = fs::read_to_string(process.join("status")).unwrap_or_default();
            let is_theirs = status.lines().any(|line| {
                line.strip_prefix("Uid:")
                    .is_some_and(|ids| ids.split_whitespace().next() == Some(id))
            });
            if is_inside && is_theirs {
                let number = entry.file_name();
                let _ = Command::new("kill").arg(number).status();
            }
        }
    }
}

impl Drop for System {
    fn drop(&mut self) {
        unmount(&self.root);
    }
}

fn unmount(root: &Path) {
    for place in ["dev/shm", "proc"] {
        // What is not mounted has nothing to give back.
        let _ = Command::new("umount")
            .arg("--quiet")
            .arg(root.join(place))
            .output();
    }
}
