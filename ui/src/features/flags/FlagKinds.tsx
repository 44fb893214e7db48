/** The kinds of flags that occur: one is chosen, or all. */
import type { ReactNode } from "react";
import { KindPicker } from "../../components";
import type { FlagCount } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

export interface FlagKindsProps {
  kinds: readonly FlagCount[];
  /** Null: all. */
  chosen: string | null;
  onChoose: (kind: string | null) => void;
  currency: string;
}

export function FlagKinds({ kinds, chosen, onChoose, currency }: FlagKindsProps): ReactNode {
  const { text, find } = useMessages();
  const formats = useFormats();
  const shown = kinds.map(({ kind, count, amount }) => {
    const name = find(`flag-${kind}`) ?? kind;
    const exact = formats.amount(amount, currency);
    return { kind, name, count, amount, says: text("desk-flags-kind", { name, count: formats.count(count), amount: exact }) };
  });
  return <KindPicker label={text("desk-flags-kinds")} allName={text("desk-flags-all")} kinds={shown} chosen={chosen} onChoose={onChoose} currency={currency} />;
}
