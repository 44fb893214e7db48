/**
 * A monthly chart that stands on its table: legend and axis in the left column, one button a
 * column over the drawing. ECharts draws the marks; every word is the page's own text.
 */
import { useMemo, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useFormats } from "../../language";
import { ColumnTip, type ColumnFact } from "./ColumnTip";
import { columnsEnd, columnStart, EDGE, LEFT_WIDTH, type ColumnGrid } from "./columns";
import type { Motion } from "./drawing";
import type { ChartFigures } from "./figures";
import { geometryOf, type Box } from "./geometry";
import { Hatches } from "./Hatches";
import { LABEL_HEIGHT, labelPlace } from "./labels";
import type { Scale } from "./scale";
import { useColumnFocus } from "./useColumnFocus";
import { useDrawing } from "./useDrawing";
import "./chart.css";

export interface ColumnWords {
  /** In full, with its year: "Février 2027". */
  name: string;
  /** At the top of the column: the as-of date. */
  top?: string | undefined;
  /** Beside a fiscal year's line. */
  year?: string | undefined;
}

export interface MonthChartProps {
  /** The chart as a sentence. */
  name: string;
  figures: ChartFigures;
  columns: readonly ColumnWords[];
  grid: ColumnGrid;
  height: number;
  currency: string;
  /** In the left column. */
  legend: ReactNode;
  /** Direct label of a line, by its key. */
  lineNames: Readonly<Record<string, string>>;
  /** A scenario other than the base. */
  hand: string | null;
  /** What to say where there is no figure at all. */
  nothing: string | null;
  /** What each column says when it is lit. */
  facts: readonly (readonly ColumnFact[])[];
  onOpen: (column: number) => void;
  motion: Motion;
}

/** Room that a direct label takes: an estimate by its letters, on the safe side. */
const LETTER = 6.4;

export function MonthChart(props: MonthChartProps): ReactNode {
  const { figures, grid, height, columns } = props;
  const picture = useRef<HTMLDivElement>(null);
  const geometry = useMemo(() => geometryOf(figures, grid, height), [figures, grid, height]);
  const width = columnsEnd(grid) + EDGE;
  useDrawing(picture, { marks: geometry.marks, width, height, motion: props.motion });
  const tops = columns.flatMap(({ top }, column): Box[] =>
    top === undefined
      ? []
      : [{ x: columnStart(grid, column), y: 0, width: grid.width, height: LABEL_HEIGHT + 4 }],
  );
  return (
    <section className="month-chart" role="group" aria-label={props.name} style={{ height }}>
      <Hatches />
      <div className="month-chart-left" style={{ width: LEFT_WIDTH }}>
        <AxisLabels scale={geometry.scale} height={height} currency={props.currency} />
        {props.legend}
      </div>
      <Columns {...props} />
      <div ref={picture} className="month-chart-picture" aria-hidden="true" />
      {props.nothing !== null && (
        <p className="month-chart-nothing" style={{ left: LEFT_WIDTH, width: width - LEFT_WIDTH }}>
          {props.nothing}
        </p>
      )}
      {columns.map(({ top, year }, column) => (
        <ColumnLabels key={column} top={top} year={year} x={columnStart(grid, column)} width={grid.width} />
      ))}
      {figures.lines.map((line) => {
        const name = props.lineNames[line.key] ?? "";
        const place = labelPlace(line, name.length * LETTER, tops, geometry.marks, grid, geometry.scale);
        return (
          place && (
            <span
              key={line.key}
              className="month-chart-line-name"
              data-form={line.form}
              aria-hidden="true"
              style={{ left: place[0], top: place[1] }}
            >
              {name}
            </span>
          )
        );
      })}
    </section>
  );
}

interface AxisLabelsProps {
  scale: Scale;
  height: number;
  currency: string;
}

function AxisLabels({ scale, height, currency }: AxisLabelsProps): ReactNode {
  const formats = useFormats();
  const top = scale.steps.at(-1);
  return (
    <div aria-hidden="true">
      {scale.steps.map((step) => (
        <span
          key={step.text}
          className="month-chart-axis"
          data-foot={scale.rowOf(step.value) > height - LABEL_HEIGHT / 2}
          style={{ top: scale.rowOf(step.value) }}
        >
          {step === top && step.value !== 0
            ? formats.axisAmount(step.text, currency, scale.unit, scale.decimals)
            : formats.bareAxisAmount(step.text, scale.unit, scale.decimals)}
        </span>
      ))}
    </div>
  );
}

interface ColumnLabelsProps {
  top: string | undefined;
  year: string | undefined;
  x: number;
  width: number;
}

function ColumnLabels({ top, year, x, width }: ColumnLabelsProps): ReactNode {
  return (
    <>
      {top && (
        <span className="month-chart-top" aria-hidden="true" style={{ left: x, width }}>
          {top}
        </span>
      )}
      {year && (
        <span
          className="month-chart-year"
          aria-hidden="true"
          data-under={top !== undefined}
          style={{ left: x + EDGE / 2 }}
        >
          {year}
        </span>
      )}
    </>
  );
}

/** W, as in a table; Enter and space are the button's own. */
function asksWhy(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() !== "w" || event.ctrlKey || event.metaKey || event.altKey) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** The lights behind the bars, a button over each column, and the tooltip of the lit one. */
function Columns(props: MonthChartProps): ReactNode {
  const { figures, columns, grid, facts, onOpen } = props;
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const current = figures.columns.findIndex(({ place }) => place === "current");
  const focus = useColumnFocus(columns.length, Math.max(0, current));
  const lit = focus.lit === null ? undefined : buttons.current[focus.lit];
  return (
    <>
      {figures.columns.map(({ place }, column) => (
        <div
          key={column}
          className="month-chart-light"
          data-current={place === "current"}
          data-lit={focus.lit === column}
          style={{ left: columnStart(grid, column), width: grid.width }}
        />
      ))}
      {columns.map(({ name }, column) => (
        <button
          key={column}
          ref={(button) => {
            buttons.current[column] = button;
          }}
          type="button"
          className="month-chart-column"
          tabIndex={focus.stop === column ? 0 : -1}
          aria-label={[name, ...(facts[column] ?? []).map((fact) => `${fact.name} ${fact.figure}`)].join(", ")}
          style={{ left: columnStart(grid, column), width: grid.width }}
          onPointerEnter={() => focus.enter(column)}
          onPointerLeave={focus.leave}
          onFocus={(event) => focus.focus(column, event.currentTarget.matches(":focus-visible"))}
          onBlur={focus.leave}
          onKeyDown={(event) => {
            const to = focus.move(event);
            if (to !== null) buttons.current[to]?.focus();
            else if (asksWhy(event)) onOpen(column);
          }}
          onClick={() => onOpen(column)}
        />
      ))}
      {focus.lit !== null && lit && (
        <ColumnTip
          title={columns[focus.lit]?.name ?? ""}
          hand={props.hand}
          facts={facts[focus.lit] ?? []}
          column={lit}
        />
      )}
    </>
  );
}
