/** One lever of the panel: its slider, and what it alone changes of the measure that is shown. */
import type { ReactNode } from "react";
import { LeverSlider } from "../../components";
import type { LeverEffect, MeasureName } from "../../ipc/generated";
import { useFormats, useMessages, type Unit } from "../../language";
import { stepsOf, useLeverWords, withValue, type LeverShape, type ScenarioMoves } from "../../scenario";

export interface LeverRowProps {
  shape: LeverShape;
  moves: ScenarioMoves;
  /** Undefined where the lever is not set, or its effect is not known yet. */
  effect: LeverEffect | undefined;
  measure: MeasureName;
  currency: string;
  unit: Unit;
  isDisabled: boolean;
}

export function LeverRow(props: LeverRowProps): ReactNode {
  const { shape, moves, effect, isDisabled } = props;
  const words = useLeverWords();
  const said = useEffectWords(props);
  const lever = moves.levers[shape.id];
  const value = stepsOf(shape, lever);
  const isSet = value !== shape.base;
  return (
    <LeverSlider
      name={words.name(shape.id)}
      value={value}
      base={shape.base}
      step={shape.step}
      minimum={Math.min(shape.minimum, value)}
      maximum={Math.max(shape.maximum, value)}
      least={shape.least}
      most={shape.most}
      isDisabled={isDisabled}
      write={(steps) => words.value(shape, steps)}
      read={(typed) => words.read(shape, typed)}
      onChange={(steps) => moves.move(withValue(moves.levers, shape, steps))}
      onChangeEnd={(steps) => {
        const levers = withValue(moves.levers, shape, steps);
        const name = words.setting(shape, levers[shape.id]);
        moves.keep(levers, { name, joins: `lever ${shape.id}` });
      }}
      effect={isSet && effect === undefined ? undefined : said.effect}
      effectTip={said.exact}
      effectTone={isSet && said.isSome ? "hand" : "quiet"}
    />
  );
}

interface EffectWords {
  effect: string;
  exact: string | undefined;
  isSome: boolean;
}

/**
 * An amount of the measure that is shown. What moves another one says which: costs the result,
 * delays the cash.
 */
function useEffectWords({ effect, measure, currency, unit }: LeverRowProps): EffectWords {
  const formats = useFormats();
  const { text } = useMessages();
  const write = (amount: string, how: Unit): string =>
    formats.amount(amount, currency, how === "thousands" && isLong(amount) ? "millions" : how, "always");
  if (effect && isSome(effect.on_measure)) {
    const amount = effect.on_measure;
    return { effect: write(amount, unit), exact: write(amount, "exact"), isSome: true };
  }
  if (effect && isSome(effect.on_result)) {
    const said = (how: Unit): string => text("levers-effect-result", { amount: write(effect.on_result, how) });
    return { effect: said(unit), exact: said("exact"), isSome: true };
  }
  if (effect && measure !== "cash" && isSome(effect.on_cash)) {
    const exact = text("levers-effect-cash", { amount: write(effect.on_cash, "exact") });
    return { effect: text("levers-cash"), exact, isSome: true };
  }
  return { effect: text("levers-no-effect"), exact: undefined, isSome: false };
}

/** From a million on thousands have no room beside the name. */
function isLong(amount: string): boolean {
  return /\d{7}/.test(amount);
}

function isSome(amount: string): boolean {
  return /[1-9]/.test(amount);
}
