//! What the tests of the whole house share: a second, naive implementation of the forecast and
//! generators of companies.

pub mod companies;
pub mod naive;
