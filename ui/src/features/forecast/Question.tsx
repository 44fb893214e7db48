/**
 * The question that the whole forecast page shares: what the address holds, the request that it
 * makes, and the ways to change both. Panels and drawers of other features read it here.
 * Deliberately absent: figures (useForecastPage.ts).
 */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Choices, ForecastPageRequest, MeasureName, ScenarioChoice, WhyCell } from "../../ipc/generated";
import { scenarioOf } from "../../standpoint";
import { requestOf } from "./request";
import { changed, readCell, type ForecastSearch } from "./search";

export type SearchChange = { [Name in keyof ForecastSearch]?: ForecastSearch[Name] | undefined };

export interface Question {
  search: ForecastSearch;
  choices: Choices;
  /** As the address holds it: a lever that moves changes nothing here (`useMovingRequest`). */
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
const MovingContext = createContext<ForecastPageRequest | undefined>(undefined);

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

/** How long a lever must have stood still before the address holds it: changing it is costly. */
const STILL_MS = 300;

export function QuestionProvider({ search, choices, navigate, children }: QuestionProviderProps): ReactNode {
  const waiting = useWaiting();
  const [moving, setMoving] = useState<{ choice: ScenarioChoice; from: ForecastSearch }>();
  // A change of the address ends the move: what it holds is what counts.
  const scenario = moving?.from === search ? moving.choice : undefined;
  const question = useMemo<Question>(() => {
    const ask: Question["ask"] = (change, how = "note") =>
      navigate(changed(search, { ...waiting.take(), ...change }), how);
    return {
      search,
      choices,
      request: requestOf(search, choices, scenarioOf(search)),
      ask,
      moveScenario: (choice) => setMoving({ choice, from: search }),
      keepScenario: (choice, how = "still") => {
        setMoving({ choice, from: search });
        const change = { scenario: choice.name ?? undefined, levers: choice.levers ?? undefined };
        if (how === "note") ask(change, how);
        else waiting.put(change, () => navigate(changed(search, change), how));
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
  }, [search, choices, navigate, waiting]);
  const moved = useMemo(
    () => (scenario ? requestOf(search, choices, scenario) : question.request),
    [search, choices, scenario, question.request],
  );
  return (
    <Context value={question}>
      <MovingContext value={moved}>{children}</MovingContext>
    </Context>
  );
}

/** The request with the levers as they move; only inside a `QuestionProvider`. */
export function useMovingRequest(): ForecastPageRequest {
  const request = useContext(MovingContext);
  if (!request) throw new Error("useMovingRequest needs a QuestionProvider around it");
  return request;
}

interface Waiting {
  /** Has a change of the address wait until nothing more comes; the last one counts. */
  put: (change: SearchChange, keep: () => void) => void;
  /** What waits goes along with another change. */
  take: () => SearchChange;
}

function useWaiting(): Waiting {
  const [waiting] = useState(() => {
    let held: { change: SearchChange; keep: () => void; timer: number } | undefined;
    const take = (): SearchChange => {
      if (!held) return {};
      window.clearTimeout(held.timer);
      const { change } = held;
      held = undefined;
      return change;
    };
    const end = (): void => {
      const keep = held?.keep;
      take();
      keep?.();
    };
    const put = (change: SearchChange, keep: () => void): void => {
      take();
      held = { change, keep, timer: window.setTimeout(end, STILL_MS) };
    };
    return { put, take };
  });
  // Who has left for another page is not led back.
  useEffect(() => () => void waiting.take(), [waiting]);
  return waiting;
}

/** The question of the page around; only inside a `QuestionProvider`. */
export function useQuestion(): Question {
  const question = useContext(Context);
  if (!question) throw new Error("useQuestion needs a QuestionProvider around it");
  return question;
}
