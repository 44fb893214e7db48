//! Why the system refused a file, as an error tells it: the code of words of ours, and what the
//! system said itself, which is shown where we have none.
//!
//! Deliberately absent: the words (`cause-words` and `refusal-words` of the catalogues).

use std::io;

use diapason_model::Cause;

use crate::error::AppError;

impl AppError {
    /// With why the system refused.
    #[must_use]
    pub fn because(self, error: &io::Error) -> Self {
        self.for_cause(Cause::of(error)).with("detail", error)
    }

    /// With why the system refused, where it said so by a code.
    #[must_use]
    pub(crate) fn for_cause(self, cause: Cause) -> Self {
        self.with("cause", cause.code())
    }
}

#[cfg(test)]
mod tests {
    use diapason_language::{Language, Messages};

    use super::*;
    use crate::error::ErrorCode;

    fn said(error: &io::Error) -> String {
        let error = AppError::new(ErrorCode::FileUnreadable, "in English")
            .with("path", "/a")
            .because(error);
        error.texts(Messages::of(Language::French)).0
    }

    #[test]
    fn a_usual_refusal_is_told_in_the_persons_words_alone() {
        let refused = io::Error::from(io::ErrorKind::PermissionDenied);
        assert_eq!(
            said(&refused),
            "/a ne peut pas être lu\u{a0}: vous n’en avez pas le droit"
        );
    }

    #[test]
    fn an_unusual_one_keeps_what_the_system_said_apart() {
        let broken = io::Error::other("Input/output error (os error 5)");
        assert_eq!(
            said(&broken),
            "/a ne peut pas être lu\u{a0}: le système refuse (détail technique\u{a0}: \
             Input/output error (os error 5))"
        );
    }
}
