/** What comes from outside the page: the native menu, links, second starts, dropped files. */
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { JobOutcome } from "../../ipc/generated";
import type { Events } from "../../ipc";
import { FIGURES, NOTHING_OPEN, openDesk, READY } from "../../testing/openDesk";

const FOLDER = "/home/claire/Exports";
const RUNNING: JobOutcome = { kind: "running" };

function chosen(id: Events["menu"]["id"], value: string | null = null): Events["menu"] {
  return { id, value };
}

describe("the native menu", () => {
  it("imports a folder and shows how far it is", async () => {
    const desk = await openDesk({}, { dialog_pick: () => FOLDER, import_start: () => 1, job_outcome: () => RUNNING });
    await screen.findByText(FIGURES);
    desk.tell("menu", chosen("import_folder"));
    await waitFor(() => expect(desk.address(), "where the progress is").toBe("/data"));
    expect(desk.asked("import_start")).toEqual([{ path: FOLDER, dry_run: false }]);
    expect((await screen.findAllByRole("progressbar")).length).toBeGreaterThan(0);
  });

  it("leaves the page where it is when no folder is chosen", async () => {
    const desk = await openDesk({}, { dialog_pick: () => null });
    await screen.findByText(FIGURES);
    desk.tell("menu", chosen("import_folder"));
    await waitFor(() => expect(desk.asked("dialog_pick")).toHaveLength(1));
    expect(desk.address(), "nothing was begun").toBe("/forecast");
  });

  it.each([
    ["new_database", "database_create", "new_database"],
    ["open_database", "database_open", "open_database"],
  ] as const)("%s asks for a file and does it", async (id, command, dialog) => {
    const desk = await openDesk(
      {},
      { dialog_pick: () => "/tmp/b.diapason", database_create: () => READY, database_open: () => READY },
    );
    await screen.findByText(FIGURES);
    desk.tell("menu", chosen(id));
    await waitFor(() => expect(desk.asked(command)).toEqual([{ path: "/tmp/b.diapason", key_file: null }]));
    expect(desk.asked("dialog_pick")[0]).toMatchObject({ kind: dialog });
  });

  it("opens a recent database and the sample company without a dialog", async () => {
    const desk = await openDesk({}, { database_open: () => READY, database_demo: () => READY });
    await screen.findByText(FIGURES);
    desk.tell("menu", chosen("open_recent", "/home/claire/Fonderie.diapason"));
    desk.tell("menu", chosen("open_sample"));
    await waitFor(() => expect(desk.asked("database_demo")).toHaveLength(1));
    expect(desk.asked("database_open")).toEqual([{ path: "/home/claire/Fonderie.diapason", key_file: null }]);
    expect(desk.asked("dialog_pick")).toEqual([]);
  });

  it("asks for a copy and for one to bring back, from any page", async () => {
    const desk = await openDesk({}, { dialog_pick: () => "/tmp/copy.diapason-backup" });
    await screen.findByText(FIGURES);
    desk.tell("menu", chosen("back_up"));
    expect(await screen.findByRole("dialog", { name: "Sauvegarder la base" })).toBeTruthy();
    desk.tell("menu", chosen("restore"));
    expect(await screen.findByRole("alertdialog", { name: /Restaurer cette sauvegarde/ }), "asked first").toBeTruthy();
    expect(desk.asked("database_restore"), "nothing happens before the answer").toEqual([]);
  });

  it("changes theme and language at once", async () => {
    const desk = await openDesk();
    await screen.findByRole("link", { name: "Réglages" });
    desk.tell("menu", chosen("theme", "dark"));
    expect(document.documentElement.dataset["theme"], "no restart").toBe("dark");
    desk.tell("menu", chosen("language", "en"));
    expect(await screen.findByRole("link", { name: "Settings" })).toBeTruthy();
    await waitFor(() => expect(desk.asked("preferences_set").at(-1)).toMatchObject({ theme: "dark", language: "en" }));
  });

  it("shows the shortcuts, and says where there is nothing to export", async () => {
    const desk = await openDesk({}, {}, "/settings");
    await screen.findByRole("heading", { name: "Réglages" });
    desk.tell("menu", chosen("export_page"));
    expect(await screen.findByText(/rien à exporter sur cette page/), "never a dead item").toBeTruthy();
    desk.tell("menu", chosen("show_shortcuts"));
    expect(await screen.findByRole("dialog", { name: "Raccourcis clavier" })).toBeTruthy();
  });

  it("asks for the figures again", async () => {
    const desk = await openDesk();
    await screen.findByText(FIGURES);
    const before = desk.asked("state_get").length;
    desk.tell("menu", chosen("reload_figures"));
    await waitFor(() => expect(desk.asked("state_get").length).toBeGreaterThan(before));
  });
});

describe("a link", () => {
  it("to the forecast carries its words along", async () => {
    const desk = await openDesk({}, {}, "/settings");
    await screen.findByRole("heading", { name: "Réglages" });
    desk.tell("open_requested", { kind: "place", link: { kind: "forecast", query: { measure: "cash", by: "team" } } });
    await waitFor(() => expect(desk.address()).toBe("/forecast?measure=cash&by=team"));
  });

  it("to a deal opens its page", async () => {
    const desk = await openDesk({}, {}, "/settings");
    await screen.findByRole("heading", { name: "Réglages" });
    desk.tell("open_requested", { kind: "place", link: { kind: "deal", id: "D-0042" } });
    await waitFor(() => expect(desk.address()).toBe("/deals/D-0042"));
  });

  it("that leads nowhere is said, and nothing else happens", async () => {
    const desk = await openDesk({}, {}, "/settings");
    await screen.findByRole("heading", { name: "Réglages" });
    desk.tell("open_requested", { kind: "place", link: { kind: "launch" } as never });
    expect(await screen.findByText(/Ce lien ne mène nulle part/)).toBeTruthy();
    expect(desk.address(), "the page stays").toBe("/settings");
    const changing = desk.program.asked.filter(({ name }) => name !== "state_get");
    expect(changing, "nothing was asked of the program").toEqual([]);
  });
});

describe("a second start of the program", () => {
  it("opens the database that it names, with its key", async () => {
    const desk = await openDesk({}, { database_open: () => READY });
    await screen.findByText(FIGURES);
    desk.tell("open_requested", { kind: "database", path: "/tmp/b.diapason", key_file: "/keys/b.key" });
    await waitFor(() => expect(desk.asked("database_open")).toEqual([{ path: "/tmp/b.diapason", key_file: "/keys/b.key" }]));
  });

  it("in the shell, what was asked before the page listened is done once it does", async () => {
    Object.assign(window, { __TAURI_INTERNALS__: {} });
    try {
      const desk = await openDesk({}, { window_ready: () => [{ kind: "sample" }], database_demo: () => READY });
      await waitFor(() => expect(desk.asked("database_demo"), "it was not lost").toHaveLength(1));
    } finally {
      Reflect.deleteProperty(window, "__TAURI_INTERNALS__");
    }
  });
});

describe("files dropped on the window", () => {
  function veil(): HTMLElement | null {
    return document.querySelector(".drop-veil");
  }

  it("light the window up while they are held, and no longer", async () => {
    const desk = await openDesk();
    await screen.findByText(FIGURES);
    expect(veil()?.hidden, "dark before").toBe(true);
    desk.tell("files_dropped", { kind: "over", count: 1 });
    expect(veil()?.hidden, "before the release").toBe(false);
    desk.tell("files_dropped", { kind: "left" });
    expect(veil()?.hidden, "taken away again").toBe(true);
  });

  it("are imported, on the page that shows how far", async () => {
    const desk = await openDesk({}, { import_start: () => 1, job_outcome: () => RUNNING });
    await screen.findByText(FIGURES);
    desk.tell("files_dropped", { kind: "dropped", paths: [`${FOLDER}/deals.csv`] });
    await waitFor(() => expect(desk.asked("import_start")).toEqual([{ path: `${FOLDER}/deals.csv`, dry_run: false }]));
    await waitFor(() => expect(desk.address()).toBe("/data"));
    expect(veil()?.hidden).toBe(true);
  });

  it("are opened where they are a database, and asked about where they are a copy", async () => {
    const desk = await openDesk({}, { database_open: () => READY });
    await screen.findByText(FIGURES);
    desk.tell("files_dropped", { kind: "dropped", paths: ["/tmp/b.diapason"] });
    await waitFor(() => expect(desk.asked("database_open")).toHaveLength(1));
    desk.tell("files_dropped", { kind: "dropped", paths: ["/tmp/b.diapason-backup"] });
    expect(await screen.findByText("/tmp/b.diapason-backup")).toBeTruthy();
    expect(desk.asked("import_start"), "their folder was not meant").toEqual([]);
  });

  it("begin the first database of a first start", async () => {
    const desk = await openDesk({ status: "welcome", ...NOTHING_OPEN }, { import_start: () => 1, job_outcome: () => RUNNING });
    await screen.findByRole("button", { name: "Importer vos données" });
    desk.tell("files_dropped", { kind: "dropped", paths: [FOLDER] });
    await waitFor(() => expect(desk.asked("import_start")).toHaveLength(1));
    expect((await screen.findAllByRole("progressbar")).length, "how far it is").toBeGreaterThan(0);
  });
});

describe("another program's change", () => {
  it("is seen without asking for it", async () => {
    const desk = await openDesk();
    await screen.findByText(FIGURES);
    desk.become({ database: { ...READY.database!, company: "Méridien et fils" } });
    desk.tell("state_changed", {});
    expect(await screen.findByText("Méridien et fils"), "the company's new name").toBeTruthy();
  });
});
