/**
 * The driver of journeys from end to end, in the real window (WebKitGTK under Xvfb, by WebDriver).
 *
 * A journey is a file `tests/e2e/journeys/NAME.test.ts`:
 *
 *     import { expect } from "vitest";
 *     import { journey } from "../driver";
 *
 *     journey("a director opens a figure", async ({ home, start }) => {
 *       const desktop = await start({ words: ["--demo"], language: "fr" });
 *       const { page } = desktop;
 *       await page.shows("Ateliers Méridien");             // waits; all spaces are alike
 *       const cell = await page.find("button", "/^Nov/");  // by role and name, or /pattern/
 *       await cell.click();
 *       await page.press("Escape", "Control+k");
 *       expect((await page.focus()).role).toBe("button");
 *       await page.picture(home.file("forecast.png"));     // once the picture is still
 *     });
 *
 * - `home` is one person: folders, a message bus, `home.file(name)` for the journey's own files,
 *   `home.answerDialogs([...paths])` before a start for what the person chooses in dialogs.
 * - `start({ words, language })` starts the program; a journey may start it several times.
 * - `desktop.page`: find, findAll, isGone, shows, hides, text, press, write, focus, hover, drag,
 *   resize, picture. A thing found: click, fill, text, value, attribute, focus, find within it.
 * - `desktop.kill()` is a power cut, `quit()` closes the window, `startAgain([...words])` is a second
 *   start, `memory()` is PSS by process in kB, `startedAt` the time of the start.
 * - Each journey has a hard limit (`{ limit }`, 60 s). Nothing waits for a time; `until` waits for
 *   anything else. A journey fails on errors of the page's console (`{ expected }` names those meant).
 *
 * All of them: `cargo xtask e2e`, or `cargo xtask test --only window`. Some: `cargo xtask e2e -- start`.
 */
export { Desktop, type Memory, type StartOptions } from "./desktop";
export { Home } from "./home";
export { journey, type JourneyOptions, type World } from "./journey";
export { Page, Thing } from "./page";
export { until } from "./until";
