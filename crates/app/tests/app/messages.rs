//! Every error can be told in both languages.

use diapason_app::{AppError, ErrorCode};
use diapason_language::{Language, Messages};

#[test]
fn every_error_has_a_text_in_both_languages() {
    let facts = [
        "path",
        "found",
        "known",
        "detail",
        "how",
        "kind",
        "name",
        "suggestions",
        "entity",
        "field",
        "what",
        "currency",
        "date",
        "dimension",
        "lever",
        "value",
        "cause",
        "problem",
        "row",
        "column",
        "file",
        "record",
        "first",
        "second",
    ];
    for code in ErrorCode::ALL {
        let english = "an English sentence that stands in for what is missing";
        let mut error = AppError::new(code, english).with_hint("do this");
        for fact in facts {
            error = error.with(fact, "…");
        }
        for language in Language::ALL {
            let (text, hint) = error.texts(Messages::of(language));
            assert_ne!(
                text,
                english,
                "`error-{}` is missing in {language}",
                code.name()
            );
            assert!(hint.is_some(), "what to do is told");
        }
    }
}
