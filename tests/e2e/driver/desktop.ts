/** The real program with its window, started under a driver and looked at from outside. */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { Home } from "./home";
import { Page } from "./page";
import { type Program, below, end, proportionalMemory, start } from "./processes";
import { until } from "./until";
import { WebDriver } from "./webdriver";

export interface StartOptions {
  /** Words after the program's name, such as `--demo`. */
  words?: readonly string[];
  /** The language of the person's system. */
  language?: "fr" | "en";
}

/** Memory in kB, shared parts counted in proportion. */
export interface Memory {
  program: number;
  page: number;
  network: number;
}

export class Desktop {
  private constructor(
    readonly home: Home,
    readonly page: Page,
    private readonly driver: WebDriver,
    private readonly carrier: Program,
    private readonly environment: NodeJS.ProcessEnv,
    /** When the start was asked for (`performance.now`). */
    readonly startedAt: number,
  ) {}

  static async start(home: Home, { words = [], language = "fr" }: StartOptions): Promise<Desktop> {
    const environment = home.environment(language);
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const carrier = start("WebKitWebDriver", ["--host=127.0.0.1", `--port=${port}`], environment, home.log);
    try {
      await until("WebKitWebDriver", () => WebDriver.isReady(address));
      const startedAt = performance.now();
      const driver = await WebDriver.begin(address, binary(), words);
      return new Desktop(home, new Page(driver), driver, carrier, environment, startedAt);
    } catch (failed) {
      await end(carrier);
      throw failed;
    }
  }

  /** Starts the program a second time, as a link does; resolves with its exit code. */
  async startAgain(words: readonly string[]): Promise<number | null> {
    const second = spawn(binary(), words, { env: this.environment, stdio: "ignore" });
    return new Promise((resolve, reject) => {
      second.once("exit", resolve);
      second.once("error", reject);
    });
  }

  /** Ends the program as a power cut does. */
  async kill(): Promise<void> {
    process.kill(await this.programId(), "SIGKILL");
    await end(this.carrier);
  }

  /** Closes the window as a person does, and waits until the program has ended. */
  async quit(): Promise<void> {
    const id = await this.programId();
    await this.driver.closeWindow();
    await until("the program ends", async () => !(await below(id)).some((it) => it.id === id));
    await end(this.carrier);
  }

  /** Ends whatever still runs. */
  async close(): Promise<void> {
    // A session that is gone already has nothing to finish.
    await this.driver.finish().catch(() => undefined);
    await end(this.carrier);
  }

  async memory(): Promise<Memory> {
    const memory = { program: 0, page: 0, network: 0 };
    for (const { id, name } of await below(await this.programId())) {
      const held = await proportionalMemory(id);
      if (/^WebKitWebProces/.test(name)) memory.page += held;
      else if (/^WebKitNetwork/.test(name)) memory.network += held;
      else memory.program += held;
    }
    return memory;
  }

  /** What the page's console complained of: refused by the policy, thrown and not caught. */
  async complaints(): Promise<string[]> {
    const lines = (await readFile(this.home.log, "utf8")).split("\n");
    return lines.filter((line) => /^CONSOLE (\S+ )?ERROR|Refused to|panicked at/.test(line));
  }

  private async programId(): Promise<number> {
    const root = this.carrier.process.pid ?? 0;
    return until("the program's process", async () => {
      const found = (await below(root)).find(({ name }) => name.startsWith("diapason-deskto"));
      return found?.id;
    });
  }
}

function binary(): string {
  const path = process.env["DIAPASON_DESKTOP"];
  if (!path) throw new Error("DIAPASON_DESKTOP names no program: start journeys by `cargo xtask test`");
  return path;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
