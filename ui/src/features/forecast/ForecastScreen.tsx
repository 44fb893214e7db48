/** The page as a whole: pickers, figures or their absence, levers at the right, one drawer. */
import { useCallback, type ReactNode } from "react";
import { Button, ErrorNotice, Page, useShortcut } from "../../components";
import type { AppError } from "../../ipc";
import { useMessages, type Unit } from "../../language";
import { useScenarioMoves } from "../../scenario";
import { LeversPanel, useLeverShortcuts } from "../levers";
import { ForecastView } from "./ForecastView";
import { Loading, PATIENCE_MS } from "./Loading";
import { Pickers } from "./Pickers";
import { useQuestion } from "./Question";
import { useExports } from "./useExports";
import { useForecastPage } from "./useForecastPage";
import { useKept } from "./useKept";
import { useSlow } from "./useSlow";
import { UNITS } from "./ViewBar";

const OPEN_OR_SHUT = ["open", "shut"] as const;
const SHOWN_OR_HIDDEN = ["shown", "hidden"] as const;
const PROVISIONAL_CURRENCY = "EUR";

export function ForecastScreen(): ReactNode {
  const { text } = useMessages();
  const question = useQuestion();
  const { request, choices, search, ask, onWhy } = question;
  const state = useForecastPage(request);
  const [unit, setUnit] = useKept<Unit>("forecast_unit", UNITS, "thousands");
  const [panel, setPanel] = useKept("forecast_levers", OPEN_OR_SHUT, "open");
  const [base, setBase] = useKept("forecast_base", SHOWN_OR_HIDDEN, "shown");
  const moves = useScenarioMoves({
    choice: request.scenario,
    saved: choices.scenarios,
    onMove: question.moveScenario,
    onKeep: question.keepScenario,
  });
  useLeverShortcuts({
    onTogglePanel: () => setPanel(panel === "open" ? "shut" : "open"),
    onToggleBase: () => setBase(base === "shown" ? "hidden" : "shown"),
  });
  const onTwin = useCallback(
    () => ask({ view: search.view === "table" ? undefined : "table" }),
    [ask, search.view],
  );
  useShortcut({ keys: "t", name: text("forecast-twin-key"), group: "page", run: onTwin });
  const exports = useExports(state.asked?.request);
  const isRefreshing = useSlow(state.isPending && state.asked !== undefined, PATIENCE_MS);
  return (
    <Page
      title={text("forecast-title")}
      pickers={
        <Pickers
          page={state.asked?.page}
          onScenario={(choice) =>
            moves.choose(choice, {
              name: choice.name === null ? text("scenario-base") : text("scenario-named", { name: choice.name }),
            })
          }
        />
      }
      panel={{
        name: text("levers-title"),
        isOpen: panel === "open",
        onClose: () => setPanel("shut"),
        content: (
          <LeversPanel
            request={request}
            moves={moves}
            choices={choices}
            currency={state.asked?.page.currency ?? PROVISIONAL_CURRENCY}
            unit={unit}
            unmatched={state.asked?.page.unmatched ?? []}
            onWhy={(measure) => onWhy({ column: null, later: false, rows: [], category: null }, measure)}
          />
        ),
      }}
      isRefreshing={isRefreshing}
    >
      <Refused error={state.error} again={state.again} />
      {state.asked ? (
        <ForecastView
          asked={state.asked}
          base={base}
          unit={unit}
          onUnit={setUnit}
          onTwin={onTwin}
          exports={exports}
        />
      ) : (
        !state.error && <Loading />
      )}
    </Page>
  );
}

/** Why the figures asked for have not come; those before stay underneath. */
function Refused({ error, again }: { error: AppError | undefined; again: () => void }): ReactNode {
  const { text } = useMessages();
  const { request, keepScenario } = useQuestion();
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
