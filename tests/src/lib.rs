//! What the tests of the whole house share: a second, naive implementation of the forecast and
//! generators of companies, and the program as a person runs it.

pub mod companies;
pub mod naive;
pub mod program;
