/** A drawer takes the focus, gives it back, and closes by Escape as the nearest thing only. */
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { renderInWindow } from "../testing/render";
import { Drawer } from "./Drawer";
import { useEscape } from "./escape";

function PageWithDrawer(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>17 697 250 €</button>
      <button>elsewhere</button>
      {open && (
        <Drawer title="Pourquoi ce chiffre ?" onClose={() => setOpen(false)}>
          <button>inside</button>
        </Drawer>
      )}
    </>
  );
}

async function openIt(): Promise<HTMLElement> {
  renderInWindow(<PageWithDrawer />);
  const figure = screen.getByText("17 697 250 €");
  await userEvent.click(figure);
  return figure;
}

describe("a drawer", () => {
  it("takes the focus when it opens and returns it where it came from", async () => {
    const figure = await openIt();
    const drawer = screen.getByRole("dialog", { name: "Pourquoi ce chiffre ?" });
    expect(drawer, "a screen reader begins to read it").toBe(document.activeElement);
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog"), "Escape closes it").toBeNull();
    expect(document.activeElement, "back at the figure").toBe(figure);
  });

  it("returns the focus by its button too", async () => {
    const figure = await openIt();
    await userEvent.click(screen.getByRole("button", { name: "Fermer" }));
    expect(document.activeElement, "wherever it was closed from").toBe(figure);
  });

  it("leaves the page usable, and the focus where a person has put it", async () => {
    await openIt();
    const elsewhere = screen.getByText("elsewhere");
    await userEvent.click(elsewhere);
    expect(screen.queryByRole("dialog"), "the page is not blocked, the drawer stays").not.toBeNull();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog"), "Escape reaches it from anywhere").toBeNull();
    expect(document.activeElement, "nothing jumps away under one's hands").toBe(elsewhere);
  });

  it("says whether it is pinned", async () => {
    const onPin = vi.fn();
    renderInWindow(
      <Drawer title="Affaire" onClose={() => undefined} isPinned={false} onPin={onPin}>
        text
      </Drawer>,
    );
    const pin = screen.getByRole("button", { name: "Garder ouvert" });
    expect(pin.getAttribute("aria-pressed"), "it is a toggle").toBe("false");
    await userEvent.click(pin);
    expect(onPin).toHaveBeenCalledWith(true);
  });
});

describe("Escape", () => {
  it("closes the nearest thing only", async () => {
    const closed: string[] = [];
    const Layer = ({ name }: { name: string }): ReactNode => {
      const [open, setOpen] = useState(true);
      useEscape(() => {
        closed.push(name);
        setOpen(false);
      }, open);
      return null;
    };
    renderInWindow(
      <>
        <Layer name="drawer" />
        <Layer name="selection" />
      </>,
    );
    await userEvent.keyboard("{Escape}");
    expect(closed, "what opened last").toEqual(["selection"]);
    await userEvent.keyboard("{Escape}");
    expect(closed, "then what lies under it").toEqual(["selection", "drawer"]);
  });
});
