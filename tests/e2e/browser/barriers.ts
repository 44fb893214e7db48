/**
 * Barriers on a page in Chromium. axe's rules for WCAG 2.2 A and AA and its good practices; targets
 * of 24 px (2.5.8), which axe leaves out unless asked, are in.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const AXE = readFileSync(fileURLToPath(new URL("../../../ui/node_modules/axe-core/axe.min.js", import.meta.url)), "utf8");

/** Targets of 24 px (WCAG 2.5.8) are no rule of axe's unless asked for. */
const RULES = { "target-size": { enabled: true }, "label-content-name-mismatch": { enabled: false } };

interface Violation {
  id: string;
  nodes: { html: string; any: { message: string }[] }[];
}

/**
 * What axe finds, in words. One rule is left out: that a name holds the text that is seen; a figure is
 * seen rounded and heard exactly (DESK.md §1). Where only the theme has changed, only what hangs on colours is looked at
 * again: the page is the same otherwise.
 */
export async function barriers(page: Page, looksAt: "everything" | "colours" = "everything"): Promise<string[]> {
  await movesNoMore(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    return (await axe.run({ ...only, resultTypes: ["violations"] })).violations;
  }, looksAt === "colours" ? { runOnly: ["color-contrast"] } : { rules: RULES });
  const reasons = (any: { message: string }[]): string => any.map(({ message }) => message).join("; ").slice(0, 240);
  return violations.flatMap(({ id, nodes }) => nodes.filter(({ html }) => !isMeant(id, html)).map(({ html, any }) => `${id}: ${html.slice(0, 160)} (${reasons(any)})`));
}

/**
 * What is meant so. A tip stands beside its element, in no landmark: it is heard with the element. A
 * bar of a timeline is as wide as its dates are apart: WCAG 2.5.8 leaves out what is essential so.
 */
function isMeant(rule: string, html: string): boolean {
  return (rule === "region" && html.includes('role="tooltip"')) || (rule === "target-size" && html.includes('class="timeline-bar"'));
}

/** Waits until nothing moves: colours on their way are no colours of a theme. */
export async function movesNoMore(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.getAnimations().some((one) => one.effect?.getComputedTiming().endTime !== Infinity));
}

/** Waits until the page shows what it has, and nothing moves. */
export async function isStill(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector(".waiting, [aria-busy=true]") === null);
  await movesNoMore(page);
}

/** How many pixels the page scrolls sideways. */
export async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
