/** Levers by whole steps: what a hand sets is what crosses, to the last digit. */
import { describe, expect, it } from "vitest";
import { formatsOf, messagesOf } from "../language";
import { EVERYWHERE as SAMPLE_EVERYWHERE, NO_LEVERS as NONE, PRUDENT, SAVED } from "../testing/deskSamples";
import { isByHand, isModified, isSameChoice, leversOf, withLevers } from "./choice";
import {
  areSameLevers,
  EVERYWHERE,
  isEverywhere,
  LEVERS,
  leversSet,
  movedOnly,
  NO_LEVERS,
  stepsOf,
  valueOf,
  withValue,
  withWhere,
  type LeverId,
  type LeverShape,
} from "./levers";
import { leverWordsOf } from "./words";

function shapeOf(id: LeverId): LeverShape {
  return LEVERS.find((shape) => shape.id === id) as LeverShape;
}

const [WIN_RATE, SLIP, PRICE, DELAY] = (["win_rate", "slip_months", "price", "payment_delay_days"] as const).map(shapeOf) as [
  LeverShape, LeverShape, LeverShape, LeverShape,
];

describe("a lever's value", () => {
  it("crosses exactly as it was set", () => {
    for (const value of ["0.90", "1.15", "0.925", "0.333333333333", "1.00"]) {
      const steps = stepsOf(WIN_RATE, { value, where: EVERYWHERE });
      expect(valueOf(WIN_RATE, steps), `${value} comes back as it was`).toBe(value);
    }
    expect(valueOf(SLIP, -2), "months are whole and may be earlier").toBe("-2");
  });

  it("is none at its base, so that nothing pretends to be moved", () => {
    const moved = withValue(NO_LEVERS, WIN_RATE, stepsOf(WIN_RATE, { value: "0.90", where: EVERYWHERE }));
    expect(moved.win_rate, "moved").toEqual({ value: "0.90", where: EVERYWHERE });
    expect(withValue(moved, WIN_RATE, WIN_RATE.base), "back at the base").toEqual(NO_LEVERS);
  });

  it("keeps its reach while it is dragged through the base", () => {
    const reached = withWhere(withValue(NO_LEVERS, SLIP, 1), SLIP, "team", ["T-2"]);
    const through = withValue(withValue(reached, SLIP, 0), SLIP, -1);
    expect(through.slip_months, "the team is not lost on the way").toEqual({ value: "-1", where: { ...EVERYWHERE, team: ["T-2"] } });
  });

  it("is not saved where it changes nothing", () => {
    const reached = withWhere(NO_LEVERS, SLIP, "team", ["T-2"]);
    expect(reached.slip_months, "a reach alone is kept in the panel").not.toBeNull();
    expect(movedOnly(reached), "and is not worth saving").toEqual(NO_LEVERS);
    expect(movedOnly(PRUDENT.levers), "levers that move are").toEqual(PRUDENT.levers);
  });
});

describe("two settings", () => {
  it("are the same when they mean the same", () => {
    const written = { ...NONE, win_rate: { value: "0.9", where: SAMPLE_EVERYWHERE } };
    const longer = { ...NONE, win_rate: { value: "0.900", where: SAMPLE_EVERYWHERE } };
    expect(areSameLevers(written, longer), "0.9 is 0.900").toBe(true);
    expect(areSameLevers(NONE, { ...NONE, price: { value: "1.00", where: SAMPLE_EVERYWHERE } }), "× 1,00 is no lever").toBe(true);
  });

  it("differ by value or by reach", () => {
    const team = { ...EVERYWHERE, team: ["T-1", "T-2"] };
    const other = { ...EVERYWHERE, team: ["T-2", "T-1"] };
    const one = { ...NONE, slip_months: { value: "1", where: team } };
    expect(areSameLevers(one, { ...NONE, slip_months: { value: "1", where: other } }), "order says nothing").toBe(true);
    expect(areSameLevers(one, { ...NONE, slip_months: { value: "1", where: EVERYWHERE } }), "everywhere is more").toBe(false);
    expect(areSameLevers(one, { ...NONE, slip_months: { value: "2", where: team } }), "two months are more").toBe(false);
  });

  it("count only what a hand has moved", () => {
    expect(leversSet(PRUDENT.levers).map(({ id }) => id), "price stands at its base").toEqual([
      "win_rate", "slip_months", "cost", "payment_delay_days",
    ]);
    expect(isEverywhere(EVERYWHERE), "no condition is everywhere").toBe(true);
  });
});

describe("a choice", () => {
  const prudent = { name: "Prudent", levers: null };

  it("shows the saved levers until a hand moves one", () => {
    expect(leversOf(prudent, SAVED), "as saved").toEqual(PRUDENT.levers);
    const moved = withLevers(prudent, SAVED, withValue(PRUDENT.levers, SLIP, 2));
    expect(isModified(moved), "moved is modified").toBe(true);
    expect(leversOf(moved, SAVED).slip_months?.value, "and shows what was moved").toBe("2");
  });

  it("is as saved again once every lever is back", () => {
    const moved = withLevers(prudent, SAVED, withValue(PRUDENT.levers, SLIP, 2));
    const back = withLevers(moved, SAVED, withValue(leversOf(moved, SAVED), SLIP, 1));
    expect(back, "no trace of the way there and back").toEqual(prudent);
    expect(isSameChoice(back, prudent), "they are the same choice").toBe(true);
  });

  it("is by hand whenever it is not the bare base", () => {
    expect(isByHand({ name: null, levers: null }), "the base is nobody's hand").toBe(false);
    expect(isByHand(prudent), "a saved one is").toBe(true);
    expect(isByHand({ name: null, levers: PRUDENT.levers }), "levers on the base are").toBe(true);
  });
});

describe("a lever in words", () => {
  const fr = leverWordsOf({ language: "fr", setLanguage: () => undefined, messages: messagesOf("fr"), formats: formatsOf("fr") });
  const en = leverWordsOf({ language: "en", setLanguage: () => undefined, messages: messagesOf("en"), formats: formatsOf("en") });
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

  it("reads as the pictures write it", () => {
    const rate = stepsOf(WIN_RATE, { value: "0.90", where: EVERYWHERE });
    const price = stepsOf(PRICE, { value: "1.02", where: EVERYWHERE });
    expect(plain(fr.value(WIN_RATE, rate)), "a factor").toBe("× 0,90");
    expect(plain(fr.value(PRICE, price)), "a percentage of a factor").toBe("+2,0 %");
    expect(plain(fr.value(PRICE, PRICE.base)), "the base has no sign").toBe("0,0 %");
    expect(plain(fr.value(SLIP, 1)), "one month").toBe("+1 mois");
    expect(plain(fr.value(DELAY, 10)), "ten days").toBe("+10 j");
    expect(plain(en.value(SLIP, 1)), "one month in English").toBe("+1 month");
    expect(plain(en.value(SLIP, -2)), "two months earlier").toBe("−2 months");
    expect(plain(en.value(PRICE, price)), "no space before % in English").toBe("+2.0%");
  });

  it("never hides a digit that was typed", () => {
    const price = fr.read(PRICE, "+2,35 %");
    expect(price, "2,35 % can be read").toBeDefined();
    expect(plain(fr.value(PRICE, price ?? 0)), "and is shown in full").toBe("+2,35 %");
    expect(valueOf(PRICE, price ?? 0), "and crosses exactly").toBe("1.0235");
  });

  it("reads what it writes", () => {
    for (const words of [fr, en]) {
      for (const shape of LEVERS) {
        const steps = shape.base + 3 * shape.step;
        expect(words.read(shape, words.value(shape, steps)), `${shape.id} there and back`).toBe(steps);
      }
    }
  });

  it("refuses what is no value of the lever", () => {
    expect(fr.read(SLIP, "1,5"), "half a month is no slip").toBeUndefined();
    expect(fr.read(WIN_RATE, "beaucoup"), "a word is no factor").toBeUndefined();
    expect(fr.read(DELAY, ""), "nothing is not zero").toBeUndefined();
  });
});
