/** From figures to marks: who stands on whom, what is negative, what leaves the frame. */
import { describe, expect, it } from "vitest";
import { barStart, columnGrid, columnStart } from "./columns";
import type { ChartFigures } from "./figures";
import { geometryOf, type Mark } from "./geometry";

const GRID = columnGrid(964, 13);

function figures(change: Partial<ChartFigures>): ChartFigures {
  return {
    columns: [
      { place: "past", startsFiscalYear: false },
      { place: "current", startsFiscalYear: false },
      { place: "later", startsFiscalYear: false },
    ],
    stack: [],
    pipeline: null,
    lines: [],
    caps: [],
    ...change,
  };
}

function marksOf(change: Partial<ChartFigures>): readonly Mark[] {
  return geometryOf(figures(change), { ...GRID, count: 3 }, 288).marks;
}

function bars(marks: readonly Mark[]) {
  return marks.filter((mark) => mark.kind === "bar");
}

const STACK = [
  { key: "invoiced", form: "certain", values: ["1000", "500", "0"] },
  { key: "backlog", form: "committed", values: ["0", "300", "0"] },
  { key: "weighted", form: "weighted", values: ["0", "100", "400"] },
] as const;

describe("the columns", () => {
  it("are 52 px with bars of 32 px that end 6 px before the column's edge, as drawn", () => {
    expect(GRID, "thirteen columns fill the 964 px of the page").toEqual({ count: 13, width: 52, bar: 32 });
    expect(barStart(GRID, 0) + GRID.bar, "bars and figures share their right edge").toBe(columnStart(GRID, 1) - 6);
  });

  it("grow where they are few and never shrink under their figures", () => {
    expect(columnGrid(964, 5).width, "quarters have room").toBeGreaterThan(100);
    expect(columnGrid(964, 25).width, "months of two years scroll instead").toBe(50);
  });
});

describe("the stack", () => {
  it("stands certain, committed, weighted, each on the one before with a pixel of surface between", () => {
    const [first, second, third] = bars(marksOf({ stack: STACK })).filter(({ key }) => key.endsWith(" 1"));
    expect([first?.form, second?.form, third?.form]).toEqual(["certain", "committed", "weighted"]);
    const gap = (lower: typeof first, upper: typeof first): number =>
      (lower?.box.y ?? 0) - ((upper?.box.y ?? 0) + (upper?.box.height ?? 0));
    expect(gap(first, second), "one pixel of surface").toBe(1);
    expect(gap(second, third), "one pixel of surface").toBe(1);
  });

  it("starts at zero", () => {
    const [bar] = bars(marksOf({ stack: STACK }));
    expect((bar?.box.y ?? 0) + (bar?.box.height ?? 0), "bars start at zero always").toBe(287);
  });

  it("draws nothing for zero and for what is unknown", () => {
    const stack = [{ key: "invoiced", form: "certain", values: ["0.00", null, "10"] }] as const;
    expect(bars(marksOf({ stack })).map(({ key }) => key)).toEqual(["invoiced 2"]);
  });

  it("hangs what is negative below zero, as a loss, beside what stands above", () => {
    const stack = [
      { key: "invoiced", form: "certain", values: ["-200", "0", "0"] },
      { key: "backlog", form: "committed", values: ["500", "0", "0"] },
    ] as const;
    const geometry = geometryOf(figures({ stack }), { ...GRID, count: 3 }, 288);
    const zero = Math.round(geometry.scale.rowOf(0));
    const [credit, backlog] = bars(geometry.marks);
    expect(credit?.form, "colour is never alone: a loss is hatched").toBe("loss");
    expect(credit?.box.y, "below zero").toBeGreaterThanOrEqual(zero);
    expect(backlog?.box.y, "credit notes take nothing off the bar above").toBeLessThan(zero);
    expect((backlog?.box.y ?? 0) + (backlog?.box.height ?? 0)).toBe(zero);
  });
});

describe("the pipeline", () => {
  it("is a glass on what is certain and committed, filled by the weighted part from below", () => {
    const marks = marksOf({ stack: STACK, pipeline: ["0", "250", "0"] });
    const glass = marks.find((mark) => mark.kind === "outline");
    const weighted = bars(marks).find(({ key }) => key === "weighted 1");
    const bottom = glass?.points[0]?.[1] ?? 0;
    expect(bottom, "the glass stands where its content stands").toBeCloseTo(
      (weighted?.box.y ?? 0) + (weighted?.box.height ?? 0) + 0.5,
      0,
    );
    expect(glass?.points[1]?.[1], "and is higher than its content").toBeLessThan(weighted?.box.y ?? 0);
    expect(marks.indexOf(glass as Mark), "the content is drawn in front").toBeLessThan(marks.indexOf(weighted as Mark));
  });

  it("stays open at the top when it leaves the frame", () => {
    const glass = marksOf({ stack: STACK, pipeline: ["0", "0", "90000"] }).find((mark) => mark.kind === "outline");
    expect(glass?.points[1]?.[1], "its top lies beyond the picture's edge").toBeLessThan(0);
  });
});

describe("lines and caps", () => {
  it("step at the columns' edges and break where there is no target", () => {
    const lines = [{ key: "target", form: "target", values: ["900", "950", null] }] as const;
    const target = marksOf({ stack: STACK, lines }).filter((mark) => mark.kind === "line");
    expect(target, "one run of columns").toHaveLength(1);
    expect(target[0]?.points.map(([x]) => x), "over whole columns, none after the horizon").toEqual([
      152, 204, 204, 256,
    ]);
  });

  it("make the base's cap four pixels wider than its bar on each side", () => {
    const caps = [{ key: "base", form: "base", values: [null, "800", null] }] as const;
    const [cap] = marksOf({ stack: STACK, caps }).filter((mark) => mark.kind === "cap");
    expect(cap?.from[0]).toBe(barStart(GRID, 1) - 4);
    expect(cap?.to[0]).toBe(barStart(GRID, 1) + 32 + 4);
  });

  it("mark fiscal years and what comes after the horizon, but not the first column", () => {
    const columns = [
      { place: "past", startsFiscalYear: true },
      { place: "ahead", startsFiscalYear: true },
      { place: "later", startsFiscalYear: false },
    ] as const;
    const upright = marksOf({ columns, stack: STACK }).filter(
      (mark) => mark.kind === "rule" && mark.from[0] === mark.to[0],
    );
    expect(upright.map(({ key }) => key), "the picker says where the first one begins").toEqual(["year 1", "later"]);
  });
});
