/**
 * The question that the whole forecast page shares: what the address holds, the request that it
 * makes, and the ways to change both. Panels and drawers of other features read it here.
 * Deliberately absent: figures (useForecastPage.ts).
 */
import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import type { Choices, ForecastPageRequest, MeasureName, ScenarioChoice, WhyCell } from "../../ipc/generated";
import { requestOf, scenarioOf } from "./request";
import { changed, readCell, type ForecastSearch } from "./search";

export type SearchChange = { [Name in keyof ForecastSearch]?: ForecastSearch[Name] | undefined };

export interface Question {
  search: ForecastSearch;
  choices: Choices;
  /** With the levers as they move. */
  request: ForecastPageRequest;
  /** Changes what the address holds. `note` is a step that Back takes again; `still` is none. */
  ask: (change: SearchChange, how?: "note" | "still") => void;
  /** The scenario while a lever moves: figures follow, the address waits. */
  moveScenario: (choice: ScenarioChoice) => void;
  /** The scenario that holds from now on: the lever is let go, or another one is picked. */
  keepScenario: (choice: ScenarioChoice, how?: "note" | "still") => void;
  /** Opens why for a figure; for a key figure, of another measure than the page's. */
  onWhy: (cell: WhyCell, measure?: MeasureName) => void;
  /** Whether why is open for this very figure: it keeps its ring. */
  isExplained: (cell: WhyCell, measure?: MeasureName) => boolean;
  onFlags: (kind?: string) => void;
  onDeal: (id: string) => void;
  /** Closes the drawer. */
  onClose: () => void;
}

const Context = createContext<Question | undefined>(undefined);

export interface QuestionProviderProps {
  search: ForecastSearch;
  choices: Choices;
  /** The router's way: a new entry of the history, or in the place of the present one. */
  navigate: (search: ForecastSearch, how: "note" | "still") => void;
  children: ReactNode;
}

const CLOSED: SearchChange = {
  panel: undefined,
  cell: undefined,
  cellMeasure: undefined,
  deal: undefined,
  from: undefined,
  flag: undefined,
};

export function QuestionProvider({ search, choices, navigate, children }: QuestionProviderProps): ReactNode {
  const [moving, setMoving] = useState<{ choice: ScenarioChoice; from: ForecastSearch }>();
  // A change of the address ends the move: what it holds is what counts.
  const scenario = moving?.from === search ? moving.choice : undefined;
  const question = useMemo<Question>(() => {
    const ask: Question["ask"] = (change, how = "note") => navigate(changed(search, change), how);
    return {
      search,
      choices,
      request: requestOf(search, choices, scenario ?? scenarioOf(search)),
      ask,
      moveScenario: (choice) => setMoving({ choice, from: search }),
      keepScenario: (choice, how = "still") => {
        setMoving({ choice, from: search });
        ask({ scenario: choice.name ?? undefined, levers: choice.levers ?? undefined }, how);
      },
      onWhy: (cell, measure) =>
        ask({ ...CLOSED, panel: "why", cell, cellMeasure: measure === (search.measure ?? "invoicing") ? undefined : measure }),
      isExplained: (cell, measure) =>
        search.panel === "why" &&
        JSON.stringify(search.cell) === JSON.stringify(readCell(cell)) &&
        (search.cellMeasure ?? search.measure ?? "invoicing") === (measure ?? search.measure ?? "invoicing"),
      onFlags: (kind) => ask({ ...CLOSED, panel: "flags", flag: kind }),
      onDeal: (id) => {
        const { panel } = search;
        // The figure or kind that led here stays, for the way back.
        ask({ panel: "deal", deal: id, from: panel === "why" || panel === "flags" ? panel : undefined });
      },
      onClose: () => ask(CLOSED, "still"),
    };
  }, [search, choices, scenario, navigate]);
  return <Context value={question}>{children}</Context>;
}

/** The question of the page around; only inside a `QuestionProvider`. */
export function useQuestion(): Question {
  const question = useContext(Context);
  if (!question) throw new Error("useQuestion needs a QuestionProvider around it");
  return question;
}
