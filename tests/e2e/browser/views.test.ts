/** A view kept under a name: filters, order and columns; found by the palette, renamed, removed, brought back. */
import { expect } from "vitest";
import type { SavedView } from "../../../ui/src/ipc/generated";
import { served } from "../driver/served";
import { say } from "../words";
import { until } from "../driver/until";
import { barriers } from "./barriers";

for (const language of ["fr", "en"] as const) {
  served(`a view is saved, found by the palette, renamed, removed and brought back (${language})`, { language }, async ({ page, service }) => {
    const name = "Sans suite";
    const views = (): Promise<SavedView[]> => service.call<SavedView[]>("view_list", null);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole("grid").first().waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("p");
    const grid = page.getByRole("grid", { name: say(language, "pipeline-table") });
    await grid.getByRole("row").nth(1).waitFor();
    const header = grid.getByRole("columnheader", { name: say(language, "pipeline-column-margin_rate"), exact: true });

    await page.getByRole("button", { name: say(language, "list-columns"), exact: true }).click();
    const columns = page.getByRole("dialog", { name: say(language, "list-columns") });
    await columns.getByText(say(language, "pipeline-column-margin_rate"), { exact: true }).click();
    await header.waitFor({ state: "detached" });
    expect(await barriers(page), "axe finds no barrier in the columns").toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".pipeline-idle").click();
    await until("the filter is in the address", async () => page.url().includes("wants="), 10_000);

    await page.getByRole("button", { name: say(language, "list-views"), exact: true }).click();
    const sheet = page.getByRole("dialog", { name: say(language, "list-views") });
    await sheet.getByRole("textbox").fill(name);
    expect(await barriers(page), "nor in the views").toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: say(language, "list-view", { name }) }).waitFor();
    expect((await views()).map((view) => view.name)).toEqual([name]);

    // Elsewhere, with all columns again: the view brings filter and columns back.
    await page.getByRole("button", { name: say(language, "list-columns"), exact: true }).click();
    await columns.getByRole("button", { name: say(language, "list-columns-all") }).click();
    await header.waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await page.keyboard.press("v");
    await page.getByRole("main", { name: say(language, "salespeople-title"), exact: true }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").or(page.getByRole("searchbox")).first().fill(name.slice(0, 6));
    await page.getByRole("option", { name: new RegExp(name) }).first().waitFor();
    await page.keyboard.press("Enter");
    await grid.getByRole("row").nth(1).waitFor();
    expect(page.url()).toContain("wants=without_next_step");
    await header.waitFor({ state: "detached" });

    await page.getByRole("button", { name: say(language, "list-view", { name }) }).click();
    await sheet.getByRole("textbox").fill("Relances");
    await sheet.getByRole("button", { name: say(language, "list-view-rename") }).click();
    await page.getByRole("button", { name: say(language, "list-view", { name: "Relances" }) }).click();
    await sheet.getByRole("button", { name: say(language, "list-view-remove") }).click();
    await until("it is gone", async () => (await views()).length === 0, 10_000);
    await sheet.waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await until("undo brings it back", async () => (await views())[0]?.name === "Relances", 10_000);
  });
}
