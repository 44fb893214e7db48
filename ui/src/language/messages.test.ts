/** Messages in both languages, and errors in the person's words. */
import { describe, expect, it, vi } from "vitest";
import { messagesOf } from "./messages";

const [french, english] = [messagesOf("fr"), messagesOf("en")];

describe("messages", () => {
  it("follow each language's plurals and group counts", () => {
    expect([0, 1, 2, 12345].map((count) => french.text("count-rows", { count })), "nothing is singular").toEqual([
      "0 ligne",
      "1 ligne",
      "2 lignes",
      "12\u202f345 lignes",
    ]);
    expect([0, 1, 2].map((count) => english.text("count-rows", { count }))).toEqual(["0 rows", "1 row", "2 rows"]);
  });

  it("stand without marks of isolation", () => {
    expect(french.text("as-of", { date: "22 nov. 2026" }), "it goes into copies and files").toBe("Au 22 nov. 2026");
  });

  it("name an unknown id in the console and show it", () => {
    const spoken = vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(french.text("no-such-message"), "a page with a hole is worse").toBe("no-such-message");
    expect(spoken, "a developer hears of it").toHaveBeenCalledOnce();
    expect(french.find("no-such-message"), "words from data may have none").toBeUndefined();
  });
});

describe("errors of the program", () => {
  const locked = { code: "database-locked", message: "locked", hint: "" };

  it("are told by their code in the person's language, with what to do", () => {
    const { text, hint } = french.error(locked);
    expect(text, "the catalogue's words, not the log's").toContain("Un autre programme");
    expect(hint, "and the way out").toContain("recommencez");
    expect(english.error(locked).text).not.toBe(text);
  });

  it("carry their facts, whether listed or by name", () => {
    const told = { code: "file-not-found", message: "x does not exist" };
    for (const given of [{ path: "/tmp/x.csv" }, [["path", "/tmp/x.csv"]] as const]) {
      expect(french.error({ ...told, arguments: given }).text, "where it happened").toContain("/tmp/x.csv");
    }
  });

  it("of a newer program are shown in its own words", () => {
    const { text, hint } = french.error({ code: "from-the-future", message: "the flux is low", hint: "wait" });
    expect([text, hint], "English is better than nothing").toEqual(["the flux is low", "wait"]);
  });

  it("never send a person of the window to the command line", () => {
    const wrongKey = { code: "database-wrong-key", message: "x", hint: "check --key-file", arguments: { path: "/a.diapason" } };
    for (const language of [french, english]) {
      const { text, hint } = language.error(wrongKey);
      expect(text, "which file").toContain("/a.diapason");
      expect(hint, "the window has no options").not.toContain("--");
    }
  });

  it("without advice have none", () => {
    expect(french.error({ code: "database-locked", message: "x" }).hint, "the program decides").toBeUndefined();
  });
});
