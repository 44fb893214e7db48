/**
 * The only pieces that write money. `MoneyText` shows an amount with its exact value one hover or
 * focus away; `FigureButton` is the same as a button that opens why.
 */
import type { ReactNode, Ref } from "react";
import { useFormats, useMessages, type Decimal, type Sign, type Unit } from "../language";
import "./MoneyText.css";

export interface MoneyTextProps {
  /** Null is unknown, never zero. */
  amount: Decimal | null;
  currency: string;
  unit?: Unit;
  /** `always` for a change. */
  sign?: Sign;
  /** `header` where the header of the column names the unit. */
  unitIn?: "text" | "header";
  /** What is good for the company; a sign goes with it. */
  tone?: "plain" | "good" | "bad" | "late" | "hand";
}

/** Text and exact text of an amount. */
export function useMoney(): (props: MoneyTextProps) => { shown: string; exact: string | undefined } {
  const formats = useFormats();
  const { text } = useMessages();
  return ({ amount, currency, unit = "exact", sign = "negative", unitIn = "text" }) => {
    if (amount === null) return { shown: text("money-unknown"), exact: undefined };
    const shown =
      unitIn === "header"
        ? formats.bareAmount(amount, currency, unit, sign)
        : formats.amount(amount, currency, unit, sign);
    const exact = formats.amount(amount, currency, "exact", sign);
    return { shown, exact: exact === shown ? undefined : exact };
  };
}

export function MoneyText(props: MoneyTextProps): ReactNode {
  const { shown, exact } = useMoney()(props);
  return (
    <span className="money" data-tone={props.amount === null ? "unknown" : props.tone} data-tip={exact}>
      {shown}
    </span>
  );
}

export interface FigureButtonProps extends MoneyTextProps {
  /** What the figure is: "Carnet, février 2027". */
  name: string;
  onWhy: () => void;
  /** Its drawer is open: the ring stays. */
  isExplained?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function FigureButton(props: FigureButtonProps): ReactNode {
  const { text } = useMessages();
  const { shown, exact } = useMoney()(props);
  const name = text("figure-name", { name: props.name, amount: exact ?? shown });
  return (
    <button
      ref={props.ref}
      type="button"
      className="figure-button money"
      data-tone={props.amount === null ? "unknown" : props.tone}
      data-explained={props.isExplained ?? false}
      data-tip={exact}
      aria-label={name}
      onClick={props.onWhy}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() === "w" && !event.ctrlKey && !event.metaKey && !event.altKey) {
          event.preventDefault();
          event.stopPropagation();
          props.onWhy();
        }
      }}
    >
      {shown}
    </button>
  );
}
