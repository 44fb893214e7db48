//! The last word where there is no page to show it: a native message, and the terminal.

use crate::start::PROGRAM;

/// Shows a message and waits until the person has read it.
pub(crate) fn tell(title: &str, text: &str) {
    log::error!("{title} {text}");
    to_terminal(&format!("{title}\n{text}"));
    show(title, text);
}

/// Says something on the terminal, where there is one.
#[expect(
    clippy::print_stderr,
    reason = "before there is a window the terminal is all there is"
)]
pub(crate) fn to_terminal(text: &str) {
    eprintln!("{PROGRAM}: {text}");
}

#[cfg(target_os = "linux")]
fn show(title: &str, text: &str) {
    use gtk::prelude::{DialogExt as _, MessageDialogExt as _};

    if !gtk::is_initialized_main_thread() {
        return; // no display: the terminal has heard it
    }
    let parent: Option<&gtk::Window> = None;
    let dialog = gtk::MessageDialog::new(
        parent,
        gtk::DialogFlags::MODAL,
        gtk::MessageType::Error,
        gtk::ButtonsType::Close,
        title,
    );
    dialog.set_secondary_text(Some(text));
    dialog.run();
}

#[cfg(not(target_os = "linux"))]
fn show(_: &str, _: &str) {}
