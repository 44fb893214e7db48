/** Opens the forecast page in a window of its own, with a program that answers from fixtures. */
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from "@tanstack/react-router";
import { configure, screen } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import { fakeTransport, replaceTransport, type FakeTransport, type Handlers } from "../../../ipc";
import type { Effects, ForecastPage, ForecastPageRequest } from "../../../ipc/generated";
import type { LanguageTag } from "../../../language";
import { renderInWindow } from "../../../testing/render";
import { page as definition } from "../page";
import { CHOICES, INVOICING, PRUDENT, RESULT, STATE } from "./page";

// A whole page in a simulated window takes its time on a busy machine; these are hard limits. Whether
// something is visible is not asked by role: jsdom would compute the styles of every cell for it.
configure({ asyncUtilTimeout: 15_000, defaultHidden: true });
vi.setConfig({ testTimeout: 60_000 });

const NO_EFFECTS: Effects = { measures: [], levers: [], gap: null };

let back: (() => void) | undefined;
afterEach(() => {
  back?.();
  back = undefined;
});

/** The fixture that answers a request. */
function answer(request: ForecastPageRequest): ForecastPage {
  if (request.measure === "result") return RESULT;
  const page = request.scenario.name === null && request.scenario.levers === null ? INVOICING : PRUDENT;
  const rows = request.by === null ? { count: 0, offset: 0, rows: [] } : page.rows;
  return { ...page, measure: request.measure, scenario: request.scenario.name, rows };
}

export interface Opened {
  program: FakeTransport;
  /** The address as it stands: path and search. */
  address: () => string;
  /** Goes back in the history, as Alt ← does. */
  goBack: () => void;
  /** Requests of the page so far. */
  asked: () => ForecastPageRequest[];
}

export async function openForecast(
  address = "/forecast",
  handlers: Handlers = {},
  language: LanguageTag = "fr",
): Promise<Opened> {
  const program = fakeTransport({
    state_get: () => STATE,
    preferences_set: () => STATE,
    choices_get: () => CHOICES,
    forecast_page: answer,
    forecast_rows: (request) => answer(request).rows,
    forecast_effects: () => NO_EFFECTS,
    ...handlers,
  });
  back = replaceTransport(program);
  const history = createMemoryHistory({ initialEntries: [address] });
  const root = createRootRoute({ component: Outlet });
  const route = createRoute({ getParentRoute: () => root, path: definition.path, component: definition.component });
  const router = createRouter({ routeTree: root.addChildren([route]), history, defaultPendingMs: 0 });
  renderInWindow(<RouterProvider router={router as never} />, { language });
  await screen.findByRole("heading", { name: language === "fr" ? "Prévision" : "Forecast" });
  return {
    program,
    address: () => decodeURIComponent(history.location.href),
    goBack: () => history.back(),
    asked: () =>
      program.asked.filter(({ name }) => name === "forecast_page").map(({ request }) => request as ForecastPageRequest),
  };
}

/** A promise and the way to keep it: an answer that comes when the test says so. */
export function held<T>(): { promise: Promise<T>; give: (value: T) => void } {
  let give: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (give = resolve));
  return { promise, give };
}
