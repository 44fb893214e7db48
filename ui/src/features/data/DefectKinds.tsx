/** The kinds of defects that occur, each with how many and how much: one is chosen, or all. */
import type { ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { DefectCount } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

export interface DefectKindsProps {
  kinds: readonly DefectCount[];
  chosen: string | null;
  onChoose: (kind: string | null) => void;
  currency: string;
}

const ALL = "";

export function DefectKinds({ kinds, chosen, onChoose, currency }: DefectKindsProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  return (
    <RadioGroup className="defect-kinds" orientation="horizontal" value={chosen ?? ALL} onChange={(kind) => onChoose(kind === ALL ? null : kind)}>
      <Label className="visually-hidden">{text("quality-kinds")}</Label>
      <Radio value={ALL} className="defect-kind">
        {text("quality-all")}
      </Radio>
      {kinds.map(({ kind, count, amount }) => {
        const name = text(`defect-${kind.replaceAll("_", "-")}`);
        const exact = amount === null ? text("quality-unknown") : formats.amount(amount, currency);
        const short = amount === null ? "" : ` · ${formats.amount(amount, currency, "thousands")}`;
        return (
          <Radio
            key={kind}
            value={kind}
            className="defect-kind"
            data-tip={exact}
            aria-label={text("quality-kind", { name, count: formats.count(count), amount: exact })}
          >
            <span>{name}</span>
            <span className="defect-kind-facts">
              {formats.count(count)}
              {short}
            </span>
          </Radio>
        );
      })}
    </RadioGroup>
  );
}
