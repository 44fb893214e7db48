//! `diapason serve` as a program of its own: who gets in, what is refused, what comes, what is left.

mod asked;
mod doors;
mod life;
mod service;
