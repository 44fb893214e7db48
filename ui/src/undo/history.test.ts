/** One history of deeds: back, forth, keys held as one, failures that lose nothing. */
import { describe, expect, it } from "vitest";
import { History, type Deed } from "./history";

/** A value that deeds set, and a clock that the test turns. */
function scene(): { history: History; value: () => string; set: (to: string, joins?: string) => Deed; turn: (ms: number) => void } {
  let now = 0;
  let value = "base";
  const history = new History(() => now);
  return {
    history,
    value: () => value,
    turn: (ms) => {
      now += ms;
    },
    set: (to, joins) => {
      const from = value;
      value = to;
      const deed: Deed = {
        name: to,
        undo: () => {
          value = from;
        },
        redo: () => {
          value = to;
        },
        ...(joins ? { joins } : {}),
      };
      history.note(deed);
      return deed;
    },
  };
}

describe("taking back", () => {
  it("goes back through what was done, and forth again", async () => {
    const { history, value, set } = scene();
    set("a");
    set("b");
    await history.undo();
    expect(value(), "the last deed is taken back first").toBe("a");
    await history.undo();
    expect(value(), "then the one before").toBe("base");
    expect(history.state().undo, "nothing is left to take back").toBeUndefined();
    await history.redo();
    await history.redo();
    expect(value(), "both are done again").toBe("b");
  });

  it("does nothing where nothing was done", async () => {
    const { history } = scene();
    expect(await history.undo(), "there is nothing to take back").toBeUndefined();
    expect(await history.redo(), "nor to do again").toBeUndefined();
  });

  it("forgets what was undone once something new is done", async () => {
    const { history, value, set } = scene();
    set("a");
    await history.undo();
    set("c");
    expect(history.state().redo, "the other way is gone").toBeUndefined();
    await history.redo();
    expect(value(), "what holds is the new deed").toBe("c");
  });

  it("takes a key that is held as one deed", async () => {
    const { history, value, set, turn } = scene();
    for (const step of ["0.91", "0.92", "0.93"]) {
      set(step, "lever win_rate");
      turn(30);
    }
    await history.undo();
    expect(value(), "one step back leads to where the key was pressed").toBe("base");
    await history.redo();
    expect(value(), "one step forth leads to where it was let go").toBe("0.93");
  });

  it("keeps deeds apart that a pause or another lever separates", async () => {
    const { history, value, set, turn } = scene();
    set("0.91", "lever win_rate");
    turn(1500);
    set("0.92", "lever win_rate");
    set("1.01", "lever price");
    await history.undo();
    expect(value(), "the other lever alone is taken back").toBe("0.92");
    await history.undo();
    expect(value(), "then only what came after the pause").toBe("0.91");
  });

  it("does not join a new deed to one that was done again", async () => {
    const { history, value, set } = scene();
    set("0.91", "lever win_rate");
    await history.undo();
    await history.redo();
    set("0.92", "lever win_rate");
    await history.undo();
    expect(value(), "the deed done again was looked at: it is one of its own").toBe("0.91");
  });

  it("takes back the deed that a notice names, even when others followed", async () => {
    const { history, value, set } = scene();
    const removal = set("removed");
    set("moved");
    await history.undoOf(removal);
    expect(value(), "the named deed's own way back was taken").toBe("base");
    expect(history.state().undo?.name, "the other deed stays in the history").toBe("moved");
    expect(await history.undoOf(removal), "it is taken back once only").toBeUndefined();
  });
});

describe("what fails", () => {
  it("leaves a deed where it is when its way back is refused", async () => {
    const { history, set } = scene();
    set("a");
    history.note({ name: "b", undo: () => Promise.reject(new Error("the disk is full")), redo: () => undefined });
    await expect(history.undo(), "the failure is told").rejects.toThrow("the disk is full");
    expect(history.state().undo?.name, "it can be tried again").toBe("b");
    expect(history.state().redo, "nothing was undone").toBeUndefined();
  });

  it("takes one step at a time, however fast they are asked for", async () => {
    const { history, value, set } = scene();
    const order: string[] = [];
    set("a");
    history.note({
      name: "slow",
      undo: async () => {
        await Promise.resolve();
        order.push("slow");
      },
      redo: () => undefined,
    });
    await Promise.all([history.undo(), history.undo()]);
    expect(order, "the slow one is taken back first, and once").toEqual(["slow"]);
    expect(value(), "then the one before it").toBe("base");
  });
});
