/** The pipeline: every open deal, what it weighs and brings, entered in place. */
import { useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import { DataGrid, EmptyState, ErrorNotice, Page, PopoverAt, WaitingRows, type CellPlace } from "../../components";
import { noteOpened } from "../../desk";
import type { AppError } from "../../ipc";
import type { Choices } from "../../ipc/generated";
import { useLanguage, useMessages } from "../../language";
import { StandpointPickers, useTipHand } from "../../standpoint";
import { DealBeside } from "../deal";
import { BoardView } from "./BoardView";
import { columnsOf, ENTERED, shownOf, type EnteredColumn, type Shown } from "./columns";
import { EntrySheet } from "./EntrySheet";
import { Filters } from "./Filters";
import { sortKeysOf, withSearch, writeSort, type PipelineSearch } from "./search";
import { useBoard } from "./useBoard";
import { usePipeline, type Pipeline } from "./usePipeline";
import "./Pipeline.css";

export interface PipelineScreenProps {
  search: PipelineSearch;
  onSearch: (next: PipelineSearch) => void;
}

export function PipelineScreen(props: PipelineScreenProps): ReactNode {
  return props.search.view === "board" ? <OfBoard {...props} /> : <OfTable {...props} />;
}

function OfTable({ search, onSearch }: PipelineScreenProps): ReactNode {
  const pipeline = usePipeline(search);
  const onSort = (sort: string | undefined): void => onSearch(withSearch(search, { sort }));
  return (
    <Frame search={search} onSearch={onSearch} known={pipeline.table} {...pipeline}>
      {(open) => <Deals pipeline={pipeline} search={search} onSort={onSort} onOpen={open} />}
    </Frame>
  );
}

function OfBoard({ search, onSearch }: PipelineScreenProps): ReactNode {
  const read = useBoard(search);
  const { board } = read;
  return (
    <Frame search={search} onSearch={onSearch} known={board} {...read}>
      {(open) => board && <BoardView read={read} board={board} onOpen={open} />}
    </Frame>
  );
}

interface FrameProps extends PipelineScreenProps {
  known: { all: number; count: number; without_next_step: number; as_of: string } | undefined;
  choices: Choices | undefined;
  error: AppError | undefined;
  children: (open: (deal: string) => void) => ReactNode;
}

/** What both views share: filters above, the opened deal beside, the empty states. */
function Frame({ search, onSearch, known, choices, error, children }: FrameProps): ReactNode {
  const { text } = useMessages();
  const [opened, setOpened] = useState<string>();
  const filter = (change: { [Name in keyof PipelineSearch]?: string | undefined }): void =>
    onSearch(withSearch(search, change));
  const open = (id: string): void => {
    noteOpened("deal", id);
    setOpened(id);
  };
  const hand = useTipHand();
  const isEmpty = known?.all === 0;
  const drawer = opened !== undefined && <DealBeside key={opened} id={opened} onClose={() => setOpened(undefined)} />;
  return (
    <Page
      title={text("pipeline-title")}
      pickers={<StandpointPickers of={["period", "scenario", "asOf"]} asOf={known?.as_of} />}
      drawer={drawer}
    >
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
        <div className="pipeline" {...hand}>
          <Filters search={search} choices={choices} idle={known?.without_next_step ?? 0} onFilter={filter} />
          {known === undefined && <WaitingRows widths={[150, 146, 112, 116, 94, 94, 94]} rows={16} />}
          {known?.count === 0 && (
            <p className="pipeline-none" role="status">
              {text("pipeline-none")}
            </p>
          )}
          {known !== undefined && known.count > 0 && children(open)}
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
