//! Marks to pixels and to SVG, through plotters.

use plotters::backend::{BitMapBackend, DrawingBackend, SVGBackend};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{PathElement, Rectangle, Text as TextElement};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle, IntoFont, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind,
};

use super::input::ChartError;
use super::marks::{Anchor, Drawing, Mark, PIXEL, Text};
use crate::font::{FAMILY, Weight};
use crate::theme::Colour;

/// What plotters divides a font's size by to get its em.
const SIZE_OF_EM: f64 = 1.24;
/// Where plotters puts the baseline of a text that hangs from its top, in hundredths of an em.
const BASELINE_HUNDREDTHS: i32 = 76;
/// A picture is drawn at four device pixels for one and halved, which smooths its lines.
const DRAWN_PER_PIXEL: i32 = 4;
const KEPT_PER_PIXEL: u32 = 2;
/// 192 device pixels an inch, in pixels a metre.
const PIXELS_PER_METRE: u32 = 7_559;

#[expect(
    clippy::needless_pass_by_value,
    reason = "the form that map_err asks for"
)]
fn failed<E: std::error::Error + Send + Sync>(error: DrawingAreaErrorKind<E>) -> ChartError {
    ChartError::Drawing(error.to_string())
}

/// The drawing as an SVG document whose unit is a tenth of a pixel.
pub(super) fn svg(drawing: &Drawing, accessible_name: &str) -> Result<String, ChartError> {
    let size = (drawing.width.unsigned_abs(), drawing.height.unsigned_abs());
    let mut document = String::new();
    {
        let area = SVGBackend::with_string(&mut document, size).into_drawing_area();
        paint(drawing, &area, PIXEL).map_err(failed)?;
        area.present().map_err(failed)?;
    }
    let body = document
        .split_once('\n')
        .map_or("", |(_, body)| body)
        // plotters knows one bold; the bundled one is semi-bold.
        .replace("font-weight=\"bold\"", "font-weight=\"600\"");
    let name = escaped(accessible_name);
    let (width, height) = (pixels(size.0), pixels(size.1));
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{name}\" \
         style=\"font-variant-numeric:tabular-nums;font-feature-settings:'cv05'\">\n\
         <title>{name}</title>\n{body}",
        size.0, size.1
    ))
}

/// Tenths as a decimal: `884.5`.
fn pixels(tenths: u32) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The drawing as a PNG of two pixels for one.
pub(super) fn png(drawing: &Drawing) -> Result<Vec<u8>, ChartError> {
    let half = DRAWN_PER_PIXEL.unsigned_abs() / KEPT_PER_PIXEL;
    let kept = |tenths: i32| tenths.unsigned_abs().div_ceil(10) * KEPT_PER_PIXEL;
    let (width, height) = (kept(drawing.width), kept(drawing.height));
    let drawn = (width * half, height * half);
    let mut buffer = vec![0_u8; drawn.0 as usize * drawn.1 as usize * 3];
    // The plane may end within a pixel: what lies beyond is ground too.
    if let Some(Mark::Fill(_, ground)) = drawing.marks.first() {
        for pixel in buffer.chunks_exact_mut(3) {
            pixel.copy_from_slice(&[ground.0, ground.1, ground.2]);
        }
    }
    {
        let backend = InterBitmap(BitMapBackend::with_buffer(&mut buffer, drawn));
        let area = backend.into_drawing_area();
        paint(drawing, &area, DRAWN_PER_PIXEL).map_err(failed)?;
        area.present().map_err(failed)?;
    }
    let image = halved(&buffer, drawn.0 as usize);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Default);
    encoder.set_adaptive_filter(png::AdaptiveFilterType::Adaptive);
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: PIXELS_PER_METRE,
        yppu: PIXELS_PER_METRE,
        unit: png::Unit::Meter,
    }));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&image)?;
    writer.finish()?;
    Ok(bytes)
}

/// Every four pixels to their mean, channel by channel.
fn halved(buffer: &[u8], width: usize) -> Vec<u8> {
    let stride = width * 3;
    let mut image = Vec::with_capacity(buffer.len() / 4);
    for rows in buffer.chunks_exact(2 * stride) {
        let (upper, lower) = rows.split_at(stride);
        for (above, below) in upper.chunks_exact(6).zip(lower.chunks_exact(6)) {
            for channel in 0..3 {
                let four = [
                    above[channel],
                    above[channel + 3],
                    below[channel],
                    below[channel + 3],
                ];
                let sum: u16 = four.into_iter().map(u16::from).sum();
                let mean = (sum + 2) / 4;
                image.push(u8::try_from(mean).expect("a mean of bytes is a byte"));
            }
        }
    }
    image
}

fn rgb(colour: Colour) -> RGBColor {
    RGBColor(colour.0, colour.1, colour.2)
}

/// Lays the marks on a plotters area with so many device units a pixel.
fn paint<B: DrawingBackend>(
    drawing: &Drawing,
    area: &DrawingArea<B, Shift>,
    per_pixel: i32,
) -> Result<(), DrawingAreaErrorKind<B::ErrorType>> {
    let device = |tenths: i32| (tenths * per_pixel + PIXEL / 2).div_euclid(PIXEL);
    let point = |(x, y): (i32, i32)| (device(x), device(y));
    for mark in &drawing.marks {
        match mark {
            Mark::Fill(at, colour) => {
                let corners = [point((at.left, at.top)), point((at.right, at.bottom))];
                area.draw(&Rectangle::new(corners, rgb(*colour).filled()))?;
            }
            Mark::Line(from, to, width, colour) => {
                let style = ShapeStyle {
                    color: rgb(*colour).to_rgba(),
                    filled: false,
                    stroke_width: device(*width).unsigned_abs().max(1),
                };
                area.draw(&PathElement::new(vec![point(*from), point(*to)], style))?;
            }
            Mark::Text(text) => paint_text(text, area, device)?,
        }
    }
    Ok(())
}

fn paint_text<B: DrawingBackend>(
    text: &Text,
    area: &DrawingArea<B, Shift>,
    device: impl Fn(i32) -> i32,
) -> Result<(), DrawingAreaErrorKind<B::ErrorType>> {
    let top = text.at.1 - text.size * BASELINE_HUNDREDTHS / 100;
    let anchor = match text.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let weight = match text.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::SemiBold => FontStyle::Bold,
    };
    #[expect(clippy::float_arithmetic, reason = "pixels")]
    let size = f64::from(device(text.size)) * SIZE_OF_EM;
    let colour = rgb(text.colour);
    let style = TextStyle::from((FAMILY, size).into_font().style(weight))
        .color(&colour)
        .pos(Pos::new(anchor, VPos::Top));
    let at = (device(text.at.0), device(top));
    area.draw(&TextElement::new(text.words.as_str(), at, style))
}

/// A bitmap whose texts come from the bundled font, and whose areas end where they should.
struct InterBitmap<'a>(BitMapBackend<'a>);

type BitmapError = <BitMapBackend<'static> as DrawingBackend>::ErrorType;

impl DrawingBackend for InterBitmap<'_> {
    type ErrorType = BitmapError;

    fn get_size(&self) -> (u32, u32) {
        self.0.get_size()
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.0.ensure_prepared()
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.0.present()
    }

    fn draw_pixel(
        &mut self,
        point: BackendCoord,
        colour: BackendColor,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.0.draw_pixel(point, colour)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        // plotters fills the pixels of the right and lower edge too.
        let end = (bottom_right.0 - 1, bottom_right.1 - 1);
        if end.0 < upper_left.0 || end.1 < upper_left.1 {
            return Ok(());
        }
        self.0.draw_rect(upper_left, end, style, fill)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        let weight = match style.style() {
            FontStyle::Bold => Weight::SemiBold,
            _ => Weight::Regular,
        };
        #[expect(clippy::float_arithmetic, reason = "pixels")]
        #[expect(clippy::cast_possible_truncation, reason = "a font size")]
        let em = (style.size() / SIZE_OF_EM).round() as i32;
        let width = weight.width(text, em);
        let left = match style.anchor().h_pos {
            HPos::Left => x,
            HPos::Center => x - width / 2,
            HPos::Right => x - width,
        };
        let baseline = y + em * BASELINE_HUNDREDTHS / 100;
        let colour = style.color();
        #[expect(clippy::cast_precision_loss, reason = "pixels of a picture")]
        let (em, at) = (em as f32, (left as f32, baseline as f32));
        weight.draw(text, em, at, |x, y, cover| {
            let alpha = f64::from(cover);
            self.0.draw_pixel((x, y), BackendColor { alpha, ..colour })
        })
    }
}
