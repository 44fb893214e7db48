/** Looks for barriers with axe in the real window's page. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Page, until } from "./driver";

const AXE = readFileSync(fileURLToPath(new URL("../../ui/node_modules/axe-core/axe.min.js", import.meta.url)), "utf8");

/**
 * What axe finds, in words. One rule is left out: that a name holds the text that is seen. A figure
 * is seen rounded and heard exactly (DESK.md §1), and a picker is heard value first.
 */
export async function barriers(page: Page): Promise<string[]> {
  // Colours on their way are no colours of the theme.
  await until("nothing moves", () => page.driver.run(() => document.getAnimations().length === 0));
  // The page's policy lets no foreign script in; the driver's own scripts stand above it.
  await page.driver.run(new Function(AXE) as () => void);
  return until("axe has looked", () =>
    page.driver.run(async () => {
      interface Violation {
        id: string;
        nodes: { html: string }[];
      }
      const axe = (window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }).axe;
      const { violations } = await axe.run({ rules: { "label-content-name-mismatch": { enabled: false } } });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
    }),
  );
}
