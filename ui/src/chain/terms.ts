/** Payment terms in words: `+45d eom` is "45 jours fin de mois". What is not known stays as written. */
import type { Messages } from "../language";

const STEPS: readonly [RegExp, (found: string, text: Messages["text"]) => string][] = [
  [/^\+(\d+)d$/, (days, text) => daysOf(Number.parseInt(days, 10), text)],
  [/^\+(\d+)m$/, (months, text) => text("terms-months", { count: Number.parseInt(months, 10) })],
  [/^day(\d+)$/, (day, text) => text("terms-day", { day: Number.parseInt(day, 10) })],
  [/^(eom)$/, (_, text) => text("terms-end-of-month")],
];

function daysOf(count: number, text: Messages["text"]): string {
  return count === 0 ? text("terms-on-receipt") : text("terms-days", { count });
}

export function termsInWords(terms: string, { text }: Messages): string {
  const words = terms.split(" ").map((step) => {
    for (const [pattern, write] of STEPS) {
      const found = pattern.exec(step)?.[1];
      if (found !== undefined) return write(found, text);
    }
    return step;
  });
  return words.join(" ");
}
