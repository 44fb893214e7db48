/** The value axis: round steps, exact labels, what must be in the frame and what may leave it. */
import { describe, expect, it } from "vitest";
import { formatsOf } from "../../language";
import { scaleOf, type Extent } from "./scale";

function extent(high: number, low = 0, outlineHigh = high, outlineLow = low): Extent {
  return { high, low, outlineHigh, outlineLow };
}

describe("the value axis", () => {
  it.each([1, 9, 37, 999, 12_500, 680_000, 2_244_000, 98_765_432])(
    "has three to five round steps above zero, up to %d",
    (high) => {
      const { steps } = scaleOf(extent(high), 288);
      const above = steps.filter(({ value }) => value > 0);
      expect(above.length, "fewer say too little").toBeGreaterThanOrEqual(3);
      expect(above.length, "more are noise").toBeLessThanOrEqual(5);
      expect(above[0]?.text.replace(/[0.]/g, ""), "a step is 1, 2, 2.5 or 5").toMatch(/^(1|2|25|5)$/);
    },
  );

  it("starts at zero, on the lowest row, where nothing is negative", () => {
    const scale = scaleOf(extent(1_000), 288);
    expect(scale.rowOf(0), "bars start at zero always").toBe(287);
    expect(scale.steps[0]?.text, "zero has its label").toBe("0");
  });

  it("keeps every bar and target inside", () => {
    const scale = scaleOf(extent(2_244, -300), 288);
    expect(scale.rowOf(2_244), "nothing certain is cut off").toBeGreaterThan(0);
    expect(scale.rowOf(-300), "nor is a loss").toBeLessThan(287);
    expect(scale.steps.some(({ value }) => value === 0), "zero is one of the steps").toBe(true);
  });

  it("lets an outline stretch the frame a little and leave it beyond", () => {
    const fits = scaleOf(extent(1_000, 0, 1_200), 288);
    expect(fits.rowOf(1_200), "a little higher still fits").toBeGreaterThanOrEqual(0);
    const leaves = scaleOf(extent(1_000, 0, 9_000), 288);
    expect(leaves.rowOf(9_000), "a pipeline must not flatten what is certain").toBeLessThan(0);
    expect(leaves.rowOf(1_000), "the certain keeps most of the height").toBeLessThan(288 / 4);
  });

  it("writes its steps exactly, in the unit that they need", () => {
    const scale = scaleOf(extent(2_244_000, 0, 2_730_000), 288);
    const labels = scale.steps.map(({ text }) => formatsOf("fr").bareAxisAmount(text, scale.unit, scale.decimals));
    expect(labels, "as in the picture of the page").toEqual(["0", "0,5", "1,0", "1,5", "2,0", "2,5"]);
    const small = scaleOf(extent(4), 288);
    expect(small.steps.map(({ text }) => text), "a company of pennies has an axis too").toEqual(["0", "1", "2", "3", "4"]);
  });

  it("gives the highest label room above its line", () => {
    for (const high of [4_001, 4_100, 4_716, 5_000, 5_001]) {
      const scale = scaleOf(extent(high), 194);
      const top = scale.rowOf(scale.steps.at(-1)?.value ?? 0);
      expect(top, `half a line of text over the label at ${high}`).toBeGreaterThanOrEqual(6.99);
    }
  });

  it("leaves room for a date above the highest bar, and for the edge of a loss", () => {
    const scale = scaleOf(extent(2_600, -400), 194);
    expect(scale.rowOf(2_600), "a line of text").toBeGreaterThanOrEqual(18);
    expect(193 - scale.rowOf(-400), "a loss does not touch the table's header").toBeGreaterThan(6);
  });

  it("has three to seven round steps where figures lie on both sides of zero", () => {
    for (const [high, low] of [[540, -140], [1_000, -1_000], [90, -2_000], [3, -1]] as const) {
      const { steps } = scaleOf(extent(high, low), 194);
      const marked = steps.filter(({ value }) => value !== 0).length;
      expect(marked, `${high} to ${low}`).toBeGreaterThanOrEqual(3);
      expect(marked, `${high} to ${low}`).toBeLessThanOrEqual(7);
    }
  });

  it("keeps zero in sight over a year of losses", () => {
    const scale = scaleOf(extent(0, -900), 194);
    expect(scale.rowOf(0), "below the date of the present month").toBeGreaterThan(10);
    expect(scale.steps.at(-1)?.text, "zero is the highest step").toBe("0");
  });

  it("has zero alone where there is nothing", () => {
    const scale = scaleOf(extent(0), 288);
    expect(scale.steps, "no invented figures").toEqual([{ text: "0", value: 0 }]);
    expect(scale.rowOf(0), "zero stands at the foot").toBe(287);
  });

  it("shows an axis for a pipeline alone", () => {
    const scale = scaleOf(extent(0, 0, 500), 288);
    expect(scale.rowOf(500), "the outline is inside, there is nothing else").toBeGreaterThan(0);
    expect(scale.steps.length).toBeGreaterThan(2);
  });
});
