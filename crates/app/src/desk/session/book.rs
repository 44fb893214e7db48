//! The open database as a calculation sees it: the book, the saved scenarios, answers given
//! before. All of one moment; a change of the content makes a new one.
//!
//! Deliberately absent: the database itself, which no calculation waits for.

use std::any::Any;
use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use diapason_engine::Book;
use diapason_language::Language;

use super::records::Records;
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
    /// What no figure needs, read when it is asked for.
    pub(crate) records: Records,
    /// What was computed from this very content before; dropped with it.
    pub(crate) answers: Arc<Answers>,
    /// The person's language, for the order of names and the words of documents.
    pub(crate) language: Language,
}

/// Answers by question, the ones asked for last: by default at most [`Answers::MOST`].
pub(crate) struct Answers {
    most: usize,
    state: Mutex<State>,
    /// Something that was being made is made, or failed.
    ended: Condvar,
}

#[derive(Default)]
struct State {
    /// The latest last.
    kept: VecDeque<(String, Arc<dyn Any + Send + Sync>)>,
    /// What is being made now.
    making: Vec<String>,
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
            state: Mutex::default(),
            ended: Condvar::new(),
        }
    }

    /// The answer given before to this question, else the one that `make` gives. Nothing is locked
    /// meanwhile; who asks the same while it is made waits for it (so `make` must not ask its own
    /// question). The key must name the answer's type, too: an answer of another type is made anew.
    pub(crate) fn get_or_make<T: Send + Sync + 'static>(
        &self,
        key: &str,
        make: impl FnOnce() -> Result<T, AppError>,
    ) -> Result<Arc<T>, AppError> {
        let mut state = self.lock();
        loop {
            if let Some(known) = state.get(key) {
                return Ok(known);
            }
            if !state.making.iter().any(|making| making == key) {
                break;
            }
            state = self
                .ended
                .wait(state)
                .unwrap_or_else(PoisonError::into_inner);
        }
        state.making.push(key.to_owned());
        drop(state);
        // However it ends, by a panic too, nobody waits for it any longer.
        let _ended = Ended { answers: self, key };
        let made = Arc::new(make()?);
        let mut state = self.lock();
        if state.kept.len() >= self.most {
            state.kept.pop_front();
        }
        let answer = Arc::clone(&made) as Arc<_>;
        state.kept.push_back((key.to_owned(), answer));
        Ok(made)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// A known answer, which becomes the latest.
    fn get<T: Send + Sync + 'static>(&mut self, key: &str) -> Option<Arc<T>> {
        let place = self.kept.iter().position(|(known, _)| known == key)?;
        let (key, answer) = self.kept.remove(place)?;
        let known = Arc::clone(&answer).downcast().ok()?;
        self.kept.push_back((key, answer));
        Some(known)
    }
}

/// Tells those who wait, when it goes.
struct Ended<'a> {
    answers: &'a Answers,
    key: &'a str,
}

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        let mut state = self.answers.lock();
        state.making.retain(|making| making != self.key);
        self.answers.ended.notify_all();
    }
}

impl fmt::Debug for Answers {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Answers").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicUsize, Ordering};

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
    fn who_asks_the_same_meanwhile_waits_for_the_one_answer() {
        let answers = Answers::default();
        let made = AtomicUsize::new(0);
        // All are there before any of them can have an answer.
        let together = Barrier::new(4);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    together.wait();
                    let answer = answers.get_or_make("a", || {
                        // Slow enough to be met: others come while it is made.
                        (0..1_000).for_each(|_| std::thread::yield_now());
                        Ok(made.fetch_add(1, Ordering::SeqCst) + 7)
                    });
                    assert_eq!(*answer.expect("made"), 7);
                });
            }
        });
        assert_eq!(made.into_inner(), 1, "it was made once");
    }

    #[test]
    fn nobody_waits_for_what_failed() {
        let answers = Answers::default();
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            answers.get_or_make::<i32>("a", || panic!("as a defect would"))
        }));
        assert!(panicked.is_err());
        let again = answers.get_or_make("a", || Ok(7_i32));
        assert_eq!(*again.expect("it is made by the next one"), 7);
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
