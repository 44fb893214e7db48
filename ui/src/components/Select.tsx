/**
 * One of a list. `Picker` stands in a bar and names what it holds ("Période Exercice 2026-27");
 * `Select` is the same as a field with its label above. Both are heard with their value.
 */
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Label,
  ListBox,
  ListBoxItem,
  Popover as AriaPopover,
  Select as AriaSelect,
  SelectValue,
} from "react-aria-components";
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

interface ChoiceProps<Id extends string> {
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

function Options<Id extends string>({ options, foot }: ChoiceProps<Id>): ReactNode {
  return (
    <AriaPopover className="menu-surface" offset={4} placement="bottom start">
      <ListBox className="options" items={options}>
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.name} className="option">
            <span className={option.isHand ? "option-name hand" : "option-name"}>{option.name}</span>
            {option.detail && (
              <span className="option-detail" data-tone={option.detailTone ?? "plain"}>
                {option.detail}
              </span>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      {foot && <div className="options-foot">{foot}</div>}
    </AriaPopover>
  );
}

function nameOf<Id extends string>(props: ChoiceProps<Id>): string {
  return props.shown ?? props.options.find(({ id }) => id === props.chosen)?.name ?? "";
}

export function Picker<Id extends string>(props: PickerProps<Id>): ReactNode {
  const { look = "bar", icon, labelIs = "seen" } = props;
  return (
    <AriaSelect
      className="picker"
      selectedKey={props.chosen}
      onSelectionChange={(key) => props.onChoose(String(key) as Id)}
      isDisabled={props.isDisabled ?? false}
    >
      <AriaButton className="picker-button" data-look={look}>
        {icon && <Icon shape={icon} />}
        <Label className={labelIs === "seen" ? "picker-label" : "visually-hidden"} elementType="span">
          {props.label}
        </Label>
        <SelectValue className="picker-value">{() => nameOf(props)}</SelectValue>
        <Icon shape={ChevronDown} size={14} />
      </AriaButton>
      <Options {...props} />
    </AriaSelect>
  );
}

export type SelectProps<Id extends string> = ChoiceProps<Id>;

export function Select<Id extends string>(props: SelectProps<Id>): ReactNode {
  return (
    <AriaSelect
      className="field"
      selectedKey={props.chosen}
      onSelectionChange={(key) => props.onChoose(String(key) as Id)}
      isDisabled={props.isDisabled ?? false}
    >
      <Label className="field-label">{props.label}</Label>
      <AriaButton className="field-box select-button">
        <SelectValue className="select-value">{() => nameOf(props)}</SelectValue>
        <Icon shape={ChevronDown} size={14} />
      </AriaButton>
      <Options {...props} />
    </AriaSelect>
  );
}
