/** Where the focus stands after a cell of a table was kept. */
import type { LeaveHow } from "./ColumnInput";

/** After keeping, the focus stands where the key led. */
export function focusCell(region: HTMLElement | null, row: number, place: number, how: LeaveHow): void {
  const at = { down: [row + 1, place], right: [row, place + 1], left: [row, place - 1], restore: [row, place] } as const;
  if (how === "away") return;
  const [toRow, toColumn] = at[how];
  requestAnimationFrame(() => {
    const cell = (r: number): HTMLElement | null | undefined =>
      region?.querySelector<HTMLElement>(`[data-row="${r}"][data-column="${toColumn}"]`);
    (cell(toRow) ?? cell(row))?.focus();
  });
}
