//! What a picture is made of: filled areas, straight lines and texts, in tenths of a pixel.

use crate::font::Weight;
use crate::theme::Colour;

/// A point, x to the right and y down, in tenths of a pixel.
pub(super) type Point = (i32, i32);

/// One pixel in the plane's unit.
pub(super) const PIXEL: i32 = 10;

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    pub(super) bottom: i32,
}

impl Area {
    pub(super) const fn height(self) -> i32 {
        self.bottom - self.top
    }

    /// Whether two areas share more than an edge.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// Where a text stands from its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// A text on a baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) words: String,
    pub(super) at: Point,
    pub(super) anchor: Anchor,
    /// One em, in tenths of a pixel.
    pub(super) size: i32,
    pub(super) weight: Weight,
    pub(super) colour: Colour,
}

impl Text {
    pub(super) fn width(&self) -> i32 {
        self.weight.width(&self.words, self.size)
    }

    /// The area that its letters may cover.
    pub(super) fn area(&self) -> Area {
        let width = self.width();
        let left = match self.anchor {
            Anchor::Start => self.at.0,
            Anchor::Middle => self.at.0 - width / 2,
            Anchor::End => self.at.0 - width,
        };
        Area {
            left,
            top: self.at.1 - self.size * 3 / 4,
            right: left + width,
            bottom: self.at.1 + self.size / 4,
        }
    }
}

/// A mark of the picture; later ones lie over earlier ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    /// A filled rectangle.
    Fill(Area, Colour),
    /// A straight line of a width.
    Line(Point, Point, i32, Colour),
    /// A text.
    Text(Text),
}

/// A finished picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Drawing {
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) marks: Vec<Mark>,
}

/// The edge of an area, drawn inside it.
pub(super) fn edge(area: Area, width: i32, colour: Colour) -> Vec<Mark> {
    let Area {
        left,
        top,
        right,
        bottom,
    } = area;
    if area.height() <= 2 * width {
        return vec![Mark::Fill(area, colour)];
    }
    [
        Area {
            bottom: top + width,
            ..area
        },
        Area {
            top: bottom - width,
            ..area
        },
        Area {
            right: left + width,
            ..area
        },
        Area {
            left: right - width,
            ..area
        },
    ]
    .map(|side| Mark::Fill(side, colour))
    .to_vec()
}

/// Which way a hatch leans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lean {
    /// 45°, rising to the right: what is weighted.
    Right,
    /// −45°, falling to the right: a loss.
    Left,
}

/// Period 5 across the hatch: 5 × √2 along the horizontal.
const HATCH_STEP: i32 = 71;
/// Stroke 1.6.
const HATCH_WIDTH: i32 = 16;

/// Hatching of an area. Its lines end a little inside the edges, so that their blunt ends stay
/// within; the edge is drawn over them.
pub(super) fn hatch(area: Area, lean: Lean, colour: Colour) -> Vec<Mark> {
    let inset = HATCH_WIDTH / 2;
    let area = Area {
        left: area.left + inset,
        top: area.top + inset,
        right: area.right - inset,
        bottom: area.bottom - inset,
    };
    let (width, height) = (area.right - area.left, area.height());
    let mut marks = Vec::new();
    // A line leaves the bottom edge (extended to the left) at `start` and rises to the right.
    let mut start = -height + (height + width) % HATCH_STEP / 2;
    while start < width {
        let from = start.max(0);
        let to = (start + height).min(width);
        if to > from {
            let along = |x: i32| match lean {
                Lean::Right => (area.left + x, area.bottom - (x - start)),
                Lean::Left => (area.right - x, area.bottom - (x - start)),
            };
            marks.push(Mark::Line(along(from), along(to), HATCH_WIDTH, colour));
        }
        start += HATCH_STEP;
    }
    marks
}

/// A level or upright line in dashes.
pub(super) fn dashed(
    from: Point,
    to: Point,
    (on, off): (i32, i32),
    width: i32,
    colour: Colour,
) -> Vec<Mark> {
    let length = (to.0 - from.0).abs() + (to.1 - from.1).abs();
    let (x, y) = ((to.0 - from.0).signum(), (to.1 - from.1).signum());
    let mut marks = Vec::new();
    let mut begun = 0;
    while begun < length {
        let end = (begun + on).min(length);
        let point = |at: i32| (from.0 + x * at, from.1 + y * at);
        marks.push(Mark::Line(point(begun), point(end), width, colour));
        begun += on + off;
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLACK: Colour = Colour(0, 0, 0);

    #[test]
    fn a_hatch_stays_inside_its_area() {
        for (width, height) in [(320, 1_000), (320, 30), (80, 80), (3, 500)] {
            let area = Area {
                left: 100,
                top: 50,
                right: 100 + width,
                bottom: 50 + height,
            };
            for lean in [Lean::Left, Lean::Right] {
                let marks = hatch(area, lean, BLACK);
                for mark in &marks {
                    let Mark::Line(from, to, ..) = mark else {
                        panic!("a hatch is made of lines");
                    };
                    for (x, y) in [from, to] {
                        assert!((area.left..=area.right).contains(x), "{lean:?} {mark:?}");
                        assert!((area.top..=area.bottom).contains(y), "{lean:?} {mark:?}");
                    }
                    assert_eq!((from.0 - to.0).abs(), (from.1 - to.1).abs(), "45°");
                }
                if width.min(height) > HATCH_STEP {
                    assert!(!marks.is_empty(), "a visible area is hatched");
                }
            }
        }
    }

    #[test]
    fn dashes_end_where_the_line_ends() {
        let marks = dashed((0, 0), (0, 100), (30, 25), 10, BLACK);
        assert_eq!(
            marks,
            [
                Mark::Line((0, 0), (0, 30), 10, BLACK),
                Mark::Line((0, 55), (0, 85), 10, BLACK),
            ]
        );
        assert_eq!(dashed((5, 5), (5, 5), (30, 25), 10, BLACK), []);
    }

    #[test]
    fn areas_that_touch_do_not_meet() {
        let area = Area {
            left: 0,
            top: 0,
            right: 10,
            bottom: 10,
        };
        assert!(!area.meets(Area {
            left: 10,
            right: 20,
            ..area
        }));
        assert!(area.meets(Area {
            left: 9,
            right: 20,
            ..area
        }));
    }
}
