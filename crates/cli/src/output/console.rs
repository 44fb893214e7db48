//! Where words go: figures to standard output, everything else to standard error.
//!
//! Deliberately absent: what is said. A closed pipe ends the program quietly; it is no panic.

use std::io::{self, IsTerminal as _, Write};
use std::sync::{Arc, Mutex};

use anstyle::{AnsiColor, Effects};

/// The two streams, and what the terminal behind them can do.
pub struct Console {
    out: Box<dyn Write + Send>,
    err: Box<dyn Write + Send>,
    /// Columns of the terminal behind standard output; `None`: no terminal, no limit.
    width: Option<usize>,
    colours: bool,
    /// Whether progress can be drawn.
    progress: bool,
    quiet: bool,
}

/// What a captured console was told.
#[derive(Debug, Clone, Default)]
pub struct Captured {
    out: Arc<Mutex<Vec<u8>>>,
    err: Arc<Mutex<Vec<u8>>>,
}

impl Captured {
    /// All of standard output so far.
    #[must_use]
    pub fn out(&self) -> String {
        Self::text(&self.out)
    }

    /// All of standard error so far.
    #[must_use]
    pub fn err(&self) -> String {
        Self::text(&self.err)
    }

    fn text(bytes: &Mutex<Vec<u8>>) -> String {
        let bytes = bytes.lock().expect("nobody panics while writing");
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

struct Into(Arc<Mutex<Vec<u8>>>);

impl Write for Into {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0
            .lock()
            .expect("nobody panics while writing")
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// How a word stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// As it is.
    Plain,
    /// A heading.
    Strong,
    /// Of little weight.
    Faint,
    /// Below zero, or an error.
    Bad,
    /// To be looked at.
    Warn,
    /// As it should be.
    Good,
}

impl Style {
    fn of(self) -> anstyle::Style {
        let colour = |colour: AnsiColor| anstyle::Style::new().fg_color(Some(colour.into()));
        match self {
            Self::Plain => anstyle::Style::new(),
            Self::Strong => anstyle::Style::new().effects(Effects::BOLD),
            Self::Faint => anstyle::Style::new().effects(Effects::DIMMED),
            Self::Bad => colour(AnsiColor::Red),
            Self::Warn => colour(AnsiColor::Yellow),
            Self::Good => colour(AnsiColor::Green),
        }
    }
}

impl Console {
    /// The process's own streams. Colours only on a terminal, and not where `NO_COLOR` is set.
    #[must_use]
    pub fn of_process() -> Self {
        let out = io::stdout();
        let terminal = out.is_terminal();
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let width = terminal_size::terminal_size_of(&out)
            .map(|(terminal_size::Width(columns), _)| usize::from(columns));
        Self {
            width: if terminal { width.or(Some(80)) } else { None },
            colours: terminal && !set("NO_COLOR") && !dumb,
            progress: io::stderr().is_terminal(),
            out: Box::new(io::BufWriter::new(out)),
            err: Box::new(io::stderr()),
            quiet: false,
        }
    }

    /// Streams that keep what they are told, as if no terminal were there.
    #[must_use]
    pub fn captured() -> (Self, Captured) {
        let captured = Captured::default();
        let console = Self {
            out: Box::new(Into(Arc::clone(&captured.out))),
            err: Box::new(Into(Arc::clone(&captured.err))),
            width: None,
            colours: false,
            progress: false,
            quiet: false,
        };
        (console, captured)
    }

    /// The same with a terminal of so many columns, without colours.
    #[must_use]
    pub fn with_width(mut self, columns: usize) -> Self {
        self.width = Some(columns);
        self
    }

    pub(crate) fn set_quiet(&mut self, quiet: bool) {
        self.quiet = quiet;
        self.progress &= !quiet;
    }

    pub(crate) fn width(&self) -> Option<usize> {
        self.width
    }

    pub(crate) fn draws_progress(&self) -> bool {
        self.progress
    }

    /// A word as it stands out where there are colours.
    pub(crate) fn styled(&self, style: Style, text: &str) -> String {
        if self.colours && style != Style::Plain {
            let style = style.of();
            format!("{style}{text}{style:#}")
        } else {
            text.to_owned()
        }
    }

    /// One line of figures.
    pub(crate) fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{text}")
    }

    /// A JSON document, indented, with its newline.
    pub(crate) fn json(&mut self, value: &impl serde::Serialize) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut self.out, value).map_err(io::Error::from)?;
        writeln!(self.out)
    }

    /// Text that is complete as it is (CSV, JSON).
    pub(crate) fn raw(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())
    }

    /// Something for the person, unless they asked for quiet. What standard error does with it is
    /// no matter for the work.
    pub(crate) fn say(&mut self, text: &str) {
        if !self.quiet {
            self.insist(text);
        }
    }

    /// Something that must be said even when quiet: an error, where a key is.
    pub(crate) fn insist(&mut self, text: &str) {
        let _ = writeln!(self.err, "{text}");
    }

    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
