/** A database that stays shut says why and what to do; nothing is lost, nothing is made in its place. */
import { readFile, writeFile } from "node:fs/promises";
import { expect } from "vitest";
import { diapason, exchangeFolder, keyFile, madeNewer } from "../company";
import { type Home, journey } from "../driver";
import { tableBy } from "../forecast";
import { say } from "../words";

const FR = "fr";
const LIMIT = { limit: 180_000 };
const FIRST_WORDS = 40_000;

async function company(home: Home): Promise<{ database: string; key: string }> {
  const database = home.file("meridien.diapason");
  const key = await keyFile(home, "right.key", "a");
  await diapason(home, "--db", database, "--key-file", key, "import", await exchangeFolder(home, "export"));
  return { database, key };
}

journey("a wrong key shows what to do, and the right key file opens the database", async ({ home, start }) => {
  const { database, key } = await company(home);
  const before = await readFile(database);
  const wrong = await keyFile(home, "wrong.key", "b");
  await home.answerDialogs([key]);
  const { page } = await start({ words: ["--db", database, "--key-file", wrong], language: FR });
  await page.find("button", say(FR, "start-cure-key"), FIRST_WORDS);
  await page.shows(say(FR, "start-meaning-database-wrong-key"));
  await page.shows(say(FR, "start-step-database-wrong-key-1"));
  expect(before.equals(await readFile(database)), "not a byte was changed").toBe(true);
  await (await page.find("button", say(FR, "start-cure-key"))).click();
  await tableBy(page, FR, "salesperson");
}, LIMIT);

journey("a damaged database is not touched, and the sample company still opens", async ({ home, start }) => {
  const { database, key } = await company(home);
  const bytes = await readFile(database);
  // Every page but the first, whose seal tells a wrong key from damage.
  bytes.fill(0x5a, 4096 * 3, 4096 * 60);
  await writeFile(database, bytes);
  const { page } = await start({ words: ["--db", database, "--key-file", key], language: FR });
  await page.shows(say(FR, "start-meaning-database-damaged"), FIRST_WORDS);
  await page.shows(say(FR, "start-step-database-damaged-1"));
  expect(bytes.equals(await readFile(database)), "not a byte was changed").toBe(true);
  await (await page.find("button", say(FR, "start-cure-sample"))).click();
  await tableBy(page, FR, "salesperson");
}, LIMIT);

journey("a database of a newer Diapason is left as it is", async ({ home, start }) => {
  const { database, key } = await company(home);
  await madeNewer(database, key);
  const before = await readFile(database);
  const { page } = await start({ words: ["--db", database, "--key-file", key], language: FR });
  await page.shows(say(FR, "start-step-database-newer-1"), FIRST_WORDS);
  await page.shows(/9999/);
  expect(before.equals(await readFile(database)), "not a byte was changed").toBe(true);
}, LIMIT);
