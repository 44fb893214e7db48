/** Reads the defects of the data. */
import type { AppError } from "../../ipc";
import type { DataQuality, DefectRow } from "../../ipc/generated";
import { useWindows, WINDOW } from "../../list";
import { useStandpoint } from "../../standpoint";

export interface Defects {
  /** The first window: its kinds and counts hold for all. */
  page: DataQuality | undefined;
  error: AppError | undefined;
  rowAt: (index: number) => DefectRow | undefined;
  onWindow: (offset: number, limit: number) => void;
}

const RECORDS = ["data_quality_records"] as const;

export function useDefects(kind: string | null): Defects {
  const { standpoint } = useStandpoint();
  const asked = { as_of: standpoint.as_of, kind, offset: 0, limit: WINDOW };
  const { first: page, error, rowAt, onWindow } = useWindows("data_quality", asked, { alongside: RECORDS });
  return { page, error, rowAt, onWindow };
}
