//! Stories: what a person does with the program, step by step, and what they see.

mod answers;
mod demonstration;
mod golden_company;
mod keys;
mod maven;
mod overrides;
mod process;
mod progress;
mod restoring;
mod scenarios;
mod support;
