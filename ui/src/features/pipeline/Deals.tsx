/** The open deals as a table: entered in place, or several at once. */
import { useCallback, useRef, useState, type ReactNode } from "react";
import { DataGrid, PopoverAt, type CellPlace, type GridSelection } from "../../components";
import { call } from "../../ipc";
import type { PipelineRequest } from "../../ipc/generated";
import { useMessages } from "../../language";
import { ENTERED, shownOf, type Column, type EnteredColumn, type Shown } from "./columns";
import { EntrySheet } from "./EntrySheet";
import { sortKeysOf, writeSort, type PipelineSearch } from "./search";
import { Several } from "./Several";
import type { Pipeline } from "./usePipeline";

export interface DealsProps {
  pipeline: Pipeline;
  columns: readonly Column[];
  search: PipelineSearch;
  onSort: (sort: string | undefined) => void;
  onOpen: (id: string) => void;
}

interface Entering {
  deal: string;
  column: EnteredColumn;
  typed: string | undefined;
}

export function Deals({ pipeline, columns, search, onSort, onOpen }: DealsProps): ReactNode {
  const { text } = useMessages();
  const { table, rowAt, onWindow, request } = pipeline;
  const anchor = useRef<HTMLElement>(null);
  const [entering, setEntering] = useState<Entering>();
  const [held, setHeld] = useState<Held>();
  const list = listOf(request);
  const chosen = held?.list === list ? held : undefined;
  const enter = ({ row, column, element }: CellPlace<Shown>, typed: string | undefined): void => {
    const editable = ENTERED.find((id) => id === column.id);
    if (!row.deal) return;
    if (editable === undefined) return onOpen(row.deal.id);
    anchor.current = element;
    setEntering({ deal: row.deal.id, column: editable, typed });
  };
  const shownAt = useCallback(
    (index: number) => {
      const deal = rowAt(index);
      return deal && shownOf(deal);
    },
    [rowAt],
  );
  const onSelection = useCallback(
    (selection: GridSelection, clear: () => void) => setHeld({ list, selection, clear }),
    [list],
  );
  const keysBetween = useCallback(
    (first: number, last: number) => call("pipeline_ids", { deals: request, first, last }).then(({ ids }) => ids),
    [request],
  );
  const close = (): void => {
    setEntering(undefined);
    anchor.current?.focus();
  };
  if (!table) return null;
  const deal = entering && table.rows.find(({ id }) => id === entering.deal);
  const known = deal ?? (entering && found(pipeline, table.count, entering.deal));
  const total: Shown = { key: "total", figures: table.total, deal: undefined, count: table.count };
  return (
    <>
      <DataGrid<Shown>
        label={text("pipeline-table")}
        columns={columns}
        rowCount={table.count}
        rowAt={shownAt}
        keyOf={keyOf}
        onWindow={onWindow}
        totals={[{ key: "total", row: total, look: "total" }]}
        sort={sortKeysOf(search.sort)}
        onSort={(keys) => onSort(writeSort(keys))}
        onOpen={(place) => enter(place, undefined)}
        onEdit={enter}
        onSelection={onSelection}
        list={list}
        keysBetween={keysBetween}
        {...(entering ? { explained: { key: entering.deal, column: entering.column } } : {})}
      />
      {chosen && (chosen.selection === "all" || chosen.selection.size > 0) && (
        <Several chosen={chosen.selection} table={table} request={request} onLeave={chosen.clear} />
      )}
      {entering && known && (
        <PopoverAt
          anchor={anchor}
          isOpen
          onClose={close}
          width={346}
          title={text("pipeline-entry", { what: text(`pipeline-column-${entering.column}`), customer: known.customer })}
        >
          <EntrySheet
            deal={known}
            column={entering.column}
            typed={entering.typed}
            stages={table.stages}
            asOf={table.as_of}
            onClose={close}
          />
        </PopoverAt>
      )}
    </>
  );
}

/** What was chosen, and of which list. */
interface Held {
  list: string;
  selection: GridSelection;
  clear: () => void;
}

/** Another order is of the same deals. */
function listOf(request: PipelineRequest): string {
  return JSON.stringify({ ...request, sort: [] });
}

/** A deal of another window than the first. */
function found({ rowAt }: Pipeline, count: number, id: string) {
  for (let index = 0; index < count; index += 1) {
    const row = rowAt(index);
    if (row?.id === id) return row;
  }
  return undefined;
}

function keyOf({ key }: Shown): string {
  return key;
}
