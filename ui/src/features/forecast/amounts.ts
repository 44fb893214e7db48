/** What is asked of an amount's text without making a number of it. */
import type { ForecastPage } from "../../ipc/generated";
import type { Decimal, Unit } from "../../language";

export function isZero(amount: Decimal): boolean {
  return !/[1-9]/.test(amount);
}

/** In a note: millions from a million on, thousands below. */
export function noteUnit(amount: Decimal): Unit {
  const [whole = ""] = amount.replace("-", "").split(".");
  return whole.length > 6 ? "millions" : "thousands";
}

/** Whether no category has any figure. */
export function isNothing(page: ForecastPage): boolean {
  return Object.values(page.series).every((shown) => [...shown.by_column, shown.later ?? "0"].every(isZero));
}
