/** Notices stay six seconds, longer while one looks, and offer the way back. */
import { act, fireEvent, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderInWindow } from "../testing/render";
import { useToasts, type ToastContent } from "./toasts";

function Shows({ content }: { content: ToastContent }): ReactNode {
  const { show } = useToasts();
  return <button onClick={() => show(content)}>show</button>;
}

function show(content: ToastContent): void {
  renderInWindow(<Shows content={content} />);
  fireEvent.click(screen.getByText("show"));
}

function pass(seconds: number): void {
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a notice", () => {
  it("says what happened and its effect, for six seconds", () => {
    show({ text: "Probabilité passée à 60 %.", effect: { name: "Pondéré", amount: "+96 000 €" } });
    expect(screen.getByRole("status").textContent, "both in one line").toContain("Pondéré +96 000 €");
    pass(5.9);
    expect(screen.queryByRole("status"), "still there").not.toBeNull();
    pass(0.2);
    expect(screen.queryByRole("status"), "gone").toBeNull();
  });

  it("waits while the pointer is on it, and then for what was left", () => {
    show({ text: "Enregistré." });
    pass(5);
    const notice = screen.getByRole("status");
    fireEvent.pointerEnter(notice.parentElement as HTMLElement);
    pass(60);
    expect(screen.queryByRole("status"), "someone looks at it").not.toBeNull();
    fireEvent.pointerLeave(notice.parentElement as HTMLElement);
    pass(0.9);
    expect(screen.queryByRole("status"), "one second was left").not.toBeNull();
    pass(0.2);
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("waits while its button has the focus", () => {
    show({ text: "Effacé.", action: { name: "Annuler", onPress: () => undefined } });
    act(() => screen.getByText("Annuler").focus());
    pass(60);
    expect(screen.queryByText("Annuler"), "one may be about to press it").not.toBeNull();
  });

  it("takes back with its act, and goes", () => {
    const undo = vi.fn();
    show({ text: "Effacé.", action: { name: "Annuler", onPress: undo, keys: "mod+z" } });
    const button = screen.getByRole("button", { name: /Annuler/ });
    expect(button.textContent, "the keys that do the same").toBe("Annuler Ctrl Z");
    fireEvent.click(button);
    expect(undo, "once").toHaveBeenCalledOnce();
    expect(screen.queryByRole("status"), "what was done is done").toBeNull();
  });

  it("of an error interrupts a screen reader", () => {
    show({ text: "Export arrêté.", tone: "error" });
    expect(screen.getByRole("alert").textContent, "an alert, not a status").toContain("Export arrêté.");
  });

  it("makes room: at most three stand at once", () => {
    renderInWindow(<Shows content={{ text: "Encore." }} />);
    for (let count = 0; count < 5; count += 1) fireEvent.click(screen.getByText("show"));
    expect(screen.getAllByRole("status"), "the oldest go").toHaveLength(3);
  });
});
