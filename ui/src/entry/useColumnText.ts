/** A value of a column as it is read in a table; an empty one is empty. */
import { useMemo } from "react";
import type { SettingsColumn } from "../ipc/generated";
import { useFormats } from "../language";
import { shownOf } from "./columnText";
import { useColumnWords } from "./words";

export type ColumnText = (column: SettingsColumn, value: string) => string;

export function useColumnText(currency: string): ColumnText {
  const formats = useFormats();
  const words = useColumnWords();
  return useMemo(
    () => (column, value) => {
      if (value === "") return "";
      const choice = column.choices.find((one) => one.value === value);
      if (choice) return words.choice(column, choice);
      if (column.holds === "boolean") return words.choice(column, { value, name: null });
      return shownOf(column, value, formats, currency);
    },
    [formats, words, currency],
  );
}
