/**
 * The pictures of docs/pictures, taken in the real window on the sample company: `bash
 * tests/e2e/pictures/make.sh`. Deliberately absent: anything that is drawn only for a picture.
 */
import { join } from "node:path";
import type { Page, Thing, World } from "../driver";
import { journey, until } from "../driver";
import { diapason, enter, exchangeFolder, keyFile } from "../company";
import { pick, tableBy } from "../forecast";
import { beginning, holding, say } from "../words";

type LanguageTag = "fr" | "en";

const LONG = { limit: 480_000 };

function picture(name: string): string {
  return join(process.env["DIAPASON_PICTURES"] ?? "/tmp", name);
}

/** Takes the pointer and the focus off whatever they are on, so that no tip and no ring is seen. */
async function take(page: Page, name: string, focus?: Thing): Promise<void> {
  const pointer = { type: "pointer" as const, id: "pointer", parameters: { pointerType: "mouse" as const } };
  await page.driver.act([{ ...pointer, actions: [{ type: "pointerMove", duration: 0, x: 100, y: 500 }] }]);
  if (focus) await focus.focus();
  await page.isGone("tooltip");
  // A toast leaves by itself.
  await until("no toast covers the page", async () => (await page.findAll("status", "/./")).length === 0, 30_000);
  await page.picture(picture(name));
}

async function prefers(page: Page, from: LanguageTag, setting: string, choice: string, to = from): Promise<void> {
  await (await page.find("link", say(from, "settings-title"))).click();
  const radios = await page.find("radiogroup", say(from, `settings-${setting}`));
  await (await radios.find("radio", choice)).focus();
  await page.press("Space");
  await (await page.find("link", say(to, "forecast-title"))).click();
  await tableBy(page, to, "salesperson");
}

async function moved(page: Page, language: LanguageTag): Promise<void> {
  const move = async (id: string, ...keys: string[]): Promise<void> => {
    await (await page.find("slider", say(language, `lever-${id}`))).focus();
    await page.press(...keys);
  };
  await move("win_rate", "Shift+ArrowLeft");
  await move("slip_months", "ArrowRight");
  await move("payment_delay_days", "Shift+ArrowRight");
  await until("the base is behind", async () => {
    return (await page.findAll("button", holding(say(language, "chart-base-without-levers")))).length > 0;
  });
}

journey("the forecast in French", async ({ start }: World) => {
  const { page } = await start({ words: ["--demo"], language: "fr" });
  await page.resize(1440, 900);
  await tableBy(page, "fr", "salesperson");
  await take(page, "forecast-fr-light.png");

  await (await page.find("gridcell", "/^Ouest, Janvier 2027/")).click();
  const why = await page.find("dialog", say("fr", "why-title"));
  await why.find("button", say("fr", "why-copy"));
  const weighted = await why.find("region", say("fr", "category-weighted"));
  await (await weighted.findAll("button", "/ : /"))[0]?.click();
  await until("the chain", async () => (await why.text()).includes(say("fr", "why-contribution")));
  await take(page, "why-fr-light.png");
  await page.press("Escape", "Escape");
  await page.isGone("dialog");

  await page.resize(1280, 720);
  await take(page, "forecast-fr-1280.png", await page.find("main"));
  await page.resize(1440, 900);

  await moved(page, "fr");
  await (await page.find("button", say("fr", "scenarios-save-as"))).click();
  const dialog = await page.find("dialog", say("fr", "scenarios-save-as-title"));
  await (await dialog.find("textbox", say("fr", "scenarios-name"))).fill("Prudent");
  await page.press("Enter");
  await page.isGone("dialog");
  await take(page, "levers-scenario-fr-light.png", await page.find("main"));
  await (await page.find("button", say("fr", "compare-act"))).click();
  const drawer = await page.find("dialog", say("fr", "compare-title"));
  await until("both sides are told", async () => (await drawer.text()).includes("× 0,90"));
  await take(page, "comparison-fr-light.png");
  await page.press("Escape");
  // Focus goes back where it came from; a list that opens before would close again.
  await page.isGone("dialog");
  await pick(page, say("fr", "scenarios-label"), say("fr", "scenarios-base"));

  await prefers(page, "fr", "theme", say("fr", "settings-theme-dark"));
  await take(page, "forecast-fr-dark.png", await page.find("main"));
}, LONG);

journey("the forecast in English, and what needs a look", async ({ start }: World) => {
  const { page } = await start({ words: ["--demo"], language: "en" });
  await page.resize(1440, 900);
  await tableBy(page, "en", "salesperson");
  await take(page, "forecast-en-light.png");
  await (await page.find("button", beginning("en", "forecast-flags", { count: 34 }).replace(/\d+/, "\\d+"))).click();
  const drawer = await page.find("dialog");
  await until("the flags are listed", async () => (await drawer.findAll("gridcell")).length > 4);
  await take(page, "flags-en-light.png");
  await page.press("Escape");
  await prefers(page, "en", "theme", say("en", "settings-theme-dark"));
  await take(page, "forecast-en-dark.png", await page.find("main"));
}, LONG);

journey("the first start and an import that is refused", async ({ home, start }: World) => {
  const folder = await exchangeFolder(home, "export-crm");
  await enter(folder, "deals.csv", "D001", "probability", "1.5");
  await enter(folder, "deals.csv", "D002", "customer_id", "C999");
  await enter(folder, "deal_lines.csv", "D001-2", "quantity", "cinq");
  await enter(folder, "instalments.csv", "D009-E1", "on", "2024-13-04");
  await enter(folder, "customers.csv", "C002", "country", "France");
  await home.answerDialogs([folder]);
  const { page } = await start({ language: "fr" });
  await page.resize(1440, 900);
  await page.shows(say("fr", "start-welcome"), 40_000);
  await take(page, "welcome-fr-light.png", await page.find("main"));
  await (await page.find("button", say("fr", "start-sample"))).click();
  await tableBy(page, "fr", "salesperson");
  await (await page.find("link", say("fr", "data-title"))).click();
  await (await page.find("button", say("fr", "data-import"))).click();
  await page.find("grid", "", 40_000);
  await take(page, "import-errors-fr-light.png", await page.find("main"));
}, LONG);

journey("a database that stays shut", async ({ home, start }: World) => {
  const right = await keyFile(home, "right.key", "a");
  const wrong = await keyFile(home, "wrong.key", "b");
  const database = home.file("meridien.diapason");
  await diapason(home, "--db", database, "--key-file", right, "import", await exchangeFolder(home, "export-crm"));
  const first = await start({ words: ["--db", database, "--key-file", right], language: "en" });
  await tableBy(first.page, "en", "salesperson");
  await prefers(first.page, "en", "theme", say("en", "settings-theme-dark"));
  await first.quit();
  const { page } = await start({ words: ["--db", database, "--key-file", wrong], language: "en" });
  await page.resize(1440, 900);
  await page.find("button", say("en", "start-cure-key"), 40_000);
  await take(page, "problem-en-dark.png", await page.find("main"));
}, LONG);
