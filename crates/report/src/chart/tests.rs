//! The chart as a whole: its structure, its words, what it refuses, and that it stays legible.

use diapason_language::Language;

use super::input::StackedChart;
use super::layout::lay_out;
use super::marks::{Area, Mark};
use super::sample::{forecast, long, result};
use super::{ChartError, SeriesRole};
use crate::Theme;
use crate::theme::{Colour, Token};

const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];

fn hex(theme: Theme, token: Token) -> String {
    let Colour(red, green, blue) = theme.colour(token);
    format!("#{red:02X}{green:02X}{blue:02X}")
}

/// Filled rectangles of a colour.
fn fills(svg: &str, theme: Theme, token: Token) -> usize {
    let fill = format!("fill=\"{}\" stroke=\"none\"", hex(theme, token));
    svg.lines()
        .filter(|line| line.starts_with("<rect") && line.contains(&fill))
        .count()
}

/// End points of lines of a colour.
fn lines(svg: &str, theme: Theme, token: Token) -> Vec<[i32; 4]> {
    let stroke = format!("stroke=\"{}\"", hex(theme, token));
    svg.lines()
        .filter(|line| line.starts_with("<polyline") && line.contains(&stroke))
        .map(|line| {
            let points = line
                .split("points=\"")
                .nth(1)
                .expect("a polyline has points");
            let points = points.split('"').next().expect("which end in a quote");
            let numbers: Vec<i32> = points
                .split([' ', ','])
                .filter(|number| !number.is_empty())
                .map(|number| number.parse().expect("whole tenths of a pixel"))
                .collect();
            numbers.try_into().expect("every line has two ends")
        })
        .collect()
}

fn texts(svg: &str) -> Vec<&str> {
    let lines: Vec<&str> = svg.lines().collect();
    lines
        .windows(2)
        .filter(|pair| pair[0].starts_with("<text"))
        .map(|pair| pair[1])
        .collect()
}

#[test]
fn every_part_has_its_form_in_both_themes() {
    for theme in THEMES {
        let svg = forecast(Language::French).to_svg(theme).expect("drawn");
        assert_eq!(
            fills(&svg, theme, Token::Invoiced),
            5 + 1,
            "five months and a swatch"
        );
        assert_eq!(
            fills(&svg, theme, Token::Backlog),
            8 + 1 + 1,
            "eight months, later, a swatch"
        );
        assert_eq!(
            fills(&svg, theme, Token::Weighted),
            8 + 1 + 1,
            "under each hatch its ground"
        );
        let hatch = lines(&svg, theme, Token::WeightedEdge);
        assert!(
            hatch.len() > 60,
            "the weighted parts are hatched: {}",
            hatch.len()
        );
        for [x1, y1, x2, y2] in hatch {
            assert_eq!((x2 - x1).abs(), (y2 - y1).abs(), "at 45°");
            assert!(x2 > x1 && y2 < y1, "rising to the right");
        }
        assert!(
            lines(&svg, theme, Token::Pipeline).len() > 100,
            "the pipeline is dashed"
        );
        assert_eq!(
            fills(&svg, theme, Token::Selected),
            1,
            "the current month is lit"
        );
        let target = lines(&svg, theme, Token::Target);
        assert_eq!(target.len(), 12 + 3, "a level a month and three risers");
        assert_eq!(
            lines(&svg, theme, Token::Hand).len(),
            8 + 1 + 1,
            "caps where levers act"
        );
    }
}

#[test]
fn the_document_is_whole_and_says_what_it_shows() {
    let svg = forecast(Language::French)
        .to_svg(Theme::Light)
        .expect("drawn");
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    assert!(svg.ends_with("</svg>\n"));
    assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
    assert!(
        svg.contains("<title>Facturation prévue, 12 mois, 17,7 M€, 0,7 % sous l’objectif</title>")
    );
    assert!(svg.contains("font-family=\"Inter, system-ui, sans-serif\""));
    assert!(
        !svg.contains("font-weight=\"bold\""),
        "the bundled bold is semi-bold"
    );
}

#[test]
fn words_and_figures_follow_the_language() {
    let french = forecast(Language::French)
        .to_svg(Theme::Light)
        .expect("drawn");
    let english = forecast(Language::English)
        .to_svg(Theme::Light)
        .expect("drawn");
    let (french, english) = (texts(&french), texts(&english));
    for text in [
        "3\u{a0}M€",
        "2",
        "0",
        "nov.",
        "févr.",
        "2027",
        "22 nov.",
        "Après",
        "Objectif",
    ] {
        assert!(french.contains(&text), "`{text}` in {french:?}");
    }
    for text in [
        "7\u{202f}215\u{a0}k€",
        "1\u{202f}667",
        "Total · k€",
        "Base sans leviers",
    ] {
        assert!(french.contains(&text), "`{text}` in {french:?}");
    }
    for text in [
        "€3M",
        "Nov",
        "Feb",
        "Later",
        "Target",
        "€7,215k",
        "1,667",
        "Total · €k",
    ] {
        assert!(english.contains(&text), "`{text}` in {english:?}");
    }
    let legend: Vec<&&str> = french
        .iter()
        .filter(|text| ["Pipeline", "Pondéré", "Carnet", "Facturé"].contains(text))
        .collect();
    assert_eq!(
        legend,
        [&"Pipeline", &"Pondéré", &"Carnet", &"Facturé"],
        "the legend stands in stacking order"
    );
}

/// Pairs of texts that lie over each other, and texts that leave the picture.
fn collisions(chart: &StackedChart) -> Vec<String> {
    let drawing = lay_out(chart, Theme::Light);
    let page = Area {
        left: 0,
        top: 0,
        right: drawing.width,
        bottom: drawing.height,
    };
    let texts: Vec<_> = drawing
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Text(text) => Some(text),
            _ => None,
        })
        .collect();
    let mut found = Vec::new();
    for (place, text) in texts.iter().enumerate() {
        let area = text.area();
        if area.left < page.left || area.right > page.right || area.bottom > page.bottom {
            found.push(format!("`{}` leaves the picture", text.words));
        }
        for other in &texts[place + 1..] {
            if area.meets(other.area()) {
                found.push(format!("`{}` meets `{}`", text.words, other.words));
            }
        }
    }
    found
}

#[test]
fn no_text_lies_over_another_at_a_year_two_and_three() {
    for language in Language::ALL {
        for count in [1, 3, 12, 24, 36, 60] {
            assert_eq!(
                collisions(&long(language, count)),
                [""; 0],
                "{language} {count}"
            );
        }
        assert_eq!(collisions(&forecast(language)), [""; 0]);
        assert_eq!(collisions(&result(language)), [""; 0]);
    }
}

#[test]
fn long_labels_widen_the_columns_rather_than_overlap() {
    let mut chart = forecast(Language::French);
    for column in &mut chart.columns {
        column.label = "nov. 2026 – janv. 2027".to_owned();
    }
    chart.series[1].label = "Carnet de commandes de l’exercice en cours".to_owned();
    chart.title = "Un titre ".repeat(30);
    assert_eq!(collisions(&chart), [""; 0]);
}

#[test]
fn extreme_amounts_are_drawn() {
    let mut chart = forecast(Language::English);
    for value in &mut chart.series[0].values_minor {
        *value = i64::MAX;
    }
    chart.series[1].values_minor[3] = i64::MIN;
    chart.series[3].later_minor = i64::MAX;
    chart.series[3].total_minor = i64::MIN;
    assert_eq!(collisions(&chart), [""; 0]);
    assert!(chart.to_svg(Theme::Light).is_ok());
}

#[test]
fn a_loss_is_hatched_below_zero_and_has_a_minus() {
    let theme = Theme::Dark;
    let svg = result(Language::French).to_svg(theme).expect("drawn");
    assert_eq!(
        fills(&svg, theme, Token::Margin),
        9 + 1,
        "nine good months and a swatch"
    );
    assert_eq!(
        fills(&svg, theme, Token::DangerGround),
        3,
        "three months of loss"
    );
    let hatch = lines(&svg, theme, Token::Loss);
    assert!(!hatch.is_empty() && hatch.iter().all(|[x1, y1, x2, y2]| (x2 < x1) == (y2 < y1)));
    assert_eq!(
        texts(&svg)
            .iter()
            .filter(|text| **text == "\u{2212}")
            .count(),
        3
    );
    assert!(
        texts(&svg).contains(&"\u{2212}100"),
        "the axis goes below zero"
    );
}

#[test]
fn an_outline_that_leaves_the_frame_stays_open() {
    let lids = |later: i64| {
        let mut chart = forecast(Language::French);
        chart.series[3].later_minor = later;
        let svg = chart.to_svg(Theme::Light).expect("drawn");
        let width = svg.len();
        (
            lines(&svg, Theme::Light, Token::Pipeline)
                .iter()
                .filter(|[_, y1, _, y2]| y1 == y2)
                .count(),
            width,
        )
    };
    let (open, _) = lids(900_000_000_000);
    let (closed, _) = lids(170_000_000);
    assert!(open < closed, "{open} level dashes against {closed}");
}

#[test]
fn a_chart_without_figures_says_so() {
    let mut chart = forecast(Language::French);
    for series in &mut chart.series {
        series.values_minor.fill(0);
        series.later_minor = 0;
    }
    chart.target = None;
    chart.base = None;
    let svg = chart.to_svg(Theme::Light).expect("drawn");
    assert!(texts(&svg).contains(&"Aucun chiffre dans ces mois."));
    assert_eq!(
        fills(&svg, Theme::Light, Token::Backlog),
        1,
        "the swatch alone"
    );
    assert_eq!(collisions(&chart), [""; 0]);
}

#[test]
fn what_cannot_be_drawn_is_refused_by_name() {
    let mut chart = forecast(Language::French);
    chart.series[1].values_minor.pop();
    let error = chart
        .to_svg(Theme::Light)
        .expect_err("one figure is missing");
    assert_eq!(error.to_string(), "`Carnet` has 11 figures for 12 columns");
    chart = forecast(Language::French);
    chart.columns.clear();
    assert!(matches!(
        chart.to_png(Theme::Light),
        Err(ChartError::NoColumns)
    ));
    chart = long(Language::French, 121);
    assert!(matches!(
        chart.to_png(Theme::Light),
        Err(ChartError::TooManyColumns(121))
    ));
}

#[test]
fn every_role_of_the_stack_looks_different() {
    for theme in THEMES {
        let mut seen = Vec::new();
        for role in [
            SeriesRole::Invoiced,
            SeriesRole::OpenInvoices,
            SeriesRole::Backlog,
            SeriesRole::Weighted,
            SeriesRole::Pipeline,
            SeriesRole::Margin,
        ] {
            let mut chart = result(Language::French);
            chart.series[0].role = role;
            let svg = chart.to_svg(theme).expect("drawn");
            assert!(!seen.contains(&svg), "{role:?} is told from the others");
            seen.push(svg);
        }
    }
}

#[test]
fn a_picture_has_two_pixels_for_one_and_the_same_bytes_every_time() {
    for theme in THEMES {
        let chart = result(Language::French);
        let bytes = chart.to_png(theme).expect("drawn");
        assert_eq!(bytes, chart.to_png(theme).expect("drawn"), "reproducible");
        let mut reader = png::Decoder::new(bytes.as_slice())
            .read_info()
            .expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size()];
        let info = reader.next_frame(&mut pixels).expect("whole");
        let drawing = lay_out(&chart, theme);
        assert_eq!(info.width, drawing.width.unsigned_abs().div_ceil(10) * 2);
        assert_eq!(info.height, drawing.height.unsigned_abs().div_ceil(10) * 2);
        let is = |token| {
            let Colour(red, green, blue) = theme.colour(token);
            move |pixel: &&[u8]| **pixel == [red, green, blue]
        };
        let count = |token| pixels.chunks_exact(3).filter(is(token)).count();
        assert!(count(Token::Margin) > 10_000, "bars are filled");
        assert!(count(Token::Text) > 200, "texts leave their full ink");
        let ground = theme.colour(Token::Surface);
        let corner = [ground.0, ground.1, ground.2];
        assert_eq!(pixels[..3], corner, "the ground is the theme's");
        assert_eq!(pixels[pixels.len() - 3..], corner, "to the last pixel");
    }
}
