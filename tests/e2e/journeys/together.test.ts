/** Not alone: the command line changes the open database; a link starts the program a second time. */
import { expect } from "vitest";
import { diapason, enter, exchangeFolder, keyFile } from "../company";
import { journey } from "../driver";
import { tableBy } from "../forecast";

const FR = "fr";
const LIMIT = { limit: 180_000 };

journey("what the command line imports shows in the open window by itself", async ({ home, start }) => {
  const database = home.file("meridien.diapason");
  const key = await keyFile(home, "company.key", "a");
  const place = ["--db", database, "--key-file", key];
  const folder = await exchangeFolder(home, "export");
  await diapason(home, ...place, "import", folder);
  const { page } = await start({ words: place, language: FR });
  await tableBy(page, FR, "salesperson");
  await enter(folder, "salespeople.csv", "U01", "name", "Camille Aubert");
  await diapason(home, ...place, "import", folder);
  await page.shows("Camille Aubert", 15_000);
}, LIMIT);

journey("a second start hands its link to the window that is open", async ({ start }) => {
  const desktop = await start({ words: ["--demo"], language: FR });
  const { page } = desktop;
  await tableBy(page, FR, "salesperson");
  expect(await desktop.startAgain(["diapason://forecast?by=customer"]), "the second program ends well").toBe(0);
  await tableBy(page, FR, "customer");
}, LIMIT);
