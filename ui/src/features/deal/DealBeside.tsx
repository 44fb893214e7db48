/** A deal beside a page that has no question of its own: from where the page's figures are seen. */
import type { ReactNode } from "react";
import type { ForecastPageRequest, Standpoint } from "../../ipc/generated";
import { useStandpoint } from "../../standpoint";
import { DealDrawer } from "./DealDrawer";

const QUESTION: Omit<ForecastPageRequest, keyof Standpoint> = {
  span: { kind: "months", months: 12, history: 0 },
  period: "month",
  measure: "invoicing",
  by: null,
  sort: [],
  offset: 0,
  limit: 1,
};

export interface DealBesideProps {
  id: string;
  onClose: () => void;
}

export function DealBeside({ id, onClose }: DealBesideProps): ReactNode {
  const { standpoint } = useStandpoint();
  return <DealDrawer id={id} request={{ ...QUESTION, ...standpoint }} onClose={onClose} />;
}
