/**
 * The WebDriver protocol as far as journeys need it, by plain fetch. Deliberately absent: waiting and
 * names of things (page.ts).
 */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** No single command takes longer: a driver that hangs fails the journey. */
const LIMIT = 30_000;

/** A reference to an element of the page. */
export type Reference = { [ELEMENT]: string };

/** What the driver refuses. */
export class Refused extends Error {
  constructor(
    readonly reason: string,
    message: string,
  ) {
    super(`${reason}: ${message}`);
  }
}

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A source of actions: keys, or a pointer. */
export type ActionSource =
  | { type: "key"; id: string; actions: object[] }
  | { type: "pointer"; id: string; parameters: { pointerType: "mouse" }; actions: object[] };

export class WebDriver {
  private constructor(
    private readonly address: string,
    private readonly session: string,
  ) {}

  /** Whether the driver takes sessions. */
  static async isReady(address: string): Promise<boolean> {
    const status = (await ask(address, "GET", "/status")) as { ready?: boolean };
    return status.ready === true;
  }

  /** Starts the program and takes it over. */
  static async begin(address: string, program: string, words: readonly string[]): Promise<WebDriver> {
    const capabilities = {
      alwaysMatch: { "webkitgtk:browserOptions": { binary: program, args: words } },
    };
    const begun = (await ask(address, "POST", "/session", { capabilities })) as { sessionId: string };
    return new WebDriver(address, begun.sessionId);
  }

  /** Ends the session, and the program with it. */
  async finish(): Promise<void> {
    await this.ask("DELETE", "");
  }

  /** Closes the window as a person does; the program ends by itself. */
  async closeWindow(): Promise<void> {
    await this.ask("DELETE", "/window");
  }

  /** Runs a function in the page. What it needs goes in as arguments: it sees nothing else. */
  async run<Words extends unknown[], Answer>(
    work: (...words: Words) => Answer,
    ...words: Words
  ): Promise<Awaited<Answer>> {
    const script = `return (${work.toString()}).apply(null, arguments)`;
    return (await this.ask("POST", "/execute/sync", { script, args: words })) as Awaited<Answer>;
  }

  async click(element: Reference): Promise<void> {
    await this.ask("POST", `/element/${element[ELEMENT]}/click`, {});
  }

  async type(element: Reference, text: string): Promise<void> {
    await this.ask("POST", `/element/${element[ELEMENT]}/value`, { text });
  }

  async clear(element: Reference): Promise<void> {
    await this.ask("POST", `/element/${element[ELEMENT]}/clear`, {});
  }

  async rectangle(element: Reference): Promise<Rectangle> {
    return (await this.ask("GET", `/element/${element[ELEMENT]}/rect`)) as Rectangle;
  }

  async act(sources: ActionSource[]): Promise<void> {
    await this.ask("POST", "/actions", { actions: sources });
  }

  /** The page as a PNG, as it is drawn now. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.ask("GET", "/screenshot")) as string, "base64");
  }

  async windowRectangle(): Promise<Rectangle> {
    return (await this.ask("GET", "/window/rect")) as Rectangle;
  }

  async resizeWindow(width: number, height: number): Promise<void> {
    await this.ask("POST", "/window/rect", { width, height });
  }

  private ask(method: string, path: string, body?: object): Promise<unknown> {
    return ask(this.address, method, `/session/${this.session}${path}`, body);
  }
}

async function ask(address: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${address}${path}`, {
    method,
    signal: AbortSignal.timeout(LIMIT),
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) {
    const { error, message } = value as { error: string; message: string };
    throw new Refused(error, `${message} (${method} ${path})`);
  }
  return value;
}

/** What a page is handled with, whichever program shows it: see also chromium.ts. */
export type Driver = Pick<
  WebDriver,
  "run" | "click" | "type" | "clear" | "act" | "screenshot" | "windowRectangle" | "resizeWindow"
>;
