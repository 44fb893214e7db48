/** The stories that Chromium tells too (browser/stories.test.ts), here in the real window. */
import { journey } from "../driver";
import { customerFound } from "../stories/customer";
import { probabilityEntered } from "../stories/probability";

const LIMIT = { limit: 180_000 };

journey("a probability is entered by keys alone, moves the forecast, and is taken back", async ({ start }) => {
  const { page } = await start({ words: ["--demo"], language: "fr" });
  await probabilityEntered(page, "fr");
}, LIMIT);

journey("a customer is found by keys alone", async ({ start }) => {
  const { page } = await start({ words: ["--demo"], language: "en" });
  await customerFound(page, "en");
}, LIMIT);
