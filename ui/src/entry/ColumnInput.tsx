/**
 * The field of one column: text, or one of its choices. Enter keeps, Tab keeps and goes on, Escape
 * restores; what is refused stays in the field with the reason below it in one line.
 */
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { SettingsColumn } from "../ipc/generated";
import { useLanguage } from "../language";
import { entryOf, shownOf } from "./columnText";
import { useColumnWords } from "./words";
import "./ColumnInput.css";

/** How the field was left: where the focus goes next. */
export type LeaveHow = "down" | "right" | "left" | "restore" | "away";

export interface ColumnInputProps {
  column: SettingsColumn;
  /** As the program writes it. */
  value: string;
  /** Instead of the value: the figure that began the editing. */
  typed?: string | undefined;
  currency: string;
  /** What it is, for assistive technology. */
  label: string;
  labelledBy?: string;
  describedBy?: string;
  /** Gives the sentence that says why it is refused; undefined: it is kept. */
  onKeep: (value: string) => Promise<string | undefined>;
  onLeave?: (how: LeaveHow) => void;
  autoFocus?: boolean;
  look?: "cell" | "field";
}

export function ColumnInput(props: ColumnInputProps): ReactNode {
  const { column } = props;
  const isChosen = column.choices.length > 0 || column.holds === "boolean";
  return isChosen ? <ChoiceInput {...props} /> : <TextInput {...props} />;
}

function TextInput(props: ColumnInputProps): ReactNode {
  const { column, value, currency, onKeep, onLeave } = props;
  const { language, formats, messages } = useLanguage();
  const kept = shownOf(column, value, formats, currency);
  const [draft, setDraft] = useState<string | undefined>(props.typed);
  const [wrong, setWrong] = useState<string>();
  /** It is being kept or left: a blur that follows says nothing new. */
  const isLeaving = useRef(false);
  const noteId = useId();
  const leave = (how: LeaveHow): void => {
    isLeaving.current = true;
    onLeave?.(how);
  };
  const refuse = (why: string): void => {
    isLeaving.current = false;
    setWrong(why);
  };
  const keep = async (how: LeaveHow): Promise<void> => {
    isLeaving.current = true;
    if (draft === undefined || draft === kept) return leave(how);
    const entered = entryOf(column, draft, language);
    if ("wrongId" in entered) return refuse(messages.text(entered.wrongId));
    if (entered.text === "" && column.is_required) return refuse(messages.text("entry-wrong-empty"));
    const refused = entered.text === value ? undefined : await onKeep(entered.text);
    if (refused !== undefined) return refuse(refused);
    setWrong(undefined);
    setDraft(undefined);
    leave(how);
  };
  const restore = (): void => {
    setDraft(undefined);
    setWrong(undefined);
    leave("restore");
  };
  return (
    <span className="entry" data-look={props.look ?? "field"} data-wrong={wrong !== undefined}>
      <input
        className="entry-input"
        data-figure={isFigure(column)}
        value={draft ?? kept}
        {...nameOf(props)}
        autoFocus={props.autoFocus}
        autoComplete="off"
        spellCheck={false}
        placeholder={column.default === null ? undefined : shownOf(column, column.default, formats, currency)}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? props.describedBy : noteId}
        onFocus={(event) => {
          isLeaving.current = false;
          if (props.typed === undefined) event.target.select();
        }}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (!isLeaving.current) void keep("away");
        }}
        onKeyDown={(event) => {
          // In a table Tab leads to the next cell, in a form to the next field.
          if (event.key === "Tab" && props.look === "cell") event.preventDefault();
          onKeys(event, (how) => void keep(how), restore);
        }}
      />
      {wrong !== undefined && (
        <span id={noteId} className="entry-wrong" role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
}

function ChoiceInput(props: ColumnInputProps): ReactNode {
  const { column, value, onKeep, onLeave } = props;
  const words = useColumnWords();
  const { messages } = useLanguage();
  const [wrong, setWrong] = useState<string>();
  const noteId = useId();
  const choices =
    column.holds === "boolean" ? ["true", "false"].map((word) => ({ value: word, name: null })) : column.choices;
  const keep = async (next: string): Promise<void> => {
    if (next !== value) setWrong(await onKeep(next));
  };
  return (
    <span className="entry" data-look={props.look ?? "field"} data-wrong={wrong !== undefined}>
      <select
        className="entry-input entry-select"
        value={value === "" ? (column.default ?? "") : value}
        {...nameOf(props)}
        autoFocus={props.autoFocus}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? props.describedBy : noteId}
        onChange={(event) => void keep(event.target.value)}
        onBlur={() => wrong === undefined && onLeave?.("away")}
        onKeyDown={(event) => {
          if (event.key === "Tab" && props.look === "cell") event.preventDefault();
          onKeys(event, (how) => onLeave?.(how), () => {
            setWrong(undefined);
            onLeave?.("restore");
          });
        }}
      >
        {(!column.is_required || value === "") && column.default === null && (
          <option value="">{messages.text(column.is_required ? "entry-choose" : "entry-none")}</option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {words.choice(column, choice)}
          </option>
        ))}
      </select>
      {wrong !== undefined && (
        <span id={noteId} className="entry-wrong" role="alert">
          {wrong}
        </span>
      )}
    </span>
  );
}

function nameOf({ label, labelledBy }: ColumnInputProps): { "aria-label": string } | { "aria-labelledby": string } {
  return labelledBy === undefined ? { "aria-label": label } : { "aria-labelledby": labelledBy };
}

function isFigure({ holds }: SettingsColumn): boolean {
  return holds === "money" || holds === "decimal" || holds === "fraction" || holds === "share" || holds === "whole";
}

function onKeys(event: KeyboardEvent, keep: (how: LeaveHow) => void, restore: () => void): void {
  const { key, shiftKey } = event;
  if (key === "Escape") {
    event.stopPropagation();
    restore();
  } else if (key === "Enter") {
    event.preventDefault();
    event.stopPropagation();
    keep("down");
  } else if (key === "Tab") {
    keep(shiftKey ? "left" : "right");
  }
}
