//! What comes from outside, brought to the nouns of `model`: so far the exchange folder.
//!
//! Deliberately absent: the database (`store` takes what is read here, `app` joins the two) and
//! every rule between rows (the importer checks references and sums).

pub mod files;
