//! The desk's colours as tokens, light and dark (DESK.md §4). No component names a raw colour.

/// Which ground a picture stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Ink on paper: also for print.
    Light,
    /// Light on dark.
    Dark,
}

/// A colour of sRGB, 8 bits a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Colour(pub(crate) u8, pub(crate) u8, pub(crate) u8);

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Token {
    Surface,
    /// The column of the current month.
    Selected,
    Line,
    LineStrong,
    Text,
    Text2,
    Text3,
    /// What a person entered: levers, scenarios.
    Hand,
    /// The words beside the target's line.
    Warn,
    DangerGround,
    Invoiced,
    Backlog,
    Weighted,
    WeightedEdge,
    Pipeline,
    Target,
    Margin,
    Loss,
}

impl Theme {
    pub(crate) const fn colour(self, token: Token) -> Colour {
        let (light, dark): (u32, u32) = match token {
            Token::Surface => (0xFD_FC_FA, 0x15_1B_22),
            Token::Selected => (0xE8_ED_F4, 0x1F_2E_40),
            Token::Line => (0xE5_E2_DA, 0x27_31_3C),
            Token::LineStrong => (0xCF_CA_BE, 0x3B_48_55),
            Token::Text => (0x1B_23_2C, 0xEA_E7_E0),
            Token::Text2 => (0x47_51_5C, 0xB5_BA_BF),
            Token::Text3 => (0x5D_66_70, 0x92_9A_A3),
            Token::Hand => (0x7C_31_93, 0xD8_A2_E8),
            Token::Warn => (0x8A_52_00, 0xF0_B9_5B),
            Token::DangerGround => (0xFA_EA_E9, 0x3A_1E_20),
            Token::Invoiced => (0x16_39_5C, 0xD3_E4_F4),
            Token::Backlog => (0x3B_7F_BA, 0x62_A4_DA),
            Token::Weighted => (0xA9_CD_E8, 0x2C_52_73),
            Token::WeightedEdge => (0x4F_8A_BB, 0x5C_8F_B8),
            Token::Pipeline => (0x76_82_8E, 0x85_93_A1),
            Token::Target => (0xB8_73_00, 0xF0_AE_45),
            Token::Margin => (0x1B_7C_61, 0x68_D6_AC),
            Token::Loss => (0x9E_1B_2C, 0xEF_6A_6C),
        };
        let [_, red, green, blue] = match self {
            Self::Light => light,
            Self::Dark => dark,
        }
        .to_be_bytes();
        Colour(red, green, blue)
    }
}

#[cfg(test)]
mod tests {
    #![expect(
        clippy::float_arithmetic,
        reason = "contrast is a ratio of light, no figure"
    )]

    use super::*;

    fn luminance(colour: Colour) -> f64 {
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(colour.0) + 0.7152 * channel(colour.1) + 0.0722 * channel(colour.2)
    }

    fn contrast(theme: Theme, token: Token) -> f64 {
        let ground = luminance(theme.colour(Token::Surface));
        let mark = luminance(theme.colour(token));
        (ground.max(mark) + 0.05) / (ground.min(mark) + 0.05)
    }

    #[test]
    fn text_and_marks_are_legible_in_both_themes() {
        for theme in [Theme::Light, Theme::Dark] {
            for text in [
                Token::Text,
                Token::Text2,
                Token::Text3,
                Token::Warn,
                Token::Hand,
            ] {
                let ratio = contrast(theme, text);
                assert!(ratio >= 4.5, "{theme:?} {text:?}: {ratio}, text needs 4.5");
            }
            for mark in [
                Token::Invoiced,
                Token::Backlog,
                Token::WeightedEdge,
                Token::Pipeline,
                Token::Target,
                Token::Margin,
                Token::Loss,
            ] {
                let ratio = contrast(theme, mark);
                assert!(ratio >= 3.0, "{theme:?} {mark:?}: {ratio}, a mark needs 3");
            }
        }
    }

    #[test]
    fn the_more_certain_the_more_ink() {
        for theme in [Theme::Light, Theme::Dark] {
            let [invoiced, backlog, weighted] =
                [Token::Invoiced, Token::Backlog, Token::Weighted].map(|it| contrast(theme, it));
            assert!(invoiced > backlog && backlog > weighted, "{theme:?}");
        }
    }
}
