/**
 * A date: a button that names it with its month in words, a calendar and a text to type it in. In
 * a bar ("Au 22 nov. 2026") or as a field. Until the calendar was read (DateSheet.tsx) the button
 * alone stands there.
 */
import { Calendar as CalendarIcon, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useFormats } from "../language";
import { laterBehind } from "../later";
import { Icon } from "./Icon";
import "./DatePicker.css";
import "./Field.css";
import "./Select.css";

export interface DatePickerProps {
  label: string;
  /** `2026-11-22`. */
  value: string;
  onChoose: (date: string) => void;
  minimum?: string;
  maximum?: string;
  /** In the top bar, or as a field with its label above. */
  look?: "bar" | "field";
  /** Beside the calendar: an act such as "aujourd’hui". */
  foot?: (close: () => void) => ReactNode;
}

/** The button that names the date. */
export function DateButton({ label, value, look = "bar" }: DatePickerProps): ReactNode {
  const shown = useFormats().date(value);
  if (look === "bar") {
    return (
      <AriaButton className="picker-button" data-look="bar">
        <span className="picker-label">{label}</span>
        <span className="picker-value">{shown}</span>
        <Icon shape={ChevronDown} size={14} />
      </AriaButton>
    );
  }
  return (
    <div className="field">
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <AriaButton className="field-box date-field" aria-label={`${label} ${shown}`}>
        <span>{shown}</span>
        <Icon shape={CalendarIcon} size={14} />
      </AriaButton>
    </div>
  );
}

export const DatePicker = laterBehind(() => import("./DateSheet").then((part) => part.DateSheet), DateButton);
