/** A database that stays shut: what happened, what it means for the figures, what cures it. */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { AppError } from "../../ipc";
import { messagesOf, type LanguageTag } from "../../language";
import { DATABASE_FILE, FIGURES, NOTHING_OPEN, openDesk, PREFERENCES, problemOf, READY, type OpenDesk } from "../../testing/openDesk";

/** The error's code, and what its first button does. */
const FIRST_CURES: Record<string, string> = {
  "database-missing": "again",
  "database-key-missing": "again",
  "database-wrong-key": "key",
  "database-newer": "open",
  "database-locked": "again",
  "database-damaged": "restore",
  "database-not-ours": "open",
  "key-file-invalid": "key",
  "file-unreadable": "again",
  "database-disk": "again",
  "missing-rate": "import",
  internal: "again",
};
const CASES = Object.entries(FIRST_CURES).flatMap(([code, cure]) =>
  (["fr", "en"] as const).map((language) => ({ code, cure, language })),
);

function shut(code: string, language: LanguageTag = "fr", handlers = {}): Promise<OpenDesk> {
  const preferences = { ...PREFERENCES, language };
  return openDesk({ status: "problem", ...NOTHING_OPEN, problem: problemOf(code), preferences }, handlers);
}

function cureName(cure: string, language: LanguageTag): string {
  const { text } = messagesOf(language);
  return cure === "restore" ? text("data-restore") : text(`start-cure-${cure}`);
}

describe("a database that cannot be opened", () => {
  it.each(CASES)("for $code says what to do, the likeliest cure first ($language)", async ({ code, cure, language }) => {
    await shut(code, language);
    const alert = await screen.findByRole("alert");
    const { text, find } = messagesOf(language);
    const meaning = find(`start-meaning-${code}`, problemOf(code).arguments) ?? text("start-meaning");
    expect(alert.textContent, "what it means for the figures").toContain(meaning);
    expect(within(alert).getAllByText(DATABASE_FILE).length, "which file").toBeGreaterThan(0);
    expect(within(alert).queryAllByRole("listitem").length, "steps are numbered").toBeGreaterThan(1);
    const [first] = within(alert).getAllByRole("button");
    expect(first?.textContent, "the first button").toBe(cureName(cure, language));
    expect(first?.dataset["tone"], "and the only one of its weight").toBe("primary");
    const words = alert.textContent ?? "";
    expect(words, "a window has no options").not.toMatch(/--(key-file|db)|diapason (import|restore)/);
    expect(words, "nobody is shown an id or a hole").not.toMatch(/start-(step|meaning|problem)|\{\$?/);
  });

  it("is opened again when the person asks, and the figures appear", async () => {
    const desk = await shut("database-locked", "fr", { database_open: () => READY });
    await userEvent.click(await screen.findByRole("button", { name: "Réessayer" }));
    expect(await screen.findByText(FIGURES), "nothing else was needed").toBeTruthy();
    expect(desk.asked("database_open"), "the same file").toEqual([{ path: DATABASE_FILE, key_file: null }]);
  });

  it("by a wrong key is opened with another key file, and no key is ever made for it", async () => {
    const desk = await shut("database-wrong-key", "fr", {
      dialog_pick: () => "/keys/right.key",
      database_open: () => READY,
    });
    expect(screen.queryByRole("button", { name: /[Cc]réer/ }), "nothing makes a key over it").toBeNull();
    await userEvent.click(await screen.findByRole("button", { name: "Choisir le fichier de clé…" }));
    expect(await screen.findByText(FIGURES)).toBeTruthy();
    expect(desk.asked("dialog_pick"), "the system's own dialog").toEqual([{ kind: "key_file" }]);
    expect(desk.asked("database_open")).toEqual([{ path: DATABASE_FILE, key_file: "/keys/right.key" }]);
    expect(desk.asked("database_create"), "the file's key stays the only one").toEqual([]);
  });

  it("stays on the screen when nothing is chosen", async () => {
    const desk = await shut("database-wrong-key", "fr", { dialog_pick: () => null });
    await userEvent.click(await screen.findByRole("button", { name: "Choisir le fichier de clé…" }));
    expect(desk.asked("database_open"), "no choice is no act").toEqual([]);
    expect(screen.getByRole("alert")).toBeTruthy();
  });

  it("has a technical detail that copies", async () => {
    await shut("database-damaged");
    // Gives the window a clipboard to look into.
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Copier le détail" }));
    expect(await screen.findByRole("button", { name: "Détail copié" })).toBeTruthy();
    expect(await navigator.clipboard.readText(), "the program's own words").toContain("words about database-damaged");
  });

  it("keeps settings and data within reach", async () => {
    const desk = await shut("database-key-missing");
    await userEvent.click(await screen.findByRole("button", { name: "Réglages" }));
    await waitFor(() => expect(desk.address()).toBe("/settings"));
    expect(await screen.findByRole("heading", { name: "Réglages" }), "the page stands without figures").toBeTruthy();
  });
});

describe("a database that does not open while another is open", () => {
  it("leaves the other open, says why, and offers another key", async () => {
    const refused = new AppError("database-wrong-key", "no", "", { path: "/home/claire/Fonderie.diapason" });
    const desk = await openDesk(
      {},
      {
        dialog_pick: () => "/keys/other.key",
        database_open: ({ key_file: key }) => {
          if (key === null) throw refused;
          return READY;
        },
      },
      "/data",
    );
    await userEvent.click(await screen.findByRole("button", { name: "Ouvrir /home/claire/Fonderie.diapason" }));
    const notice = await screen.findByRole("alert");
    expect(notice.textContent, "which file, and what to do").toMatch(/Fonderie\.diapason.*Choisissez/);
    expect(screen.getAllByText("Ateliers Méridien").length, "the open one stays").toBeGreaterThan(0);
    await userEvent.click(within(notice).getByRole("button", { name: "Choisir le fichier de clé…" }));
    await waitFor(() => expect(desk.asked("database_open").at(-1)).toEqual({ path: "/home/claire/Fonderie.diapason", key_file: "/keys/other.key" }));
  });
});
