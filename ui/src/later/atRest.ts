/** When nobody waits: no question is under way and the window has nothing to draw. */
import { callsUnderWay } from "../ipc";

/** One question follows another: only a longer silence is an end. */
const SILENCE = 150;
/** Work that asks again and again (an import's progress) must not keep the rest away for ever. */
const LONGEST = 5000;

/** Ends when the first figures are there, or after five seconds. */
export async function atRest(): Promise<void> {
  const begun = performance.now();
  let silentSince: number | undefined;
  while (performance.now() - begun < LONGEST) {
    await idle();
    const now = performance.now();
    if (callsUnderWay() > 0) silentSince = undefined;
    else silentSince ??= now;
    if (silentSince !== undefined && now - silentSince >= SILENCE) return;
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    // WebKit has no idle callback.
    if ("requestIdleCallback" in window) window.requestIdleCallback(() => resolve());
    else setTimeout(resolve, 50);
  });
}
