//! What can be wrong with a record that is read well, and between records.
//!
//! Deliberately absent: how it is found (`store`).

use super::argument::{RecordWord, problems};
use crate::{Currency, ScheduleError, StageKind};

problems! {
    /// Which rule of a record, or between records, is broken.
    pub enum RuleIssue {
        /// A value that must be there.
        #[error("is empty: a value is required here")]
        "value-empty" => ValueEmpty,
        /// A column of the key is not there.
        #[error("this column is missing and required")]
        "key-column-missing" => KeyColumnMissing,
        /// Two rows with one id.
        #[error("is given twice: row {row} has this id already")]
        "id-twice" => IdTwice { row: u64 },
        /// Two rows with one key.
        #[error("is given twice: row {row} has the same {columns} already")]
        "key-twice" => KeyTwice { row: u64, columns: String },
        /// Two companies.
        #[error("one row only: a database is one company's")]
        "company-twice" => CompanyTwice,
        /// A first import without a company.
        #[error(
            "the database holds no company yet: its first folder needs a company.csv with one \
             row (its name is enough)"
        )]
        "company-none" => CompanyNone,
        /// Amounts are stored in the company's currency.
        #[error(
            "the company's currency is {currency} and amounts are stored in it, so it cannot \
             change: start a new database for another currency"
        )]
        "company-currency-fixed" => CompanyCurrencyFixed { currency: Currency },
        /// A new record cannot come into being from these columns.
        #[error("the file has no column `{column}`, which a new record needs")]
        "new-record-column-missing" => NewRecordColumnMissing { column: &'static str },
        /// A stored amount is in the former currency.
        #[error("the currency changes from {before} to {after}, so this file must give `{column}` too")]
        "currency-changes" => CurrencyChanges {
            before: Currency,
            after: Currency,
            column: &'static str,
        },
        /// Nothing has this id.
        #[error("no {record} `{id}` in this folder or in the database")]
        "reference-unknown" => ReferenceUnknown { record: RecordWord, id: String },
        /// A circle.
        #[error("{record} `{id}` would be above itself")]
        "above-itself" => AboveItself { record: RecordWord, id: String },
        /// A deal without the date that its stage asks for.
        #[error("{} deal needs its `{column}`", article(*.state))]
        "deal-date-missing" => DealDateMissing { state: StageKind, column: &'static str },
        /// The same, by a stage whose kind changes.
        #[error("deal `{deal}` is in stage `{stage}`: {} deal needs its `{column}`", article(*.state))]
        "stage-deal-date-missing" => StageDealDateMissing {
            deal: String,
            stage: String,
            state: StageKind,
            column: &'static str,
        },
        /// From above to.
        #[error("the lowest cost is above the highest")]
        "cost-range-reversed" => CostRangeReversed,
        /// One end of a range.
        #[error("`cost_low` and `cost_high` come together or not at all")]
        "cost-range-half" => CostRangeHalf,
        /// Beyond 64 bits of minor units.
        #[error("quantity × unit_price × (1 − discount) of this line is out of range")]
        "line-amount-out-of-range" => LineAmountOutOfRange,
        /// Beyond 64 bits of minor units.
        #[error("quantity × unit_cost of this line is out of range")]
        "line-cost-out-of-range" => LineCostOutOfRange,
        /// The same, in the currency that its deal comes to.
        #[error("the amount of line `{line}` is out of range in {currency}")]
        "line-out-of-range-in" => LineOutOfRangeIn { line: String, currency: Currency },
        /// To before from.
        #[error("is before `from_month`, {first}")]
        "month-before-first" => MonthBeforeFirst { first: String },
        /// A word that names no kind of record.
        #[error("is no kind of record with an id (deal, customer, product…)")]
        "record-kind-unknown" => RecordKindUnknown,
        /// An invoice that credits.
        #[error("only a credit note credits an invoice: its kind must be `credit_note`")]
        "credit-by-invoice" => CreditByInvoice,
        /// A credit note of a credit note.
        #[error("credit note `{note}` credits `{credited}`, which is a credit note itself")]
        "credit-of-credit-note" => CreditOfCreditNote { note: String, credited: String },
        /// A credit note in another currency than its invoice.
        #[error(
            "credit note `{note}` is in {note_currency}, the invoice `{credited}` that it credits \
             in {credited_currency}"
        )]
        "credit-in-another-currency" => CreditInAnotherCurrency {
            note: String,
            note_currency: Currency,
            credited: String,
            credited_currency: Currency,
        },
        /// Neither an invoice nor a customer.
        #[error("a payment needs its `invoice_id`, or the `customer_id` of an advance")]
        "payment-of-nobody" => PaymentOfNobody,
        /// Both a team and a salesperson.
        #[error("a target is a team's or a salesperson's, not both")]
        "target-of-two" => TargetOfTwo,
        /// What stays of a deal whose currency changed.
        #[error("the instalment `{id}` of deal `{deal}` stays in {currency}: give it too")]
        "instalment-stays" => InstalmentStays { id: String, deal: String, currency: String },
        /// What stays of a deal whose currency changed.
        #[error("the cost range of line `{id}` of deal `{deal}` stays in {currency}: give it too")]
        "cost-range-stays" => CostRangeStays { id: String, deal: String, currency: String },
        /// What stays of an invoice whose currency changed.
        #[error("the invoice line `{id}` of invoice `{invoice}` stays in {currency}: give it too")]
        "invoice-line-stays" => InvoiceLineStays { id: String, invoice: String, currency: String },
        /// What stays of an invoice whose currency changed.
        #[error("the due date of invoice `{invoice}` stays in {currency}: give it too")]
        "due-date-stays" => DueDateStays { invoice: String, currency: String },
        /// What stays of an invoice whose currency changed.
        #[error("the payment `{id}` of invoice `{invoice}` stays in {currency}: give it too")]
        "payment-stays" => PaymentStays { id: String, invoice: String, currency: String },
        /// An instalment of one deal, a line of another.
        #[error("instalment `{instalment}` of deal `{deal}` names a line of another deal")]
        "line-of-another-deal" => LineOfAnotherDeal { instalment: String, deal: String },
        /// Instalments against their line.
        #[error("the instalments of line `{line}` sum to {sum} {currency}, not to its amount {amount}")]
        "instalments-of-line" => InstalmentsOfLine {
            line: String,
            sum: String,
            currency: Currency,
            amount: String,
        },
        /// Instalments against their deal.
        #[error("the instalments of deal `{deal}` sum to {sum} {currency}, not to its amount {amount}")]
        "instalments-of-deal" => InstalmentsOfDeal {
            deal: String,
            sum: String,
            currency: Currency,
            amount: String,
        },
        /// Due dates against their invoice.
        #[error("the due dates of invoice `{invoice}` sum to {sum} {currency}, not to its net + VAT {gross}")]
        "due-dates-of-invoice" => DueDatesOfInvoice {
            invoice: String,
            sum: String,
            currency: Currency,
            gross: String,
        },
        /// An override of a setting.
        #[error("`{kind}` is a setting: it is edited in place ({file}.csv), not overridden")]
        "override-of-setting" => OverrideOfSetting { kind: &'static str, file: &'static str },
        /// An override of what has no id.
        #[error("a {record} has no id and is not overridden")]
        "override-without-id" => OverrideWithoutId { record: RecordWord },
        /// An override of a field that is none.
        #[error("is no field of a {record} that can be overridden")]
        "override-field-unknown" => OverrideFieldUnknown { record: RecordWord },
        /// An override that would clear a required value.
        #[error("is empty: `{field}` of a {record} is required")]
        "override-field-required" => OverrideFieldRequired {
            field: &'static str,
            record: RecordWord,
        },
        /// An override of a kind of record that is none.
        #[error("there is no kind of record named `{kind}`")]
        "override-kind-unknown" => OverrideKindUnknown { kind: String },
        /// A record that is not there.
        #[error("there is no {record} `{id}`")]
        "record-unknown" => RecordUnknown { record: RecordWord, id: String },
        /// An override without a moment.
        #[error("`{text}` is not a moment: write 2026-11-01T08:00:00Z")]
        "override-moment" => OverrideMoment { text: String },
        /// An override of nobody.
        #[error("it needs the name of who made it")]
        "override-by-nobody" => OverrideByNobody,
        /// An override whose record does not load with it.
        #[error("its value for `{field}` of {table} {row} cannot be held")]
        "override-not-held" => OverrideNotHeld { field: &'static str, table: &'static str, row: String },
        /// With an override another value of the record does not load any more.
        #[error("with this change `{column}` of {table} {row} cannot be held")]
        "override-breaks" => OverrideBreaks { column: &'static str, table: &'static str, row: String },
        /// A person's instalments that sum to less.
        #[error("the instalments sum to {sum} {currency}, not to the {record}'s amount {amount}: {difference} missing")]
        "instalments-missing" => InstalmentsMissing {
            record: RecordWord,
            sum: String,
            currency: Currency,
            amount: String,
            difference: String,
        },
        /// A person's instalments that sum to more.
        #[error("the instalments sum to {sum} {currency}, not to the {record}'s amount {amount}: {difference} too much")]
        "instalments-too-much" => InstalmentsTooMuch {
            record: RecordWord,
            sum: String,
            currency: Currency,
            amount: String,
            difference: String,
        },
        /// A person's instalments, or what they spread, beyond 64 bits.
        #[error("the instalments, or the {record}'s amount, are beyond 64 bits")]
        "instalments-beyond" => InstalmentsBeyond { record: RecordWord },
        /// A person's instalments that are no list.
        #[error("is no list of 1 to {most} instalments, each with `on` and `amount`")]
        "instalments-no-list" => InstalmentsNoList { most: u64 },
        /// One of a person's instalments that cannot be.
        #[error("instalment {number}: `{field}` is missing or is not one")]
        "instalments-wrong" => InstalmentsWrong { number: u64, field: &'static str },
        /// Two names for one schedule.
        #[error("is another name than that of row {row}")]
        "schedule-another-name" => ScheduleAnotherName { row: u64 },
        /// No rule at all.
        #[error("schedule `{schedule}`: a schedule needs at least one instalment rule")]
        "schedule-empty" => ScheduleEmpty { schedule: String },
        /// The shares do not make a whole.
        #[error("schedule `{schedule}`: the shares sum to {sum}, not to exactly 1")]
        "schedule-shares" => ScheduleShares { schedule: String, sum: String },
        /// A text that is no share.
        #[error("schedule `{schedule}`: `{share}` is not a share: write a fraction such as `0.3` or `1/3`")]
        "schedule-share-wrong" => ScheduleShareWrong { schedule: String, share: String },
        /// A repetition below 1 or above 1200.
        #[error("schedule `{schedule}`: a rule repeats 1 to 1200 times, not {count}")]
        "schedule-repetition" => ScheduleRepetition { schedule: String, count: i64 },
        /// The exact weights have no common denominator that fits.
        #[error("schedule `{schedule}`: the shares have no common denominator that can be held exactly")]
        "schedule-too-fine" => ScheduleTooFine { schedule: String },
    }
}

impl RuleIssue {
    /// Why the rules of a schedule are none.
    #[must_use]
    pub fn of_schedule(schedule: &str, error: ScheduleError) -> Self {
        let schedule = schedule.to_owned();
        match error {
            ScheduleError::Empty => Self::ScheduleEmpty { schedule },
            ScheduleError::SharesDoNotSumToOne(sum) => Self::ScheduleShares { schedule, sum },
            ScheduleError::NotAShare(share) => Self::ScheduleShareWrong { schedule, share },
            ScheduleError::Repetition(count) => Self::ScheduleRepetition { schedule, count },
            ScheduleError::TooFine => Self::ScheduleTooFine { schedule },
        }
    }
}

const fn article(state: StageKind) -> &'static str {
    match state {
        StageKind::Open => "an open",
        StageKind::Won => "a won",
        StageKind::Lost => "a lost",
    }
}
