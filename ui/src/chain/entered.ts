/** What a person entered: by whom and when, and values whose kind only their form tells. */
import type { Entered } from "../ipc/generated";
import type { Telling } from "./steps";

/** "saisie par Claire Delmas, 18 nov." */
export function byWhom({ by, at }: Entered, { messages: { text }, formats }: Telling): string {
  const date = formats.date(at);
  return by === null ? text("chain-entered-on", { date }) : text("chain-entered-by", { by, date });
}

/** A date, a figure or a word of the exchange folder as people read it. */
export function valueInWords(value: string, { messages, formats }: Telling): string {
  if (value === "") return messages.text("chain-no-value");
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return formats.date(value);
  if (/^-?\d+(\.\d+)?$/.test(value)) return formats.decimal(value);
  return messages.find(`choice-${value}`) ?? value;
}
