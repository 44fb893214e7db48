/** A record that the palette opened beside the page: its feature's drawer. */
import type { ReactNode } from "react";
import type { SearchRow } from "../ipc/generated";
import type { RecordOpening } from "./pages";

export interface BesideRecord {
  opening: RecordOpening;
  row: SearchRow;
}

export function Beside({ opening, row, onClose }: BesideRecord & { onClose: () => void }): ReactNode {
  const { Beside: Drawer } = opening;
  return <Drawer row={row} onClose={onClose} />;
}
