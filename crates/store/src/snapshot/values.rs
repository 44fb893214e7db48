//! What a column's value means: the constructors of `model` are the gate that each passes.
//!
//! Deliberately absent: where the value comes from (`record`).

use diapason_model::catalogue::Cell;
use diapason_model::{
    Currency, Date, Id, Month, PaymentTerms, Probability, Rate, date_from_day_number, power_of_ten,
};
use rusqlite::types::ValueRef;

use super::effective::{Patch, Patched};
use super::keys::Keys;
use super::record::Record;
use crate::StoreError;

impl<'r> Record<'r> {
    /// A whole number within what the column holds.
    pub(super) fn whole(&mut self, least: i64, most: i64) -> Result<i64, StoreError> {
        let (column, value) = self.integer()?;
        let value = self.given(column, value)?;
        if (least..=most).contains(&value) {
            Ok(value)
        } else {
            Err(self.wrong(column, &format!("is not from {least} to {most}")))
        }
    }

    /// A whole number of `i32`.
    pub(super) fn small(&mut self) -> Result<i32, StoreError> {
        let value = self.whole(i64::from(i32::MIN), i64::from(i32::MAX))?;
        Ok(i32::try_from(value).expect("within its range"))
    }

    /// Any 64-bit number.
    pub(super) fn number(&mut self) -> Result<i64, StoreError> {
        let (column, value) = self.integer()?;
        self.given(column, value)
    }

    /// Any 64-bit number, or unknown.
    pub(super) fn number_maybe(&mut self) -> Result<Option<i64>, StoreError> {
        Ok(self.integer()?.1)
    }

    /// `true` or `false`.
    pub(super) fn boolean(&mut self) -> Result<bool, StoreError> {
        Ok(self.whole(0, 1)? == 1)
    }

    /// The record's id.
    pub(super) fn id(&mut self) -> Result<Id, StoreError> {
        let (column, text) = self.string()?;
        Ok(Id::new(self.given(column, text)?))
    }

    /// A text.
    pub(super) fn text(&mut self) -> Result<Box<str>, StoreError> {
        let (column, text) = self.string()?;
        Ok(self.given(column, text)?.into())
    }

    /// A text, or none.
    pub(super) fn text_maybe(&mut self) -> Result<Option<Box<str>>, StoreError> {
        Ok(self.string()?.1.map(Into::into))
    }

    /// One of the given words.
    pub(super) fn choice<T: Copy>(&mut self, words: &[(&str, T)]) -> Result<T, StoreError> {
        let column = self.next;
        let chosen = self.choice_maybe(words)?;
        self.given(column, chosen)
    }

    /// One of the given words, or none.
    pub(super) fn choice_maybe<T: Copy>(
        &mut self,
        words: &[(&str, T)],
    ) -> Result<Option<T>, StoreError> {
        let (column, text) = self.string()?;
        let Some(text) = text else { return Ok(None) };
        if let Some((_, meaning)) = words.iter().find(|(word, _)| *word == text) {
            return Ok(Some(*meaning));
        }
        let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        Err(self.wrong(column, &format!("is none of {}", known.join(", "))))
    }

    /// A date, or none.
    pub(super) fn date_maybe(&mut self) -> Result<Option<Date>, StoreError> {
        let (column, day) = self.integer()?;
        day.map(|day| self.date_of(column, day)).transpose()
    }

    /// A date.
    pub(super) fn date(&mut self) -> Result<Date, StoreError> {
        let (column, day) = self.integer()?;
        let day = self.given(column, day)?;
        self.date_of(column, day)
    }

    /// A date, and the source's where a person's override stands in its place.
    pub(super) fn date_with_source(&mut self) -> Result<(Option<Date>, Option<Date>), StoreError> {
        let column = self.next;
        let date = self.date_maybe()?;
        let name = self.table.columns[column];
        let source = match self.row.get_ref(column)? {
            ValueRef::Integer(day) if self.patches.iter().any(|patch| patch.column == name) => {
                Some(self.date_of(column, day)?)
            }
            _ => None,
        };
        Ok((date, source))
    }

    fn date_of(&self, column: usize, day: i64) -> Result<Date, StoreError> {
        i32::try_from(day)
            .ok()
            .and_then(date_from_day_number)
            .ok_or_else(|| self.wrong(column, "is not the day number of a date"))
    }

    /// A month.
    pub(super) fn month(&mut self) -> Result<Month, StoreError> {
        let column = self.next;
        let month = self.month_maybe()?;
        self.given(column, month)
    }

    /// A month, or none.
    pub(super) fn month_maybe(&mut self) -> Result<Option<Month>, StoreError> {
        let (column, number) = self.integer()?;
        let read = |number| {
            i32::try_from(number)
                .ok()
                .and_then(Month::from_number)
                .ok_or_else(|| self.wrong(column, "is not the number of a month"))
        };
        number.map(read).transpose()
    }

    /// A probability, or unknown.
    pub(super) fn probability_maybe(&mut self) -> Result<Option<Probability>, StoreError> {
        let (column, ppm) = self.integer()?;
        let read = |ppm| {
            u32::try_from(ppm)
                .ok()
                .and_then(|ppm| Probability::from_ppm(ppm).ok())
                .ok_or_else(|| self.wrong(column, "is not a probability in parts per million"))
        };
        ppm.map(read).transpose()
    }

    /// A probability.
    pub(super) fn probability(&mut self) -> Result<Probability, StoreError> {
        let column = self.next;
        let probability = self.probability_maybe()?;
        self.given(column, probability)
    }

    /// A rate within what the column holds, in parts per million, or none.
    pub(super) fn rate_maybe(&mut self, least: i32, most: i32) -> Result<Option<Rate>, StoreError> {
        let (column, ppm) = self.integer()?;
        let read = |ppm| {
            i32::try_from(ppm)
                .ok()
                .filter(|ppm| (least..=most).contains(ppm))
                .map(Rate::from_ppm)
                .ok_or_else(|| {
                    self.wrong(
                        column,
                        &format!("is not from {least} to {most} parts per million"),
                    )
                })
        };
        ppm.map(read).transpose()
    }

    /// A rate.
    pub(super) fn rate(&mut self, least: i32, most: i32) -> Result<Rate, StoreError> {
        let column = self.next;
        let rate = self.rate_maybe(least, most)?;
        self.given(column, rate)
    }

    /// The place of the record that the column refers to.
    pub(super) fn reference(&mut self, keys: &Keys) -> Result<usize, StoreError> {
        let column = self.next;
        let place = self.reference_maybe(keys)?;
        self.given(column, place)
    }

    /// The place of the record that the column refers to, or none.
    pub(super) fn reference_maybe(&mut self, keys: &Keys) -> Result<Option<usize>, StoreError> {
        let (column, key) = self.integer()?;
        let find = |key| {
            keys.position(key)
                .ok_or_else(|| self.wrong(column, "refers to a record that is not there"))
        };
        key.map(find).transpose()
    }

    /// Payment terms, or none.
    pub(super) fn terms_maybe(&mut self) -> Result<Option<PaymentTerms>, StoreError> {
        let (column, text) = self.string()?;
        let Some(text) = text else { return Ok(None) };
        if let Some(known) = self.memory.terms.get(text) {
            return Ok(Some(known.clone()));
        }
        let (terms, _) = PaymentTerms::parse(text)
            .map_err(|_| self.wrong(column, "is not payment terms such as `+30d`"))?;
        self.memory.terms.insert(text.into(), terms.clone());
        Ok(Some(terms))
    }

    /// Payment terms.
    pub(super) fn terms(&mut self) -> Result<PaymentTerms, StoreError> {
        let column = self.next;
        let terms = self.terms_maybe()?;
        self.given(column, terms)
    }

    /// A currency, or none.
    pub(super) fn currency_maybe(&mut self) -> Result<Option<Currency>, StoreError> {
        let (column, code) = self.string()?;
        let Some(code) = code else { return Ok(None) };
        if let Some(known) = self.memory.currency.filter(|known| known.code() == code) {
            return Ok(Some(known));
        }
        let currency = Currency::parse(code)
            .map_err(|_| self.wrong(column, "is not a currency of ISO 4217"))?;
        self.memory.currency = Some(currency);
        Ok(Some(currency))
    }

    /// A row's own currency, and the one that its stored amounts are in: the source's, whatever a
    /// person's override says.
    pub(super) fn currency_with_source(
        &mut self,
    ) -> Result<(Option<Currency>, Option<Currency>), StoreError> {
        let column = self.next;
        let effective = self.currency_maybe()?;
        let source = match (self.patches, self.row.get_ref(column)?) {
            ([], _) => effective,
            (_, ValueRef::Text(bytes)) => std::str::from_utf8(bytes)
                .ok()
                .and_then(|code| Currency::parse(code).ok()),
            _ => None,
        };
        Ok((effective, source))
    }

    /// A currency.
    pub(super) fn currency(&mut self) -> Result<Currency, StoreError> {
        let column = self.next;
        let currency = self.currency_maybe()?;
        self.given(column, currency)
    }

    /// An amount in minor units of `now`, or unknown. `written` is the currency that it was
    /// written in: where the deal's or invoice's has changed since, the amount keeps its major
    /// units (100.00 EUR is 100 JPY), or is an error where the new currency has too few digits.
    pub(super) fn money_maybe(
        &mut self,
        written: Currency,
        now: Currency,
    ) -> Result<Option<i64>, StoreError> {
        if let Some(patch) = self.next_patch()
            && let Patched::Amount(millionths) = patch.value
        {
            let column = self.next;
            self.next += 1;
            return Cell::amount_in(millionths, now)
                .map(Some)
                .map_err(|problem| self.wrong(column, &problem.to_string()));
        }
        let (column, minor) = self.integer()?;
        let Some(minor) = minor else { return Ok(None) };
        rescaled(minor, written, now).map(Some).ok_or_else(|| {
            let problem = format!(
                "minor units of {written} cannot be held in {now}, the currency that it is in now"
            );
            self.wrong(column, &problem)
        })
    }

    fn next_patch(&self) -> Option<&'r Patch> {
        if self.patches.is_empty() {
            return None;
        }
        let name = self.table.columns[self.next];
        self.patches.iter().find(|patch| patch.column == name)
    }

    /// An amount, as `money_maybe`.
    pub(super) fn money(&mut self, written: Currency, now: Currency) -> Result<i64, StoreError> {
        let column = self.next;
        let money = self.money_maybe(written, now)?;
        self.given(column, money)
    }

    /// An amount that may not be negative, as `money_maybe`.
    pub(super) fn positive_money(
        &mut self,
        written: Currency,
        now: Currency,
    ) -> Result<i64, StoreError> {
        let column = self.next;
        let money = self.money(written, now)?;
        if money < 0 {
            return Err(self.wrong(column, "is negative"));
        }
        Ok(money)
    }
}

fn rescaled(minor: i64, written: Currency, now: Currency) -> Option<i64> {
    let (had, has) = (written.digits(), now.digits());
    if has >= had {
        let factor = i64::try_from(power_of_ten(has - had)).ok()?;
        minor.checked_mul(factor)
    } else {
        let divisor = i64::try_from(power_of_ten(had - has)).ok()?;
        (minor % divisor == 0).then_some(minor / divisor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_keeps_its_major_units_when_its_currency_changes() {
        let currency = |code| Currency::parse(code).expect("a currency");
        let (euro, yen, dinar) = (currency("EUR"), currency("JPY"), currency("KWD"));
        assert_eq!(rescaled(12_300, euro, yen), Some(123));
        assert_eq!(rescaled(12_345, euro, yen), None, "45 cents are no yen");
        assert_eq!(rescaled(-12_345, euro, dinar), Some(-123_450));
        assert_eq!(rescaled(i64::MAX, euro, dinar), None, "out of range");
        assert_eq!(rescaled(7, euro, currency("USD")), Some(7));
    }
}
