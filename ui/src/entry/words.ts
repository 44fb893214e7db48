/** The names of columns, and of the words that a column may hold, in the person's language. */
import { useMemo } from "react";
import type { SettingsChoice, SettingsColumn } from "../ipc/generated";
import { useMessages } from "../language";

export interface ColumnWords {
  /** Of a column of a settings file or of a kind of record. */
  column: (table: string, name: string) => string;
  choice: (column: SettingsColumn, choice: SettingsChoice) => string;
}

export function useColumnWords(): ColumnWords {
  const { text, find } = useMessages();
  return useMemo(
    () => ({
      column: (table, name) => find(`entry-${table}-${dashed(name)}`) ?? text(`entry-column-${dashed(name)}`),
      choice: ({ name: column }, { value, name }) =>
        name ?? find(`entry-choice-${dashed(column)}-${dashed(value)}`) ?? find(`entry-choice-${dashed(value)}`) ?? value,
    }),
    [text, find],
  );
}

function dashed(name: string): string {
  return name.replaceAll("_", "-");
}
