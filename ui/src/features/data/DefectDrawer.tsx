/** A defect beside the page: what it means, the value that mends it, and where its euros are. */
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { DataGrid, Drawer, ErrorNotice, TwoLines, WaitingRows, type GridColumn } from "../../components";
import { ColumnInput, useColumnWords } from "../../entry";
import { call, type AppError } from "../../ipc";
import type { DefectRecordRow, DefectRecords, DefectRow } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import { useStandpoint } from "../../standpoint";
import { askedOf, tableOf, useMend, valueOf } from "./mending";

export interface DefectDrawerProps {
  defect: DefectRow;
  currency: string;
  onClose: () => void;
  origin: () => HTMLElement | null;
}

const WINDOW = 500;

export function DefectDrawer({ defect, currency, onClose, origin }: DefectDrawerProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const words = useColumnWords();
  const mend = useMend(currency);
  const [offset, setOffset] = useState(0);
  const { standpoint } = useStandpoint();
  const asked = { as_of: standpoint.as_of, kind: defect.kind, id: defect.id, offset, limit: WINDOW };
  const { data, error } = useQuery<DefectRecords, AppError>({
    queryKey: ["data_quality_records", asked],
    queryFn: () => call("data_quality_records", asked),
    placeholderData: (before) => before,
    staleTime: Infinity,
    retry: false,
  });
  const kind = defect.kind.replaceAll("_", "-");
  const column = askedOf(defect);
  const isGone = data?.count === 0;
  const name = column && words.column(tableOf(defect), column.name);
  const columns: GridColumn<DefectRecordRow>[] = [
    {
      id: "what",
      header: text("quality-column-record"),
      width: 200,
      grows: true,
      render: (row) => <TwoLines name={row.name} facts={row.customer ?? text("quality-unknown")} />,
      copy: (row) => row.name,
    },
    { id: "on", header: text("quality-column-on"), width: 100, render: ({ on }) => (on === null ? text("not-applicable") : formats.date(on)) },
    {
      id: "amount",
      header: text("quality-column-amount"),
      width: 112,
      align: "figure",
      opens: false,
      render: ({ amount }) => (amount === null ? text("quality-unknown") : formats.amount(amount, currency)),
    },
  ];
  return (
    <Drawer
      title={`${text(`defect-${kind}`)} · ${defect.name}`}
      onClose={onClose}
      origin={origin}
      head={
        <>
          {defect.amount !== null && !isGone && (
            <p className="defect-figure">
              <span className="visually-hidden">{text("quality-drawer-amount")} </span>
              {formats.amount(defect.amount, currency)}
            </p>
          )}
          <p className="defect-meaning" aria-live="polite">
            {isGone ? text("quality-drawer-done") : text(`defect-${kind}-meaning`)}
          </p>
          {column && name && !isGone && (
            <div className="defect-field">
              <span className="field-label">{text("quality-enter", { column: name })}</span>
              <ColumnInput
                column={column}
                value={valueOf(defect)}
                currency={defect.cure.kind === "field" ? (defect.cure.currency ?? currency) : currency}
                label={name}
                onKeep={(value) => mend(defect, value)}
              />
            </div>
          )}
        </>
      }
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <WaitingRows widths={[220, 80, 90]} rows={6} />}
      {data && !isGone && (
        <div className="drawer-table">
          <DataGrid<DefectRecordRow>
            label={text("quality-drawer-records")}
            columns={columns}
            rowCount={data.count}
            rowAt={(index) => data.rows[index - data.offset]}
            keyOf={({ entity, id }) => `${entity} ${id}`}
            onWindow={(first) => setOffset(Math.floor(first / WINDOW) * WINDOW)}
            rowSize="double"
          />
        </div>
      )}
    </Drawer>
  );
}
