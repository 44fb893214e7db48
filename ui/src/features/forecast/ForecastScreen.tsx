/** The page as a whole: pickers, figures or their absence, levers at the right, one drawer. */
import { useQueryClient } from "@tanstack/react-query";
import { SlidersHorizontal } from "lucide-react";
import { useCallback, type ReactNode } from "react";
import { Button, ErrorNotice, IconButton, Page, useShortcut, type PagePanel } from "../../components";
import type { AppError } from "../../ipc";
import type { Choices } from "../../ipc/generated";
import { useMessages, type Unit } from "../../language";
import { SavedViews } from "../../list";
import { useScenarioMoves, type ScenarioMoves } from "../../scenario";
import { LeversPanel, useLeverShortcuts } from "../levers";
import { useScenarios, type Scenarios } from "../scenarios";
import { Drawers } from "./Drawers";
import { Empty, isEmpty } from "./Empty";
import { ForecastView } from "./ForecastView";
import { Loading, PATIENCE_MS } from "./Loading";
import { Pickers } from "./Pickers";
import { useMovingRequest, useQuestion } from "./Question";
import { useExports } from "./useExports";
import { useForecastPage, type PageState } from "./useForecastPage";
import { useKept } from "./useKept";
import { useLeversPanel, type LeversPanelState } from "./useLeversPanel";
import { useSlow } from "./useSlow";
import { UNITS } from "./ViewBar";

const SHOWN_OR_HIDDEN = ["shown", "hidden"] as const;
/** Until the first answer says which it is. */
const PROVISIONAL_CURRENCY = "EUR";

export function ForecastScreen(): ReactNode {
  const { text } = useMessages();
  const { choices, search, ask } = useQuestion();
  const request = useMovingRequest();
  const state = useForecastPage(request);
  const [unit, setUnit] = useKept<Unit>("forecast_unit", UNITS, "thousands");
  const panel = useLeversPanel();
  const [base, setBase] = useKept("forecast_base", SHOWN_OR_HIDDEN, "shown");
  const desk = useScenarioDesk();
  useLeverShortcuts({
    onTogglePanel: panel.toggle,
    onToggleBase: () => setBase(base === "shown" ? "hidden" : "shown"),
  });
  const onTwin = useCallback(
    () => ask({ view: search.view === "table" ? undefined : "table" }),
    [ask, search.view],
  );
  useShortcut({ keys: "t", name: text("forecast-twin-key"), group: "page", run: onTwin });
  const exports = useExports(state.asked?.request);
  const exportTable = (): void => exports[0]?.onChoose();
  useShortcut({ keys: "mod+e", name: text("forecast-export-xlsx"), group: "page", run: exportTable }, exports.length > 0);
  const isRefreshing = useSlow(state.isPending && state.asked !== undefined, PATIENCE_MS);
  const levers: PagePanel = {
    name: text("levers-title"),
    isOpen: panel.isOpen,
    onClose: panel.close,
    content: <Levers desk={desk} state={state} unit={unit} panel={panel} />,
  };
  return (
    <Page
      title={text("forecast-title")}
      pickers={<Pickers page={state.asked?.page} {...desk} />}
      acts={
        <>
          <SavedViews page="/forecast" />
          {!panel.isOpen && (
            <Button icon={SlidersHorizontal} onPress={panel.toggle}>
              {text("levers-title")}
            </Button>
          )}
        </>
      }
      panel={levers}
      drawer={<Drawers asked={state.asked} moves={desk.moves} unit={unit} />}
      isRefreshing={isRefreshing}
    >
      <Refused error={state.error} again={state.again} />
      {!state.asked && !state.error && <Loading />}
      {state.asked && isEmpty(choices, state.asked.page) && <Empty />}
      {state.asked && !isEmpty(choices, state.asked.page) && (
        <ForecastView asked={state.asked} onUnit={setUnit} {...{ base, unit, onTwin, exports }} />
      )}
      {desk.scenarios.dialog}
    </Page>
  );
}

interface ScenarioDesk {
  moves: ScenarioMoves;
  scenarios: Scenarios;
}

/** The scenario of the page: moved in the panel, picked at the top, saved, compared. */
function useScenarioDesk(): ScenarioDesk {
  const { choices, ask, moveScenario, keepScenario } = useQuestion();
  const request = useMovingRequest();
  const client = useQueryClient();
  const moves = useScenarioMoves({
    choice: request.scenario,
    saved: choices.scenarios,
    onMove: moveScenario,
    onKeep: keepScenario,
  });
  const scenarios = useScenarios({
    moves,
    onCompare: () => ask({ panel: "compare" }),
    onSaved: (saved) =>
      client.setQueryData<Choices>(["choices_get"], (known) => known && { ...known, scenarios: [...saved] }),
  });
  return { moves, scenarios };
}

interface LeversProps {
  desk: ScenarioDesk;
  state: PageState;
  unit: Unit;
  panel: LeversPanelState;
}

function Levers({ desk, state, unit, panel }: LeversProps): ReactNode {
  const { text } = useMessages();
  const { choices, onWhy } = useQuestion();
  const request = useMovingRequest();
  const page = state.asked?.page;
  return (
    <LeversPanel
      request={request}
      answered={state.asked?.request}
      moves={desk.moves}
      choices={choices}
      currency={page?.currency ?? PROVISIONAL_CURRENCY}
      unit={unit}
      unmatched={page?.unmatched ?? []}
      menu={
        <>
          {desk.scenarios.menu}
          {!panel.floats && <IconButton act="close" name={text("forecast-close-levers")} onPress={panel.close} />}
        </>
      }
      acts={desk.scenarios.buttons}
      onWhy={(measure) => onWhy({ column: null, later: false, rows: [], category: null }, measure)}
    />
  );
}

/** Why the figures asked for have not come; those before stay underneath. */
function Refused({ error, again }: { error: AppError | undefined; again: () => void }): ReactNode {
  const { text } = useMessages();
  const { keepScenario } = useQuestion();
  const request = useMovingRequest();
  if (!error) return null;
  const isByHand = request.scenario.name !== null || request.scenario.levers !== null;
  return (
    <div className="forecast-notice">
      <ErrorNotice
        error={error}
        acts={
          <>
            <Button onPress={again}>{text("forecast-again")}</Button>
            {isByHand && (
              <Button onPress={() => keepScenario({ name: null, levers: null }, "note")}>
                {text("forecast-to-base")}
              </Button>
            )}
          </>
        }
      />
    </div>
  );
}
