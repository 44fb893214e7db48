/**
 * The five levers of the panel: their bases, steps and reach, as whole steps so that no value is
 * ever rounded. Deliberately absent: what they change (the program computes it) and words.
 */
import type { LeverSettings, LeverWhere, UnitLever } from "../ipc/generated";
import { decimalOfSteps, stepsOfDecimal, type Decimal } from "../language";

export type LeverId = keyof LeverSettings;

/** How a lever's value reads: `× 0,90`, `+2,0 %`, `+1 mois`, `+10 j`. */
export type LeverForm = "factor" | "percentage" | "months" | "days";

export interface LeverShape {
  id: LeverId;
  form: LeverForm;
  /** Decimals of a value's smallest unit; months and days are whole. */
  decimals: number;
  /** Where it changes nothing. */
  base: number;
  /** What an arrow moves. */
  step: number;
  /** Ends of the rail; a value beyond widens it. */
  minimum: number;
  maximum: number;
  /** What may be typed. */
  least: number;
  most: number;
}

/** A factor has twelve decimals at most (crates/model): its smallest unit makes it whole. */
const DECIMALS = 12;
const ONE = 10 ** DECIMALS;
const FACTOR = { decimals: DECIMALS, base: ONE, least: 0, most: 10 * ONE } as const;
const PERCENTAGE = {
  ...FACTOR, form: "percentage", step: ONE / 1000, minimum: 0.8 * ONE, maximum: 1.2 * ONE,
} as const;

/** In the panel's order. */
export const LEVERS: readonly LeverShape[] = [
  { ...FACTOR, id: "win_rate", form: "factor", step: ONE / 100, minimum: 0.5 * ONE, maximum: 1.5 * ONE },
  {
    id: "slip_months", form: "months", decimals: 0, base: 0, step: 1, minimum: -6, maximum: 6,
    least: -120, most: 120,
  },
  { ...PERCENTAGE, id: "price" },
  { ...PERCENTAGE, id: "cost" },
  {
    id: "payment_delay_days", form: "days", decimals: 0, base: 0, step: 1, minimum: -60, maximum: 60,
    least: -3650, most: 3650,
  },
];

/** The dimensions that a lever's reach may name, as the popover lists them. */
export const WHERE_DIMENSIONS = ["team", "salesperson", "family", "stage", "segment"] as const;
export type WhereDimension = (typeof WHERE_DIMENSIONS)[number];

export const EVERYWHERE: LeverWhere = { team: [], family: [], stage: [], salesperson: [], segment: [] };

export const NO_LEVERS: LeverSettings = {
  win_rate: null, slip_months: null, price: null, cost: null, payment_delay_days: null,
};

export function isEverywhere(where: LeverWhere): boolean {
  return WHERE_DIMENSIONS.every((dimension) => where[dimension].length === 0);
}

/** A lever's value in steps; the base where it is not set. */
export function stepsOf(shape: LeverShape, lever: UnitLever | null): number {
  return (lever && stepsOfDecimal(lever.value, shape.decimals)) ?? shape.base;
}

/** Steps as the wire writes them: `0.90`, `1.02`, `-2`; a factor has two decimals at least. */
export function valueOf(shape: LeverShape, steps: number): Decimal {
  const value = decimalOfSteps(steps, shape.decimals);
  return shape.decimals === 0 ? value : value.replace(/(\.\d\d\d*?)0+$/, "$1");
}

/** The settings with one lever moved. At its base and without a reach of its own it is none. */
export function withValue(settings: LeverSettings, shape: LeverShape, steps: number): LeverSettings {
  const where = settings[shape.id]?.where ?? EVERYWHERE;
  return { ...settings, [shape.id]: leverOrNone(shape, steps, where) };
}

/** The settings with one lever's reach changed; its value stays. */
export function withWhere(
  settings: LeverSettings,
  shape: LeverShape,
  dimension: WhereDimension,
  values: readonly string[],
): LeverSettings {
  const lever = settings[shape.id];
  const where = { ...(lever?.where ?? EVERYWHERE), [dimension]: [...values] };
  return { ...settings, [shape.id]: leverOrNone(shape, stepsOf(shape, lever), where) };
}

function leverOrNone(shape: LeverShape, steps: number, where: LeverWhere): UnitLever | null {
  return steps === shape.base && isEverywhere(where) ? null : { value: valueOf(shape, steps), where };
}

/** Whether two settings mean the same: values as numbers, reaches as sets. */
export function areSameLevers(one: LeverSettings, other: LeverSettings): boolean {
  return LEVERS.every((shape) => {
    const [left, right] = [one[shape.id], other[shape.id]];
    if (stepsOf(shape, left) !== stepsOf(shape, right)) return false;
    return isSameWhere(left?.where ?? EVERYWHERE, right?.where ?? EVERYWHERE);
  });
}

function isSameWhere(one: LeverWhere, other: LeverWhere): boolean {
  return WHERE_DIMENSIONS.every((dimension) => {
    const [left, right] = [new Set(one[dimension]), new Set(other[dimension])];
    return left.size === right.size && [...left].every((value) => right.has(value));
  });
}

/** Without levers that stand at their base: what is worth saving. */
export function movedOnly(settings: LeverSettings): LeverSettings {
  const moved = LEVERS.map(({ id }) => [id, settings[id]] as const).filter(
    ([id, lever]) => lever && LEVERS.some((shape) => shape.id === id && stepsOf(shape, lever) !== shape.base),
  );
  return { ...NO_LEVERS, ...Object.fromEntries(moved) };
}

/** The levers that a hand has set, in the panel's order. */
export function leversSet(settings: LeverSettings): readonly LeverShape[] {
  return LEVERS.filter((shape) => stepsOf(shape, settings[shape.id]) !== shape.base);
}
