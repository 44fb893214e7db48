/** Salespeople: the list at the left, who is most behind first; the one chosen at the right. */
import { useMemo, type ReactNode } from "react";
import { ErrorNotice, Page, SegmentedControl, useShortcut, WaitingRows } from "../../components";
import type { Choices, ProgressGrouping, ProgressPage, ProgressRow } from "../../ipc/generated";
import { useMessages } from "../../language";
import { useWindows } from "../../list";
import { SavedViews } from "../../list";
import { AsOfPicker, PeriodPicker } from "../../standpoint";
import { DealDrawer } from "../deal";
import { PeopleTable } from "./PeopleTable";
import { Record } from "./Record";
import { dealRequest, pageRequest, writeScope, type SalespeopleSearch } from "./search";

export type Ask = (change: { [Name in keyof SalespeopleSearch]?: SalespeopleSearch[Name] | undefined }, how?: "note" | "still") => void;

export interface ScreenProps {
  search: SalespeopleSearch;
  choices: Choices;
  ask: Ask;
}

export function SalespeopleScreen({ search, choices, ask }: ScreenProps): ReactNode {
  const { text } = useMessages();
  const request = useMemo(() => pageRequest(search, choices), [search, choices]);
  const list = useWindows("progress_page", request);
  const { first, rowAt } = list;
  const chosen = first && chosenOf(first, search.who);
  const move = (by: number): void => {
    if (!first || !chosen) return;
    const at = first.rows.findIndex((row) => writeScope(row.scope) === writeScope(chosen.scope));
    const next = rowAt(Math.min(first.count - 1, Math.max(0, at + by)));
    if (next) ask({ who: writeScope(next.scope) }, "still");
  };
  useShortcut({ keys: "j", name: text("salespeople-next"), group: "page", run: () => move(1) });
  useShortcut({ keys: "k", name: text("salespeople-previous"), group: "page", run: () => move(-1) });
  return (
    <Page
      title={text("salespeople-title")}
      isRefreshing={list.isPending && first !== undefined}
      pickers={<Pickers search={search} choices={choices} ask={ask} asOf={first?.as_of} />}
      drawer={
        search.deal !== undefined && (
          <DealDrawer id={search.deal} request={dealRequest(search, choices)} onClose={() => ask({ deal: undefined })} />
        )
      }
    >
      {list.error && (
        <div className="salespeople-notice">
          <ErrorNotice error={list.error} />
        </div>
      )}
      {!first && !list.error && <WaitingRows widths={[180, 90, 90, 90]} rows={8} />}
      {first && !list.error && (
        <div className="salespeople">
          <PeopleTable list={list} page={first} search={search} chosen={chosen} ask={ask} />
          {chosen && <Record row={chosen} page={first} search={search} choices={choices} ask={ask} />}
        </div>
      )}
    </Page>
  );
}

/** The one that the address names; else the first, who is most behind. */
function chosenOf({ rows, total }: ProgressPage, who: string | undefined): ProgressRow {
  const named = [...rows, total].find((row) => writeScope(row.scope) === who);
  return named ?? rows.find(({ scope }) => scope.kind === "salesperson") ?? total;
}

function Pickers({ search, choices, ask, asOf }: ScreenProps & { asOf: string | undefined }): ReactNode {
  const { text } = useMessages();
  return (
    <>
      <PeriodPicker span={search.span} choices={choices} spans="years" onChoose={(span) => ask({ span })} />
      <AsOfPicker chosen={search.asOf} shown={asOf} choices={choices} onChoose={(date) => ask({ asOf: date })} />
      <SegmentedControl<ProgressGrouping>
        label={text("salespeople-grouping")}
        chosen={search.by ?? "salesperson"}
        segments={[
          { id: "salesperson", name: text("salespeople-by-salesperson") },
          { id: "team", name: text("salespeople-by-team") },
        ]}
        onChoose={(by) => ask({ by: by === "team" ? by : undefined })}
      />
      <SavedViews page="/salespeople" />
    </>
  );
}
