/**
 * A journey: a person of their own, as many starts as it takes, a hard limit, and what is left when it
 * fails: the last picture and the program's words, in the folder DIAPASON_E2E_RESULTS.
 */
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Desktop, type StartOptions } from "./desktop";
import { Home } from "./home";

export interface World {
  home: Home;
  /** Starts the program. Started windows are closed when the journey ends, whichever way. */
  start(options?: StartOptions): Promise<Desktop>;
}

export interface JourneyOptions {
  /** Milliseconds for all of it; beyond them the journey fails. */
  limit?: number;
  /** Complaints of the page's console that the journey provokes on purpose. */
  expected?: RegExp;
}

/** What a journey may take after its end, to keep what is left and to put away. */
const AFTERWARDS = 30_000;

/** Tells a journey. It fails on any complaint of the page's console that it did not expect. */
export function journey(
  name: string,
  tell: (world: World) => Promise<void>,
  { limit = 60_000, expected }: JourneyOptions = {},
): void {
  test(name, { timeout: limit + AFTERWARDS }, async () => {
    const home = await Home.make();
    const started: Desktop[] = [];
    const start = async (options: StartOptions = {}): Promise<Desktop> => {
      const desktop = await Desktop.start(home, options);
      started.push(desktop);
      return desktop;
    };
    try {
      await within(limit, tell({ home, start }));
      const complaints = (await started.at(-1)?.complaints()) ?? [];
      expect(complaints.filter((line) => !expected?.test(line))).toEqual([]);
    } catch (failed) {
      await keep(name, home, started.at(-1));
      throw failed;
    } finally {
      for (const desktop of started) await desktop.close();
      await home.remove();
    }
  });
}

async function within(limit: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the journey took more than ${limit} ms`)), limit);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function keep(name: string, home: Home, last: Desktop | undefined): Promise<void> {
  const results = process.env["DIAPASON_E2E_RESULTS"];
  if (!results) return;
  const folder = join(results, name.replace(/[^\p{L}\p{N}]+/gu, "-"));
  await mkdir(folder, { recursive: true });
  await cp(home.log, join(folder, "window.log")).catch(() => undefined);
  await last?.page.picture(join(folder, "window.png")).catch(() => undefined);
  console.error(`what is left of this journey: ${folder}`);
}
