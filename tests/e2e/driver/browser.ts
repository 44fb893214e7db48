/**
 * The built page in Chromium, under the very policy of the window (src-tauri/tauri.conf.json), for what
 * WebDriver cannot do: axe, emulated preferences, traces. There is no program behind it: a test
 * answers the page's commands itself, or looks at pages that ask nothing (`/gallery`).
 */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser as Chromium, chromium, type BrowserContextOptions, type Page } from "playwright-core";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const KINDS: Readonly<Record<string, string>> = {
  css: "text/css",
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};
/** A browser that a test run starts, and that asks nobody for anything. */
const WORDS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Letters are drawn alike on every machine.
  "--font-render-hinting=none",
  "--disable-lcd-text",
];

/** Answers of a test to the page's commands, by name. */
export type Answers = Readonly<Record<string, (request: unknown) => unknown>>;

export class Browser {
  private constructor(
    private readonly server: Server,
    private readonly chromium: Chromium,
    readonly address: string,
  ) {}

  static async start(answers: Answers = {}): Promise<Browser> {
    const policy = await windowPolicy();
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? "/", "http://page").pathname;
      if (path.startsWith("/api/")) {
        void answer(answers, path.slice("/api/".length), request, response);
        return;
      }
      void page(path).then(({ body, kind }) => {
        response.writeHead(200, { "content-type": kind, "content-security-policy": policy });
        response.end(body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const bound = server.address();
    if (bound === null || typeof bound === "string") throw new Error("no port for the page");
    return new Browser(server, await launched(), `http://127.0.0.1:${bound.port}`);
  }

  /** A page of its own at a path, with what its console complained of so far. */
  async open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
    const context = await this.chromium.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const opened = await context.newPage();
    const complaints = complaintsOf(opened);
    await opened.goto(`${this.address}${path}`, { waitUntil: "load", timeout: 30_000 });
    return { page: opened, complaints };
  }

  async close(): Promise<void> {
    await this.chromium.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Chromium without a screen, as tests want it. */
export function launched(): Promise<Chromium> {
  const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: WORDS });
}

/** What the console of a page complains of, from now on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

/** The window's policy; the program behind the page is this server instead. */
async function windowPolicy(): Promise<string> {
  const settings = JSON.parse(await readFile(join(root, "src-tauri/tauri.conf.json"), "utf8")) as {
    app: { security: { csp: Record<string, string> } };
  };
  const rules = { ...settings.app.security.csp, "connect-src": "'self'" };
  return Object.entries(rules)
    .map(([what, from]) => `${what} ${from}`)
    .join("; ");
}

/** A file of the built page; every other path is the page itself, which knows its own addresses. */
async function page(path: string): Promise<{ body: Buffer; kind: string }> {
  const dist = join(root, "ui/dist");
  const file = join(dist, normalize(path));
  const ending = /\.(\w+)$/.exec(file)?.[1] ?? "";
  if (file.startsWith(dist) && ending in KINDS) {
    try {
      return { body: await readFile(file), kind: KINDS[ending] ?? "" };
    } catch {
      // Not a file of the page.
    }
  }
  return { body: await readFile(join(dist, "index.html")), kind: KINDS["html"] ?? "" };
}

async function answer(
  answers: Answers,
  name: string,
  request: NodeJS.ReadableStream,
  response: import("node:http").ServerResponse,
): Promise<void> {
  if (name === "events") {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(": open\n\n");
    return;
  }
  let text = "";
  for await (const chunk of request) text += String(chunk);
  const given = answers[name];
  response.writeHead(given ? 200 : 404, { "content-type": "application/json" });
  const refusal = { code: "internal", message: `the test has no answer to ${name}`, hint: null, arguments: {} };
  response.end(JSON.stringify(given ? given(JSON.parse(text || "null")) : refusal));
}
