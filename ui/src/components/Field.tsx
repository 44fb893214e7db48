/** Text fields. What is rejected stays in the field with the reason below it; nothing else moves. */
import { Lock } from "lucide-react";
import { useId, type ReactNode, type Ref } from "react";
import { useMessages } from "../language";
import { Icon } from "./Icon";
import "./Field.css";

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Enter keeps. */
  onKeep?: () => void;
  onRestore?: () => void;
  placeholder?: string;
  /** One line below: who, when, what it does. */
  note?: string;
  /** Why the text is refused; takes the note's place. */
  wrong?: string | undefined;
  isDisabled?: boolean;
  /** For secrets: never shown, never kept by the web view. */
  kind?: "text" | "secret";
  autoFocus?: boolean;
  labelIs?: "seen" | "heard";
  ref?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps): ReactNode {
  const id = useId();
  const { label, value, wrong, note, labelIs = "seen" } = props;
  return (
    <div className="field">
      <label htmlFor={id} className={labelIs === "seen" ? "field-label" : "visually-hidden"}>
        {label}
      </label>
      <div className="field-box" data-wrong={wrong !== undefined} data-disabled={props.isDisabled ?? false}>
        <input
          ref={props.ref}
          id={id}
          className="field-input"
          type={props.kind === "secret" ? "password" : "text"}
          value={value}
          placeholder={props.placeholder}
          disabled={props.isDisabled}
          autoFocus={props.autoFocus}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong !== undefined}
          aria-describedby={(wrong ?? note) ? `${id}-note` : undefined}
          onChange={(event) => props.onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && props.onKeep) {
              event.preventDefault();
              props.onKeep();
            } else if (event.key === "Escape" && props.onRestore) {
              event.stopPropagation();
              props.onRestore();
            }
          }}
        />
      </div>
      <FieldNote id={`${id}-note`} note={note} wrong={wrong} />
    </div>
  );
}

export interface FieldNoteProps {
  id: string;
  note?: string | undefined;
  noteTone?: "plain" | "hand";
  wrong?: string | undefined;
}

export function FieldNote({ id, note, noteTone = "plain", wrong }: FieldNoteProps): ReactNode {
  if (!wrong && !note) return null;
  return (
    <div id={id} className="field-note" data-tone={wrong ? "danger" : noteTone} aria-live="polite">
      {wrong ?? note}
    </div>
  );
}

/** Where a cost would stand for someone who does not see costs. */
export function MaskedField({ label }: { label: string }): ReactNode {
  const { text } = useMessages();
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <div className="field-box field-masked">
        <Icon shape={Lock} size={14} />
        {text("field-masked")}
      </div>
    </div>
  );
}
