/** A deal beside a page that has no question of its own: today, without a scenario. */
import type { ReactNode } from "react";
import type { ForecastPageRequest } from "../../ipc/generated";
import { DealDrawer } from "./DealDrawer";

/** Today, without a scenario. */
const STANDPOINT: ForecastPageRequest = {
  as_of: null,
  span: { kind: "months", months: 12, history: 0 },
  period: "month",
  measure: "invoicing",
  by: null,
  probability: "stated",
  scenario: { name: null, levers: null },
  sort: [],
  offset: 0,
  limit: 1,
};

export interface DealBesideProps {
  id: string;
  onClose: () => void;
}

export function DealBeside({ id, onClose }: DealBesideProps): ReactNode {
  return <DealDrawer id={id} request={STANDPOINT} onClose={onClose} />;
}
