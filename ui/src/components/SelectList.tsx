/** The lists of `Picker` and `Select`, opened by React Aria. */
import { ChevronDown } from "lucide-react";
import { useContext, type ReactNode } from "react";
import {
  Button as AriaButton,
  Label,
  ListBox,
  ListBoxItem,
  OverlayTriggerStateContext,
  Popover as AriaPopover,
  Select as AriaSelect,
  SelectValue,
} from "react-aria-components";
import type { Begins } from "../later";
import { ClosingContext } from "./closing";
import { Icon } from "./Icon";
import { nameOf, type ChoiceProps, type PickerProps, type SelectProps } from "./Select";

function Options({ options, foot }: ChoiceProps<string>): ReactNode {
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
      {foot && <Foot>{foot}</Foot>}
    </AriaPopover>
  );
}

function Foot({ children }: { children: ReactNode }): ReactNode {
  const around = useContext(OverlayTriggerStateContext);
  return (
    <ClosingContext value={around ? () => around.close() : undefined}>
      <div className="options-foot">{children}</div>
    </ClosingContext>
  );
}

export function ListPicker(props: PickerProps<string> & { begins: Begins }): ReactNode {
  const { look = "bar", icon, labelIs = "seen" } = props;
  return (
    <AriaSelect
      className="picker"
      selectedKey={props.chosen}
      onSelectionChange={(key) => props.onChoose(String(key))}
      defaultOpen={props.begins === "open"}
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

export function ListSelect(props: SelectProps<string> & { begins: Begins }): ReactNode {
  return (
    <AriaSelect
      className="field"
      selectedKey={props.chosen}
      onSelectionChange={(key) => props.onChoose(String(key))}
      defaultOpen={props.begins === "open"}
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
