/** What the window itself promises: nothing but its own commands, one window, as it was left. */
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { journey, type Page, until } from "../driver";

/** Calls a command past the page's own door, as a script that got in would. */
async function call(page: Page, command: string): Promise<string> {
  return page.driver.run(async (name) => {
    type Bridge = { invoke(name: string, words: object): Promise<unknown> };
    const bridge = (window as unknown as { __TAURI_INTERNALS__: Bridge }).__TAURI_INTERNALS__;
    try {
      await bridge.invoke(name, {});
      return "done";
    } catch (refused) {
      return String(refused);
    }
  }, command);
}

const refusals = /Content Security Policy|Refused to|example\.org/i;

journey(
  "a script that got into the page can do no more than the page",
  async ({ start }) => {
    const { page } = await start({ words: ["--demo"] });
    await page.shows("Antoine Roussel", 30_000);
    for (const command of ["plugin:window|close", "plugin:dialog|open", "plugin:event|emit"]) {
      expect(await call(page, command), command).toMatch(/not allowed/);
    }
    const evaluated = await page.driver.run(() => {
      try {
        return String(new Function("return 'ran'")());
      } catch (refused) {
        return (refused as Error).name;
      }
    });
    expect(evaluated, "text never becomes code").toBe("EvalError");
    const fetched = await page.driver.run(async () => {
      return fetch("https://example.org/").then(
        () => "reached",
        () => "refused",
      );
    });
    expect(fetched, "no other address is reached").toBe("refused");
    await page.driver.run(() => {
      location.href = "https://example.org/";
    });
    await page.shows("Antoine Roussel");
  },
  { expected: refusals },
);

journey("a second start brings nothing but the first window forward", async ({ start }) => {
  const desktop = await start({ words: ["--demo"] });
  await desktop.page.shows("Antoine Roussel", 30_000);
  expect(await desktop.startAgain(["diapason://forecast"]), "it ends at once, content").toBe(0);
  expect(await desktop.startAgain(["--no-such-option"]), "wrong words are told to who wrote them").toBe(2);
  await desktop.page.shows("Antoine Roussel");
});

journey("the window opens in the size in which it was left, even by a power cut", async ({ home, start }) => {
  const first = await start({ words: ["--demo"] });
  await first.page.shows("Antoine Roussel", 30_000);
  await first.page.resize(1180, 760);
  await until("the size is on disk", async () => {
    const files = await readdir(join(home.folder, "config"), { recursive: true });
    const name = files.find((file) => file.endsWith(".window-state.json"));
    return name !== undefined && /"width": 1180\b/.test(await readFile(join(home.folder, "config", name), "utf8"));
  });
  await first.kill();
  const second = await start({ words: ["--demo"] });
  await second.page.shows("Antoine Roussel", 30_000);
  const size = await second.page.driver.run(() => [window.innerWidth, window.innerHeight]);
  expect(size).toEqual([1180, 760]);
});
