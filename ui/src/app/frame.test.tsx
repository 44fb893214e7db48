/** The frame: only pages that exist, addresses that lead somewhere, back and forward, the palette. */
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeTransport, replaceTransport } from "../ipc";
import type { DeskState } from "../ipc/generated";
import { PLACES } from "./pages";
import { Providers } from "./Providers";
import { makeRouter } from "./router";

const READY: DeskState = {
  status: "ready",
  database: {
    path: "/tmp/meridien.diapason",
    company: "Ateliers Méridien",
    currency: "EUR",
    is_demo: true,
    key_kept: "keychain",
    version: "1",
    lines: 240,
  },
  problem: null,
  recent: [],
  preferences: { language: "fr", theme: "system", density: "automatic", letter_shortcuts: true, kept: {} },
  version: "0.1.0",
};

let back = (): void => undefined;

beforeEach(() => {
  back = replaceTransport(fakeTransport({ state_get: () => READY, window_ready: () => [] }));
});
afterEach(() => back());

async function open(address: string): Promise<{ path: () => string }> {
  const router = makeRouter(createMemoryHistory({ initialEntries: [address] }));
  await router.load();
  render(
    <Providers>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { path: () => router.state.location.pathname };
}

async function sidebar(): Promise<HTMLElement> {
  return screen.findByRole("navigation", { name: "Pages" });
}

describe("addresses", () => {
  it("begin with the first page", async () => {
    const { path } = await open("/");
    await sidebar();
    expect(path(), "the forecast is the first").toBe("/forecast");
  });

  it("that lead nowhere say so and lead out", async () => {
    const { path } = await open("/nowhere");
    expect(await screen.findByRole("heading", { name: /ne mène à aucune page/ }), "never a blank window").toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Aller à la première page" }));
    await waitFor(() => expect(path(), "the way out").toBe("/forecast"));
  });

  it("show the gallery without any database", async () => {
    back();
    back = replaceTransport(fakeTransport());
    await open("/gallery");
    expect(await screen.findByRole("main", { name: "Composants" })).toBeTruthy();
  });
});

describe("the sidebar", () => {
  it("names the company and the pages that exist, and no other", async () => {
    await open("/forecast");
    const links = within(await sidebar()).getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href")), "no dead link").toEqual(PLACES.map(({ path }) => path));
    expect(links[0]?.getAttribute("aria-current"), "where one is").toBe("page");
    expect(screen.getByText("Ateliers Méridien")).toBeTruthy();
  });

  it("is skipped by the first tab stop", async () => {
    await open("/forecast");
    await sidebar();
    await userEvent.tab();
    expect(document.activeElement?.textContent, "straight to the page").toBe("Aller à la page");
    await userEvent.keyboard("{Enter}");
    expect(document.activeElement?.id).toBe("page");
  });
});

describe("the palette", () => {
  it("opens with Ctrl K and finds a page by its first letters", async () => {
    await open("/forecast");
    await sidebar();
    await userEvent.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("combobox", { name: "Rechercher ou agir" });
    await userEvent.type(field, "prev");
    const names = screen.getAllByRole("option").map((option) => option.textContent ?? "");
    expect(names[0], "without its accent").toContain("Prévision");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("combobox"), "Escape closes it").toBeNull());
  });
});
