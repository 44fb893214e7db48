/**
 * How fast the page answers in Chromium on many deal lines, with the release program behind it:
 * `cargo xtask bench ui`. It prints each figure beside its goal; it judges nothing, because a busy
 * machine would fail it. Times are the page's own: from the event that a person causes to the text.
 */
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { CDPSession, Page } from "playwright-core";
import { test } from "vitest";
import { Service } from "../driver/served";
import { say } from "../words";

const DIST = fileURLToPath(new URL("../../../ui/dist/assets/", import.meta.url));
const LANGUAGE = "en";

test("the page on many lines", { timeout: 600_000 }, async () => {
  const database = process.env["DIAPASON_LINES"];
  if (!database) throw new Error("DIAPASON_LINES names no database: start this by `cargo xtask bench ui`");
  const service = await Service.start({ language: LANGUAGE, database });
  try {
    const page = await service.tab(service.ready.open, noteFirstFigures);
    await page.getByRole("gridcell", { name: /^Total, .*\d/ }).first().waitFor();
    await scripts(page);
    await watch(page);
    await pages(page);
    await lever(page);
    await search(page);
    await scrolling(page);
  } finally {
    await service.end();
  }
});

function told(what: string, figure: string, goal: string): void {
  console.log(`${what.padEnd(52)} ${figure.padStart(28)}   goal ${goal}`);
}

/** Median, 95th percentile and worst of some milliseconds. */
function spread(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1);
  return `median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(1)} ms`;
}

/** In the page, before its first script: when the first figures stand there. */
function noteFirstFigures(): void {
  const look = (): void => {
    const totals = [...document.querySelectorAll('[role="gridcell"]')].map((cell) => cell.getAttribute("aria-label") ?? "");
    if (!totals.some((name) => /^Total, .*\d/.test(name))) return;
    changes.disconnect();
    performance.mark("first figures");
  };
  const changes = new MutationObserver(look);
  changes.observe(document, { subtree: true, childList: true });
}

/** What of the page's JavaScript was asked for before the first figures, gzipped as a server would. */
async function scripts(page: Page): Promise<void> {
  const loaded = await page.evaluate(() => {
    const figures = performance.getEntriesByName("first figures")[0]?.startTime;
    if (figures === undefined) throw new Error("the first figures were not seen");
    const seen = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const before = seen.filter(({ name, startTime }) => name.endsWith(".js") && startTime < figures);
    return before.map(({ name }) => name.split("/").at(-1) ?? "");
  });
  if (loaded.length === 0) throw new Error("no script was seen");
  const sizes = new Map<string, number>();
  for (const name of await readdir(DIST)) {
    if (name.endsWith(".js")) sizes.set(name, gzipSync(await readFile(join(DIST, name)), { level: 9 }).length);
  }
  const first = new Set(loaded);
  const isChart = (name: string): boolean => name.startsWith("echarts");
  const sum = [...first].filter((name) => !isChart(name)).reduce((total, name) => total + (sizes.get(name) ?? 0), 0);
  const chart = [...sizes].filter(([name]) => isChart(name)).reduce((total, [, size]) => total + size, 0);
  told("JavaScript before the first figures, gzipped", `${(sum / 1000).toFixed(0)} kB`, "≤ 250 kB");
  told("the chart's chunk, gzipped", `${(chart / 1000).toFixed(0)} kB`, "≤ 200 kB");
  if ([...first].some(isChart)) told("the chart's chunk", "asked for before the figures", "after them");
}

interface Watch {
  /** Begins at the next event of this kind; ends when `done` says so. */
  from: (kind: string, done: () => boolean) => void;
  answered?: number;
}

/** A stopwatch in the page: from an event to the first moment at which the text is there. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const stopwatch: Watch = {
      from(kind, done) {
        delete stopwatch.answered;
        const begin = (event: Event): void => {
          const begun = event.timeStamp;
          const look = (): void => {
            if (stopwatch.answered !== undefined || !done()) return;
            stopwatch.answered = performance.now() - begun;
            changes.disconnect();
          };
          const changes = new MutationObserver(look);
          changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        };
        document.addEventListener(kind, begin, { once: true, capture: true });
      },
    };
    (window as unknown as { stopwatch: Watch }).stopwatch = stopwatch;
  });
}

async function answered(page: Page): Promise<number> {
  const time = await page.waitForFunction(() => (window as unknown as { stopwatch: Watch }).stopwatch.answered, undefined, { timeout: 10_000 });
  return (await time.jsonValue()) ?? NaN;
}

/** From the press on a page's name to its content: the title, no grey bars, and what it is made of. */
async function pages(page: Page): Promise<void> {
  const navigation = page.getByRole("navigation");
  const names = await navigation.getByRole("link").allTextContents();
  const ways = names.length > 0 ? navigation.getByRole("link") : navigation.getByRole("button");
  const count = await ways.count();
  const times = new Map<string, number[]>();
  for (let turn = 0; turn < 4; turn += 1) {
    for (let place = 0; place < count; place += 1) {
      const way = ways.nth(place);
      const name = ((await way.getAttribute("aria-label")) ?? (await way.textContent()) ?? "").trim();
      await page.evaluate(() => {
        const before = document.querySelector("h1")?.textContent;
        const content = (): boolean =>
          document.querySelector("h1")?.textContent !== before &&
          document.querySelector("[aria-busy=true], .waiting-rows") === null &&
          // More than its bar: rows, fields or words of its own.
          (document.querySelector("main")?.textContent.length ?? 0) > 200;
        (window as unknown as { stopwatch: Watch }).stopwatch.from("pointerdown", content);
      });
      const current = await page.locator("h1").first().textContent();
      if (current && name.startsWith(current)) continue;
      await way.click();
      const time = await answered(page);
      // The first turn reads the page's own chunk: it is told apart.
      if (turn > 0) times.set(name, [...(times.get(name) ?? []), time]);
    }
  }
  for (const [name, all] of times) told(`page change: ${name}`, spread(all), "< 100 ms");
}

/** From a key on a lever to the total's new text. */
async function lever(page: Page): Promise<void> {
  await page.getByRole("navigation").getByText(say(LANGUAGE, "forecast-title")).first().click();
  await page.getByRole("gridcell", { name: /^Total, .*\d/ }).first().waitFor();
  const slider = page.getByRole("slider", { name: say(LANGUAGE, "lever-win_rate") });
  await slider.focus();
  const times: number[] = [];
  for (let turn = 0; turn < 24; turn += 1) {
    await page.evaluate(() => {
      const total = (): string | null | undefined =>
        [...document.querySelectorAll('[role=gridcell][aria-label^="Total, "]')].at(-2)?.getAttribute("aria-label");
      const before = total();
      (window as unknown as { stopwatch: Watch }).stopwatch.from("keydown", () => total() !== before);
    });
    await page.keyboard.press(turn % 8 < 4 ? "ArrowLeft" : "ArrowRight");
    const time = await answered(page);
    // The first keys warm what every later one uses.
    if (turn >= 4) times.push(time);
  }
  told("lever → text", spread(times), "< 50 ms");
}

/** From a letter typed into the palette to what it finds. */
async function search(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox").or(page.getByRole("searchbox")).last();
  await field.waitFor();
  const times: number[] = [];
  for (const word of ["C225", "D1234", "S12", "C77", "D301"]) {
    for (const letter of word) {
      const changes = page.evaluate(
        (longest) =>
          new Promise<number[]>((resolve) => {
            const found = (): string => document.querySelector("[role=dialog] [role=listbox], [role=dialog] [role=menu]")?.textContent ?? "";
            document.addEventListener(
              "input",
              (event) => {
                const seen: number[] = [];
                let before = found();
                const look = new MutationObserver(() => {
                  if (found() === before) return;
                  before = found();
                  seen.push(performance.now() - event.timeStamp);
                });
                look.observe(document.body, { subtree: true, childList: true, characterData: true });
                setTimeout(() => (look.disconnect(), resolve(seen)), longest);
              },
              { once: true, capture: true },
            );
          }),
        400,
      );
      await page.keyboard.type(letter);
      // The window's own entries change first, what the program finds last: that is when it is all there.
      const last = (await changes).at(-1);
      if (last !== undefined) times.push(last);
    }
    await field.fill("");
    await page.waitForTimeout(200);
  }
  await page.keyboard.press("Escape");
  told(`search → what it finds (${times.length} letters)`, spread(times), "< 50 ms");
}

const COSTLY = new Set(["FunctionCall", "EvaluateScript", "FireAnimationFrame", "UpdateLayoutTree", "Layout", "EventDispatch"]);

interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  tid: number;
  ph: string;
}

/** Scripting, style and layout of each step of a wheel over a long table. */
async function scrolling(page: Page): Promise<void> {
  await page.getByRole("navigation").getByText(say(LANGUAGE, "pipeline-title")).first().click().catch(() => undefined);
  const grid = page.getByRole("grid").first();
  await grid.waitFor();
  const box = await grid.boundingBox();
  if (!box) throw new Error("the table is not seen");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const chromium: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  chromium.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await chromium.send("Tracing.start", { categories: "devtools.timeline,blink.user_timing", transferMode: "ReportEvents" });
  for (let step = 0; step < 60; step += 1) {
    await page.evaluate((name) => performance.mark(name), `step ${step}`);
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(80);
  }
  const complete = new Promise<void>((resolve) => chromium.once("Tracing.tracingComplete", () => resolve()));
  await chromium.send("Tracing.end");
  await complete;
  told("scroll step: scripting, style, layout", spread(costs(events)), "p95 ≤ 8 ms");
}

/** Milliseconds of a step: costly events of the page's thread, those within others counted once. */
function costs(events: readonly TraceEvent[]): number[] {
  const marks = events.filter(({ name }) => /^step \d+$/.test(name)).toSorted((one, other) => one.ts - other.ts);
  const thread = marks[0]?.tid;
  const costly = events
    .filter(({ name, ph, tid, dur }) => COSTLY.has(name) && ph === "X" && tid === thread && dur !== undefined)
    .toSorted((one, other) => one.ts - other.ts);
  return marks.slice(0, -1).map((mark, place) => {
    const end = marks[place + 1]?.ts ?? Infinity;
    let until = mark.ts;
    let sum = 0;
    for (const { ts, dur = 0 } of costly) {
      if (ts < mark.ts || ts >= end) continue;
      const from = Math.max(ts, until);
      if (ts + dur > from) sum += ts + dur - from;
      until = Math.max(until, ts + dur);
    }
    return sum / 1000;
  });
}
