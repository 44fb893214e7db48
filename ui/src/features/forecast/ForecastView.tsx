/**
 * The forecast with its figures there: key figures, bar of measures, chart on its table. Panels
 * and drawers are other features' (page.tsx brings them in).
 */
import { memo, useMemo, useRef, type ReactNode } from "react";
import { Notice, type MenuAct } from "../../components";
import { columnGrid, LEFT_WIDTH, TOTAL_WIDTH, ATTAINMENT_WIDTH } from "../../components/chart";
import { useMessages, type Unit } from "../../language";
import { useDensity } from "../../preferences";
import type { ForecastPage } from "../../ipc/generated";
import { Chart } from "./Chart";
import { chartHeight } from "./chartHeight";
import { CategoryTable, GroupedTable, type TableProps } from "./ForecastTable";
import { useQuestion } from "./Question";
import { Strip } from "./Strip";
import { useRegionSize } from "./useRegionSize";
import type { AskedPage } from "./useForecastPage";
import { useMotion } from "./useMotion";
import { ViewBar } from "./ViewBar";
import "./ForecastView.css";

export interface ForecastViewProps {
  asked: AskedPage;
  /** Whether the base without levers is drawn behind. */
  base: "shown" | "hidden";
  unit: Unit;
  onUnit: (unit: Unit) => void;
  onTwin: () => void;
  exports: readonly MenuAct[];
}

/** Before the first layout: the width that the pictures have. */
const USUAL_WIDTH = LEFT_WIDTH + 13 * 52 + TOTAL_WIDTH + ATTAINMENT_WIDTH;

/** Drawn anew when figures come, not while a lever moves towards them. */
export const ForecastView = memo(DrawnView);

function DrawnView(props: ForecastViewProps): ReactNode {
  const { asked, unit, onTwin } = props;
  const { page } = asked;
  const { text } = useMessages();
  const { search } = useQuestion();
  const region = useRef<HTMLDivElement>(null);
  const isTwin = search.view === "table";
  const size = useRegionSize(region, isTwin);
  const columns = page.columns.length + (page.has_later ? 1 : 0);
  const width = size?.width ?? USUAL_WIDTH;
  const grid = useMemo(() => columnGrid(width, columns), [width, columns]);
  const motion = useMotion(asked);
  const rows = asked.request.by === null ? Object.keys(page.series).length : page.rows.count;
  const height = chartHeight(useDensity(), size?.height, rows, page.target ? 3 : 1);
  const drawn = useMemo(() => (props.base === "shown" ? asked : withoutBase(asked)), [props.base, asked]);
  const table: TableProps = { asked: drawn, grid, unit, onTwin };
  const chart = isTwin
    ? {}
    : { above: { content: <Chart {...{ asked: drawn, grid, height, unit, motion }} />, height } };
  return (
    <div className="forecast" data-tip-hand={page.levered ? handOf(page, text("forecast-base-modified")) : undefined}>
      <Strip page={page} />
      <Unmatched values={page.unmatched} />
      <ViewBar page={page} unit={unit} onUnit={props.onUnit} onTwin={onTwin} exports={props.exports} />
      <div ref={region} className="forecast-tables">
        {isTwin && <CategoryTable {...table} isTwin />}
        {asked.request.by !== null && <GroupedTable {...table} {...chart} />}
        {asked.request.by === null && !isTwin && <CategoryTable {...table} {...chart} isTwin={false} />}
        {page.measure === "result" && <p className="forecast-note">{text("forecast-result-ungrouped")}</p>}
        {asked.request.by !== null && page.rows.count === 0 && (
          <p className="forecast-note">{text("forecast-no-rows")}</p>
        )}
      </div>
    </div>
  );
}

/** Whose hand changed the figures: said on each one's tooltip. */
function handOf(page: ForecastPage, moved: string): string {
  return page.scenario ?? moved;
}

function withoutBase(asked: AskedPage): AskedPage {
  return { ...asked, page: { ...asked.page, base: null } };
}

/** A condition of the scenario that matches nothing is said where the figures are. */
function Unmatched({ values }: { values: readonly string[] }): ReactNode {
  const { text } = useMessages();
  if (values.length === 0) return null;
  return (
    <div className="forecast-notice">
      <Notice tone="warn">
        {text("forecast-unmatched", { count: values.length, values: values.join(", ") })}
      </Notice>
    </div>
  );
}
