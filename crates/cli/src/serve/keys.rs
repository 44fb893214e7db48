//! The secrets of one run of the service: the token of programs, the cookie of browsers, and the
//! link that a browser gets the cookie by, once.
//!
//! Deliberately absent: keeping any of them. They end with the service.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, COOKIE};
use subtle::ConstantTimeEq as _;

/// 256 bits that nobody guesses, as text.
pub(super) struct Secret(String);

impl Secret {
    fn generate() -> Result<Self, getrandom::Error> {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Self(hex::encode(bytes)))
    }

    /// Whether it is the same, in a time that tells nothing of how much of it is.
    fn is(&self, other: &str) -> bool {
        self.0.as_bytes().ct_eq(other.as_bytes()).into()
    }

    /// For whom it is meant.
    pub(super) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("***")
    }
}

/// A name for one run, no secret.
pub(super) fn run_name() -> Result<String, getrandom::Error> {
    let mut bytes = [0_u8; 4];
    getrandom::fill(&mut bytes)?;
    Ok(hex::encode(bytes))
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Caller {
    /// A program of this person's, with the token.
    Program,
    /// A browser in which this person opened the link, with the cookie.
    Browser,
}

/// The secrets of one run.
#[derive(Debug)]
pub(super) struct Keys {
    token: Secret,
    session: Secret,
    /// `None` once it was used.
    link: Mutex<Option<Secret>>,
    /// Cookies know no ports: each service has a name of its own.
    cookie: String,
}

impl Keys {
    pub(super) fn generate(port: u16) -> Result<Self, getrandom::Error> {
        Ok(Self {
            token: Secret::generate()?,
            session: Secret::generate()?,
            link: Mutex::new(Some(Secret::generate()?)),
            cookie: format!("diapason_{port}"),
        })
    }

    /// What programs carry.
    pub(super) const fn token(&self) -> &Secret {
        &self.token
    }

    /// What the link ends in, until it is used.
    pub(super) fn link(&self) -> Option<String> {
        let link = self.link.lock().unwrap_or_else(PoisonError::into_inner);
        link.as_ref().map(|link| link.reveal().to_owned())
    }

    /// Uses the link: gives the cookie to set, the first time.
    pub(super) fn use_link(&self, code: &str) -> Option<String> {
        let mut link = self.link.lock().unwrap_or_else(PoisonError::into_inner);
        if !link.as_ref().is_some_and(|link| link.is(code)) {
            return None;
        }
        *link = None;
        let (name, value) = (&self.cookie, self.session.reveal());
        Some(format!("{name}={value}; HttpOnly; SameSite=Strict; Path=/"))
    }

    /// Who asks; nobody we know without token or cookie. A token that is wrong is not made good by a
    /// cookie.
    pub(super) fn caller(&self, headers: &HeaderMap) -> Option<Caller> {
        if let Some(given) = headers.get(AUTHORIZATION) {
            let (scheme, token) = given.to_str().ok()?.split_once(' ')?;
            let is_ours = scheme.eq_ignore_ascii_case("bearer") && self.token.is(token.trim());
            return is_ours.then_some(Caller::Program);
        }
        let cookies = headers.get_all(COOKIE).iter();
        let mut pairs = cookies
            .filter_map(|cookies| cookies.to_str().ok())
            .flat_map(|cookies| cookies.split(';'))
            .filter_map(|cookie| cookie.trim().split_once('='));
        let is_ours = pairs.any(|(name, value)| name == self.cookie && self.session.is(value));
        is_ours.then_some(Caller::Browser)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: axum::http::HeaderName, value: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().expect("a header's value"));
        headers
    }

    #[test]
    fn a_link_gives_its_cookie_once() {
        let keys = Keys::generate(4242).expect("random numbers");
        let code = keys.link().expect("not used yet");
        assert_eq!(keys.use_link("0000"), None, "guessed");
        assert!(keys.link().is_some(), "a guess does not use it up");
        let cookie = keys.use_link(&code).expect("used");
        assert!(cookie.starts_with("diapason_4242="), "{cookie}");
        assert!(cookie.contains("; HttpOnly; SameSite=Strict"), "{cookie}");
        assert_eq!(keys.use_link(&code), None, "once");
        assert_eq!(keys.link(), None);
        let (pair, _) = cookie.split_once(';').expect("with attributes");
        let caller = keys.caller(&headers(COOKIE, &format!("a=b; {pair}")));
        assert_eq!(caller, Some(Caller::Browser), "among other cookies");
    }

    #[test]
    fn only_the_whole_token_is_the_token() {
        let keys = Keys::generate(1).expect("random numbers");
        let token = keys.token().reveal();
        let caller = |value: &str| keys.caller(&headers(AUTHORIZATION, value));
        assert_eq!(caller(&format!("Bearer {token}")), Some(Caller::Program));
        assert_eq!(caller(&format!("bearer {token}")), Some(Caller::Program));
        for wrong in [
            format!("Bearer {}", &token[1..]),
            format!("Bearer {token}0"),
            format!("Basic {token}"),
            "Bearer ".to_owned(),
            token.to_owned(),
        ] {
            assert_eq!(caller(&wrong), None, "{wrong}");
        }
        assert_eq!(keys.caller(&HeaderMap::new()), None);
    }

    #[test]
    fn a_wrong_token_is_refused_whatever_the_cookie() {
        let keys = Keys::generate(1).expect("random numbers");
        let cookie = keys.use_link(&keys.link().expect("a link")).expect("used");
        let mut both = headers(COOKIE, cookie.split(';').next().unwrap_or_default());
        both.insert(AUTHORIZATION, "Bearer no".parse().expect("a value"));
        assert_eq!(keys.caller(&both), None);
    }

    #[test]
    fn secrets_are_not_told_in_a_log() {
        let keys = Keys::generate(1).expect("random numbers");
        let told = format!("{keys:?}");
        assert!(!told.contains(keys.token().reveal()), "{told}");
    }
}
