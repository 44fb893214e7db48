/** What each lever alone changes of the result: one row a lever, largest first, one zero line. */
import type { ReactNode } from "react";
import { reachOf, ZeroBar, type ZeroReach } from "../../components/chart";
import type { LeverEffect } from "../../ipc/generated";
import { useFormats, useMessages, type Unit } from "../../language";

export interface EffectBarsProps {
  levers: readonly LeverEffect[];
  currency: string;
  unit: Unit;
}

export function EffectBars({ levers, currency, unit }: EffectBarsProps): ReactNode {
  const { text } = useMessages();
  const sorted = levers.toSorted((one, other) => Math.abs(other.bar) - Math.abs(one.bar));
  const reach = reachOf(sorted.map(({ bar }) => bar));
  return (
    <section className="effect-bars" aria-label={text("levers-alone")}>
      <h3 className="levers-heading">{text("levers-alone")}</h3>
      <ul>
        {sorted.map((lever) => (
          <EffectBar key={lever.lever} effect={lever} reach={reach} currency={currency} unit={unit} />
        ))}
      </ul>
    </section>
  );
}

interface EffectBarProps {
  effect: LeverEffect;
  reach: ZeroReach;
  currency: string;
  unit: Unit;
}

function EffectBar({ effect, reach, currency, unit }: EffectBarProps): ReactNode {
  const formats = useFormats();
  const { text } = useMessages();
  const { bar, on_result: amount } = effect;
  const isSome = /[1-9]/.test(amount);
  const shown = isSome ? formats.amount(amount, currency, unit, "always") : formats.bareAmount("0", currency, unit);
  const exact = formats.amount(amount, currency, "exact", "always");
  return (
    <li>
      <span className="effect-bar-name">{text(`lever-${effect.lever}`)}</span>
      <span className="effect-bar-place">
        <ZeroBar bar={bar} reach={reach} />
      </span>
      <span className="effect-bar-amount" data-tip={isSome ? exact : undefined}>
        {shown}
      </span>
    </li>
  );
}
