/** Records that a source knows are mended where they are seen: a product in the settings, a contact on its customer's record. */
import { expect } from "vitest";
import type { RecordRow, RecordTable } from "../../../ui/src/ipc/generated";
import { served, type Service } from "../driver/served";
import { until } from "../driver/until";
import { say } from "../words";

async function rows(service: Service, entity: string, customer: string | null): Promise<RecordRow[]> {
  const asked = { entity, id: null, customer, offset: 0, limit: 500 };
  return (await service.call<RecordTable>("record_table", asked)).rows;
}

for (const language of ["fr", "en"] as const) {
  served(`a product's cost is entered beside the source's, and given back (${language})`, { language }, async ({ page, service }) => {
    await page.getByRole("grid").first().waitFor();
    const [first] = await rows(service, "products", null);
    await page.goto(new URL("/settings?section=products", page.url()).href);
    const table = page.getByRole("grid", { name: say(language, "settings-section-products") });
    const cost = table.locator('[data-row="0"][data-column="6"]');
    await cost.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("12345");
    await page.keyboard.press("Enter");
    await until("it stands beside the source's", async () => (await cost.locator(".hand").count()) === 1);
    const now = (await rows(service, "products", null))[0];
    expect(now?.values["unit_cost"]).toBe("12345");
    expect(now?.entered["unit_cost"]?.source_value, "the source's is kept").toBe(first?.values["unit_cost"]);
    await page.keyboard.press("Control+z");
    await until("the source's holds again", async () => (await rows(service, "products", null))[0]?.entered["unit_cost"] === undefined);
  });

  served(`a contact is added to a customer and named anew (${language})`, { language }, async ({ page, service }) => {
    await page.getByRole("grid").first().waitFor();
    const before = await rows(service, "contacts", "C001");
    await page.goto(new URL("/customers/C001", page.url()).href);
    await page.getByRole("button", { name: say(language, "customer-contact-add") }).press("Enter");
    await page.getByRole("textbox", { name: say(language, "customer-contact-name") }).waitFor();
    await page.keyboard.type("Aline Zola");
    await page.keyboard.press("Enter");
    const table = page.getByRole("grid", { name: say(language, "customer-contacts") });
    const cell = table.getByRole("rowheader", { name: "Aline Zola", exact: true });
    await cell.waitFor();
    const added = (await rows(service, "contacts", "C001")).find(({ values }) => values["name"] === "Aline Zola");
    expect(added?.is_own, "the person's own").toBe(true);
    await cell.press("Enter");
    await table.getByRole("textbox").waitFor();
    await page.keyboard.type("Aline Zola-Roux");
    await page.keyboard.press("Enter");
    await table.getByRole("textbox").waitFor({ state: "detached" });
    await table.getByRole("rowheader", { name: "Aline Zola-Roux" }).waitFor();
    await page.keyboard.press("Control+z");
    await cell.waitFor();
    await page.keyboard.press("Control+z");
    await until("it is gone", async () => (await rows(service, "contacts", "C001")).length === before.length);
  });
}
