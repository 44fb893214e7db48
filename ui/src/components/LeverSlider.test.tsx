/** A lever by keyboard, pointer and value field. */
import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { renderInWindow } from "../testing/render";
import { LeverSlider, type LeverSliderProps } from "./LeverSlider";

const kept = vi.fn();

function Lever(props: Partial<LeverSliderProps>): ReactNode {
  const [value, setValue] = useState(90);
  return (
    <LeverSlider
      name="Taux de succès"
      value={value}
      base={100}
      minimum={50}
      maximum={150}
      write={(steps) => `× ${steps}`}
      read={(typed) => {
        const found = /^×? ?(\d+)$/.exec(typed);
        return found?.[1] === undefined ? undefined : Number(found[1]);
      }}
      onChange={setValue}
      onChangeEnd={kept}
      {...props}
    />
  );
}

function slider(): HTMLElement {
  return screen.getByRole("slider", { name: "Taux de succès" });
}

beforeEach(() => {
  kept.mockClear();
});

describe("a lever by keys", () => {
  it("moves by one step with an arrow, by ten with Shift", async () => {
    renderInWindow(<Lever />);
    slider().focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(slider(), "one step up").toHaveProperty("ariaValueNow", "91");
    await userEvent.keyboard("{Shift>}{ArrowLeft}{/Shift}");
    expect(slider().getAttribute("aria-valuetext"), "ten down, as it reads").toBe("× 81");
    expect(kept.mock.calls, "each press is kept").toEqual([[91], [81]]);
  });

  it("returns to the base with Backspace", async () => {
    renderInWindow(<Lever />);
    slider().focus();
    await userEvent.keyboard("{Backspace}");
    expect(slider().getAttribute("aria-valuenow"), "the base is 100").toBe("100");
  });

  it("goes to its ends and no further", async () => {
    renderInWindow(<Lever />);
    slider().focus();
    await userEvent.keyboard("{End}{Shift>}{ArrowRight}{/Shift}");
    expect(slider().getAttribute("aria-valuenow"), "nothing lies beyond the end").toBe("150");
    await userEvent.keyboard("{Home}");
    expect(slider().getAttribute("aria-valuenow")).toBe("50");
  });

  it("leaves other keys to the window", async () => {
    renderInWindow(<Lever />);
    const heard = vi.fn();
    document.addEventListener("keydown", heard);
    slider().focus();
    await userEvent.keyboard("b");
    document.removeEventListener("keydown", heard);
    expect(heard, "B switches the base on and off").toHaveBeenCalledOnce();
    expect(kept).not.toHaveBeenCalled();
  });

  it("cannot be moved while it is disabled", () => {
    renderInWindow(<Lever isDisabled />);
    expect(slider().tabIndex, "it is no stop of the tab key").toBe(-1);
  });
});

describe("a lever by its field", () => {
  it("takes what is typed with Enter", async () => {
    renderInWindow(<Lever />);
    const field = screen.getByRole("textbox");
    await userEvent.clear(field);
    await userEvent.type(field, "75{Enter}");
    expect(kept, "what was typed").toHaveBeenCalledWith(75);
    expect(slider().getAttribute("aria-valuenow"), "the slider follows").toBe("75");
  });

  it.each(["abc", "500"])("keeps “%s” in the field and says why it is refused", async (typed) => {
    renderInWindow(<Lever />);
    const field = screen.getByRole<HTMLInputElement>("textbox");
    await userEvent.clear(field);
    await userEvent.type(field, `${typed}{Enter}`);
    expect(field.value, "what was typed is not lost").toBe(typed);
    expect(field.getAttribute("aria-description"), "what can be").toContain("× 50");
    expect(kept, "nothing is kept").not.toHaveBeenCalled();
  });

  it("restores the value with Escape", async () => {
    renderInWindow(<Lever />);
    const field = screen.getByRole<HTMLInputElement>("textbox");
    await userEvent.clear(field);
    await userEvent.type(field, "12{Escape}");
    expect(field.value, "as before").toBe("× 90");
  });
});

describe("a lever by the pointer", () => {
  it("follows the pointer and keeps once, where it is let go", () => {
    renderInWindow(<Lever />);
    const rail = slider().parentElement as HTMLElement;
    const track = rail.parentElement as HTMLElement;
    rail.getBoundingClientRect = () => new DOMRect(0, 0, 100, 2);
    fireEvent.pointerDown(track, { clientX: 20, button: 0, pointerId: 1 });
    fireEvent.pointerMove(track, { clientX: 60, pointerId: 1 });
    expect(slider().getAttribute("aria-valuenow"), "60 % of the way from 50 to 150").toBe("110");
    expect(kept, "not while it is dragged").not.toHaveBeenCalled();
    fireEvent.pointerUp(track, { clientX: 60, pointerId: 1 });
    expect(kept.mock.calls, "once, at the end").toEqual([[110]]);
  });
});
