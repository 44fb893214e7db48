/** What a person enters: shown at once, told with its effect, taken back and done again; refused without loss. */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { AppError, fakeTransport, replaceTransport, type FakeTransport } from "../ipc";
import type { EditAnswer, EditChange } from "../ipc/generated";
import { renderInWindow } from "../testing/render";
import { History, HistoryContext } from "../undo";
import { useEdit } from "./index";

const change = (value: string): EditChange => ({
  kind: "values",
  values: [{ kind: "set", entity: "deal_line", id: "L1", field: "probability", value, reason: null }],
});

function answerOf(undo: EditChange, weighted_change: string): EditAnswer {
  return { undo, version: "7", effect: { currency: "EUR", weighted: "100.00", weighted_change } };
}

let program: FakeTransport;
let history: History;
beforeEach(() => {
  program = fakeTransport({ edit: () => answerOf(change("0.4"), "96000.00") });
  history = new History();
  return replaceTransport(program);
});

function Field({ refusal }: { refusal?: "own" }): ReactNode {
  const edit = useEdit();
  const [shown, setShown] = useState("40 %");
  const [typed, setTyped] = useState("");
  const enter = async (): Promise<void> => {
    const outcome = await edit({
      change: change("0.6"),
      name: "Pose 60 %",
      show: () => {
        setShown("60 %");
        return () => setShown("40 %");
      },
      ...(refusal ? { refusal } : { onAgain: () => setTyped("60") }),
    });
    if (refusal && !outcome.kept) setTyped(outcome.error.code);
  };
  return (
    <>
      <button onClick={() => void enter()}>garder</button>
      <p aria-label="valeur">{shown}</p>
      <p aria-label="saisi">{typed}</p>
    </>
  );
}

function open(field: ReactNode = <Field />): void {
  renderInWindow(<HistoryContext value={history}>{field}</HistoryContext>);
}

const asked = (): unknown[] => program.asked.map(({ request }) => (request as { change: unknown }).change);
const plain = (text: string | null): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ");

describe("an entry", () => {
  it("is told with its effect and taken back from the notice", async () => {
    open();
    await userEvent.click(screen.getByText("garder"));
    const notice = await screen.findByRole("status");
    expect(plain(notice.textContent), "what, and its effect").toContain("Pose 60 % Pondéré +96 000 €");
    await userEvent.click(screen.getByRole("button", { name: /^Annuler/ }));
    await waitFor(() => expect(asked(), "the answer's way back").toEqual([change("0.6"), change("0.4")]));
  });

  it("is done again by what the way back answered", async () => {
    open();
    await userEvent.click(screen.getByText("garder"));
    await screen.findByRole("status");
    program.answer({ edit: () => answerOf(change("0.61"), "0.00") });
    await history.undo();
    await history.redo();
    expect(asked().at(-1), "not what was asked first").toEqual(change("0.61"));
  });

  it("says nothing of an effect where there is none", async () => {
    program.answer({ edit: () => answerOf(change("0.4"), "0.00") });
    open();
    await userEvent.click(screen.getByText("garder"));
    expect((await screen.findByRole("status")).textContent).not.toContain("Pondéré");
  });

  it("that is refused gives the old value back and keeps what was typed", async () => {
    let refuse = (): void => undefined;
    const refusal = new Promise<EditAnswer>((_, reject) => {
      refuse = () => reject(new AppError("database-disk", "full"));
    });
    program.answer({ edit: () => refusal });
    open();
    await userEvent.click(screen.getByText("garder"));
    expect(screen.getByLabelText("valeur").textContent, "at once").toBe("60 %");
    refuse();
    expect((await screen.findByRole("alert")).textContent, "why").toContain("disque");
    expect(screen.getByLabelText("valeur").textContent, "the old one").toBe("40 %");
    expect(history.state().undo, "nothing was done").toBeUndefined();
    await userEvent.click(screen.getByRole("button", { name: "Reprendre la saisie" }));
    expect(screen.getByLabelText("saisi").textContent, "not lost").toBe("60");
  });

  it("whose field says itself why it is refused has no notice", async () => {
    program.answer({
      edit: () => {
        throw new AppError("edit-refused", "no");
      },
    });
    open(<Field refusal="own" />);
    await userEvent.click(screen.getByText("garder"));
    await waitFor(() => expect(screen.getByLabelText("saisi").textContent).toBe("edit-refused"));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
