/**
 * Apache ECharts draws the marks: one custom series, SVG, no axis, no text, no tooltip of its own
 * (its HTML would need inline styles, which the window's security policy forbids). The heavy part
 * of the chart: load it with `import("./drawing")`. Colours are the tokens themselves, so that a
 * change of theme needs no drawing.
 */
import { CustomChart, type CustomSeriesOption } from "echarts/charts";
import { init, use as register } from "echarts/core";
import type { CustomSeriesRenderItemReturn } from "echarts/types/dist/shared";
import { SVGRenderer } from "echarts/renderers";
import type { CapForm, LineForm, StackForm } from "./figures";
import type { Mark, Point } from "./geometry";

register([CustomChart, SVGRenderer]);

/** Bars glide when a picker changes; never while a lever moves, nor where motion is reduced. */
export type Motion = "tween" | "none";

export interface Drawing {
  draw(marks: readonly Mark[], width: number, height: number, motion: Motion): void;
  dispose(): void;
}

const TWEEN = 150;
const HALO = "var(--surface)";

interface Fill {
  fill: string;
  stroke?: string;
  lineWidth?: number;
  /** Of the hatch laid over it, by the id of a pattern in the page. */
  hatch?: string;
}

const FILLS: Record<StackForm | "loss", Fill> = {
  certain: { fill: "var(--invoiced)" },
  owed: { fill: "var(--backlog)", stroke: "var(--invoiced)", lineWidth: 2 },
  committed: { fill: "var(--backlog)" },
  weighted: { fill: "var(--weighted)", stroke: "var(--weighted-edge)", lineWidth: 1, hatch: "weighted" },
  gain: { fill: "var(--margin)" },
  loss: { fill: "var(--danger-ground)", stroke: "var(--loss)", lineWidth: 1, hatch: "loss" },
};

const RULES: Record<string, { stroke: string; lineDash?: number[] }> = {
  grid: { stroke: "var(--line)" },
  zero: { stroke: "var(--line-strong)" },
  "fiscal-year": { stroke: "var(--line-strong)" },
  later: { stroke: "var(--line-strong)", lineDash: [2, 3] },
};

const LINES: Record<LineForm, { stroke: string; lineWidth: number; halo: number }> = {
  target: { stroke: "var(--target)", lineWidth: 2, halo: 4.5 },
  costs: { stroke: "var(--text-2)", lineWidth: 1.5, halo: 4 },
};

const CAPS: Record<CapForm, { stroke: string; lineWidth: number; halo: number }> = {
  base: { stroke: "var(--hand)", lineWidth: 1.75, halo: 4.25 },
  margin: { stroke: "var(--margin)", lineWidth: 1.75, halo: 4.25 },
};

type Element = CustomSeriesRenderItemReturn;

/** The id of a hatch's pattern; chart/Hatches.tsx puts it in the page. */
export function hatchAddress(hatch: string): string {
  return `url(#chart-hatch-${hatch})`;
}

function barElement(mark: Extract<Mark, { kind: "bar" }>): Element {
  const { fill, stroke, lineWidth = 0, hatch } = FILLS[mark.form];
  const { x, y, width, height } = mark.box;
  const inset = Math.min(lineWidth / 2, width / 2, height / 2);
  const shape = { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset };
  const part = (style: object): object => ({ type: "rect", shape, style, transition: ["shape"] });
  const children = [part({ fill, lineWidth: 0 })];
  if (hatch) children.push(part({ fill: hatchAddress(hatch), lineWidth: 0 }));
  if (stroke) children.push(part({ fill: "none", stroke, lineWidth }));
  return { type: "group", children } as Element;
}

function polyline(points: readonly Point[], style: object): object {
  return { type: "polyline", shape: { points }, style: { fill: "none", ...style }, transition: ["shape"] };
}

/** A stroke with a halo of surface behind it. */
function haloed(points: readonly Point[], look: { stroke: string; lineWidth: number; halo: number }): Element {
  return {
    type: "group",
    children: [
      polyline(points, { stroke: HALO, lineWidth: look.halo }),
      polyline(points, { stroke: look.stroke, lineWidth: look.lineWidth }),
    ],
  } as Element;
}

function elementOf(mark: Mark): Element {
  switch (mark.kind) {
    case "bar":
      return barElement(mark);
    case "outline":
      return polyline(mark.points, { stroke: "var(--pipeline)", lineWidth: 1, lineDash: [3, 2.5] }) as Element;
    case "rule":
      return polyline([mark.from, mark.to], { lineWidth: 1, ...RULES[mark.look] }) as Element;
    case "line":
      return haloed(mark.points, LINES[mark.form]);
    case "cap":
      return haloed([mark.from, mark.to], CAPS[mark.form]);
  }
}

/** Begins a drawing in an element. */
export function drawIn(place: HTMLElement): Drawing {
  const chart = init(place, null, { renderer: "svg", width: 1, height: 1 });
  return {
    draw(marks, width, height, motion) {
      if (chart.getWidth() !== width || chart.getHeight() !== height) chart.resize({ width, height });
      const series: CustomSeriesOption = {
        type: "custom",
        id: "marks",
        coordinateSystem: "none",
        silent: true,
        data: marks.map(({ key }, place) => ({ id: key, name: key, value: place })),
        renderItem: ({ dataIndex }) => {
          const mark = marks[dataIndex];
          return mark ? elementOf(mark) : null;
        },
      };
      chart.setOption({
        animation: motion === "tween",
        animationDuration: 0,
        animationDurationUpdate: TWEEN,
        animationEasingUpdate: "cubicOut",
        series: [series],
      });
    },
    dispose: () => chart.dispose(),
  };
}
