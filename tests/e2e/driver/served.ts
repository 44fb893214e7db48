/**
 * Journeys in Chromium with the real program behind the page: `diapason serve` on a fresh sample
 * company, a person of their own, a browser that is let in by the one-time link.
 *
 *     served("a director moves a lever", { language: "fr" }, async ({ page, service }) => {
 *       await page.getByRole("grid").waitFor();
 *       await service.diapason("override", "set", "deal", "D001", "probability", "0");
 *       const second = await service.tab("/");
 *     });
 *
 * A journey fails on any complaint of a page's console, and when the service does not end in peace.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chmod, copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { complaintsOf, launched } from "./browser";

type LanguageTag = "fr" | "en";

/** What the service says when it is ready. */
interface Ready {
  url: string;
  token: string;
  open: string;
}

export interface ServedOptions {
  language: LanguageTag;
  /** Milliseconds for all of it. */
  limit?: number;
  colorScheme?: "light" | "dark";
  /** The folder of another database than a fresh sample company, with its key: a copy is served. */
  database?: string;
  /** Nothing was read in yet. */
  isEmpty?: boolean;
}

export interface ServedWorld {
  /** The first tab: it came by the link, its page is loading. */
  page: Page;
  service: Service;
}

/** The program may take this long for anything on a busy machine. */
const LONGEST = 60_000;

export class Service {
  /** What the consoles of the tabs complained of, one list a tab. */
  private readonly heard: string[][] = [];

  private constructor(
    private readonly folder: string,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly process: ChildProcess,
    private readonly context: BrowserContext,
    readonly ready: Ready,
  ) {}

  static async start({ language, colorScheme = "light", database, isEmpty = false }: ServedOptions): Promise<Service> {
    const folder = await mkdtemp(join(tmpdir(), "diapason-served-"));
    await mkdir(join(folder, "run"), { mode: 0o700 });
    await writeFile(join(folder, "key"), `${"5e".repeat(32)}\n`, { mode: 0o600 });
    const environment = environmentOf(folder, language);
    if (database) {
      await copyFile(join(database, "workload.diapason"), join(folder, "company.db"));
      await copyFile(join(database, "key"), join(folder, "key"));
      await chmod(join(folder, "key"), 0o600);
    } else if (!isEmpty) {
      await promisify(execFile)(binary(), [...place(folder), "--quiet", "demo"], { env: environment, timeout: LONGEST });
    }
    const process = spawn(binary(), [...place(folder), "serve"], { env: environment, stdio: ["ignore", "pipe", "ignore"] });
    const ready = JSON.parse(await firstLine(process)) as Ready;
    const browser = await launched();
    const locale = language === "fr" ? "fr-FR" : "en-GB";
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale, colorScheme });
    return new Service(folder, environment, process, context, ready);
  }

  /**
   * Another tab of the same browser, at a path of the page or at the link; `before` runs in it before
   * any script of the page.
   */
  async tab(path: string, before?: () => void): Promise<Page> {
    const page = await this.context.newPage();
    if (before) await page.addInitScript(before);
    page.setDefaultTimeout(LONGEST);
    this.heard.push(complaintsOf(page));
    await page.goto(path.startsWith("http") ? path : `${this.ready.url}${path}`, { waitUntil: "commit" });
    return page;
  }

  /** A command as a program asks it, with the token. */
  async call<Answer>(name: string, request: unknown): Promise<Answer> {
    const response = await fetch(`${this.ready.url}/api/${name}`, {
      method: "POST",
      headers: { authorization: `Bearer ${this.ready.token}`, "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${name}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as Answer;
  }

  /** The command line on the same database. */
  async diapason(...words: string[]): Promise<string> {
    const all = [...place(this.folder), ...words];
    const { stdout } = await promisify(execFile)(binary(), all, { env: this.environment, timeout: LONGEST });
    return stdout;
  }

  /** What the pages' consoles complained of. */
  complained(): string[] {
    return this.heard.flat();
  }

  /** A picture of what is seen, for whoever looks for the failure. */
  async keep(name: string): Promise<void> {
    const results = process.env["DIAPASON_E2E_RESULTS"];
    const page = this.context.pages().at(-1);
    if (!results || !page) return;
    await mkdir(results, { recursive: true });
    const path = join(results, `${name.replace(/[^\p{L}\p{N}]+/gu, "-")}.png`);
    await page.screenshot({ path }).catch(() => undefined);
    console.error(`what is left of this journey: ${path}`);
  }

  /** Ends browser and program; gives the program's exit code and what it left beside the database. */
  async end(): Promise<{ code: number | null; left: string[] }> {
    await this.context.browser()?.close();
    const ended = new Promise<number | null>((resolve) => this.process.once("exit", resolve));
    this.process.kill("SIGTERM");
    const insist = setTimeout(() => this.process.kill("SIGKILL"), 15_000);
    const code = this.process.exitCode ?? (await ended);
    clearTimeout(insist);
    const left = (await readdir(this.folder)).filter((name) => /-(wal|shm)$/.test(name));
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
    return { code, left };
  }
}

/** Tells a journey in Chromium, from the link to the end of the service. */
export function served(name: string, options: ServedOptions, tell: (world: ServedWorld) => Promise<void>): void {
  test(name, { timeout: options.limit ?? 180_000 }, async () => {
    const service = await Service.start(options);
    let ended: { code: number | null; left: string[] } | undefined;
    try {
      const page = await service.tab(service.ready.open);
      await tell({ page, service });
      expect(service.complained(), "nothing is refused by the policy, nothing is thrown").toEqual([]);
    } catch (failed) {
      await service.keep(name);
      throw failed;
    } finally {
      ended = await service.end();
    }
    expect(ended, "the service ends in peace").toEqual({ code: 0, left: [] });
  });
}

function place(folder: string): string[] {
  return ["--db", join(folder, "company.db"), "--key-file", join(folder, "key")];
}

function binary(): string {
  const path = process.env["DIAPASON"];
  if (!path) throw new Error("DIAPASON names no program: start journeys by `cargo xtask test`");
  return path;
}

function environmentOf(folder: string, language: LanguageTag): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_|DIAPASON|LC_|LANG|XDG_|DBUS_|DISPLAY|WAYLAND_)/.test(name),
  );
  const own = ["DATA", "CONFIG", "CACHE"].map((name) => [`XDG_${name}_HOME`, join(folder, name.toLowerCase())]);
  return {
    ...Object.fromEntries([...inherited, ...own]),
    HOME: folder,
    XDG_RUNTIME_DIR: join(folder, "run"),
    LANG: language === "fr" ? "fr_FR.UTF-8" : "en_GB.UTF-8",
    TZ: "Europe/Paris",
  };
}

async function firstLine(process: ChildProcess): Promise<string> {
  if (!process.stdout) throw new Error("the service has no output");
  const lines = createInterface(process.stdout);
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("the service is not ready")), LONGEST);
    process.once("exit", (code) => reject(new Error(`the service ended with ${code}`)));
    lines.once("line", (line) => {
      clearTimeout(late);
      resolve(line);
    });
  });
}
