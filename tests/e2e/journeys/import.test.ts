/** Data in: errors named by file, row, column and value; mended, imported again; a power cut loses nothing. */
import { expect } from "vitest";
import { diapason, enter, exchangeFolder, keyFile, multiplied } from "../company";
import { journey, until } from "../driver";
import { amountAtEnd, tableBy, totalCell } from "../forecast";
import { beginning, say } from "../words";

const FR = "fr";

journey(
  "a folder with errors writes nothing, says where they are, and comes in once it is mended",
  async ({ home, start }) => {
    const folder = await exchangeFolder(home, "export");
    const row = await enter(folder, "deals.csv", "D001", "probability", "1.5");
    await enter(folder, "instalments.csv", "D009-E1", "on", "2024-13-04");
    await home.answerDialogs([folder]);
    const { page } = await start({ language: FR });
    await page.shows(say(FR, "start-welcome"), 40_000);
    await (await page.find("button", say(FR, "start-import"))).click();
    const errors = await page.find("grid", "/2/", 40_000);
    const listed = await errors.text();
    for (const told of ["deals.csv", String(row), "probability", "1.5", "instalments.csv", "2024-13-04"]) {
      expect(listed, `the list names ${told}`).toContain(told);
    }
    await page.shows(say(FR, "data-import-ended-refused", { count: 2 }));

    await enter(folder, "deals.csv", "D001", "probability", "");
    await enter(folder, "instalments.csv", "D009-E1", "on", "2024-11-04");
    await (await page.find("button", beginning(FR, "data-import-again"))).click();
    await tableBy(page, FR, "salesperson");
    const total = amountAtEnd((await (await totalCell(page, FR)).attribute("aria-label")) ?? "");
    expect(total === "0,00 €", "there is a year to read").toBe(false);
    await until("nothing waits", async () => (await page.findAll("progressbar")).length === 0);
  },
  { limit: 180_000 },
);

journey(
  "a power cut during an import loses nothing: the figures of before are there again",
  async ({ home, start }) => {
    const database = home.file("meridien.diapason");
    const key = await keyFile(home, "company.key", "a");
    const words = ["--db", database, "--key-file", key];
    const folder = await exchangeFolder(home, "export");
    await diapason(home, ...words, "import", folder);
    await multiplied(folder, 80);
    await home.answerDialogs([folder]);
    const first = await start({ words, language: FR });
    await tableBy(first.page, FR, "salesperson");
    const before = amountAtEnd((await (await totalCell(first.page, FR)).attribute("aria-label")) ?? "");
    await (await first.page.find("link", say(FR, "data-title"))).click();
    await (await first.page.find("button", say(FR, "data-import"))).click();
    await until("the import runs", async () => (await first.page.findAll("progressbar")).length > 0);
    await first.kill();

    const { page } = await start({ words, language: FR });
    await tableBy(page, FR, "salesperson");
    const after = amountAtEnd((await (await totalCell(page, FR)).attribute("aria-label")) ?? "");
    expect(after, "half an import is no import").toBe(before);
    expect(await diapason(home, ...words, "check"), "the file is whole").toBeTruthy();
  },
  { limit: 240_000 },
);
