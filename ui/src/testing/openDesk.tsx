/**
 * Opens the window's surroundings with the data and settings pages, on a program that answers as a
 * test says. In the place of the forecast stands one sentence: its own tests draw it.
 */
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from "@tanstack/react-router";
import { configure, render, screen } from "@testing-library/react";
import { act } from "react";
import { afterEach, vi } from "vitest";
import { FramedPages } from "../app/FramedPages";
import { Providers } from "../app/Providers";
import { page as data } from "../features/data/page";
import { page as settings } from "../features/settings/page";
import { Surroundings } from "../features/start/surroundings";
import { fakeTransport, replaceTransport, type EventName, type Events, type FakeTransport, type Handlers } from "../ipc";
import type { DeskState, Preferences, Problem } from "../ipc/generated";
import { prefer } from "../preferences";

// A whole window in a simulated one takes its time on a busy machine; these are hard limits.
configure({ asyncUtilTimeout: 15_000, defaultHidden: true });
vi.setConfig({ testTimeout: 60_000 });

export const FIGURES = "the figures of the forecast";
export const DATABASE_FILE = "/home/claire/Ateliers Méridien.diapason";

export const PREFERENCES: Preferences = {
  language: "fr",
  theme: "light",
  density: "automatic",
  letter_shortcuts: true,
  kept: {},
};

export const READY: DeskState = {
  status: "ready",
  database: {
    path: DATABASE_FILE,
    company: "Ateliers Méridien",
    currency: "EUR",
    is_demo: false,
    key_kept: "keychain",
    version: "1",
    lines: 12_480,
  },
  problem: null,
  recent: [
    { path: DATABASE_FILE, company: "Ateliers Méridien", exists: true },
    { path: "/home/claire/Fonderie.diapason", company: "Fonderie du Lac", exists: true },
    { path: "/media/key/old.diapason", company: null, exists: false },
  ],
  preferences: PREFERENCES,
  version: "0.1.0",
};

export const NOTHING_OPEN: Pick<DeskState, "database" | "recent"> = { database: null, recent: [] };

export function problemOf(code: string): Problem {
  return {
    code,
    message: `the program's own words about ${code}`,
    hint: "",
    arguments: { detail: "page 7", found: "14", known: "11", currency: "USD", date: "2026-03-01", what: "deal 7" },
    path: DATABASE_FILE,
  };
}

let back: (() => void) | undefined;
afterEach(() => {
  back?.();
  back = undefined;
  for (const [name, word] of [["language", "fr"], ["theme", "system"], ["density", "automatic"], ["letterKeys", "on"]] as const) {
    prefer(name, word as never);
  }
});

export interface OpenDesk {
  program: FakeTransport;
  /** What the program answers from now on when it is asked for its state. */
  become: (change: Partial<DeskState>) => void;
  address: () => string;
  /** An event of the program or the shell. */
  tell: <Name extends EventName>(event: Name, payload: Events[Name]) => void;
  /** Requests of a command so far. */
  asked: (name: string) => unknown[];
}

function Figures() {
  return <main>{FIGURES}</main>;
}

export async function openDesk(
  state: Partial<DeskState> = {},
  handlers: Handlers = {},
  address = "/forecast",
): Promise<OpenDesk> {
  let now: DeskState = { ...READY, ...state };
  const program = fakeTransport({
    state_get: () => now,
    preferences_set: (preferences) => (now = { ...now, preferences }),
    recent_forget: ({ path }) => (now = { ...now, recent: now.recent.filter((one) => one.path !== path) }),
    import_list: () => [],
    data_quality: () => ({ as_of: "2026-11-22", currency: "EUR", kinds: [], count: 0, offset: 0, rows: [] }),
    ...handlers,
  });
  back = replaceTransport(program);
  const history = createMemoryHistory({ initialEntries: [address] });
  const root = createRootRoute({ component: Outlet });
  const surrounded = createRoute({
    getParentRoute: () => root,
    id: "surrounded",
    component: () => (
      <Surroundings>
        <Outlet />
      </Surroundings>
    ),
  });
  const framed = createRoute({ getParentRoute: () => surrounded, id: "framed", component: FramedPages });
  const pages = [{ path: "/forecast", component: Figures }, data, settings].map(({ path, component }) =>
    createRoute({ getParentRoute: () => framed, path, component }),
  );
  const tree = root.addChildren([surrounded.addChildren([framed.addChildren(pages)])]);
  const router = createRouter({ routeTree: tree, history, defaultPendingMs: 0 });
  await router.load();
  render(
    <Providers>
      <RouterProvider router={router as never} />
    </Providers>,
  );
  await screen.findByRole("main");
  return {
    program,
    become: (change) => {
      now = { ...now, ...change };
    },
    address: () => decodeURIComponent(history.location.href),
    tell: (event, payload) => act(() => program.send(event, payload)),
    asked: (name) => program.asked.filter((one) => one.name === name).map(({ request }) => request),
  };
}
