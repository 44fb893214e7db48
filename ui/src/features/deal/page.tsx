/** Where a deal opens until it has a page of its own: over the forecast; beside any page its drawer. */
import type { RecordOpening } from "../../app/pages";
import { DealBeside } from "./DealBeside";

export const opens: readonly RecordOpening[] = [
  {
    kind: "deal",
    address: ({ id }) => ({ to: "/forecast", search: { panel: "deal", deal: id } }),
    Beside: ({ row, onClose }) => <DealBeside id={row.id} onClose={onClose} />,
  },
];
