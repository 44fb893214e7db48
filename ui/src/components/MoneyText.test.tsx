/** Money: shown rounded, exact one hover away; every figure opens; unknown is not zero. */
import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderInWindow } from "../testing/render";
import { FigureButton, MoneyText } from "./MoneyText";

/** As it stands, its spaces included. */
const exactly = { normalizer: (text: string): string => text };

describe("an amount", () => {
  it("says its exact value where what is shown is rounded", () => {
    renderInWindow(<MoneyText amount="5814310.50" currency="EUR" unit="millions" />);
    const shown = screen.getByText("5,81\u00a0M€", exactly);
    expect(shown.getAttribute("data-tip"), "to the cent").toBe("5\u202f814\u202f310,50\u00a0€");
  });

  it("has no tip where it is exact already", () => {
    renderInWindow(<MoneyText amount="12.30" currency="EUR" />);
    expect(screen.getByText("12,30\u00a0€", exactly).hasAttribute("data-tip"), "it would repeat itself").toBe(false);
  });

  it("that is unknown is not zero", () => {
    renderInWindow(<MoneyText amount={null} currency="EUR" unit="thousands" />);
    expect(screen.getByText("inconnu").dataset["tone"], "a word, in grey").toBe("unknown");
  });

  it("that is nearly nothing shows 0 and keeps its cents within reach", () => {
    renderInWindow(<MoneyText amount="-120.00" currency="EUR" unit="thousands" unitIn="header" />);
    expect(screen.getByText("0").getAttribute("data-tip")).toBe("\u2212120,00\u00a0€");
  });
});

describe("a figure", () => {
  it("opens by click, Enter and W, and is named by what it is and its exact value", async () => {
    const onWhy = vi.fn();
    renderInWindow(<FigureButton name="Carnet" amount="5814310.50" currency="EUR" unit="millions" onWhy={onWhy} />);
    const figure = screen.getByRole("button", { name: /Carnet.*5\u202f814\u202f310,50\u00a0€/ });
    await userEvent.click(figure);
    figure.focus();
    await userEvent.keyboard("{Enter}w");
    expect(onWhy, "three ways").toHaveBeenCalledTimes(3);
  });

  it("shows the exact value as soon as keys bring the focus", async () => {
    renderInWindow(
      <FigureButton name="Carnet" amount="5814310.50" currency="EUR" unit="millions" onWhy={() => undefined} />,
    );
    const figure = screen.getByRole("button");
    // jsdom knows no :focus-visible; here the focus came by keys.
    vi.spyOn(figure, "matches").mockReturnValue(true);
    fireEvent.focusIn(figure);
    const tip = await screen.findByRole("tooltip");
    expect(tip.textContent).toBe("5\u202f814\u202f310,50\u00a0€");
    expect(figure.getAttribute("aria-describedby"), "a screen reader hears it").toContain(tip.id);
  });
});
