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

/** An amount; a delay moves cash alone and says so under any other measure. */
function useEffectWords({ shape, effect, measure, currency, unit }: LeverRowProps): EffectWords {
  const formats = useFormats();
  const { text } = useMessages();
  const none = { effect: text("levers-no-effect"), exact: undefined, isSome: false };
  if (effect === undefined) return none;
  const ofCash = shape.id === "payment_delay_days" && measure !== "cash";
  const amount = ofCash ? effect.on_cash : effect.on_measure;
  if (!/[1-9]/.test(amount)) return none;
  const exact = formats.amount(amount, currency, "exact", "always");
  return ofCash
    ? { effect: text("levers-cash"), exact: text("levers-effect-cash", { amount: exact }), isSome: true }
    : { effect: formats.amount(amount, currency, unit, "always"), exact, isSome: true };
}
