/** Boxes and switches. */
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, Switch as AriaSwitch } from "react-aria-components";
import "./Choice.css";

export interface CheckboxProps {
  children?: ReactNode;
  /** Where no word stands beside the box. */
  name?: string;
  isChosen: boolean | "some";
  onChange: (chosen: boolean) => void;
  isDisabled?: boolean;
}

export function Checkbox({ children, name, isChosen, onChange, isDisabled }: CheckboxProps): ReactNode {
  return (
    <AriaCheckbox
      className="checkbox"
      isSelected={isChosen === true}
      isIndeterminate={isChosen === "some"}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
      {...(name ? { "aria-label": name } : {})}
    >
      <span className="checkbox-box" aria-hidden="true">
        {isChosen === "some" ? <Minus size={12} strokeWidth={2.4} /> : <Check size={12} strokeWidth={2.6} />}
      </span>
      {children}
    </AriaCheckbox>
  );
}

export interface SwitchProps {
  children: ReactNode;
  isOn: boolean;
  onChange: (on: boolean) => void;
  isDisabled?: boolean;
}

export function Switch({ children, isOn, onChange, isDisabled }: SwitchProps): ReactNode {
  return (
    <AriaSwitch className="switch" isSelected={isOn} onChange={onChange} isDisabled={isDisabled ?? false}>
      <span className="switch-track" aria-hidden="true">
        <span className="switch-dot" />
      </span>
      {children}
    </AriaSwitch>
  );
}
