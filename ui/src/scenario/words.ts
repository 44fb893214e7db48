/** How levers read: their names, values and reaches, in the person's language; and how typed ones are read. */
import { useMemo } from "react";
import type { Choices, LeverWhere, UnitLever } from "../ipc/generated";
import {
  decimalOfSteps,
  readDecimal,
  stepsOfDecimal,
  useLanguage,
  type Language,
} from "../language";
import { stepsOf, type LeverId, type LeverShape, type WhereDimension } from "./levers";

/** What a reach may be chosen from. */
export type WhereChoices = Pick<Choices, "teams" | "families" | "stages" | "salespeople" | "segments">;

export interface LeverWords {
  name: (lever: LeverId) => string;
  /** `× 0,90`, `+2,0 %`, `+1 mois`, `+10 j`. */
  value: (shape: LeverShape, steps: number) => string;
  /** What was typed, in steps; undefined where it cannot be read exactly. */
  read: (shape: LeverShape, typed: string) => number | undefined;
  /** `Taux de succès × 0,90`. */
  setting: (shape: LeverShape, lever: UnitLever | null) => string;
}

export function useLeverWords(): LeverWords {
  const language = useLanguage();
  return useMemo(() => leverWordsOf(language), [language]);
}

export function leverWordsOf({ language, messages: { text }, formats }: Language): LeverWords {
  const value = (shape: LeverShape, steps: number): string => {
    switch (shape.form) {
      case "factor":
        return formats.factor(decimalOfSteps(steps, shape.decimals));
      case "percentage":
        return formats.percent(
          decimalOfSteps(steps - shape.base, shape.decimals),
          decimalsOfPercentage(shape, steps - shape.base),
          "always",
        );
      case "months":
        return text("lever-months", { count: Math.abs(steps), months: formats.decimal(String(steps), 0, "always") });
      case "days":
        return formats.daysChange(steps);
    }
  };
  const read = (shape: LeverShape, typed: string): number | undefined => {
    const decimal = readDecimal(typed, language);
    if (decimal === undefined) return undefined;
    if (shape.form !== "percentage") return stepsOfDecimal(decimal, shape.decimals);
    const change = stepsOfDecimal(decimal, shape.decimals - 2);
    return change === undefined ? undefined : shape.base + change;
  };
  const name = (lever: LeverId): string => text(`lever-${lever}`);
  return {
    name,
    value,
    read,
    setting: (shape, lever) =>
      text("lever-setting", { lever: name(shape.id), value: value(shape, stepsOf(shape, lever)) }),
  };
}

/** One decimal, or as many as an exact percentage needs: `+2,0 %`, `+2,35 %`. */
function decimalsOfPercentage(shape: LeverShape, change: number): number {
  const places = shape.decimals - 2;
  const fraction = String(Math.abs(change)).padStart(places, "0").slice(-places).replace(/0+$/, "");
  return Math.max(1, fraction.length);
}

const LISTS: Record<WhereDimension, keyof WhereChoices> = {
  team: "teams",
  family: "families",
  stage: "stages",
  salesperson: "salespeople",
  segment: "segments",
};

/** The choices of a dimension. */
export function choicesOf(choices: WhereChoices, dimension: WhereDimension): WhereChoices["teams"] {
  return choices[LISTS[dimension]];
}

/** The name of a value of a reach: an id or a name, which may be of nothing that is there. */
export function labelOf(choices: WhereChoices, dimension: WhereDimension, value: string): string {
  return choicesOf(choices, dimension).find(({ key }) => key === value)?.label ?? value;
}

/** What is chosen of a dimension, by key: a saved scenario may hold names. */
export function keysOf(choices: WhereChoices, dimension: WhereDimension, where: LeverWhere): readonly string[] {
  const known = choicesOf(choices, dimension);
  return where[dimension].map(
    (value) =>
      known.find(({ key }) => key === value)?.key ?? known.find(({ label }) => label === value)?.key ?? value,
  );
}
