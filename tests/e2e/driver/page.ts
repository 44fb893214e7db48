/**
 * The page as a person uses it: things are found by role and name, texts are awaited, keys pressed,
 * pointers moved. Everything waits until it can be done, up to its limit.
 *
 * All kinds of spaces count as one plain space, so that a journey writes "17 697 250 €" as one types it.
 */
import { writeFile } from "node:fs/promises";
import { chord } from "./keys";
import { lookUp, namesOf } from "./lookup";
import { until } from "./until";
import type { Driver, Rectangle, Reference } from "./webdriver";

/** How long something of the page may take to come, unless a call says otherwise. */
const USUAL = 10_000;

export class Page {
  constructor(readonly driver: Driver) {}

  /** The one thing of this role and name (a text, or `/pattern/`), once it is there. */
  async find(role: string, name = "", limit = USUAL): Promise<Thing> {
    return findIn(this.driver, role, name, null, limit);
  }

  /** All things of this role and name that are there now. */
  async findAll(role: string, name = ""): Promise<Thing[]> {
    return lookIn(this.driver, role, name, null);
  }

  /** Waits until nothing of this role and name is there. */
  async isGone(role: string, name = "", limit = USUAL): Promise<void> {
    await until(`no ${role} “${name}”`, async () => (await this.findAll(role, name)).length === 0, limit);
  }

  /** Waits until the page shows a text. */
  async shows(text: string | RegExp, limit = USUAL): Promise<void> {
    const has = (shown: string): boolean =>
      typeof text === "string" ? shown.includes(plain(text)) : text.test(shown);
    let shown = "";
    await until(`the page shows “${text}”`, async () => has((shown = await this.text())), limit).catch(
      (late: Error) => {
        throw new Error(`${late.message}\nIt shows: ${shown.slice(0, 2_000)}`, { cause: late });
      },
    );
  }

  /** Waits until the page no longer shows a text. */
  async hides(text: string, limit = USUAL): Promise<void> {
    await until(`the page hides “${text}”`, async () => !(await this.text()).includes(plain(text)), limit);
  }

  /** All text that the page shows now. */
  async text(): Promise<string> {
    return plain(await this.driver.run(() => document.body?.innerText ?? ""));
  }

  /** Presses keys where the focus is: `Enter`, `Control+k`, one after the other. */
  async press(...chords: string[]): Promise<void> {
    for (const keys of chords) {
      await this.driver.act([{ type: "key", id: "keys", actions: chord(keys) }]);
    }
  }

  /** Writes text where the focus is. */
  async write(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.driver.act([{ type: "key", id: "keys", actions }]);
  }

  /** What has the focus: role (or tag) and name. */
  async focus(): Promise<{ role: string; name: string }> {
    return this.driver.run(() => {
      const element = document.activeElement;
      const text = element?.getAttribute("aria-label") ?? element?.textContent ?? "";
      return {
        role: element?.getAttribute("role") ?? element?.tagName.toLowerCase() ?? "",
        name: text.replace(/\s+/gu, " ").trim(),
      };
    });
  }

  /** Moves the pointer from the middle of a thing by so many pixels with the button held. */
  async drag(thing: Thing, across: number, down = 0): Promise<void> {
    const { x, y } = middle(await thing.rectangle());
    const actions = [
      { type: "pointerMove", duration: 0, x, y },
      { type: "pointerDown", button: 0 },
      { type: "pointerMove", duration: 50, x: Math.round(x + across / 2), y: Math.round(y + down / 2) },
      { type: "pointerMove", duration: 50, x: Math.round(x + across), y: Math.round(y + down) },
      { type: "pointerUp", button: 0 },
    ];
    const parameters = { pointerType: "mouse" as const };
    await this.driver.act([{ type: "pointer", id: "pointer", parameters, actions }]);
  }

  /** Holds the pointer over the middle of a thing. */
  async hover(thing: Thing): Promise<void> {
    const actions = [{ type: "pointerMove", duration: 0, ...middle(await thing.rectangle()) }];
    const parameters = { pointerType: "mouse" as const };
    await this.driver.act([{ type: "pointer", id: "pointer", parameters, actions }]);
  }

  /** Gives the page (not the window with its menu) this size. */
  async resize(width: number, height: number): Promise<void> {
    await until(`a page of ${width} × ${height}`, async () => {
      const now = await this.driver.run(() => ({ width: window.innerWidth, height: window.innerHeight }));
      if (now.width === width && now.height === height) return true;
      const frame = await this.driver.windowRectangle();
      await this.driver.resizeWindow(frame.width + width - now.width, frame.height + height - now.height);
      return false;
    });
  }

  /** The page as a PNG, once two pictures in a row are the same; kept under `path` where one is given. */
  async picture(path?: string): Promise<Buffer> {
    let before: Buffer | undefined;
    const settled = await until("the picture is still", async () => {
      // Two frames: what the page has just changed is drawn.
      await this.driver.run(
        () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
      );
      const now = await this.driver.screenshot();
      const same = before?.equals(now) ?? false;
      before = now;
      return same && now;
    });
    if (path) await writeFile(path, settled);
    return settled;
  }
}

/** Something on the page. */
export class Thing {
  constructor(
    private readonly driver: Driver,
    readonly reference: Reference,
  ) {}

  async find(role: string, name = "", limit = USUAL): Promise<Thing> {
    return findIn(this.driver, role, name, this.reference, limit);
  }

  async findAll(role: string, name = ""): Promise<Thing[]> {
    return lookIn(this.driver, role, name, this.reference);
  }

  async click(): Promise<void> {
    await this.driver.click(this.reference);
  }

  async focus(): Promise<void> {
    await this.driver.run((it) => (it as unknown as HTMLElement).focus(), this.reference);
  }

  /** Replaces what stands in a field. */
  async fill(text: string): Promise<void> {
    await this.driver.clear(this.reference);
    await this.driver.type(this.reference, text);
  }

  async text(): Promise<string> {
    return plain(await this.driver.run((it) => (it as unknown as HTMLElement).innerText, this.reference));
  }

  async value(): Promise<string> {
    return this.driver.run((it) => (it as unknown as HTMLInputElement).value, this.reference);
  }

  async attribute(name: string): Promise<string | null> {
    const text = await this.driver.run((it, key) => (it as unknown as Element).getAttribute(key), this.reference, name);
    return text === null ? null : plain(text);
  }

  async rectangle(): Promise<Rectangle> {
    return this.driver.run((it) => {
      const { x, y, width, height } = (it as unknown as Element).getBoundingClientRect();
      return { x, y, width, height };
    }, this.reference);
  }
}

async function lookIn(
  driver: Driver,
  role: string,
  name: string,
  within: Reference | null,
): Promise<Thing[]> {
  const work = lookUp as unknown as (...words: [string, string, Reference | null]) => Reference[];
  const found = await driver.run(work, role, name, within);
  return found.map((reference) => new Thing(driver, reference));
}

async function findIn(
  driver: Driver,
  role: string,
  name: string,
  within: Reference | null,
  limit: number,
): Promise<Thing> {
  const look = async (): Promise<Thing | undefined> => {
    const found = await lookIn(driver, role, name, within);
    if (found.length > 1) throw new Error(`${found.length} of them`);
    return found[0];
  };
  try {
    return await until(`${role} “${name}”`, look, limit);
  } catch (late) {
    const names = await driver.run(namesOf, role).catch(() => []);
    const others = names.map((it) => `“${it}”`).join(", ");
    throw new Error(`${(late as Error).message}\nOf this role are there: ${others || "none"}`, { cause: late });
  }
}

function middle({ x, y, width, height }: Rectangle): { x: number; y: number } {
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
