/**
 * A page of Chromium handled as the real window's is, so that one story is told in both. Deliberately
 * absent: what only Chromium can do (a journey in Chromium has Playwright's page for that).
 */
import type { ElementHandle, JSHandle, Page as Tab } from "playwright-core";
import { nameOfKey } from "./keys";
import { Page } from "./page";
import type { ActionSource, Driver, Rectangle, Reference } from "./webdriver";

/** WebDriver's name for a reference. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

interface Action {
  type: "keyDown" | "keyUp" | "pointerMove" | "pointerDown" | "pointerUp";
  value?: string;
  x?: number;
  y?: number;
}

/** The page of a tab. */
export function pageOf(tab: Tab): Page {
  return new Page(new ChromiumDriver(tab));
}

class ChromiumDriver implements Driver {
  private readonly known = new Map<string, ElementHandle>();

  constructor(private readonly tab: Tab) {}

  async run<Words extends unknown[], Answer>(work: (...words: Words) => Answer, ...words: Words): Promise<Awaited<Answer>> {
    const given = words.map((word) => (isReference(word) ? this.element(word) : word));
    const asked = new Function("given", `return (${work.toString()}).apply(null, given)`) as (given: unknown[]) => unknown;
    const answer = await this.tab.evaluateHandle(asked, given);
    return (await this.received(answer)) as Awaited<Answer>;
  }

  async click(element: Reference): Promise<void> {
    await this.element(element).click();
  }

  async type(element: Reference, text: string): Promise<void> {
    await this.element(element).focus();
    await this.tab.keyboard.insertText(text);
  }

  async clear(element: Reference): Promise<void> {
    await this.element(element).fill("");
  }

  async act(sources: ActionSource[]): Promise<void> {
    for (const { actions } of sources) for (const action of actions) await this.one(action as Action);
  }

  async screenshot(): Promise<Buffer> {
    return this.tab.screenshot();
  }

  async windowRectangle(): Promise<Rectangle> {
    return { x: 0, y: 0, width: 0, height: 0, ...this.tab.viewportSize() };
  }

  async resizeWindow(width: number, height: number): Promise<void> {
    await this.tab.setViewportSize({ width, height });
  }

  private async one({ type, value = "", x = 0, y = 0 }: Action): Promise<void> {
    const { keyboard, mouse } = this.tab;
    if (type === "pointerMove") return mouse.move(x, y);
    if (type === "pointerDown") return mouse.down();
    if (type === "pointerUp") return mouse.up();
    const key = nameOfKey(value);
    // A keyboard of the United States has no key for these.
    const isWritten = key.length === 1 && key > "~";
    if (isWritten) return type === "keyDown" ? keyboard.insertText(key) : undefined;
    return type === "keyDown" ? keyboard.down(key) : keyboard.up(key);
  }

  private element(reference: Reference): ElementHandle {
    const handle = this.known.get(reference[ELEMENT]);
    if (!handle) throw new Error("an element of another page");
    return handle;
  }

  private async received(answer: JSHandle): Promise<unknown> {
    const element = answer.asElement();
    if (element) return this.note(element);
    const isList = await answer.evaluate((it: unknown) => Array.isArray(it) && it.length > 0 && it.every((one) => one instanceof Element));
    if (!isList) return answer.jsonValue();
    const found = [...(await answer.getProperties()).values()].flatMap((one) => one.asElement() ?? []);
    return found.map((one) => this.note(one));
  }

  private note(element: ElementHandle): Reference {
    const name = String(this.known.size);
    this.known.set(name, element);
    return { [ELEMENT]: name };
  }
}

function isReference(word: unknown): word is Reference {
  return typeof word === "object" && word !== null && ELEMENT in word;
}
