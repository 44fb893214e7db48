/** What is asked of an amount's text without making a number of it. */
import type { ForecastPage } from "../../ipc/generated";
import type { Decimal, Formats, Unit } from "../../language";

export function isZero(amount: Decimal): boolean {
  return !/[1-9]/.test(amount);
}

function isMillions(amount: Decimal): boolean {
  const [whole = ""] = amount.replace("-", "").split(".");
  return whole.length > 6;
}

/** Of a figure that is compared with a key figure: as many decimals as that one has. */
export function comparedUnit(amount: Decimal): Unit {
  return isMillions(amount) ? "millions" : "thousands";
}

/** In the small line under a key figure: `11,2 M€`, `184 k€`. */
export function noteAmount(amount: Decimal, currency: string, formats: Formats): string {
  return isMillions(amount)
    ? formats.axisAmount(amount, currency, "millions", 1)
    : formats.amount(amount, currency, "thousands");
}

/** Whether no category has any figure. */
export function isNothing(page: ForecastPage): boolean {
  return Object.values(page.series).every((shown) => [...shown.by_column, shown.later ?? "0"].every(isZero));
}
