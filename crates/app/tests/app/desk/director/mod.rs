//! A director reads the year of the sample company: each test is a question and what the desk
//! answers. The files are taken as they are written, seen on 22 November 2026.

mod files;
mod office;
mod opened;
mod people;
mod supposed;
mod year;
