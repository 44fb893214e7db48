/** A value that holds; where a person entered it, in plum behind the source's value struck through. */
import type { ReactNode } from "react";
import { isFigure, useColumnText } from "../entry";
import type { RecordRow, SettingsColumn } from "../ipc/generated";
import { useFormats, useMessages } from "../language";

export interface RecordValueProps {
  row: RecordRow;
  column: SettingsColumn;
  currency: string;
}

export function RecordValue({ row, column, currency }: RecordValueProps): ReactNode {
  const { text } = useMessages();
  const shown = useColumnText(currency);
  // Zero is zero: what nobody gave is no amount.
  const none = <span className="record-none">{text(isFigure(column) ? "record-unknown" : "not-applicable")}</span>;
  const value = shown(column, row.values[column.name] ?? "");
  const entered = row.entered[column.name];
  if (!entered) return value || none;
  return (
    <>
      <s className="struck">{shown(column, entered.source_value ?? "") || text("record-nothing")}</s>{" "}
      <span className="hand">{value || text("record-nothing")}</span>
    </>
  );
}

/** Who entered a value and when; undefined where the source's holds. */
export function useWho(): (row: RecordRow, column: SettingsColumn) => string | undefined {
  const { text } = useMessages();
  const formats = useFormats();
  return (row, column) => {
    const entered = row.entered[column.name];
    if (!entered) return undefined;
    return text("record-who", { by: entered.by ?? text("record-somebody"), at: formats.date(entered.at.slice(0, 10)) });
  };
}
