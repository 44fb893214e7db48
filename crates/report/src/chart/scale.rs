//! The value axis: how far it reaches, its round steps, and where a value lies.

use diapason_language::{Language, Unit};
use diapason_model::{Currency, divide_half_away, power_of_ten};

/// Most steps of an axis, zero left out.
const MOST_STEPS: i128 = 5;

/// A value axis in minor units, `bottom ≤ 0 < top`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Axis {
    pub(super) top: i128,
    pub(super) bottom: i128,
    /// Distance between two labels.
    pub(super) step: i128,
}

impl Axis {
    /// An axis that reaches from `lowest` to `highest`, with a little air above, and has three to
    /// five round steps. It never has steps of less than about a major unit.
    pub(super) fn over(lowest: i128, highest: i128, currency: Currency) -> Self {
        let (lowest, highest) = (lowest.min(0), highest.max(0));
        let least = 3 * currency.minor_per_major();
        let highest = if highest - lowest < least {
            least
        } else {
            highest + highest / 24
        };
        let step = round_steps()
            .find(|step| highest.max(*step) / step + ceiling(-lowest, *step) <= MOST_STEPS)
            .expect("the steps grow beyond every sum of 64-bit amounts");
        Self {
            // Below zero the frame ends on a step, so that its lowest label is on the frame.
            bottom: -ceiling(-lowest, step) * step,
            top: highest.max(step),
            step,
        }
    }

    /// The labelled values from the lowest up, zero among them.
    pub(super) fn labelled(self) -> impl Iterator<Item = i128> {
        let (first, last) = (self.bottom / self.step, self.top / self.step);
        (first..=last).map(move |count| count * self.step)
    }

    /// Where a value lies in a frame that begins at `top` and is `height` high; values beyond the
    /// axis lie on the frame's edge.
    pub(super) fn place(self, value: i128, top: i32, height: i32) -> i32 {
        let value = value.clamp(self.bottom, self.top);
        let from_top = (self.top - value)
            .checked_mul(i128::from(height))
            .and_then(|product| divide_half_away(product, self.top - self.bottom))
            .expect("a sum of 64-bit amounts times some thousand pixels has fewer than 128 bits");
        top + i32::try_from(from_top).expect("a place within the frame")
    }

    /// The labels: unit on the top one only, decimals as the step needs them.
    pub(super) fn labels(self, language: Language, currency: Currency) -> Vec<(i128, String)> {
        let (unit, decimals) = self.unit(currency);
        let highest = self.labelled().last();
        self.labelled()
            .map(|value| {
                let label = if Some(value) == highest {
                    language.axis_amount(value, currency, unit, decimals)
                } else {
                    language.bare_axis_amount(value, currency, unit, decimals)
                };
                (value, label)
            })
            .collect()
    }

    /// The largest unit that the axis reaches, and the decimals (2 at most) that its steps need.
    fn unit(self, currency: Currency) -> (Unit, u32) {
        let reach = self.top.max(-self.bottom);
        let major = currency.minor_per_major();
        let units = [(Unit::Millions, 6), (Unit::Thousands, 3), (Unit::Whole, 0)];
        for (unit, zeros) in units {
            let one = major * power_of_ten(zeros);
            let decimals = (0..=2).find(|decimals| self.step * power_of_ten(*decimals) % one == 0);
            if let Some(decimals) = decimals.filter(|_| reach >= one) {
                return (unit, decimals);
            }
        }
        (Unit::Exact, currency.digits().min(2))
    }
}

/// 1, 2, 2.5, 5 times every power of ten, in minor units (2.5 from ten on).
fn round_steps() -> impl Iterator<Item = i128> {
    (0..36).flat_map(|power| {
        let one = power_of_ten(power);
        let steps = [
            Some(one),
            Some(2 * one),
            (power > 0).then_some(one * 5 / 2),
            Some(5 * one),
        ];
        steps.into_iter().flatten()
    })
}

const fn ceiling(value: i128, step: i128) -> i128 {
    (value + step - 1) / step
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(lowest: i128, highest: i128) -> Vec<String> {
        let axis = Axis::over(lowest, highest, Currency::EUR);
        let labels = axis.labels(Language::French, Currency::EUR);
        labels.into_iter().map(|(_, label)| label).collect()
    }

    #[test]
    fn the_unit_stands_on_the_top_label_only() {
        assert_eq!(
            labels(0, 262_000_000),
            ["0", "0,5", "1,0", "1,5", "2,0", "2,5\u{a0}M€"]
        );
        assert_eq!(labels(0, 9_000_000), ["0", "20", "40", "60", "80\u{a0}k€"]);
        assert_eq!(labels(0, 450), ["0", "1", "2", "3", "4\u{a0}€"]);
    }

    #[test]
    fn an_axis_has_three_to_five_steps_however_the_values_lie() {
        let sizes = [
            0_i128,
            1,
            7,
            99,
            1_234,
            55_555,
            250_000_000,
            i128::from(i64::MAX) * 5,
        ];
        for highest in sizes {
            for lowest in sizes.map(|size| -size) {
                let axis = Axis::over(lowest, highest, Currency::EUR);
                let steps = axis.labelled().count() - 1;
                assert!((3..=5).contains(&steps), "{lowest}..{highest}: {steps}");
                assert!(
                    axis.bottom <= lowest && axis.top >= highest,
                    "all values fit"
                );
            }
        }
    }

    #[test]
    fn zero_stands_at_the_foot_and_values_beyond_on_the_frame() {
        let axis = Axis::over(0, 24_000, Currency::EUR);
        assert_eq!(axis.top, 25_000);
        assert_eq!(axis.place(0, 100, 1_000), 1_100);
        assert_eq!(axis.place(12_500, 100, 1_000), 600);
        assert_eq!(axis.place(999_999, 100, 1_000), 100);
        assert_eq!(axis.place(-1, 100, 1_000), 1_100);
    }
}
