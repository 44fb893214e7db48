//! Each code is tried once: English as the logs have it, French without an English word.

use std::collections::BTreeSet;

use diapason_language::Language;
use diapason_model::catalogue::{CellProblem, Entity};
use diapason_model::{
    Cause, Count, Currency, FormIssue, RecordWord, RuleIssue, StageKind, StoredIssue,
};

use super::*;

fn id() -> String {
    "A1".to_owned()
}

fn values() -> Vec<IssueKind> {
    use CellProblem as P;
    let (least, most) = ("0".to_owned(), "1".to_owned());
    let (allowed, currency) = (Count::of(2), Currency::EUR);
    let choices = "open, won, lost".to_owned();
    let all = [
        P::NotADate,
        P::NotAMonth,
        P::NotTrueOrFalse,
        P::NotWhole {
            least: -12,
            most: 1_200,
        },
        P::NotANumber,
        P::DecimalComma,
        P::TooManyDecimals { allowed },
        P::OutOfRange,
        P::AmountTooManyDecimals { allowed, currency },
        P::AmountOutOfRange { currency },
        P::NotAFraction { least, most },
        P::RateNotAboveZero,
        P::AmountNegative,
        P::NotAShare,
        P::NotPaymentTerms,
        P::NotACurrency,
        P::NotACountry,
        P::NotAMoment,
        P::NotATimeZone,
        P::NotAChoice { choices },
    ];
    all.into_iter().map(IssueKind::from).collect()
}

fn forms() -> Vec<IssueKind> {
    use FormIssue as F;
    let (taken, other) = ("+45d eom".to_owned(), "eom +45d".to_owned());
    let (given, wanted) = (Count::of(4), Count::of(5));
    let rows = Count::of(3);
    let mut all = vec![
        F::OtherFile,
        F::OtherFileNear { near: "deals" },
        F::UnreadableAsCsv,
        F::Utf16,
        F::NotUtf8,
        F::FileEmpty,
        F::ColumnTwice,
        F::ColumnUnnamed { position: 6 },
        F::ColumnUnknown,
        F::ColumnUnknownNear { near: "name" },
        F::ColumnMissing,
        F::ColumnMissingLike { like: id() },
        F::ColumnMissingOneColumn,
        F::StrayQuote,
        F::TextAfterQuote,
        F::UnclosedQuote,
        F::NulByte,
        F::LoneReturn,
        F::RecordTooLong,
        F::RecordTooLongInQuotes,
        F::ValuesNotAsMany { given, wanted },
        F::RequiredEmpty,
        F::TermsTwoReadings { taken, other, rows },
    ];
    all.extend(Cause::ALL.map(|cause| F::Unreadable { cause }));
    all.into_iter().map(IssueKind::from).collect()
}

fn rules_of_overrides() -> Vec<RuleIssue> {
    use RuleIssue as R;
    let (currency, record) = (Currency::EUR, RecordWord(Entity::DealLines));
    vec![
        R::OverrideOfSetting {
            kind: "stage",
            file: "stages",
        },
        R::OverrideWithoutId { record },
        R::OverrideFieldUnknown { record },
        R::OverrideKindUnknown { kind: id() },
        R::RecordUnknown { record, id: id() },
        R::OverrideMoment { text: id() },
        R::OverrideByNobody,
        R::OverrideNotHeld {
            field: "name",
            table: "customers",
            row: id(),
        },
        R::OverrideBreaks {
            column: "closed_on",
            table: "deals",
            row: id(),
        },
        R::InstalmentsBeyond { record },
        R::InstalmentsMissing {
            record,
            sum: "29999.98".to_owned(),
            currency,
            amount: "29999.99".to_owned(),
            difference: "0.01".to_owned(),
        },
        R::InstalmentsTooMuch {
            record,
            sum: "30000.00".to_owned(),
            currency,
            amount: "29999.99".to_owned(),
            difference: "0.01".to_owned(),
        },
        R::OverrideFieldRequired {
            field: "name",
            record,
        },
    ]
}

fn rules_of_one_record() -> Vec<RuleIssue> {
    use RuleIssue as R;
    let (currency, before, after) = (Currency::EUR, Currency::EUR, Currency::EUR);
    let record = RecordWord(Entity::DealLines);
    let mut all = vec![
        R::ValueEmpty,
        R::KeyColumnMissing,
        R::IdTwice { row: 2 },
        R::KeyTwice {
            row: 2,
            columns: "on, currency".to_owned(),
        },
        R::CompanyTwice,
        R::CompanyNone,
        R::CompanyCurrencyFixed { currency },
        R::NewRecordColumnMissing { column: "name" },
        R::CurrencyChanges {
            before,
            after,
            column: "amount",
        },
        R::ReferenceUnknown { record, id: id() },
        R::AboveItself { record, id: id() },
        R::CostRangeReversed,
        R::CostRangeHalf,
        R::LineAmountOutOfRange,
        R::LineCostOutOfRange,
        R::MonthBeforeFirst {
            first: "2026-06".to_owned(),
        },
        R::RecordKindUnknown,
        R::CreditByInvoice,
        R::PaymentOfNobody,
        R::TargetOfTwo,
    ];
    for state in [StageKind::Open, StageKind::Won, StageKind::Lost] {
        let (deal, stage, column) = (id(), id(), "closed_on");
        all.push(R::DealDateMissing { state, column });
        all.push(R::StageDealDateMissing {
            deal,
            stage,
            state,
            column,
        });
    }
    all
}

fn rules_of_schedules() -> Vec<RuleIssue> {
    use RuleIssue as R;
    vec![
        R::ScheduleAnotherName { row: 2 },
        R::ScheduleEmpty { schedule: id() },
        R::ScheduleShares {
            schedule: id(),
            sum: "0.9999".to_owned(),
        },
        R::ScheduleShareWrong {
            schedule: id(),
            share: "half".to_owned(),
        },
        R::ScheduleRepetition {
            schedule: id(),
            count: 0,
        },
        R::ScheduleTooFine { schedule: id() },
        R::InstalmentsNoList { most: 200 },
        R::InstalmentsWrong {
            number: 2,
            field: "on",
        },
    ]
}

fn rules_between_records() -> Vec<RuleIssue> {
    use RuleIssue as R;
    let (euro, sum, code) = (Currency::EUR, || "599.99".to_owned(), || "USD".to_owned());
    vec![
        R::LineOutOfRangeIn {
            line: id(),
            currency: euro,
        },
        R::CreditOfCreditNote {
            note: id(),
            credited: id(),
        },
        R::CreditInAnotherCurrency {
            note: id(),
            note_currency: euro,
            credited: id(),
            credited_currency: euro,
        },
        R::InstalmentStays {
            id: id(),
            deal: id(),
            currency: code(),
        },
        R::CostRangeStays {
            id: id(),
            deal: id(),
            currency: code(),
        },
        R::InvoiceLineStays {
            id: id(),
            invoice: id(),
            currency: code(),
        },
        R::DueDateStays {
            invoice: id(),
            currency: code(),
        },
        R::PaymentStays {
            id: id(),
            invoice: id(),
            currency: code(),
        },
        R::LineOfAnotherDeal {
            instalment: id(),
            deal: id(),
        },
        R::InstalmentsOfLine {
            line: id(),
            sum: sum(),
            currency: euro,
            amount: sum(),
        },
        R::InstalmentsOfDeal {
            deal: id(),
            sum: sum(),
            currency: euro,
            amount: sum(),
        },
        R::DueDatesOfInvoice {
            invoice: id(),
            sum: sum(),
            currency: euro,
            gross: sum(),
        },
    ]
}

fn of_a_database() -> Vec<IssueKind> {
    use StoredIssue as S;
    let (table, row, target) = ("deals".to_owned(), "7".to_owned(), "stages".to_owned());
    let (missing, beyond) = (1, 2);
    let all = [
        S::Damaged,
        S::PageBroken,
        S::StructureBroken,
        S::ReferenceMissing { table, row, target },
        S::DueDates {
            invoice: id(),
            due: 1,
            gross: 12,
        },
        S::SearchIndex { missing, beyond },
        S::Override { id: id() },
        S::Unusable,
        S::Missing,
        S::NotUtf8,
        S::Neither,
        S::Text,
        S::Number,
        S::NotCanonical {
            canonical: "+30d".to_owned(),
        },
        S::Empty,
        S::NotADay,
        S::NotAMonth,
        S::NotATruth,
        S::OutOfBounds { least: 0, most: 12 },
        S::NotAboveZero,
        S::Negative,
    ];
    all.into_iter().map(IssueKind::from).collect()
}

fn all() -> Vec<IssueKind> {
    let mut all = values();
    all.extend(forms());
    all.extend(of_a_database());
    let rules = [
        rules_of_one_record(),
        rules_of_overrides(),
        rules_of_schedules(),
        rules_between_records(),
    ];
    all.extend(rules.into_iter().flatten().map(IssueKind::from));
    all.push(IssueKind::ValueOfField(CellProblem::NotADate, "closed_on"));
    all
}

#[test]
fn every_code_is_tried_here() {
    let tried: BTreeSet<_> = all().iter().map(IssueKind::code).collect();
    let known: BTreeSet<_> = IssueKind::codes().map(|(code, _)| code).collect();
    assert_eq!(tried, known, "what is not tried here may say anything");
}

#[test]
fn in_english_a_person_reads_what_stands_in_the_logs() {
    let english = Messages::of(Language::English);
    for kind in all() {
        assert_eq!(issue_words(&kind, english), kind.to_string());
    }
}

#[test]
fn in_french_nobody_reads_english() {
    let [french, english] = [Language::French, Language::English].map(Messages::of);
    for kind in all() {
        let (said, other) = (issue_words(&kind, french), issue_words(&kind, english));
        assert_ne!(said, other, "`{}` is said in French", kind.code());
        let words = said.split(|letter: char| !letter.is_alphabetic());
        for word in words {
            assert!(!ENGLISH.contains(&word), "`{word}` is English: {said}");
        }
    }
}

/// Words that hardly an English sentence about a row does without, and no French one has.
const ENGLISH: [&str; 16] = [
    "is", "the", "of", "in", "not", "no", "has", "this", "that", "and", "with", "to", "which",
    "cannot", "needs", "value",
];

#[test]
fn what_only_the_system_has_words_for_stands_apart() {
    let cause = Cause::Other;
    let issue = Issue::of_file("deals.csv", FormIssue::Unreadable { cause })
        .with_detail(Some("Input/output error (os error 5)".to_owned()));
    let said = IssueView::of(&issue, Messages::of(Language::French)).message;
    assert_eq!(
        said,
        "ne peut pas être lu\u{a0}: le système refuse (détail technique\u{a0}: \
         Input/output error (os error 5))"
    );
}
