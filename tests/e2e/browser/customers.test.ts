/** A customer found by keyboard alone: the palette, the record, the next one, a customer beside the page. */
import { expect } from "vitest";
import { served } from "../driver/served";
import { say } from "../words";
import { barriers } from "./barriers";

for (const language of ["fr", "en"] as const) {
  served(`a director finds a customer by keyboard (${language})`, { language }, async ({ page }) => {
    await page.getByRole("grid").first().waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: say(language, "palette-name") }).waitFor();
    await page.keyboard.type("acieries pon");
    const found = page.getByRole("option", { name: /Aciéries Ponthieu/u }).first();
    await found.locator("mark", { hasText: /^Pon$/u }).waitFor();
    expect(await found.locator("mark").allTextContents(), "what was typed, in the name's own letters").toEqual(["Aciéries", "Pon"]);
    await page.keyboard.press("Enter");
    const record = page.getByRole("region", { name: "Aciéries Ponthieu", exact: true });
    await record.getByRole("button", { name: "Sidéra Métaux" }).waitFor();
    expect(new URL(page.url()).pathname, "its own address").toMatch(/^\/customers\/[^/]+$/u);
    expect(await barriers(page), "axe finds no barrier on the record").toEqual([]);

    const here = page.url();
    await page.keyboard.press("j");
    await page.waitForURL((url) => url.href !== here);
    await page.keyboard.press("k");
    await page.waitForURL(here);
    await record.getByRole("button", { name: "Sidéra Métaux" }).waitFor();
    expect(new URL(page.url()).pathname, "the next one, and back").toBe(new URL(here).pathname);

    await page.keyboard.press("Escape");
    await page.getByRole("grid", { name: say(language, "customers-table") }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/customers");
    expect(await barriers(page), "axe finds no barrier on the list").toEqual([]);

    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: say(language, "palette-name") }).waitFor();
    await page.getByRole("option", { name: /Aciéries Ponthieu/u }).first().waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("dialog", { name: say(language, "customer-title") }).getByRole("button", { name: "Sidéra Métaux" }).waitFor();
    expect(new URL(page.url()).pathname, "the page stays").toBe("/customers");
  });
}
