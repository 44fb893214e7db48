/** What was won of the quota, with a tick at what was due by now. Mute: the rate stands above it. */
import type { ReactNode } from "react";
import { thousandthsOf } from "../../components/chart";
import type { ProgressRow } from "../../ipc/generated";

export function AttainmentBar({ row }: { row: ProgressRow }): ReactNode {
  const { attainment } = row.figures;
  if (attainment === null) return null;
  const [quota = 1000, won = 0, due = 0] = thousandthsOf(["1", attainment, row.due_share ?? "0"]);
  // More than the quota fills the bar; its rate says how much more.
  const share = (length: number): string => `${Math.min(100, Math.max(0, (length / quota) * 100))}%`;
  return (
    <span className="attainment-bar" aria-hidden="true">
      <span className="attainment-bar-won" style={{ width: share(won) }} />
      {row.due_share !== null && <span className="attainment-bar-due" style={{ left: share(due) }} />}
    </span>
  );
}
