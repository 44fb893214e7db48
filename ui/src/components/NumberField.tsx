/**
 * A field for one exact figure, held as a decimal string. Enter keeps, Escape restores; what cannot
 * be read stays with the reason below. Deliberately absent: numbers and any calculation.
 */
import { useId, useState, type ReactNode, type Ref } from "react";
import { readDecimal, useLanguage, useMessages, type Decimal } from "../language";
import { FieldNote } from "./Field";
import "./Field.css";

export interface NumberFieldProps {
  label: string;
  /** What is kept now. */
  value: Decimal;
  /** Gets what was typed, read; gives the reason where it is refused. */
  onKeep: (value: Decimal) => string | undefined | void;
  /** Shown after the figure and never typed: `€`, `%`. */
  unit?: string;
  /** Decimals that are always shown. */
  decimals?: number;
  /** A hand entered it: plum, with the source's value struck through. */
  source?: string;
  note?: string;
  isDisabled?: boolean;
  /** Why what is kept cannot stand: found elsewhere, after it was kept. */
  wrong?: string | undefined;
  labelIs?: "seen" | "heard";
  ref?: Ref<HTMLInputElement>;
}

export function NumberField(props: NumberFieldProps): ReactNode {
  const { label, value, unit, source, note, labelIs = "seen" } = props;
  const id = useId();
  const { text } = useMessages();
  const { language, formats } = useLanguage();
  const [draft, setDraft] = useState<string>();
  const [refused, setWrong] = useState<string>();
  const wrong = refused ?? props.wrong;
  const kept = formats.decimal(value, props.decimals ?? 0);

  const keep = (): void => {
    if (draft === undefined || draft === kept) return restore();
    const read = readDecimal(draft, language);
    const reason = read === undefined ? text("field-not-a-number") : props.onKeep(read);
    setWrong(reason ?? undefined);
    if (!reason) setDraft(undefined);
  };
  const restore = (): void => {
    setDraft(undefined);
    setWrong(undefined);
  };

  return (
    <div className="field">
      <label htmlFor={id} className={labelIs === "seen" ? "field-label" : "visually-hidden"}>
        {label}
      </label>
      <div
        className="field-box"
        data-figure="true"
        data-hand={source !== undefined}
        data-wrong={wrong !== undefined}
        data-disabled={props.isDisabled ?? false}
        onPointerDown={(event) => {
          if (event.target === event.currentTarget) {
            event.preventDefault();
            event.currentTarget.querySelector("input")?.focus();
          }
        }}
      >
        {source !== undefined && <s className="struck">{source}</s>}
        <input
          ref={props.ref}
          id={id}
          className="field-input"
          data-figure="true"
          style={source === undefined ? {} : { flex: "none", width: `${(draft ?? kept).length + 0.5}ch` }}
          inputMode="decimal"
          autoComplete="off"
          value={draft ?? kept}
          disabled={props.isDisabled}
          aria-invalid={wrong !== undefined}
          aria-describedby={(wrong ?? note) ? `${id}-note` : undefined}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === "Enter") keep();
            else if (event.key === "Escape" && draft !== undefined) {
              event.stopPropagation();
              restore();
            }
          }}
        />
        {unit && <span className="field-unit">{unit}</span>}
      </div>
      <FieldNote id={`${id}-note`} note={note} noteTone={source === undefined ? "plain" : "hand"} wrong={wrong} />
    </div>
  );
}
