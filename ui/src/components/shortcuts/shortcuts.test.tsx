/** Shortcuts by the character, outside fields, in sequences, and switched off. */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { act } from "@testing-library/react";
import { prefer } from "../../preferences";
import { renderInWindow } from "../../testing/render";
import { isPlain, matches, strokesOf, type Press } from "./keys";
import { ShortcutSheet } from "./ShortcutSheet";
import { useShortcut, type Shortcut } from "./ShortcutsProvider";

const run = vi.fn<(name: string) => void>();

function Bound({ keys, ...rest }: Partial<Shortcut> & { keys: string }): ReactNode {
  useShortcut({ name: `do ${keys}`, group: "page", run: () => run(keys), keys, ...rest });
  return null;
}

beforeEach(() => {
  run.mockClear();
  act(() => prefer("letterKeys", "on"));
});

describe("a shortcut", () => {
  it("acts by its letter outside fields only", async () => {
    renderInWindow(
      <>
        <Bound keys="l" />
        <input aria-label="field" />
      </>,
    );
    await userEvent.keyboard("l");
    expect(run, "the levers panel").toHaveBeenCalledTimes(1);
    await userEvent.type(screen.getByLabelText("field"), "l");
    expect(run, "a letter that is typed is a letter").toHaveBeenCalledTimes(1);
  });

  it("in two keys acts by both, and the second alone does not", async () => {
    renderInWindow(
      <>
        <Bound keys="g f" />
        <Bound keys="f" />
      </>,
    );
    await userEvent.keyboard("gf");
    expect(run.mock.calls, "G then F goes to the forecast, and only that").toEqual([["g f"]]);
    await userEvent.keyboard("f");
    expect(run, "F alone is another").toHaveBeenLastCalledWith("f");
  });

  it("with Ctrl may hold in fields", async () => {
    renderInWindow(
      <>
        <Bound keys="mod+k" inFields />
        <Bound keys="mod+z" />
        <input aria-label="field" />
      </>,
    );
    await userEvent.click(screen.getByLabelText("field"));
    await userEvent.keyboard("{Control>}k{/Control}{Control>}z{/Control}");
    expect(run.mock.calls, "the field keeps its own undo").toEqual([["mod+k"]]);
  });

  it("of a letter can be switched off", async () => {
    renderInWindow(
      <>
        <Bound keys="l" />
        <Bound keys="mod+e" />
      </>,
    );
    act(() => prefer("letterKeys", "off"));
    await userEvent.keyboard("l{Control>}e{/Control}");
    expect(run.mock.calls, "combinations stay").toEqual([["mod+e"]]);
  });

  it("goes when its component does", async () => {
    const { rerender } = renderInWindow(<Bound keys="l" />);
    rerender(<div />);
    await userEvent.keyboard("l");
    expect(run, "nobody is there to act").not.toHaveBeenCalled();
  });
});

describe("keys", () => {
  const press = (key: string, held: Partial<Press> = {}): Press => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held,
  });
  const hits = (keys: string, pressed: Press): boolean => {
    const [stroke] = strokesOf(keys);
    return stroke !== undefined && matches(pressed, stroke);
  };

  it("go by the character and not by the key's place", () => {
    expect(hits("?", press("?", { shiftKey: true })), "? needs Shift on most keyboards").toBe(true);
    expect(hits("/", press("/", { shiftKey: true })), "and / does on AZERTY").toBe(true);
    expect(hits("@", press("@", { ctrlKey: true, altKey: true })), "AltGr is no Ctrl").toBe(true);
  });

  it("take Ctrl and Cmd as one, and mind Shift with letters", () => {
    expect(hits("mod+z", press("z", { metaKey: true })), "a Mac").toBe(true);
    expect(hits("mod+z", press("Z", { ctrlKey: true, shiftKey: true })), "that is redo").toBe(false);
    expect(hits("mod+shift+z", press("Z", { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(hits("l", press("L")), "caps lock does not matter").toBe(true);
  });

  it("alone are what can be switched off", () => {
    expect(["g f", "?", "l"].every(isPlain)).toBe(true);
    expect(["mod+k", "alt+arrowleft", "enter"].some(isPlain)).toBe(false);
  });
});

describe("the sheet", () => {
  it("opens with ? and names what the keys do here", async () => {
    renderInWindow(
      <>
        <Bound keys="l" name="Panneau des leviers" />
        <ShortcutSheet />
      </>,
    );
    await userEvent.keyboard("?");
    const sheet = await screen.findByRole("dialog", { name: "Raccourcis clavier" });
    expect(sheet.textContent, "the page's own").toContain("Panneau des leviers");
    expect(sheet.textContent, "and the table's").toContain("Copier les valeurs exactes");
  });
});
