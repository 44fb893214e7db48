//! What a list's filter lets through.

/// Whether a filter lets a value through: none asks for anything, an empty one for none.
pub(crate) fn is_asked(asked: Option<&str>, value: Option<&str>) -> bool {
    asked.is_none_or(|asked| value.unwrap_or_default() == asked)
}

#[cfg(test)]
mod tests {
    use super::is_asked;

    #[test]
    fn nothing_asked_lets_all_through_and_an_empty_filter_those_without_a_value() {
        assert!(is_asked(None, None) && is_asked(None, Some("T1")));
        assert!(is_asked(Some(""), None), "without a team");
        assert!(!is_asked(Some(""), Some("T1")), "with one");
        assert!(is_asked(Some("T1"), Some("T1")));
        assert!(!is_asked(Some("T1"), Some("T10")), "the whole id");
        assert!(!is_asked(Some("T1"), None));
    }
}
