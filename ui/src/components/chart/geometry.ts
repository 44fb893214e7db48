/**
 * From exact figures to marks in pixels: the one place where text becomes a number, because a
 * pixel needs no cents. Deliberately absent: drawing (drawing.ts) and words.
 */
import type { Decimal } from "../../language";
import { barStart, columnsEnd, columnStart, EDGE, LEFT_WIDTH, type ColumnGrid } from "./columns";
import type { CapForm, ChartFigures, ChartValues, LineForm, StackForm } from "./figures";
import { coordinateOf } from "./pixels";
import { scaleOf, type Extent, type Scale } from "./scale";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Point = readonly [number, number];

/** What is drawn, in the order it is drawn in. `key` says which mark a later one replaces. */
export type Mark =
  | { kind: "rule"; key: string; look: "grid" | "zero" | "fiscal-year" | "later"; from: Point; to: Point }
  | { kind: "outline"; key: string; points: readonly Point[] }
  | { kind: "bar"; key: string; form: StackForm | "loss"; box: Box }
  | { kind: "line"; key: string; form: LineForm; points: readonly Point[] }
  | { kind: "cap"; key: string; form: CapForm; from: Point; to: Point };

export interface ChartGeometry {
  scale: Scale;
  marks: readonly Mark[];
}

function numberOf(value: Decimal | null | undefined): number {
  return value === null || value === undefined ? 0 : coordinateOf(value);
}

/** How far a column's stack reaches up and down, part by part. */
interface Stacked {
  form: StackForm;
  key: string;
  /** From the zero side to the far side. */
  from: number;
  to: number;
}

interface StackedColumn {
  parts: Stacked[];
  outline: { from: number; to: number } | null;
}

/** Positive parts stand on each other above zero, negative ones hang below it. */
function stackColumn(figures: ChartFigures, column: number): StackedColumn {
  const ends = { up: 0, down: 0 };
  const foot = { up: 0, down: 0 };
  const parts: Stacked[] = [];
  for (const { form, key, values } of figures.stack) {
    if (form === "weighted") Object.assign(foot, ends);
    const value = numberOf(values[column]);
    if (value === 0) continue;
    const side = value > 0 ? "up" : "down";
    parts.push({ form, key, from: ends[side], to: ends[side] + value });
    ends[side] += value;
  }
  const outlined = numberOf(figures.pipeline?.[column]);
  // The glass stands where its content stands: on what is certain and committed.
  const base = outlined > 0 ? foot.up : foot.down;
  return { parts, outline: outlined === 0 ? null : { from: base, to: base + outlined } };
}

function extentOf(figures: ChartFigures, stacked: readonly StackedColumn[]): Extent {
  const inks = stacked.flatMap(({ parts }) => parts.map(({ to }) => to));
  for (const { values } of [...figures.lines, ...figures.caps]) inks.push(...values.map(numberOf));
  const outlines = stacked.map(({ outline }) => outline?.to ?? 0);
  return {
    low: Math.min(0, ...inks),
    high: Math.max(0, ...inks),
    outlineLow: Math.min(0, ...outlines),
    outlineHigh: Math.max(0, ...outlines),
  };
}

/** One part of the stack; the next one leaves a gap of one pixel of surface. */
function barOf(part: Stacked, column: number, grid: ColumnGrid, scale: Scale): Mark | null {
  const near = Math.round(scale.rowOf(part.from));
  const far = Math.round(scale.rowOf(part.to));
  const gap = part.from === 0 || Math.abs(near - far) < 2 ? 0 : 1;
  const height = Math.abs(near - far) - gap;
  if (height <= 0) return null;
  const y = part.to > part.from ? far : near + gap;
  return {
    kind: "bar",
    key: `${part.key} ${column}`,
    form: part.to > part.from ? part.form : "loss",
    box: { x: barStart(grid, column), y, width: grid.bar, height },
  };
}

function outlineOf(ends: { from: number; to: number }, column: number, grid: ColumnGrid, scale: Scale): Mark {
  const left = barStart(grid, column) + 0.5;
  const right = left + grid.bar - 1;
  const near = Math.round(scale.rowOf(ends.from)) - 0.5;
  // What leaves the frame ends beyond it: the picture's edge then leaves it open.
  const far = Math.round(scale.rowOf(ends.to)) + 0.5;
  return {
    kind: "outline",
    key: `pipeline ${column}`,
    points: [
      [left, near],
      [left, far],
      [right, far],
      [right, near],
    ],
  };
}

/** A stepped line over whole columns, one piece for each run of columns that have a figure. */
function linesOf(form: LineForm, key: string, values: ChartValues, grid: ColumnGrid, scale: Scale): Mark[] {
  const runs: Point[][] = [];
  let run: Point[] | undefined;
  values.forEach((value, column) => {
    if (value === null) {
      run = undefined;
      return;
    }
    if (!run) runs.push((run = []));
    const row = Math.round(scale.rowOf(coordinateOf(value)));
    run.push([columnStart(grid, column), row], [columnStart(grid, column + 1), row]);
  });
  return runs.map((points, place) => ({ kind: "line", key: `${key} ${place}`, form, points }));
}

/** How much wider than its bar a cap is, each side. */
const OVERHANG: Record<CapForm, number> = { base: 4, margin: 0 };

function capsOf(form: CapForm, key: string, values: ChartValues, grid: ColumnGrid, scale: Scale): Mark[] {
  return values.flatMap((value, column): Mark[] => {
    if (value === null) return [];
    const row = Math.round(scale.rowOf(coordinateOf(value)));
    const left = barStart(grid, column) - OVERHANG[form];
    const right = left + grid.bar + 2 * OVERHANG[form];
    return [{ kind: "cap", key: `${key} ${column}`, form, from: [left, row], to: [right, row] }];
  });
}

function rulesOf(figures: ChartFigures, grid: ColumnGrid, scale: Scale, height: number): Mark[] {
  const end = columnsEnd(grid) + EDGE;
  const across = scale.steps
    .filter(({ value }) => value !== 0)
    .map(({ text, value }): Mark => {
      const row = Math.round(scale.rowOf(value)) + 0.5;
      return { kind: "rule", key: `grid ${text}`, look: "grid", from: [LEFT_WIDTH, row], to: [end, row] };
    });
  const upright = figures.columns.flatMap(({ place, startsFiscalYear }, column): Mark[] => {
    const x = columnStart(grid, column) + 0.5;
    const ends = { from: [x, 0] as const, to: [x, height] as const };
    if (place === "later") return [{ kind: "rule", key: "later", look: "later", ...ends }];
    const marks = startsFiscalYear && column > 0;
    return marks ? [{ kind: "rule", key: `year ${column}`, look: "fiscal-year", ...ends }] : [];
  });
  return [...across, ...upright];
}

/** Everything to draw, back to front. */
export function geometryOf(figures: ChartFigures, grid: ColumnGrid, height: number): ChartGeometry {
  const stacked = figures.columns.map((_, column) => stackColumn(figures, column));
  const scale = scaleOf(extentOf(figures, stacked), height);
  const zero = Math.round(scale.rowOf(0)) + 0.5;
  const perColumn = <T>(each: (column: StackedColumn, place: number) => (T | null)[]): T[] =>
    stacked.flatMap((column, place) => each(column, place).filter((mark) => mark !== null));
  const marks: Mark[] = [
    ...rulesOf(figures, grid, scale, height),
    ...perColumn(({ outline }, place) => [outline && outlineOf(outline, place, grid, scale)]),
    ...perColumn(({ parts }, place) => parts.map((part) => barOf(part, place, grid, scale))),
    {
      kind: "rule",
      key: "zero",
      look: "zero",
      from: [LEFT_WIDTH, zero],
      to: [columnsEnd(grid) + EDGE, zero],
    },
    ...figures.lines.flatMap(({ form, key, values }) => linesOf(form, key, values, grid, scale)),
    ...figures.caps.flatMap(({ form, key, values }) => capsOf(form, key, values, grid, scale)),
  ];
  return { scale, marks };
}
