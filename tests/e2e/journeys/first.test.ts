/** The first start: nothing is there yet; the sample company is one press away and stays. */
import { expect } from "vitest";
import { journey } from "../driver";
import { amountAtEnd, tableBy, totalCell } from "../forecast";
import { say } from "../words";

journey(
  "whoever starts for the first time is welcomed and sees the sample company's year",
  async ({ start }) => {
    const first = await start({ language: "fr" });
    await first.page.shows(say("fr", "start-welcome"), 40_000);
    expect(await first.page.findAll("grid"), "no figure is made up before there are data").toEqual([]);
    await first.page.find("button", say("fr", "start-import"));
    await (await first.page.find("button", say("fr", "start-sample"))).click();
    await tableBy(first.page, "fr", "salesperson");
    const total = amountAtEnd((await (await totalCell(first.page, "fr")).attribute("aria-label")) ?? "");
    await first.quit();

    const { page } = await start({ language: "fr" });
    await tableBy(page, "fr", "salesperson");
    const again = amountAtEnd((await (await totalCell(page, "fr")).attribute("aria-label")) ?? "");
    expect(again, "the next start opens what was open, with the same figures").toBe(total);
  },
  { limit: 180_000 },
);
