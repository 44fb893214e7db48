/** Scratch. */
import { journey } from "../driver";
import { writeFileSync } from "node:fs";
import { say } from "../words";

journey("scratch", async ({ start }) => {
  const { page } = await start({ words: ["--demo"], language: "fr" });
  await page.shows("Antoine Roussel", 30_000);
  await page.resize(1440, 900);
  const dump = await page.driver.run(() => [...document.querySelectorAll("button,a,[role],input,[tabindex]")].map(e => {
    const r = e.getBoundingClientRect();
    const lab = e.getAttribute("aria-labelledby");
    return `${e.tagName} role=${e.getAttribute("role")} ti=${e.getAttribute("tabindex")} label=${e.getAttribute("aria-label")} by=${lab ? lab.split(/\s+/).map(i => document.getElementById(i)?.textContent ?? "??").join("|") : ""} text=${(e.textContent??"").slice(0,40)} ${Math.round(r.x)},${Math.round(r.y)} ${Math.round(r.width)}x${Math.round(r.height)}`;
  }).join("\n"));
  writeFileSync("/tmp/e2e/dump.txt", dump + "\n\n" + say("fr", "forecast-title"));
  let before: Buffer | undefined;
  for (let i = 0; i < 6; i++) {
    const t = performance.now();
    await page.driver.run(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
    const t2 = performance.now();
    const now = await page.driver.screenshot();
    console.log(Math.round(t2 - t), Math.round(performance.now() - t2), now.length, before?.equals(now));
    writeFileSync(`/tmp/e2e/s${i}.png`, now);
    before = now;
  }
});
