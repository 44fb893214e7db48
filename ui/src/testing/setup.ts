/** What jsdom lacks and the window has: sizes of a scroll region, media queries, clean-up. */
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { fetchLanguage, LANGUAGES } from "../language";
import { fetchLater } from "../later";
import { prefer } from "../preferences";

await Promise.all(LANGUAGES.map(fetchLanguage));

// What the window reads while nobody waits is there: a test begins where a person does.
beforeEach(fetchLater);

configure({ asyncUtilTimeout: 15_000 });

/** A region of 800 × 560: a virtual table draws its rows. */
Object.defineProperties(HTMLElement.prototype, {
  offsetHeight: { configurable: true, get: () => 560 },
  offsetWidth: { configurable: true, get: () => 800 },
  clientHeight: { configurable: true, get: () => 560 },
});
Element.prototype.scrollTo = function scrollTo(this: Element, options?: ScrollToOptions | number): void {
  if (typeof options !== "object") return;
  this.scrollTop = options.top ?? this.scrollTop;
  this.dispatchEvent(new Event("scroll"));
};
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.setPointerCapture = () => undefined;
Element.prototype.releasePointerCapture = () => undefined;

window.matchMedia = (query: string): MediaQueryList =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }) satisfies MediaQueryList;

/** React Aria escapes ids for selectors; what ids are made of needs no more than this. */
Object.defineProperty(window, "CSS", {
  configurable: true,
  value: { escape: (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`), supports: () => false },
});

afterEach(() => {
  cleanup();
  // Before the preferences: the window of the last test may have been lower.
  vi.unstubAllGlobals();
  prefer("theme", "system");
  prefer("density", "automatic");
  prefer("language", "fr");
  prefer("letterKeys", "on");
  window.localStorage.clear();
});
