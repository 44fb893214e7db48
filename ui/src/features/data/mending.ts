/** How a defect is mended: the change that its cure and what was entered make. */
import { useCallback } from "react";
import { useEdit } from "../../edit";
import { useColumnWords } from "../../entry";
import type { DefectRow, EditChange, SettingsColumn } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

/** The column that a cure asks for; undefined where nothing is entered here. */
export function askedOf({ cure }: DefectRow): SettingsColumn | undefined {
  return cure.kind === "field" || cure.kind === "row" ? cure.column : undefined;
}

export function valueOf({ cure }: DefectRow): string {
  return cure.kind === "field" ? (cure.value ?? "") : "";
}

/** The words of a column are those of its file. */
export function tableOf({ cure }: DefectRow): string {
  return cure.kind === "row" ? cure.table : cure.kind === "field" ? cure.entity : "";
}

function changeOf({ cure }: DefectRow, value: string): EditChange | undefined {
  if (cure.kind === "field") {
    const { entity, id, column } = cure;
    return { kind: "values", values: [{ kind: "set", entity, id, field: column.name, value, reason: null }] };
  }
  if (cure.kind === "row") {
    return { kind: "rows", entity: cure.table, rows: [{ ...cure.row, [cure.column.name]: value }] };
  }
  return undefined;
}

/** Gives the sentence that says why it is refused; undefined: it is kept. */
export type Mend = (defect: DefectRow, value: string) => Promise<string | undefined>;

export function useMend(currency: string): Mend {
  const edit = useEdit();
  const words = useColumnWords();
  const formats = useFormats();
  const { text } = useMessages();
  return useCallback<Mend>(
    async (defect, value) => {
      const [change, column] = [changeOf(defect, value), askedOf(defect)];
      if (!change || !column) return undefined;
      const named = { name: defect.name, column: words.column(tableOf(defect), column.name) };
      const hid = defect.kind === "cost_missing" ? defect.amount : null;
      const effect = hid === null ? undefined : { name: text("quality-effect-cost"), amount: formats.amount(hid, currency, "whole") };
      const outcome = await edit({ change, name: text("quality-mended", named), effect, refusal: "own" });
      return outcome.kept ? undefined : outcome.said;
    },
    [edit, words, formats, text, currency],
  );
}
