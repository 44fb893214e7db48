/** Starting: the sample company comes up with its figures. */
import { expect } from "vitest";
import { journey } from "../driver";

journey("the sample company opens with its forecast", async ({ start }) => {
  const { page } = await start({ words: ["--demo"], language: "fr" });
  await page.shows("Antoine Roussel", 30_000);
  expect(await page.findAll("slider"), "the five levers are at hand").toHaveLength(5);
});
