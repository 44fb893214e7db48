/** Reading: another grouping, a figure opened down to its instalments, parts that make the total. */
import { expect } from "vitest";
import { journey, type Thing, until } from "../driver";
import { amountAtEnd, pick, tableBy, totalCell } from "../forecast";
import { beginning, centsOf, euros, holding, say } from "../words";

const FR = "fr";

journey(
  "a director groups the year by customer and opens a figure down to its instalments",
  async ({ start }) => {
    const { page } = await start({ words: ["--demo"], language: FR });
    await tableBy(page, FR, "salesperson");
    const total = amountAtEnd((await (await totalCell(page, FR)).attribute("aria-label")) ?? "");
    await pick(page, say(FR, "forecast-by"), say(FR, "by-dimension", { dimension: "client" }));
    const table = await tableBy(page, FR, "customer");
    const same = amountAtEnd((await (await totalCell(page, FR)).attribute("aria-label")) ?? "");
    expect(same, "another grouping is another view of the same year").toBe(total);

    const [largest] = await table.findAll("gridcell", holding(`${say(FR, "forecast-whole-period")}, `));
    if (!largest) throw new Error("the table has no row");
    const figure = amountAtEnd((await largest.attribute("aria-label")) ?? "");
    await largest.click();
    const why = await page.find("dialog", say(FR, "why-title"));
    await until("the drawer says the cell's own figure", async () => (await why.text()).includes(figure));
    await why.find("button", say(FR, "why-copy"));
    expect(await why.text(), "Diapason adds the parts up itself").toContain(say(FR, "why-parts-make-total"));
    expect(await sumOfParts(why), "the parts that are shown make the figure").toBe(centsOf(figure));

    await openFirst(why, say(FR, "category-weighted"));
    const chain = await until("a chain", async () => (await chainsOf(why))[0]);
    const words = await chain.text();
    for (const step of ["chain-deal", "why-probability", "why-instalment", "why-contribution"]) {
      expect(words, `the chain leads over ${step}`).toContain(say(FR, step));
    }

    await page.press("Escape");
    await until("Escape closes the chain first", async () => (await chainsOf(why)).length === 0);
    await page.press("Escape");
    await page.isGone("dialog");
    const back = await page.focus();
    expect(back.name, "focus returns to the figure").toContain(euros(FR, plain(figure)));
  },
  { limit: 180_000 },
);

/** Presses "more" until all parts are there, and adds them up. */
async function sumOfParts(why: Thing): Promise<bigint> {
  await until("all parts are listed", async () => {
    const [more] = await why.findAll("button", beginning(FR, "why-more", { count: 0 }).replace(/0.*$/, "/"));
    await more?.click();
    return more === undefined;
  });
  const rows = await why.findAll("button", "/ : /");
  const amounts = await Promise.all(rows.map(async (row) => centsOf(contributionOf(await row.attribute("aria-label")))));
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

/** `Client · Affaire : 12 345,60 €, probabilité 60 %`. */
function contributionOf(name: string | null): string {
  return /.* : ([−-]?[\d\s]+,\d\d)\s€/u.exec(name ?? "")?.[1] ?? "";
}

async function openFirst(why: Thing, category: string): Promise<void> {
  const section = await why.find("region", category);
  const [first] = await section.findAll("button", "/ : /");
  await first?.click();
}

async function chainsOf(why: Thing): Promise<Thing[]> {
  const lists = await why.findAll("list", "");
  const found: Thing[] = [];
  for (const list of lists) {
    if ((await list.text()).includes(say(FR, "why-contribution"))) found.push(list);
  }
  return found;
}

function plain(written: string): string {
  const cents = centsOf(written);
  return `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
}
