/** A settings file as one table: teams, costs, targets, stages, rates of exchange. */
import type { ReactNode } from "react";
import { ErrorNotice, WaitingRows } from "../../components";
import { useMessages } from "../../language";
import { RowsTable } from "./RowsTable";
import { SectionHead } from "./SectionHead";
import { dashed } from "./sections";
import { useRows } from "./useRows";

export function TableSection({ entity, currency }: { entity: string; currency: string }): ReactNode {
  const { text } = useMessages();
  const { table, error, keepOne, remove } = useRows(entity);
  const name = text(`settings-section-${dashed(entity)}`);
  return (
    <div className="settings-fields" data-wide>
      <SectionHead id={dashed(entity)} />
      {error && <ErrorNotice error={error} />}
      {!table && !error && <WaitingRows widths={[180, 90, 90]} rows={6} />}
      {table && (
        <RowsTable
          entity={entity}
          label={name}
          columns={table.columns}
          rows={table.rows}
          currency={currency}
          onKeep={keepOne}
          onRemove={(row) => void remove(row)}
          newRow={() => ({})}
          addName={text(`settings-add-${dashed(entity)}`)}
        />
      )}
    </div>
  );
}
