/** Ways of a person who has no pointer; and the proof that none was used. */
import { expect } from "vitest";
import type { Page } from "../driver";

/** Notes from now on every press of a pointer, until the page is left. */
export async function watchPointer(page: Page): Promise<void> {
  await page.driver.run(() => {
    const noted = window as unknown as { presses: number };
    noted.presses = 0;
    for (const kind of ["pointerdown", "mousedown", "touchstart", "wheel"]) {
      document.addEventListener(kind, () => (noted.presses += 1), { capture: true, passive: true });
    }
  });
}

/** No pointer was used since `watchPointer`. */
export async function usedNoPointer(page: Page): Promise<void> {
  const presses = await page.driver.run(() => (window as unknown as { presses?: number }).presses);
  expect(presses, "told by keys alone").toBe(0);
}

/** Presses Tab until the focus is on something of this role. */
export async function tabTo(page: Page, ...roles: string[]): Promise<void> {
  const passed: string[] = [];
  for (let turn = 0; turn < 60; turn += 1) {
    await page.press("Tab");
    const { role, name } = await page.focus();
    if (roles.includes(role)) return;
    passed.push(`${role} ${name}`);
  }
  throw new Error(`Tab leads to no ${roles.join(", ")}, only to: ${passed.join(" | ")}`);
}
