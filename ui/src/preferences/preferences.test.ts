/** Preferences hold at once, for the next start, and are kept only when a person chooses. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followTheSystem, onPreference, prefer } from "./preferences";

const page = document.documentElement;
let stop = (): void => undefined;

beforeEach(() => {
  prefer("theme", "system");
  prefer("density", "automatic");
  stop = followTheSystem();
});
afterEach(() => stop());

function resize(height: number): void {
  vi.stubGlobal("innerHeight", height);
  window.dispatchEvent(new Event("resize"));
}

describe("a preference", () => {
  it("holds at once and for the next start", () => {
    prefer("theme", "dark");
    expect(page.dataset["theme"], "what the tokens read").toBe("dark");
    expect(window.localStorage.getItem("diapason.theme"), "what first-paint.js reads").toBe("dark");
  });

  it("of language changes the page's own", () => {
    prefer("language", "en");
    expect(page.lang, "a screen reader changes its voice").toBe("en");
    prefer("language", "fr");
  });

  it("is told to whoever keeps it, once for each choice", () => {
    const keeper = vi.fn();
    const forget = onPreference(keeper);
    prefer("theme", "dark");
    prefer("theme", "dark");
    expect(keeper, "the same choice again is none").toHaveBeenCalledOnce();
    resize(700);
    expect(keeper, "a window that is resized is no choice").toHaveBeenCalledOnce();
    forget();
    prefer("theme", "light");
    expect(keeper, "it no longer listens").toHaveBeenCalledOnce();
  });

  it("holds even where nothing can be stored", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    prefer("theme", "dark");
    expect(page.dataset["theme"], "for this start").toBe("dark");
  });
});

describe("the density", () => {
  it("follows the window's height", () => {
    resize(900);
    expect(page.dataset["density"], "from 800 pixels on").toBe("comfortable");
    resize(799);
    expect(page.dataset["density"], "below").toBe("compact");
  });

  it("stays as a person chose it", () => {
    prefer("density", "comfortable");
    resize(640);
    expect(page.dataset["density"], "the choice wins").toBe("comfortable");
  });
});
