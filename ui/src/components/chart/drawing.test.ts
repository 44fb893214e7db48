/** The drawing itself: marks become shapes without a word or an inline style in their markup. */
import { describe, expect, it } from "vitest";
import { columnGrid } from "./columns";
import { drawIn } from "./drawing";
import { geometryOf, type Mark } from "./geometry";

const GRID = { ...columnGrid(964, 13), count: 2 };
const { marks } = geometryOf(
  {
    columns: [
      { place: "current", startsFiscalYear: false },
      { place: "later", startsFiscalYear: false },
    ],
    stack: [
      { key: "backlog", form: "committed", values: ["300", "-100"] },
      { key: "weighted", form: "weighted", values: ["100", "400"] },
    ],
    pipeline: ["250", "800"],
    lines: [{ key: "target", form: "target", values: ["350", null] }],
    caps: [{ key: "base", form: "base", values: ["420", null] }],
  },
  GRID,
  288,
);

function drawn(shapes: readonly Mark[] = marks): HTMLElement {
  const place = document.createElement("div");
  document.body.append(place);
  drawIn(place).draw(shapes, 400, 288, "none");
  return place;
}

describe("the drawing", () => {
  it("has tokens for colours, so that a theme changes it without drawing", () => {
    const markup = drawn().innerHTML;
    for (const token of ["--backlog", "--weighted", "--pipeline", "--target", "--hand", "--loss"]) {
      expect(markup, `a shape in ${token}`).toContain(`var(${token})`);
    }
  });

  it("lays hatches over what is weighted and what is lost", () => {
    const markup = drawn().innerHTML;
    expect(markup, "weighted").toContain("url(#chart-hatch-weighted)");
    expect(markup, "loss").toContain("url(#chart-hatch-loss)");
  });

  it("holds no text: words are the page's own", () => {
    expect(drawn().querySelectorAll("text, tspan, title, foreignObject")).toHaveLength(0);
  });

  it("styles no shape inline: the window's security policy would refuse it", () => {
    expect(drawn().querySelectorAll("svg [style]")).toHaveLength(0);
  });

  it("replaces its shapes instead of adding to them", () => {
    const place = document.createElement("div");
    const drawing = drawIn(place);
    drawing.draw(marks, 400, 288, "none");
    const before = place.querySelectorAll("path").length;
    drawing.draw(marks, 400, 288, "none");
    expect(place.querySelectorAll("path")).toHaveLength(before);
    drawing.draw([], 400, 288, "none");
    expect(place.querySelectorAll("path"), "an empty forecast is empty").toHaveLength(0);
    drawing.dispose();
    expect(place.querySelectorAll("svg"), "nothing stays behind").toHaveLength(0);
  });
});
