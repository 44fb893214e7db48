//! Bad input, through the real command line: exit code 1, every error named, content unchanged.
//!
//! Each folder of `golden/malformed` is one case; `base` is what the database holds before.
//! `DIAPASON_BLESS=1` writes `expected.txt` anew: read the difference before keeping it.

mod french;
mod golden;
#[cfg(unix)]
mod limits;
mod made_here;
mod refused;
