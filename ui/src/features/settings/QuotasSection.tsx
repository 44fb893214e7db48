/** Quotas: salespeople by months of a fiscal year; a cell is one row of the file, an empty one none. */
import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { DataGrid, ErrorNotice, Picker, WaitingRows, type CellPlace, type GridColumn } from "../../components";
import { ColumnInput, type LeaveHow } from "../../entry";
import { call, type AppError } from "../../ipc";
import type { SettingsRow } from "../../entry";
import type { Choices, SettingsChoice } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import { SectionHead } from "./SectionHead";
import { useRows } from "./useRows";

interface Editing {
  seller: string;
  month: string;
  typed: string | undefined;
}

export function QuotasSection({ currency }: { currency: string }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const { table, error, keep, remove } = useRows("quotas");
  const { data: choices } = useQuery<Choices, AppError>({
    queryKey: ["choices_get"],
    queryFn: () => call("choices_get", null),
    staleTime: Infinity,
    retry: false,
  });
  const [year, setYear] = useState<string>();
  const [editing, setEditing] = useState<Editing>();
  const region = useRef<HTMLDivElement>(null);
  const shownYear = year ?? String(choices?.current_fiscal_year ?? "");
  const fiscal = choices?.fiscal_years.find(({ starts_in: starts }) => String(starts) === shownYear);
  const months = useMemo(() => (fiscal ? monthsOf(fiscal.first, fiscal.last) : []), [fiscal]);
  const sellers = table?.columns.find(({ name }) => name === "salesperson_id")?.choices ?? [];
  const amount = table?.columns.find(({ name }) => name === "amount");
  const rowOf = (seller: string, month: string): SettingsRow | undefined =>
    table?.rows.find((row) => row["salesperson_id"] === seller && row["month"] === month);

  const enter = async (seller: SettingsChoice, month: string, value: string): Promise<string | undefined> => {
    const former = rowOf(seller.value, month);
    if (value === "") {
      if (former) await remove(former);
      return undefined;
    }
    const name = text("settings-quota-changed", { name: seller.name ?? seller.value, month: formats.month(month) });
    return keep([{ salesperson_id: seller.value, month, measure: "bookings", amount: value }], name);
  };
  const leave = (row: number, place: number, how: LeaveHow): void => {
    setEditing(undefined);
    if (how === "away") return;
    const to = { down: [row + 1, place], right: [row, place + 1], left: [row, place - 1], restore: [row, place] }[how];
    requestAnimationFrame(() =>
      region.current?.querySelector<HTMLElement>(`[data-row="${to[0]}"][data-column="${to[1]}"]`)?.focus(),
    );
  };
  const grid: GridColumn<SettingsChoice>[] = [
    { id: "seller", header: text("entry-column-salesperson-id"), width: 138, grows: true, render: ({ name, value }) => name ?? value },
    ...months.map((month, at): GridColumn<SettingsChoice> => ({
      id: month,
      header: formats.month(month),
      width: 74,
      size: "month",
      align: "figure",
      isEditable: () => true,
      copy: ({ value }) => rowOf(value, month)?.["amount"] ?? "",
      render: (seller) => {
        const value = rowOf(seller.value, month)?.["amount"] ?? "";
        if (editing?.seller === seller.value && editing.month === month && amount) {
          return (
            <ColumnInput
              look="cell"
              autoFocus
              column={{ ...amount, is_required: false }}
              value={value}
              typed={editing.typed}
              currency={currency}
              label={text("settings-quota-of", { name: seller.name ?? seller.value, month: formats.month(month) })}
              onKeep={(next) => enter(seller, month, next)}
              onLeave={(how) => leave(sellers.indexOf(seller), at + 1, how)}
            />
          );
        }
        return value === "" ? <span className="rows-empty">{text("not-applicable")}</span> : formats.bareAmount(value, currency, "whole");
      },
    })),
  ];
  const start = ({ row, column }: CellPlace<SettingsChoice>, typed?: string): void =>
    setEditing({ seller: row.value, month: column.id, typed });
  return (
    <div className="settings-fields" data-wide>
      <SectionHead id="quotas" />
      {error && <ErrorNotice error={error} />}
      {!table && !error && <WaitingRows widths={[150, 82, 82]} rows={6} />}
      {choices && fiscal && (
        <div className="settings-bar">
          <Picker
            label={text("settings-year")}
            options={choices.fiscal_years.map((one) => ({
              id: String(one.starts_in),
              name: formats.range(formats.month(one.first), formats.month(one.last)),
            }))}
            chosen={shownYear}
            onChoose={setYear}
          />
        </div>
      )}
      {table && fiscal && (
        <div className="rows" ref={region}>
          <DataGrid<SettingsChoice>
            label={text("settings-section-quotas")}
            columns={grid}
            rowCount={sellers.length}
            rowAt={(index) => sellers[index]}
            keyOf={({ value }) => value}
            onOpen={(place) => place.column.id !== "seller" && start(place)}
            onEdit={start}
          />
        </div>
      )}
      {sellers.length === 0 && table && <p className="settings-note">{text("settings-quotas-none")}</p>}
    </div>
  );
}

/** Months between two, both included: names of columns, no figures. */
function monthsOf(first: string, last: string): string[] {
  const months: string[] = [];
  const at = new Date(`${first}-01T00:00:00Z`);
  for (let month = first; month <= last && months.length < 24; month = at.toISOString().slice(0, 7)) {
    months.push(month);
    at.setUTCMonth(at.getUTCMonth() + 1);
  }
  return months;
}
