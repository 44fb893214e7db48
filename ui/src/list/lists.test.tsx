/** Columns and views of a list: what is kept, what is told, what comes back. */
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from "@tanstack/react-router";
import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AppError, fakeTransport, replaceTransport, type FakeTransport, type Handlers } from "../ipc";
import type { DeskState, SavedView } from "../ipc/generated";
import { UndoShortcuts } from "../undo";
import { READY } from "../testing/openDesk";
import { renderInWindow } from "../testing/render";
import { ListEnd, useShownColumns } from "./index";
import { addressOf } from "./useViews";

configure({ asyncUtilTimeout: 15_000, defaultHidden: true });
vi.setConfig({ testTimeout: 60_000 });

const COLUMNS = [
  { id: "customer", header: "Client" },
  { id: "amount", header: "Montant" },
  { id: "margin", header: "Marge" },
];

function Shown() {
  const shown = useShownColumns("/deals", COLUMNS);
  return (
    <>
      <p aria-label="shown">{shown.map(({ header }) => header).join(" ")}</p>
      <ListEnd page="/deals" columns={COLUMNS} />
    </>
  );
}

let back: (() => void) | undefined;
afterEach(() => back?.());

async function open(address: string, handlers: Handlers = {}) {
  let state: DeskState = READY;
  let views: SavedView[] = [];
  const program: FakeTransport = fakeTransport({
    state_get: () => state,
    preferences_set: (preferences) => (state = { ...state, preferences }),
    view_list: () => views,
    view_save: ({ view, former }) =>
      (views = [...views.filter(({ name }) => name !== view.name && name !== former), view]),
    view_remove: ({ name }) => (views = views.filter((view) => view.name !== name)),
    ...handlers,
  });
  back = replaceTransport(program);
  const root = createRootRoute({ component: Outlet });
  const route = createRoute({ getParentRoute: () => root, path: "/deals", component: Shown });
  const router = createRouter({ routeTree: root.addChildren([route]), history: createMemoryHistory({ initialEntries: [address] }) });
  await router.load();
  renderInWindow(
    <>
      <RouterProvider router={router as never} />
      <UndoShortcuts />
    </>,
  );
  await screen.findByRole("button", { name: "Colonnes" });
  return { router, kept: () => state.preferences.kept, views: () => views };
}

async function save(name: string): Promise<void> {
  await userEvent.click(screen.getByRole("button", { name: /^Vue/ }));
  const field = within(await screen.findByRole("dialog")).getByRole("textbox");
  await userEvent.clear(field);
  await userEvent.type(field, `${name}{Enter}`);
}

describe("columns", () => {
  it("are hidden one by one, kept, and all come back; the first always stands", async () => {
    const { kept } = await open("/deals");
    await userEvent.click(screen.getByRole("button", { name: "Colonnes" }));
    const sheet = await screen.findByRole("dialog");
    expect(within(sheet).queryByText("Client"), "the name of the row is no choice").toBeNull();
    await userEvent.click(within(sheet).getByRole("checkbox", { name: "Montant" }));
    await waitFor(() => expect(screen.getByLabelText("shown").textContent).toBe("Client Marge"));
    await waitFor(() => expect(kept()).toEqual({ "columns /deals": "customer,margin" }));
    await userEvent.click(within(sheet).getByRole("checkbox", { name: "Marge" }));
    expect(screen.getByLabelText("shown").textContent, "a name alone is no table").toBe("Client Marge");
    await userEvent.click(within(sheet).getByRole("button", { name: "Toutes les colonnes" }));
    await waitFor(() => expect(screen.getByLabelText("shown").textContent).toBe("Client Montant Marge"));
  });
});

describe("a view", () => {
  it("holds filters, order, period and columns, not the day nor what stands open", () => {
    const search = { sort: "-margin", team: "=N", span: "fy2026", asOf: "2026-10-31", scenario: "Prudent", deal: "D1" };
    expect(JSON.parse(addressOf(search, "customer,margin"))).toEqual({
      columns: "customer,margin",
      sort: "-margin",
      span: "fy2026",
      team: "=N",
    });
    expect(addressOf({ b: "1", a: "2" }, undefined), "in one order").toBe(addressOf({ a: "2", b: "1" }, ""));
  });

  it("is saved by its name, opened again, and undo takes it away", async () => {
    const { router, views } = await open("/deals?team=N");
    await save("Nord");
    await screen.findByRole("button", { name: "Vue Nord" });
    expect(views()).toEqual([{ page: "/deals", name: "Nord", address: '{"team":"N"}' }]);
    await router.navigate({ to: "/deals", search: { team: "S" } } as never);
    await userEvent.click(await screen.findByRole("button", { name: "Vues" }));
    await userEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Nord" }));
    await screen.findByRole("button", { name: "Vue Nord" });
    expect(router.state.location.search).toEqual({ team: "N" });
    await userEvent.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(views()).toEqual([]));
  });

  it("without a name is not saved, and one that is refused says why", async () => {
    const { views } = await open("/deals", {
      view_save: () => {
        throw new AppError("disk_full", "no room");
      },
    });
    await save("   ");
    expect(await screen.findByText("Donnez un nom à la vue."), "in its field").toBeTruthy();
    await userEvent.type(screen.getByRole("textbox"), "Nord{Enter}");
    const notice = await screen.findByText(/disk_full|no room|disque/i);
    expect(notice.closest("[data-tone=error]"), "a notice says why").not.toBeNull();
    expect(views()).toEqual([]);
  });
});
