/** Questions that change faster than they are answered. */
import { describe, expect, it } from "vitest";
import { AppError } from "./error";
import { Latest } from "./latest";

interface Asked {
  question: number;
  answer: (answer: string) => void;
  refuse: (error: unknown) => void;
}

function scene(): { latest: Latest<number, string>; asked: Asked[]; settled: () => Promise<void> } {
  const asked: Asked[] = [];
  const latest = new Latest<number, string>(
    (question) => new Promise((answer, refuse) => asked.push({ question, answer, refuse })),
  );
  return { latest, asked, settled: () => new Promise((done) => setTimeout(done)) };
}

describe("a lever that is dragged", () => {
  it("has one question on its way, skips those in between, and the last one wins", async () => {
    const { latest, asked, settled } = scene();
    for (const value of [1, 2, 3, 4, 5]) latest.ask(value);
    expect(asked.map(({ question }) => question), "only the first is on its way").toEqual([1]);
    asked[0]?.answer("one");
    await settled();
    expect(latest.state().answer, "an answer in between is shown: the figures follow the hand").toBe("one");
    expect(latest.state().isPending, "and the last question is still to be answered").toBe(true);
    expect(asked.map(({ question }) => question), "2, 3 and 4 were never asked").toEqual([1, 5]);
    asked[1]?.answer("five");
    await settled();
    expect(latest.state(), "the last value has won").toMatchObject({ answer: "five", answered: 5, isPending: false });
  });

  it("never lets a stale answer overwrite a newer one", async () => {
    const { latest, asked, settled } = scene();
    const shown: (number | undefined)[] = [];
    latest.subscribe(() => shown.push(latest.state().answered));
    latest.ask(1);
    latest.ask(2);
    asked[0]?.answer("one");
    await settled();
    latest.ask(3);
    asked[1]?.answer("two");
    await settled();
    asked[2]?.answer("three");
    await settled();
    const order = shown.filter((answered) => answered !== undefined);
    expect(order, "answers come in the order of their questions").toEqual(order.toSorted());
    expect(latest.state().answer, "the newest stays").toBe("three");
  });

  it("says nothing of a refusal that a newer question has overtaken", async () => {
    const { latest, asked, settled } = scene();
    latest.ask(1);
    latest.ask(2);
    asked[0]?.refuse(new AppError("lever-invalid", "no such factor"));
    await settled();
    expect(latest.state().error, "the question that holds now is not refused").toBeUndefined();
    asked[1]?.answer("two");
    await settled();
    expect(latest.state(), "it has its answer").toMatchObject({ answer: "two", error: undefined });
  });

  it("keeps the former figures when the last question is refused, and says why", async () => {
    const { latest, asked, settled } = scene();
    latest.ask(1);
    asked[0]?.answer("one");
    await settled();
    latest.ask(2);
    asked[1]?.refuse({ code: "overflow", message: "too large" });
    await settled();
    expect(latest.state().answer, "figures are not lost").toBe("one");
    expect(latest.state().error?.code, "the reason is an error of the program").toBe("overflow");
    expect(latest.state().isPending, "nothing more is on its way").toBe(false);
  });

  it("asks the last question again when what it is about has changed", async () => {
    const { latest, asked, settled } = scene();
    latest.again();
    expect(asked, "nothing was asked yet").toHaveLength(0);
    latest.ask(7);
    asked[0]?.answer("before");
    await settled();
    latest.again();
    asked[1]?.answer("after");
    await settled();
    expect(latest.state(), "the same question, its new answer").toMatchObject({ answered: 7, answer: "after" });
  });

  it("does not ask what waits once nobody looks", async () => {
    const { latest, asked, settled } = scene();
    latest.ask(1);
    latest.ask(2);
    latest.stop();
    asked[0]?.answer("one");
    await settled();
    expect(asked, "the second question was dropped").toHaveLength(1);
  });
});
