/** The kinds of flags that occur, each with how many and how much: one is chosen, or all. */
import type { ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { FlagCount } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

export interface FlagKindsProps {
  kinds: readonly FlagCount[];
  /** Null: all. */
  chosen: string | null;
  onChoose: (kind: string | null) => void;
  currency: string;
}

/** What no kind is called. */
const ALL = "";

export function FlagKinds({ kinds, chosen, onChoose, currency }: FlagKindsProps): ReactNode {
  const { text } = useMessages();
  return (
    <RadioGroup
      className="flag-kinds"
      value={chosen ?? ALL}
      onChange={(kind) => onChoose(kind === ALL ? null : kind)}
    >
      <Label className="visually-hidden">{text("desk-flags-kinds")}</Label>
      <Radio value={ALL} className="flag-kind">
        {text("desk-flags-all")}
      </Radio>
      {kinds.map((kind) => (
        <FlagKind key={kind.kind} kind={kind} currency={currency} />
      ))}
    </RadioGroup>
  );
}

function FlagKind({ kind, currency }: { kind: FlagCount; currency: string }): ReactNode {
  const { text, find } = useMessages();
  const formats = useFormats();
  const name = find(`flag-${kind.kind}`) ?? kind.kind;
  const count = formats.count(kind.count);
  const exact = formats.amount(kind.amount, currency);
  return (
    <Radio
      value={kind.kind}
      className="flag-kind"
      data-tip={exact}
      aria-label={text("desk-flags-kind", { name, count, amount: exact })}
    >
      <span>{name}</span>
      <span className="flag-kind-facts">
        {count} · {formats.amount(kind.amount, currency, isLong(kind.amount) ? "thousands" : "whole")}
      </span>
    </Radio>
  );
}

/** From ten thousand on thousands say enough in a chip; the exact sum is one hover away. */
function isLong(amount: string): boolean {
  return /\d{5}/.test(amount);
}
