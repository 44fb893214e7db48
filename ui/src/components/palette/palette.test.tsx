/** The palette finds without accents, acts by Enter, and shows acts only after >. */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FileText } from "lucide-react";
import { describe, expect, it, vi } from "vitest";
import { renderInWindow } from "../../testing/render";
import { markedParts, matchingEntries, readTyped, shownEntries } from "./matching";
import { Palette, type PaletteEntry } from "./Palette";

function entry(name: string, run = (): void => undefined, isAction = false): PaletteEntry {
  return { id: name, icon: FileText, name, kind: "Page", isAction, run };
}

describe("finding", () => {
  const entries = ["Réglages", "Prévision", "Recouvrement", "Exporter la prévision"].map((name) => entry(name));

  it("minds neither case nor accents, and begins with what begins so", () => {
    expect(matchingEntries(entries, "PREV").map(({ name }) => name)).toEqual(["Prévision", "Exporter la prévision"]);
  });

  it("shows all for nothing typed and none for nonsense", () => {
    expect(matchingEntries(entries, ""), "everything").toHaveLength(4);
    expect(matchingEntries(entries, "zzz")).toEqual([]);
  });

  it("marks what was typed within the name", () => {
    expect(markedParts("Prévision", "vis")).toEqual([
      { text: "Pré", isMatch: false },
      { text: "vis", isMatch: true },
      { text: "ion", isMatch: false },
    ]);
  });
});

describe("the palette", () => {
  it("goes to the entry that the arrows chose", async () => {
    const [first, second, close] = [vi.fn(), vi.fn(), vi.fn()];
    renderInWindow(
      <Palette isOpen onClose={close} entries={[entry("Prévision", first), entry("Prévision par client", second)]} />,
    );
    await userEvent.type(screen.getByRole("combobox"), "prev{ArrowDown}{Enter}");
    expect(second, "the second of two").toHaveBeenCalledOnce();
    expect(first).not.toHaveBeenCalled();
    expect(close, "and it closes").toHaveBeenCalledOnce();
  });

  it("shows acts only after >", async () => {
    renderInWindow(
      <Palette isOpen onClose={() => undefined} entries={[entry("Prévision"), entry("Exporter", () => undefined, true)]} />,
    );
    await userEvent.type(screen.getByRole("combobox"), ">");
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["ExporterPage"]);
  });

  it("says so when nothing matches", async () => {
    renderInWindow(<Palette isOpen onClose={() => undefined} entries={[entry("Prévision")]} />);
    await userEvent.type(screen.getByRole("combobox"), "zzz{Enter}");
    expect(screen.getByRole("status").textContent).toContain("zzz");
  });
});

describe("the scope", () => {
  it("is the first sign", () => {
    expect(["port", " @port", "@ port", "#12", ">"].map((typed) => readTyped(typed))).toEqual([
      { scope: "everything", words: "port" },
      { scope: "everything", words: "@port" },
      { scope: "customers", words: "port" },
      { scope: "invoices", words: "12" },
      { scope: "actions", words: "" },
    ]);
  });

  it("puts records after pages that begin so and before the rest", () => {
    const own = [entry("Prévision"), entry("Exporter la prévision", () => undefined, true)];
    const records = [entry("Prévôté"), entry("Client Prévert")];
    const shown = (typed: string, most = 12): string[] => shownEntries(own, records, typed, most).map(({ name }) => name);
    expect(shown("prév")).toEqual(["Prévision", "Prévôté", "Client Prévert", "Exporter la prévision"]);
    expect(shown(""), "what was opened lately first").toEqual([...records, ...own].map(({ name }) => name));
    expect(shown(">prév"), "acts alone").toEqual(["Exporter la prévision"]);
    expect(shown("@prév"), "records alone").toEqual(["Prévôté", "Client Prévert"]);
    expect(shown("prév", 2)).toHaveLength(2);
  });
});
