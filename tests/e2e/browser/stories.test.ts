/** The stories that the real window tells too (journeys/stories.test.ts), here in Chromium. */
import { expect } from "vitest";
import { until } from "../driver";
import { pageOf } from "../driver/chromium";
import { served } from "../driver/served";
import { tableBy } from "../forecast";
import { customerFound } from "../stories/customer";
import { enterProbability, probabilityEntered, total, totalUnlike } from "../stories/probability";

for (const language of ["fr", "en"] as const) {
  served(`a probability is entered by keys alone, moves the forecast, and is taken back (${language})`, { language }, async ({ page }) => {
    await probabilityEntered(pageOf(page), language);
  });

  served(`a customer is found by keys alone (${language})`, { language }, async ({ page }) => {
    await customerFound(pageOf(page), language);
  });
}

served("what is entered in one tab is seen in the other without reading it anew, and taken back in both", { language: "fr" }, async ({ page, service }) => {
  const first = pageOf(page);
  await tableBy(first, "fr", "salesperson");
  const second = pageOf(await service.tab("/forecast"));
  await tableBy(second, "fr", "salesperson");
  const before = await total(second, "fr");
  const opened = await second.driver.run(() => performance.timeOrigin);

  await page.bringToFront();
  await first.press("g", "p");
  await enterProbability(first, "fr");
  const after = await totalUnlike(second, "fr", before);
  expect(after < before, "the other tab has the new figures").toBe(true);

  await first.press("Control+z");
  await until("both tabs are as they were", async () => (await total(second, "fr")) === before);
  await first.press("g", "f");
  await until("the first one too", async () => (await total(first, "fr")) === before);
  expect(await second.driver.run(() => performance.timeOrigin), "the other tab was not opened anew").toBe(opened);
});
