/**
 * Times and memory of the real window: `DIAPASON_DESKTOP=… DIAPASON=… xvfb-run -a -s "-screen 0
 * 1600x1000x24" ../../ui/node_modules/.bin/vitest run --config measure/vitest.config.mts` in tests/e2e,
 * with release programs. `cargo xtask bench` leaves a database of 100,000 lines in the cache; where it is
 * not there, it is not measured. It prints; it judges nothing, because a busy machine would fail it.
 */
import { chmod, copyFile, readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { type Desktop, journey, until } from "../driver";
import { say } from "../words";

const LONG = { limit: 300_000 };
const LINES = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "diapason/bench/database-100000");

journey("the sample company", async ({ start }) => {
  await told("sample company", await start({ words: ["--demo"], language: "en" }));
}, LONG);

journey("100,000 deal lines", async ({ home, start }) => {
  const names = await readdir(LINES).catch(() => [] as string[]);
  const database = names.find((name) => name.endsWith(".diapason"));
  if (!database) return console.log(`100,000 lines: not measured, ${LINES} is not there (cargo xtask bench)`);
  await copyFile(join(LINES, database), home.file("lines.diapason"));
  await copyFile(join(LINES, "key"), home.file("key"));
  // A key that others may read is refused.
  await chmod(home.file("key"), 0o600);
  const words = ["--db", home.file("lines.diapason"), "--key-file", home.file("key")];
  await told("100,000 lines", await start({ words, language: "en" }));
}, LONG);

/** One start, ten keys on a lever, and the memory after them. */
async function told(what: string, desktop: Desktop): Promise<void> {
  const { page } = desktop;
  await until("first figures", async () => (await page.findAll("gridcell", "/^Total, .*[0-9]/")).length > 0, 120_000);
  const seen = performance.now() - desktop.startedAt;
  const { origin, loaded } = await page.driver.run(() => ({
    origin: performance.timeOrigin,
    loaded: performance.getEntriesByType("navigation")[0]?.toJSON() as { domInteractive: number },
  }));
  const ready = origin + loaded.domInteractive - (performance.timeOrigin + desktop.startedAt);
  const lever = await page.find("slider", say("en", "lever-win_rate"));
  await lever.focus();
  const times: number[] = [];
  for (let turn = 0; turn < 10; turn += 1) times.push(await leverAnswer(desktop));
  const memory = await desktop.memory();
  const sorted = times.toSorted((one, other) => one - other);
  console.log(
    `${what}: start → page's script ${ready.toFixed(0)} ms → first figures ${seen.toFixed(0)} ms; ` +
      `lever → figures median ${sorted[5]?.toFixed(0)} ms, worst ${sorted[9]?.toFixed(0)} ms; PSS ` +
      `program ${mega(memory.program)} MB, web process ${mega(memory.page)} MB, network ${mega(memory.network)} MB`,
  );
}

/** From the key's event to the total's new text, as the page's own clock says. */
async function leverAnswer({ page }: Desktop): Promise<number> {
  await page.driver.run(() => {
    const total = (): string | null | undefined =>
      [...document.querySelectorAll('[role=gridcell][aria-label^="Total, "]')].at(-2)?.getAttribute("aria-label");
    const noted = window as unknown as { answered?: number };
    delete noted.answered;
    document.addEventListener("keydown", () => {
      const [before, begun] = [total(), performance.now()];
      const watch = new MutationObserver(() => {
        if (total() === before) return;
        noted.answered = performance.now() - begun;
        watch.disconnect();
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    }, { once: true, capture: true });
  });
  await page.press("ArrowLeft");
  return until("the figures answer", () => page.driver.run(() => (window as unknown as { answered?: number }).answered), 30_000);
}

function mega(kilobytes: number): string {
  return (kilobytes / 1024).toFixed(0);
}
