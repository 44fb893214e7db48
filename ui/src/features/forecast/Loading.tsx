/** Before the first figures: nothing at all for a moment, then grey bars where they will stand. */
import type { ReactNode } from "react";
import { WaitingRows } from "../../components";
import { ATTAINMENT_WIDTH, LEFT_WIDTH, TOTAL_WIDTH } from "../../components/chart";
import { useMessages } from "../../language";
import { useSlow } from "./useSlow";
import "./Loading.css";

const GAP = 16;
const STRIP = [200, 130, 142, 174, 150, 168];
const TABLE = [LEFT_WIDTH, ...Array.from({ length: 13 }, () => 52), TOTAL_WIDTH, ATTAINMENT_WIDTH].map(
  (width) => width - GAP,
);
const ROWS = 10;
export const PATIENCE_MS = 150;

export function Loading(): ReactNode {
  const { text } = useMessages();
  const isSlow = useSlow(true, PATIENCE_MS);
  if (!isSlow) return null;
  return (
    <div className="forecast-loading">
      <p className="visually-hidden" role="status">
        {text("forecast-loading")}
      </p>
      <div className="forecast-loading-strip">
        {STRIP.map((width) => (
          <div key={width} style={{ width }}>
            <WaitingRows widths={[width - 40]} rows={2} />
          </div>
        ))}
      </div>
      <div className="forecast-loading-chart" />
      <WaitingRows widths={TABLE} rows={ROWS} />
    </div>
  );
}
