/** The kinds of defects that occur: one is chosen, or all. */
import type { ReactNode } from "react";
import { KindPicker } from "../../components";
import type { DefectCount } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

export interface DefectKindsProps {
  kinds: readonly DefectCount[];
  chosen: string | null;
  onChoose: (kind: string | null) => void;
  currency: string;
}

export function DefectKinds({ kinds, chosen, onChoose, currency }: DefectKindsProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const shown = kinds.map(({ kind, count, amount }) => {
    const name = text(`defect-${kind.replaceAll("_", "-")}`);
    const exact = amount === null ? text("quality-unknown") : formats.amount(amount, currency);
    return { kind, name, count, amount, says: text("quality-kind", { name, count: formats.count(count), amount: exact }) };
  });
  return <KindPicker label={text("quality-kinds")} allName={text("quality-all")} kinds={shown} chosen={chosen} onChoose={onChoose} currency={currency} />;
}
