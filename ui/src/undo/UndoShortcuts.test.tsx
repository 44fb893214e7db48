/** Taking back and doing again by keys, anywhere in the window. */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { AppError, fakeTransport, replaceTransport, type FakeTransport } from "../ipc";
import { renderInWindow } from "../testing/render";
import { History, HistoryContext, UndoShortcuts } from "./index";

let transport: FakeTransport;
let history: History;
let value: string;

beforeEach(() => {
  transport = fakeTransport();
  history = new History();
  value = "done";
  history.note({
    name: "Délais +10 j",
    undo: () => {
      value = "taken back";
    },
    redo: () => {
      value = "done again";
    },
  });
  return replaceTransport(transport);
});

function renderWindow(): void {
  renderInWindow(
    <HistoryContext value={history}>
      <UndoShortcuts />
      <input aria-label="Nom" />
    </HistoryContext>,
  );
}

const back = "{Control>}z{/Control}";

describe("Ctrl Z", () => {
  it("says what it took back, with the way forth at hand", async () => {
    renderWindow();
    await userEvent.keyboard(back);
    await waitFor(() => expect(value, "taken back").toBe("taken back"));
    expect((await screen.findByRole("status")).textContent, "what").toContain("Délais +10 j");
    await userEvent.click(screen.getByRole("button", { name: /^Rétablir/ }));
    await waitFor(() => expect(value, "and forth").toBe("done again"));
  });

  it("leaves a field its own", async () => {
    renderWindow();
    await userEvent.click(screen.getByRole("textbox", { name: "Nom" }));
    await userEvent.keyboard(back);
    expect(value, "the scenario is not touched while one types").toBe("done");
  });

  it("tells of a way back that is refused, and keeps it", async () => {
    history.note({
      name: "Supprimer",
      undo: () => Promise.reject(new AppError("database-disk", "full")),
      redo: () => undefined,
    });
    renderWindow();
    await userEvent.keyboard(back);
    expect((await screen.findByRole("alert")).textContent, "why").toContain("disque");
    expect(history.state().undo?.name, "it can be tried again").toBe("Supprimer");
  });

  it("does not reach into another database", async () => {
    renderWindow();
    transport.send("state_changed", {});
    await userEvent.keyboard(back);
    expect(value, "its scenarios are not there").toBe("done");
    expect(history.state().undo, "nothing is offered").toBeUndefined();
  });
});
