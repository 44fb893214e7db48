//! Tests of the store as its callers see it, one file a subject.
//!
//! Deliberately absent: import and export of folders (their own tests) and what needs testkit.

mod opening;
mod support;
