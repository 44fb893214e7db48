/**
 * What is wrong or missing in the data, ranked by the euros that hang on it; what can be entered is
 * entered in its row. Deliberately absent: where those euros are (the drawer tells).
 */
import { useRouter } from "@tanstack/react-router";
import { useRef, useState, type ReactNode } from "react";
import { DataGrid, EmptyState, ErrorNotice, TwoLines, WaitingRows, type CellPlace, type GridColumn } from "../../components";
import { ColumnInput, shownOf, useColumnWords, type LeaveHow } from "../../entry";
import type { DefectRow } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import { DefectKinds } from "./DefectKinds";
import { askedOf, tableOf, useMend, valueOf } from "./mending";
import { useDefects } from "./useDefects";
import "./Quality.css";

export interface QualityPartProps {
  onOpen: (defect: DefectRow, origin: HTMLElement) => void;
}

interface Editing {
  key: string;
  typed: string | undefined;
}

const CURE = "cure";

export function QualityPart({ onOpen }: QualityPartProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const words = useColumnWords();
  const router = useRouter();
  const [kind, setKind] = useState<string | null>(null);
  const { page, error, rowAt, onWindow } = useDefects(kind);
  const currency = page?.currency ?? "EUR";
  const mend = useMend(currency);
  const [editing, setEditing] = useState<Editing>();
  const region = useRef<HTMLElement>(null);
  const leave = (index: number, how: LeaveHow): void => {
    setEditing(undefined);
    if (how === "away") return;
    const row = how === "restore" || how === "left" ? index : Math.min(index, (page?.count ?? 1) - 1);
    requestAnimationFrame(() => region.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="3"]`)?.focus());
  };
  const kindName = ({ kind: of }: DefectRow): string => text(`defect-${of.replaceAll("_", "-")}`);
  const amountOf = ({ amount }: DefectRow): string =>
    amount === null ? text("quality-unknown") : formats.amount(amount, currency, "whole");
  const cureOf = (row: DefectRow): ReactNode => {
    const column = askedOf(row);
    if (!column) {
      const id = row.cure.kind === "table" ? "quality-open-settings" : "quality-in-source";
      return <span className="defect-cure">{text(id)}</span>;
    }
    const name = words.column(tableOf(row), column.name);
    const now = valueOf(row);
    if (editing?.key !== keyOf(row)) {
      return (
        <span className="defect-cure">
          {name}
          {now && ` · ${shownOf(column, now, formats, currency)}`}
        </span>
      );
    }
    return (
      <ColumnInput
        look="cell"
        autoFocus
        column={column}
        value={now}
        typed={editing.typed}
        currency={row.cure.kind === "field" ? (row.cure.currency ?? currency) : currency}
        label={`${row.name}, ${name}`}
        onKeep={(value) => mend(row, value)}
        onLeave={(how) => leave(indexOf(row), how)}
      />
    );
  };
  const indexOf = (row: DefectRow): number => {
    const key = keyOf(row);
    for (let index = 0; index < (page?.count ?? 0); index += 1) {
      const at = rowAt(index);
      if (at && keyOf(at) === key) return index;
    }
    return 0;
  };
  const columns: GridColumn<DefectRow>[] = [
    {
      id: "what",
      header: text("quality-column-what"),
      width: 200,
      grows: true,
      opens: true,
      render: (row) => <TwoLines name={row.name} facts={factsOf(row)} />,
      nameOf: (row) => text("quality-row", { name: row.name, kind: kindName(row), amount: amountOf(row) }),
      copy: (row) => row.name,
    },
    { id: "kind", header: text("quality-column-kind"), width: 168, render: kindName, opens: true, tipOf: (row) => text(`defect-${row.kind.replaceAll("_", "-")}-meaning`) },
    {
      id: "amount",
      header: text("quality-column-amount"),
      width: 96,
      align: "figure",
      opens: true,
      render: (row) => <span className={row.amount === null ? "defect-unknown" : "money"}>{amountOf(row)}</span>,
      tipOf: (row) => (row.amount === null ? undefined : formats.amount(row.amount, currency)),
      copy: (row) => row.amount ?? "",
    },
    { id: CURE, header: text("quality-column-cure"), width: 236, opens: true, isEditable: (row) => askedOf(row) !== undefined, render: cureOf },
  ];
  const factsOf = (row: DefectRow): string =>
    [row.customer, row.on && formats.date(row.on), text("quality-records", { count: row.records })].filter(Boolean).join(" · ");
  const start = ({ row, column, element }: CellPlace<DefectRow>, typed?: string): void => {
    if (column.id !== CURE || row.cure.kind === "record") return onOpen(row, element);
    if (row.cure.kind === "table") return void router.navigate({ to: "/settings", search: { section: row.cure.table } });
    setEditing({ key: keyOf(row), typed });
  };
  if (page && page.kinds.length === 0) {
    return (
      <EmptyState title={text("quality-none")} drawing="rows">
        {text("quality-none-text")}
      </EmptyState>
    );
  }
  return (
    <section className="data-quality" aria-label={text("quality-title")} ref={region}>
      <div className="data-quality-head">
        <h2 className="data-part-title">{text("quality-title")}</h2>
        <p className="data-none">{text("quality-lead")}</p>
        {page && <DefectKinds kinds={page.kinds} chosen={kind} onChoose={setKind} currency={currency} />}
      </div>
      {error && <ErrorNotice error={error} />}
      {!page && !error && <WaitingRows widths={[220, 120, 90]} rows={6} />}
      {page && (
        <DataGrid<DefectRow>
          label={text("quality-table")}
          columns={columns}
          rowCount={page.count}
          rowAt={rowAt}
          keyOf={keyOf}
          onWindow={onWindow}
          rowSize="double"
          onOpen={(place) => start(place)}
          onEdit={start}
        />
      )}
    </section>
  );
}

function keyOf({ kind, entity, id }: DefectRow): string {
  return `${kind} ${entity} ${id}`;
}
