/** The pipeline: every open deal, what it weighs and brings, entered in place. */
import { useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import { DataGrid, EmptyState, ErrorNotice, Page, PopoverAt, WaitingRows, type CellPlace } from "../../components";
import { noteOpened } from "../../desk";
import { useLanguage, useMessages } from "../../language";
import { DealBeside } from "../deal";
import { columnsOf, ENTERED, shownOf, type EnteredColumn, type Shown } from "./columns";
import { EntrySheet } from "./EntrySheet";
import { Filters } from "./Filters";
import { sortKeysOf, withSearch, writeSort, type PipelineSearch } from "./search";
import { usePipeline, type Pipeline } from "./usePipeline";
import "./Pipeline.css";

export interface PipelineScreenProps {
  search: PipelineSearch;
  onSearch: (next: PipelineSearch) => void;
}

export function PipelineScreen({ search, onSearch }: PipelineScreenProps): ReactNode {
  const { text } = useMessages();
  const pipeline = usePipeline(search);
  const { table, choices, error } = pipeline;
  const [opened, setOpened] = useState<string>();
  const filter = (change: { [Name in keyof PipelineSearch]?: string | undefined }): void =>
    onSearch(withSearch(search, change));
  const open = (id: string): void => {
    noteOpened("deal", id);
    setOpened(id);
  };
  const isEmpty = table !== undefined && table.all === 0;
  const drawer = opened !== undefined && <DealBeside key={opened} id={opened} onClose={() => setOpened(undefined)} />;
  return (
    <Page title={text("pipeline-title")} drawer={drawer}>
      {error && (
        <div className="pipeline-notice">
          <ErrorNotice error={error} />
        </div>
      )}
      {isEmpty && (
        <div className="pipeline-empty">
          <EmptyState title={text("pipeline-empty")} drawing="rows">
            {text("pipeline-empty-meaning")}
          </EmptyState>
        </div>
      )}
      {!isEmpty && !error && (
        <div className="pipeline">
          <Filters search={search} choices={choices} table={table} onFilter={filter} />
          {table === undefined && <WaitingRows widths={[150, 146, 112, 116, 94, 94, 94]} rows={16} />}
          {table?.count === 0 && (
            <p className="pipeline-none" role="status">
              {text("pipeline-none")}
            </p>
          )}
          {table !== undefined && table.count > 0 && (
            <Deals pipeline={pipeline} search={search} onSort={(sort) => filter({ sort })} onOpen={open} />
          )}
        </div>
      )}
    </Page>
  );
}

interface DealsProps {
  pipeline: Pipeline;
  search: PipelineSearch;
  onSort: (sort: string | undefined) => void;
  onOpen: (id: string) => void;
}

interface Entering {
  deal: string;
  column: EnteredColumn;
  typed: string | undefined;
}

function Deals({ pipeline, search, onSort, onOpen }: DealsProps): ReactNode {
  const { text } = useMessages();
  const language = useLanguage();
  const { table, rowAt, onWindow } = pipeline;
  const currency = table?.currency ?? "EUR";
  const columns = useMemo(() => columnsOf(language, currency), [language, currency]);
  const anchor = useRef<HTMLElement>(null);
  const [entering, setEntering] = useState<Entering>();
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
        {...(entering ? { explained: { key: entering.deal, column: entering.column } } : {})}
      />
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
