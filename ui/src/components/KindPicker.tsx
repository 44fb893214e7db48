/** The kinds that occur in a list, each with how many and how much: one is chosen, or all. */
import type { ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { useFormats } from "../language";
import "./KindPicker.css";

export interface KindCount {
  kind: string;
  name: string;
  count: number;
  /** Null: nobody can say. */
  amount: string | null;
  /** All of it, exactly, for whoever hears it. */
  says: string;
}

export interface KindPickerProps {
  label: string;
  /** What no kind is called. */
  allName: string;
  kinds: readonly KindCount[];
  /** Null: all. */
  chosen: string | null;
  onChoose: (kind: string | null) => void;
  currency: string;
}

const ALL = "";

export function KindPicker({ label, allName, kinds, chosen, onChoose, currency }: KindPickerProps): ReactNode {
  const formats = useFormats();
  return (
    <RadioGroup className="kinds" orientation="horizontal" value={chosen ?? ALL} onChange={(kind) => onChoose(kind === ALL ? null : kind)}>
      <Label className="visually-hidden">{label}</Label>
      <Radio value={ALL} className="kind">
        {allName}
      </Radio>
      {kinds.map(({ kind, name, count, amount, says }) => (
        <Radio key={kind} value={kind} className="kind" data-tip={amount === null ? undefined : formats.amount(amount, currency)} aria-label={says}>
          <span>{name}</span>
          <span className="kind-facts">
            {formats.count(count)}
            {amount !== null && ` · ${formats.amount(amount, currency, isLong(amount) ? "thousands" : "whole")}`}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** From ten thousand on thousands say enough in a chip; the exact sum is one hover away. */
function isLong(amount: string): boolean {
  return /\d{5}/.test(amount);
}
