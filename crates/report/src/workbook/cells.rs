//! One cell: amounts as exact numbers, texts as texts, dates as dates, each with its format.
//!
//! A spreadsheet's numbers are binary doubles: that is the file's format, not a choice. A decimal
//! of at most fifteen digits goes through a double and back unchanged (`f64::DIGITS`), and fifteen
//! is what a spreadsheet shows; so amounts up to there are numbers, larger ones are texts.

use std::collections::BTreeMap;

use diapason_language::{Language, Unit};
use diapason_model::{Currency, Money};
use rust_xlsxwriter::{Format, FormatBorder, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::{WorkbookError, excel_date};
use crate::csv_view::ppm_as_fraction;
use crate::defuse::is_dangerous;
use crate::table::{Cell, ColumnKind};

/// The first amount that needs sixteen digits, in minor units.
const TOO_LARGE: u64 = 1_000_000_000_000_000;

/// How a row stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Emphasis {
    Plain,
    /// A member of a group, its label indented.
    Indented,
    /// Shown, but no part of a total.
    Faint,
    Group,
    Total,
    Header,
}

/// What a format is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Shape {
    Text,
    /// A text that a spreadsheet would run if it were typed again.
    Quoted,
    Money(Currency),
    Count,
    Decimal,
    Rate,
    Date,
    Month,
}

/// Where a cell is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) row: u32,
    pub(super) column: u16,
}

/// Writes cells with formats that are made once, and measures columns.
pub(super) struct CellWriter {
    language: Language,
    formats: BTreeMap<(Shape, Emphasis), Format>,
    widths: Vec<usize>,
    pub(super) amounts_as_text: usize,
}

/// Whether a spreadsheet's number holds the amount exactly.
pub(super) const fn is_exact(minor: i128) -> bool {
    minor.unsigned_abs() < TOO_LARGE as u128
}

impl CellWriter {
    pub(super) fn new(language: Language) -> Self {
        Self {
            language,
            formats: BTreeMap::new(),
            widths: Vec::new(),
            amounts_as_text: 0,
        }
    }

    /// Begins a sheet: widths are measured anew.
    pub(super) fn begin(&mut self, columns: usize) {
        self.widths = vec![0; columns];
    }

    pub(super) fn write(
        &mut self,
        sheet: &mut Worksheet,
        at: Place,
        cell: &Cell,
        kind: ColumnKind,
        emphasis: Emphasis,
    ) -> Result<(), WorkbookError> {
        match cell {
            Cell::Empty => {
                if emphasis != Emphasis::Plain {
                    let format = self.format(Shape::Text, emphasis).clone();
                    sheet.write_blank(at.row, at.column, &format)?;
                }
                Ok(())
            }
            Cell::Text(text) => self.text(sheet, at, text, emphasis),
            Cell::Money(minor) => {
                let ColumnKind::Money(currency) = kind else {
                    unreachable!("an amount stands in a column with a currency: both gates check");
                };
                self.money(sheet, at, Money::new(*minor, currency), emphasis)
            }
            Cell::Count(count) => {
                let shown = self.language.whole(*count);
                self.number(
                    sheet,
                    at,
                    (&count.to_string(), &shown),
                    (Shape::Count, emphasis),
                )
            }
            Cell::Ppm(ppm) => {
                let shown = self.language.rate(*ppm);
                self.number(
                    sheet,
                    at,
                    (&ppm_as_fraction(*ppm), &shown),
                    (Shape::Rate, emphasis),
                )
            }
            Cell::Decimal(plain) => {
                let shown = self.language.plain_decimal(plain, 0);
                self.number(sheet, at, (plain, &shown), (Shape::Decimal, emphasis))
            }
            Cell::Date(date) => {
                let shown = self.language.date(*date);
                self.date(sheet, at, *date, (&shown, Shape::Date, emphasis))
            }
            Cell::Month(month) => {
                let shown = self.language.month(*month);
                self.date(
                    sheet,
                    at,
                    month.first_day(),
                    (&shown, Shape::Month, emphasis),
                )
            }
        }
    }

    /// A live sum whose value is known: shown even where nothing recalculates.
    pub(super) fn formula(
        &mut self,
        sheet: &mut Worksheet,
        at: Place,
        (formula, value): (&str, Money),
        emphasis: Emphasis,
    ) -> Result<(), WorkbookError> {
        let shown = self
            .language
            .amount(value.minor(), value.currency(), Unit::Exact);
        self.measure(at.column, &shown);
        let formula = rust_xlsxwriter::Formula::new(formula).set_result(value.to_string());
        let format = self.format(Shape::Money(value.currency()), emphasis);
        sheet.write_formula_with_format(at.row, at.column, formula, format)?;
        Ok(())
    }

    fn text(
        &mut self,
        sheet: &mut Worksheet,
        at: Place,
        text: &str,
        emphasis: Emphasis,
    ) -> Result<(), WorkbookError> {
        self.measure(at.column, text);
        let shape = if is_dangerous(text) {
            Shape::Quoted
        } else {
            Shape::Text
        };
        let name = sheet.name();
        let format = self.format(shape, emphasis);
        match sheet.write_string_with_format(at.row, at.column, text, format) {
            Ok(_) => Ok(()),
            Err(XlsxError::MaxStringLengthExceeded) => Err(WorkbookError::TextTooLong {
                sheet: name,
                row: at.row as usize + 1,
                column: usize::from(at.column) + 1,
            }),
            Err(other) => Err(other.into()),
        }
    }

    fn money(
        &mut self,
        sheet: &mut Worksheet,
        at: Place,
        money: Money,
        emphasis: Emphasis,
    ) -> Result<(), WorkbookError> {
        if !is_exact(i128::from(money.minor())) {
            self.amounts_as_text += 1;
            return self.text(sheet, at, &money.to_string(), emphasis);
        }
        let shown = self
            .language
            .amount(money.minor(), money.currency(), Unit::Exact);
        let shape = Shape::Money(money.currency());
        self.number(sheet, at, (&money.to_string(), &shown), (shape, emphasis))
    }

    /// A plain decimal as a number; one with more than fifteen digits as a text, as it is.
    fn number(
        &mut self,
        sheet: &mut Worksheet,
        at: Place,
        (plain, shown): (&str, &str),
        (shape, emphasis): (Shape, Emphasis),
    ) -> Result<(), WorkbookError> {
        let digits = plain.chars().filter(char::is_ascii_digit);
        let significant = digits.skip_while(|digit| *digit == '0').count();
        let number: Option<f64> = plain.parse().ok().filter(|_| significant <= 15);
        let Some(number) = number else {
            return self.text(sheet, at, plain, emphasis);
        };
        self.measure(at.column, shown);
        let format = self.format(shape, emphasis);
        sheet.write_number_with_format(at.row, at.column, number, format)?;
        Ok(())
    }

    fn date(
        &mut self,
        sheet: &mut Worksheet,
        at: Place,
        date: diapason_model::Date,
        (shown, shape, emphasis): (&str, Shape, Emphasis),
    ) -> Result<(), WorkbookError> {
        let Some(day) = excel_date(date) else {
            return self.text(sheet, at, &date.to_string(), emphasis); // before 1900
        };
        self.measure(at.column, shown);
        let format = self.format(shape, emphasis);
        sheet.write_datetime_with_format(at.row, at.column, &day, format)?;
        Ok(())
    }

    fn measure(&mut self, column: u16, shown: &str) {
        let line = shown.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
        if let Some(width) = self.widths.get_mut(usize::from(column)) {
            *width = (*width).max(line);
        }
    }

    /// Sets the columns as wide as what they hold, between 8 and 60 letters.
    pub(super) fn finish(&self, sheet: &mut Worksheet) -> Result<(), WorkbookError> {
        for (column, width) in (0_u16..).zip(&self.widths) {
            let letters = u16::try_from((*width + 2).clamp(8, 60)).expect("at most 60");
            sheet.set_column_width(column, letters)?;
        }
        Ok(())
    }

    fn format(&mut self, shape: Shape, emphasis: Emphasis) -> &Format {
        let language = self.language;
        self.formats
            .entry((shape, emphasis))
            .or_insert_with(|| emphasised(shaped(language, shape), shape, emphasis))
    }
}

fn shaped(language: Language, shape: Shape) -> Format {
    match shape {
        Shape::Text => Format::new(),
        Shape::Quoted => Format::new().set_quote_prefix(),
        Shape::Money(currency) => Format::new().set_num_format(money_format(language, currency)),
        Shape::Count => Format::new().set_num_format("#,##0"),
        Shape::Decimal => Format::new().set_num_format("#,##0.######"),
        Shape::Rate => match language {
            Language::French => Format::new().set_num_format("0.0\u{a0}%"),
            Language::English => Format::new().set_num_format("0.0%"),
        },
        Shape::Date => Format::new().set_num_format("d mmm yyyy"),
        Shape::Month => Format::new().set_num_format("mmm yyyy"),
    }
}

/// An amount with its currency's digits and sign; the spreadsheet puts its own marks between
/// thousands and before decimals.
fn money_format(language: Language, currency: Currency) -> String {
    let decimals = match currency.digits() {
        0 => String::new(),
        digits => format!(".{}", "0".repeat(digits as usize)),
    };
    let symbol = language.unit_label(currency, Unit::Whole);
    let positive = match language {
        Language::French => format!("#,##0{decimals}\u{a0}\"{symbol}\""),
        Language::English if symbol == currency.code() => {
            format!("\"{symbol}\"\u{a0}#,##0{decimals}")
        }
        Language::English => format!("\"{symbol}\"#,##0{decimals}"),
    };
    format!("{positive};\"\u{2212}\"{positive}")
}

fn emphasised(format: Format, shape: Shape, emphasis: Emphasis) -> Format {
    match emphasis {
        Emphasis::Indented if matches!(shape, Shape::Text | Shape::Quoted) => format.set_indent(1),
        Emphasis::Plain | Emphasis::Indented => format,
        Emphasis::Faint => format.set_font_color(0x005D_6670),
        Emphasis::Group => format.set_bold().set_background_color(0x00F8_F6F2),
        Emphasis::Total => format.set_bold().set_border_top(FormatBorder::Thin),
        Emphasis::Header => format
            .set_bold()
            .set_border_bottom(FormatBorder::Thin)
            .set_text_wrap(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_formatted_in_their_currency() {
        let both = |code| {
            let currency = Currency::parse(code).expect("a currency of the test");
            Language::ALL.map(|language| money_format(language, currency))
        };
        assert_eq!(
            both("EUR"),
            [
                "#,##0.00\u{a0}\"€\";\"\u{2212}\"#,##0.00\u{a0}\"€\"",
                "\"€\"#,##0.00;\"\u{2212}\"\"€\"#,##0.00",
            ]
        );
        assert_eq!(
            both("JPY")[0],
            "#,##0\u{a0}\"JPY\";\"\u{2212}\"#,##0\u{a0}\"JPY\"",
            "the yen has no decimals"
        );
        assert!(both("CHF")[1].starts_with("\"CHF\"\u{a0}#,##0.00;"));
    }

    #[test]
    fn fifteen_digits_are_exact_and_sixteen_are_not() {
        assert!(is_exact(999_999_999_999_999));
        assert!(!is_exact(1_000_000_000_000_000));
        assert!(!is_exact(i128::from(i64::MIN)));
    }
}
