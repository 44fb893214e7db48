/**
 * One of a list. `Picker` stands in a bar and names what it holds ("Période Exercice 2026-27");
 * `Select` is the same as a field with its label above. Both are heard with their value. Until their
 * list was read (SelectList.tsx) a button stands for them.
 */
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { laterBehind } from "../later";
import { Icon, type IconShape } from "./Icon";
import "./Select.css";

export interface Option<Id extends string> {
  id: Id;
  name: string;
  /** At the right: a date, an amount, a reason. */
  detail?: string;
  detailTone?: "plain" | "warn";
  /** A hand made it: a scenario. */
  isHand?: boolean;
}

export interface ChoiceProps<Id extends string> {
  label: string;
  options: readonly Option<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
  isDisabled?: boolean;
  /** What the closed control shows, where it is not the option's name. */
  shown?: string;
  /** Under the list: an act upon it ("Enregistrer sous…"). */
  foot?: ReactNode;
}

export interface PickerProps<Id extends string> extends ChoiceProps<Id> {
  /** `hand` in plum, for a scenario other than base; `bare` without a border. */
  look?: "bar" | "hand" | "bare";
  icon?: IconShape;
  /** Whether the label stands before the value or is for assistive technology only. */
  labelIs?: "seen" | "heard";
}

/** The name of what is chosen, as the closed control shows it. */
export function nameOf<Id extends string>(props: ChoiceProps<Id>): string {
  return props.shown ?? props.options.find(({ id }) => id === props.chosen)?.name ?? "";
}

function StillPicker(props: PickerProps<string>): ReactNode {
  const { look = "bar", icon, labelIs = "seen" } = props;
  return (
    <div className="picker">
      <button type="button" className="picker-button" data-look={look} disabled={props.isDisabled ?? false} {...CLOSED}>
        {icon && <Icon shape={icon} />}
        <span className={labelIs === "seen" ? "picker-label" : "visually-hidden"}>{props.label}</span>{" "}
        <span className="picker-value">{nameOf(props)}</span>
        <Icon shape={ChevronDown} size={14} />
      </button>
    </div>
  );
}

const CLOSED = { "aria-haspopup": "listbox", "aria-expanded": false } as const;

export type SelectProps<Id extends string> = ChoiceProps<Id>;

function StillSelect(props: SelectProps<string>): ReactNode {
  return (
    <div className="field">
      <span className="field-label">{props.label}</span>
      <button
        type="button"
        className="field-box select-button"
        disabled={props.isDisabled ?? false}
        aria-label={`${props.label} ${nameOf(props)}`}
        {...CLOSED}
      >
        <span className="select-value">{nameOf(props)}</span>
        <Icon shape={ChevronDown} size={14} />
      </button>
    </div>
  );
}

const AnyPicker = laterBehind(() => import("./SelectList").then((part) => part.ListPicker), StillPicker);
const AnySelect = laterBehind(() => import("./SelectList").then((part) => part.ListSelect), StillSelect);

// A list of some names is a list of names; what it gives back is one of these.
export const Picker = AnyPicker as unknown as <Id extends string>(props: PickerProps<Id>) => ReactNode;
export const Select = AnySelect as unknown as <Id extends string>(props: SelectProps<Id>) => ReactNode;
