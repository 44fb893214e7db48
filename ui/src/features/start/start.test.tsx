/** Before the figures: opening, first start, an empty database, no program; and when a page fails. */
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Mishap } from "../../app/Mishap";
import { Providers } from "../../app/Providers";
import { makeRouter } from "../../app/router";
import { AppError, fakeTransport, replaceTransport } from "../../ipc";
import { FIGURES, NOTHING_OPEN, openDesk, problemOf, READY } from "../../testing/openDesk";

afterEach(() => {
  vi.useRealTimers();
});

describe("while a database is being opened", () => {
  it("the window has its frame at once and grey bars after a moment, never figures", async () => {
    const desk = await openDesk({ status: "opening", ...NOTHING_OPEN });
    expect(screen.getByRole("main", { busy: true }), "never a blank window").toBeTruthy();
    expect(await screen.findByText("Ouverture de la base…"), "what it waits for").toBeTruthy();
    desk.become(READY);
    desk.tell("state_changed", {});
    expect(await screen.findByText(FIGURES), "then the figures").toBeTruthy();
  });

  it("an event that was missed does not leave the window waiting", async () => {
    const desk = await openDesk({ status: "opening", ...NOTHING_OPEN });
    desk.become(READY);
    expect(await screen.findByText(FIGURES), "it asks again by itself").toBeTruthy();
  });
});

describe("the first start", () => {
  it("offers to import first and the sample company second, and says where the data stay", async () => {
    await openDesk({ status: "welcome", ...NOTHING_OPEN });
    const primary = await screen.findByRole("button", { name: "Importer vos données" });
    expect(primary.dataset["tone"]).toBe("primary");
    const others = ["Ouvrir la société d’exemple", "Ouvrir une base…", "Restaurer une sauvegarde…"];
    for (const name of others) {
      expect(screen.getByRole("button", { name }).dataset["tone"], "one primary act").not.toBe("primary");
    }
    expect(screen.getByText(/Tout reste sur cette machine, chiffré/)).toBeTruthy();
  });

  it("opens the sample company with one press", async () => {
    await openDesk({ status: "welcome", ...NOTHING_OPEN }, { database_demo: () => READY });
    await userEvent.click(await screen.findByRole("button", { name: "Ouvrir la société d’exemple" }));
    expect(await screen.findByText(FIGURES)).toBeTruthy();
  });

  it("speaks the other language at once, without a restart", async () => {
    const desk = await openDesk({ status: "welcome", ...NOTHING_OPEN });
    await userEvent.click(await screen.findByRole("radio", { name: "English" }));
    expect(await screen.findByRole("button", { name: "Import your data" })).toBeTruthy();
    await waitFor(() => expect(desk.asked("preferences_set").at(-1), "and it is kept").toMatchObject({ language: "en" }));
  });

  it("shows what an import refused, where it was begun", async () => {
    await openDesk(
      { status: "welcome", ...NOTHING_OPEN },
      {
        dialog_pick: () => "/home/claire/Photos",
        import_start: () => 1,
        job_outcome: () => ({ kind: "failed", problem: { ...problemOf("folder-empty"), arguments: { path: "/home/claire/Photos" } } }),
      },
    );
    await userEvent.click(await screen.findByRole("button", { name: "Importer vos données" }));
    expect((await screen.findAllByText(/Photos ne contient aucun fichier connu/)).length).toBeGreaterThan(0);
    expect(screen.getByText("Rien n’a été écrit."), "and that nothing was written").toBeTruthy();
  });
});

describe("an empty database", () => {
  it("names its file and asks for data", async () => {
    await openDesk({ status: "empty", database: { ...READY.database!, company: null, currency: null, lines: 0 } });
    expect(await screen.findByRole("heading", { name: "Cette base est encore vide" })).toBeTruthy();
    expect(screen.getByText(READY.database!.path)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Importer vos données" })).toBeTruthy();
  });
});

describe("when no program answers", () => {
  it("the window says so, and asks again when the person does", async () => {
    let isThere = false;
    await openDesk({}, {
      state_get: () => {
        if (!isThere) throw new AppError("unreachable", "Failed to fetch", "", { detail: "Failed to fetch" });
        return READY;
      },
    });
    expect(await screen.findByRole("heading", { name: /Le programme ne répond pas/ })).toBeTruthy();
    isThere = true;
    await userEvent.click(screen.getByRole("button", { name: "Réessayer" }));
    expect(await screen.findByText(FIGURES)).toBeTruthy();
  });
});

describe("figures older than the database's content", () => {
  it("stay, under a strip that says why", async () => {
    await openDesk({ problem: problemOf("missing-rate") });
    expect(await screen.findByText(/Les chiffres montrés sont ceux d’avant/)).toBeTruthy();
    expect(screen.getByText(/Il manque un cours USD/), "the cause").toBeTruthy();
    expect(screen.getByText(FIGURES), "the figures stay").toBeTruthy();
  });
});

describe("a defect of a page", () => {
  it("leaves the frame standing, says that no figure is touched, and shows the page again", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const broken = { ...READY, recent: [null as never] };
    let isMended = false;
    const back = replaceTransport(fakeTransport({ state_get: () => (isMended ? READY : broken) }));
    const router = makeRouter(createMemoryHistory({ initialEntries: ["/data"] }));
    await router.load();
    render(
      <Providers>
        <RouterProvider router={router} />
      </Providers>,
    );
    expect(await screen.findByRole("heading", { name: "La page s’est arrêtée" })).toBeTruthy();
    expect(screen.getByRole("navigation", { name: "Pages" }), "one can go elsewhere").toBeTruthy();
    isMended = true;
    expect(screen.getByRole("button", { name: "Recharger la fenêtre" })).toBeTruthy();
    back();
  });

  it("around the pages is shown all the same", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    let isBroken = true;
    function Around() {
      if (isBroken) throw new Error("a hole");
      return <p>whole</p>;
    }
    render(
      <Mishap>
        <Around />
      </Mishap>,
    );
    expect(await screen.findByText(/Error: a hole/), "the detail, for whoever helps").toBeTruthy();
    isBroken = false;
    await act(() => userEvent.click(screen.getByRole("button", { name: "Montrer de nouveau" })));
    expect(await screen.findByText("whole")).toBeTruthy();
  });
});
