/** The direct label of a line: beside it, once, on nothing else. */
import { describe, expect, it } from "vitest";
import { columnGrid, columnStart } from "./columns";
import type { ChartFigures, ChartLine } from "./figures";
import { geometryOf } from "./geometry";
import { labelPlace } from "./labels";

const GRID = { ...columnGrid(964, 13), count: 4 };

function placeOf(heights: string[], target: (string | null)[]) {
  const line: ChartLine = { key: "target", form: "target", values: target };
  const figures: ChartFigures = {
    columns: heights.map(() => ({ place: "ahead", startsFiscalYear: false })),
    stack: [{ key: "invoiced", form: "certain", values: heights }],
    pipeline: null,
    lines: [line],
    caps: [],
  };
  const { marks, scale } = geometryOf(figures, GRID, 288);
  return { place: labelPlace(line, 46, [], marks, GRID, scale), row: scale.rowOf(500) };
}

describe("the target's label", () => {
  it("stands above the line at its beginning where the bars are lower", () => {
    const { place, row } = placeOf(["100", "100", "900", "100"], ["500", "500", "500", "500"]);
    expect(place?.[0], "six pixels into the first column").toBe(columnStart(GRID, 0) + 6);
    expect((place?.[1] ?? 0) + 14, "above the line").toBeLessThan(row);
  });

  it("moves on where a bar stands in its way", () => {
    const { place } = placeOf(["900", "100", "100", "100"], ["500", "500", "500", "500"]);
    expect(place?.[0], "between the first bar and the next").toBeGreaterThan(columnStart(GRID, 0) + 6);
  });

  it("begins where the line begins", () => {
    const { place } = placeOf(["0", "0", "0", "0"], [null, null, "500", "500"]);
    expect(place?.[0]).toBe(columnStart(GRID, 2) + 6);
  });

  it("is absent without a line", () => {
    expect(placeOf(["1", "1", "1", "1"], [null, null, null, null]).place).toBeNull();
  });
});
