//! The bundled Inter: how wide a text is, and its pixels.
//!
//! plotters places glyphs by whole pixels and drops their side bearing; so pictures take their
//! text from here.

use std::sync::OnceLock;

use ab_glyph::{Font, FontRef, Glyph, PxScale, ScaleFont, point};

/// The families that a viewer of an SVG may use, the bundled one first.
pub(crate) const FAMILY: &str = "Inter, system-ui, sans-serif";

/// The two weights that are bundled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Weight {
    Regular,
    SemiBold,
}

const REGULAR: &[u8] = include_bytes!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../assets/fonts/Inter-Regular.ttf"
));
const SEMI_BOLD: &[u8] = include_bytes!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../assets/fonts/Inter-SemiBold.ttf"
));

impl Weight {
    pub(crate) const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => REGULAR,
            Self::SemiBold => SEMI_BOLD,
        }
    }

    fn font(self) -> &'static FontRef<'static> {
        static REGULAR: OnceLock<FontRef<'static>> = OnceLock::new();
        static SEMI_BOLD: OnceLock<FontRef<'static>> = OnceLock::new();
        let place = match self {
            Self::Regular => &REGULAR,
            Self::SemiBold => &SEMI_BOLD,
        };
        place.get_or_init(|| {
            FontRef::try_from_slice(self.bytes())
                .expect("the bundled font is a whole TrueType file")
        })
    }

    /// The scale at which one em is so many pixels.
    #[expect(clippy::float_arithmetic, reason = "pixels")]
    fn scale(self, em: f32) -> PxScale {
        let font = self.font();
        let units = font.units_per_em().expect("a TrueType font has an em");
        PxScale::from(em * font.height_unscaled() / units)
    }

    /// How wide a text is at a size, both in tenths of a pixel, rounded up.
    #[expect(clippy::float_arithmetic, reason = "pixels")]
    pub(crate) fn width(self, text: &str, size: i32) -> i32 {
        let font = self.font();
        let units = font.units_per_em().expect("a TrueType font has an em");
        let advance: f32 = text
            .chars()
            .map(|letter| font.h_advance_unscaled(font.glyph_id(letter)))
            .sum();
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a text is far shorter than 2³¹"
        )]
        #[expect(clippy::cast_precision_loss, reason = "a size is below 2²⁴ tenths")]
        let width = (advance * size as f32 / units).ceil() as i32;
        width
    }

    /// Calls `dot` with each pixel that the text covers and how much of it, 0 to 1; the text
    /// begins at `left` on `baseline`, one em is `em` pixels.
    #[expect(clippy::float_arithmetic, reason = "pixels")]
    pub(crate) fn draw<E>(
        self,
        text: &str,
        em: f32,
        (left, baseline): (f32, f32),
        mut dot: impl FnMut(i32, i32, f32) -> Result<(), E>,
    ) -> Result<(), E> {
        let scale = self.scale(em);
        let font = self.font().as_scaled(scale);
        let mut x = left;
        for letter in text.chars() {
            let id = font.glyph_id(letter);
            let glyph: Glyph = id.with_scale_and_position(scale, point(x, baseline));
            x += font.h_advance(id);
            let Some(outline) = font.outline_glyph(glyph) else {
                continue; // a space
            };
            let bounds = outline.px_bounds();
            #[expect(clippy::cast_possible_truncation, reason = "pixels of a picture")]
            let (x0, y0) = (bounds.min.x as i32, bounds.min.y as i32);
            let mut outcome = Ok(());
            outline.draw(|column, row, cover| {
                if outcome.is_ok() && cover > 0.0 {
                    outcome = dot(
                        x0 + column.cast_signed(),
                        y0 + row.cast_signed(),
                        cover.min(1.0),
                    );
                }
            });
            outcome?;
        }
        Ok(())
    }
}

/// Whether the bundled font can draw every letter of a text.
#[cfg(test)]
fn covers(text: &str) -> bool {
    [Weight::Regular, Weight::SemiBold].iter().all(|weight| {
        text.chars()
            .all(|letter| weight.font().glyph_id(letter).0 != 0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_has_every_letter_that_figures_and_words_need() {
        assert!(covers(
            "1\u{202f}234,50\u{a0}€ · \u{2212}2,5 % × 0,90 « Après » – “Later” œŒÿ"
        ));
        assert!(!covers("字"), "what is not bundled is known to be missing");
    }

    #[test]
    fn figures_are_tabular() {
        for weight in [Weight::Regular, Weight::SemiBold] {
            assert_eq!(
                weight.width("1\u{202f}111", 110),
                weight.width("8\u{202f}088", 110),
                "columns of figures align"
            );
        }
        assert!(Weight::SemiBold.width("Total", 110) > Weight::Regular.width("Total", 110));
    }

    #[test]
    fn a_letter_covers_pixels_where_it_should() {
        let mut covered: Vec<(i32, i32)> = Vec::new();
        let drawn: Result<(), ()> = Weight::Regular.draw("l", 20.0, (10.0, 30.0), |x, y, cover| {
            if cover > 0.5 {
                covered.push((x, y));
            }
            Ok(())
        });
        assert_eq!(drawn, Ok(()));
        assert!(!covered.is_empty(), "a letter leaves ink");
        assert!(
            covered
                .iter()
                .all(|(x, y)| (10..20).contains(x) && (10..=30).contains(y)),
            "right of its start and above its baseline: {covered:?}"
        );
    }
}
