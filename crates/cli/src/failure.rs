//! How a command ends when it does not end well.

use std::io;

use diapason_app::AppError;

/// Done.
pub(crate) const DONE: u8 = 0;
/// The work failed.
pub(crate) const FAILED: u8 = 1;
/// Wrong usage, or not learnt or configured yet.
pub(crate) const USAGE: u8 = 2;

/// Some of the work is done, some failed.
pub(crate) const PARTLY: u8 = 3;

/// Why a command did not end well.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The application says so.
    App(AppError),
    /// Something before it was done and stays done.
    Partly(AppError),
    /// The work failed; already in the person's language: what happened, and what to do.
    Failed(String, Option<String>),
    /// Everything was said already; the work failed.
    Said,
    /// Standard output takes nothing more.
    Output(io::Error),
    /// The command line asks for something that is not; already in the person's language.
    Usage(String),
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Self::App(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Failure {
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Self::App(error) if error.code.is_usage() => USAGE,
            Self::Usage(_) => USAGE,
            Self::Partly(_) => PARTLY,
            // The reader has seen enough (`| head`): that is no failure.
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => DONE,
            Self::App(_) | Self::Failed(..) | Self::Said | Self::Output(_) => FAILED,
        }
    }
}
