/** The pipeline: every open deal, what it weighs and brings, entered in place. */
import { useMemo, useState, type ReactNode } from "react";
import { EmptyState, ErrorNotice, Page, WaitingRows } from "../../components";
import { noteOpened } from "../../desk";
import type { AppError } from "../../ipc";
import type { Choices } from "../../ipc/generated";
import { useLanguage, useMessages } from "../../language";
import { ListEnd, useShownColumns } from "../../list";
import { StandpointPickers, ToBase, useTipHand } from "../../standpoint";
import { DealBeside } from "../deal";
import { BoardView } from "./BoardView";
import { columnsOf } from "./columns";
import { Deals } from "./Deals";
import { Filters } from "./Filters";
import { PATH, withSearch, type PipelineSearch } from "./search";
import { useBoard } from "./useBoard";
import { usePipeline } from "./usePipeline";
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
  const language = useLanguage();
  const currency = pipeline.table?.currency ?? "EUR";
  const columns = useMemo(() => columnsOf(language, currency), [language, currency]);
  const shown = useShownColumns(PATH, columns);
  const end = <ListEnd page={PATH} columns={columns} />;
  return (
    <Frame search={search} onSearch={onSearch} known={pipeline.table} end={end} {...pipeline}>
      {(open) => <Deals pipeline={pipeline} columns={shown} search={search} onSort={onSort} onOpen={open} />}
    </Frame>
  );
}

function OfBoard({ search, onSearch }: PipelineScreenProps): ReactNode {
  const read = useBoard(search);
  const { board } = read;
  return (
    <Frame search={search} onSearch={onSearch} known={board} end={<ListEnd page={PATH} />} {...read}>
      {(open) => board && <BoardView read={read} board={board} onOpen={open} />}
    </Frame>
  );
}

interface FrameProps extends PipelineScreenProps {
  known: { all: number; count: number; without_next_step: number; as_of: string } | undefined;
  choices: Choices | undefined;
  error: AppError | undefined;
  /** At the end of the filter bar. */
  end: ReactNode;
  children: (open: (deal: string) => void) => ReactNode;
}

/** What both views share: filters above, the opened deal beside, the empty states. */
function Frame({ search, onSearch, known, choices, error, end, children }: FrameProps): ReactNode {
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
          <ErrorNotice error={error} acts={<ToBase />} />
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
          <Filters search={search} choices={choices} idle={known?.without_next_step ?? 0} onFilter={filter} end={end} />
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
