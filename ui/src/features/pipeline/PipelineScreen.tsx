/** The pipeline: every open deal, what it weighs and brings, entered in place. */
import { useState, type ReactNode } from "react";
import { EmptyState, ErrorNotice, Page, WaitingRows } from "../../components";
import { noteOpened } from "../../desk";
import type { AppError } from "../../ipc";
import type { Choices } from "../../ipc/generated";
import { useMessages } from "../../language";
import { StandpointPickers, useTipHand } from "../../standpoint";
import { DealBeside } from "../deal";
import { BoardView } from "./BoardView";
import { Deals } from "./Deals";
import { Filters } from "./Filters";
import { withSearch, type PipelineSearch } from "./search";
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
