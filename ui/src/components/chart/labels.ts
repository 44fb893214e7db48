/** Where the direct label of a line fits without covering a mark; text stays upright and apart. */
import { columnStart, type ColumnGrid } from "./columns";
import type { ChartLine } from "./figures";
import type { Box, Mark, Point } from "./geometry";
import { coordinateOf } from "./pixels";
import type { Scale } from "./scale";

/** Height of a line of axis text, and the height that a date at the top of a column takes. */
export const LABEL_HEIGHT = 14;
const INSET = 6;
const ABOVE = LABEL_HEIGHT + 3;
const BELOW = 4;

function meets(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** A stroke between two points as a thin box. */
function strokeBox([fromX, fromY]: Point, [toX, toY]: Point): Box {
  const [x, y] = [Math.min(fromX, toX), Math.min(fromY, toY)];
  return { x: x - 1, y: y - 1, width: Math.abs(toX - fromX) + 2, height: Math.abs(toY - fromY) + 2 };
}

function strokesOf(points: readonly Point[]): Box[] {
  return points.slice(1).map((point, place) => strokeBox(points[place] ?? point, point));
}

/** What a label must not cover: everything but the hairlines. */
function obstacles(marks: readonly Mark[]): Box[] {
  return marks.flatMap((mark): Box[] => {
    switch (mark.kind) {
      case "bar":
        return [mark.box];
      case "outline":
      case "line":
        return strokesOf(mark.points);
      case "cap":
        return [strokeBox(mark.from, mark.to)];
      case "rule":
        return mark.look === "grid" ? [] : [strokeBox(mark.from, mark.to)];
    }
  });
}

/** The upper left corner for a label of so many pixels; above its first column where all is full. */
export function labelPlace(
  line: ChartLine,
  width: number,
  taken: readonly Box[],
  marks: readonly Mark[],
  grid: ColumnGrid,
  scale: Scale,
): Point | null {
  const blocks = [...taken, ...obstacles(marks)];
  let first: Point | null = null;
  for (let column = 0; column < line.values.length; column += 1) {
    const value = line.values[column];
    if (value === null || value === undefined) continue;
    const row = Math.round(scale.rowOf(coordinateOf(value)));
    const x = columnStart(grid, column) + INSET;
    for (const y of [row - ABOVE, row + BELOW]) {
      const box = { x, y, width, height: LABEL_HEIGHT };
      const fits = y >= 0 && x + width <= columnStart(grid, grid.count);
      if (fits && !blocks.some((block) => meets(box, block))) return [x, y];
    }
    first ??= [x, Math.max(0, row - ABOVE)];
  }
  return first;
}
