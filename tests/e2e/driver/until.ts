/**
 * Waiting for a condition, with a hard limit and a name for what did not come. Deliberately absent:
 * waiting for a time.
 */
import { setTimeout as pause } from "node:timers/promises";

/** How often a condition is looked at, in milliseconds. */
const EVERY = 25;

/** What did not come in time. */
export class TooLate extends Error {}

/**
 * The first value of `look` that is neither undefined, null nor false. An error that `look` throws
 * counts as "not yet" and is told when the limit is reached.
 */
export async function until<Value>(
  what: string,
  look: () => Value | Promise<Value>,
  limit = 10_000,
): Promise<Exclude<Value, undefined | null | false>> {
  const end = performance.now() + limit;
  let last: unknown;
  for (;;) {
    try {
      const value = await look();
      if (value !== undefined && value !== null && value !== false) {
        return value as Exclude<Value, undefined | null | false>;
      }
      last = undefined;
    } catch (thrown) {
      last = thrown;
    }
    if (performance.now() >= end) {
      const why = last instanceof Error ? `: ${last.message}` : "";
      throw new TooLate(`not within ${limit} ms: ${what}${why}`, { cause: last });
    }
    await pause(EVERY);
  }
}
