//! The open database as a calculation sees it: the book, the saved scenarios, answers given
//! before. All of one moment; a change of the content makes a new one.
//!
//! Deliberately absent: the database itself, which no calculation waits for.

use std::any::Any;
use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use diapason_engine::Book;
use diapason_language::Language;

use crate::desk::why::Origins;
use crate::error::AppError;

/// What a command computes from. Cheap to clone; holds no lock.
#[derive(Debug, Clone)]
pub(crate) struct OpenBook {
    /// The content, ready to be scanned.
    pub(crate) book: Arc<Book>,
    /// The saved scenarios' documents by name.
    pub(crate) scenarios: Arc<BTreeMap<String, String>>,
    /// What a person entered, and where deals come from: `Origins::load` of the same moment.
    pub(crate) origins: Arc<Origins>,
    /// What was computed from this very content before; dropped with it.
    pub(crate) answers: Arc<Answers>,
    /// The person's language, for the order of names and the words of documents.
    pub(crate) language: Language,
}

/// Answers by question, the ones asked for last: by default at most [`Answers::MOST`].
pub(crate) struct Answers {
    most: usize,
    /// The latest last.
    kept: Mutex<VecDeque<(String, Arc<dyn Any + Send + Sync>)>>,
}

impl Default for Answers {
    fn default() -> Self {
        Self::of_at_most(Self::MOST)
    }
}

impl Answers {
    /// How many are kept.
    const MOST: usize = 24;

    /// Keeps no more than so many: for answers that may be large.
    pub(crate) fn of_at_most(most: usize) -> Self {
        Self {
            most,
            kept: Mutex::default(),
        }
    }

    /// The answer given before to this question, else the one that `make` gives. Nothing is locked
    /// meanwhile: two that ask at once may both compute. The key must name the answer's type, too:
    /// an answer of another type is made anew.
    pub(crate) fn get_or_make<T: Send + Sync + 'static>(
        &self,
        key: &str,
        make: impl FnOnce() -> Result<T, AppError>,
    ) -> Result<Arc<T>, AppError> {
        if let Some(known) = self.get(key) {
            return Ok(known);
        }
        let made = Arc::new(make()?);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(known, _)| known != key);
        if kept.len() >= self.most {
            kept.pop_front();
        }
        kept.push_back((key.to_owned(), Arc::clone(&made) as Arc<_>));
        Ok(made)
    }

    fn get<T: Send + Sync + 'static>(&self, key: &str) -> Option<Arc<T>> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let place = kept.iter().position(|(known, _)| known == key)?;
        let (key, answer) = kept.remove(place)?;
        kept.push_back((key, Arc::clone(&answer)));
        answer.downcast().ok()
    }
}

impl fmt::Debug for Answers {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Answers").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorCode;

    #[test]
    fn a_question_asked_again_is_not_computed_again() {
        let answers = Answers::default();
        let first = answers.get_or_make("a", || Ok(7_i32)).expect("made");
        let again = answers
            .get_or_make::<i32>("a", || unreachable!("it is known"))
            .expect("known");
        assert!(Arc::ptr_eq(&first, &again));
    }

    #[test]
    fn an_error_is_not_kept_and_the_oldest_question_is_forgotten_first() {
        let answers = Answers::default();
        let failed = answers.get_or_make::<i32>("a", || {
            Err(AppError::new(ErrorCode::Calculation, "not now"))
        });
        assert!(failed.is_err());
        for number in 0..=Answers::MOST {
            answers
                .get_or_make(&format!("n{number}"), || Ok(number))
                .expect("made");
        }
        let made = answers.get_or_make("n0", || Ok(99_usize)).expect("made");
        assert_eq!(*made, 99, "the first was forgotten, so it is made anew");
        let last = Answers::MOST;
        let known = answers
            .get_or_make::<usize>(&format!("n{last}"), || unreachable!("it is known"))
            .expect("known");
        assert_eq!(*known, last, "the latest are kept");
    }
}
