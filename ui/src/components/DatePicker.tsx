/**
 * A date: a button that names it with its month in words, a calendar and a text to type it in. In
 * a bar ("Au 22 nov. 2026") or as a field.
 */
import { Calendar as CalendarIcon, ChevronDown } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button as AriaButton, Dialog as AriaDialog, DialogTrigger, Popover as AriaPopover } from "react-aria-components";
import { later } from "../later";
import { useFormats } from "../language";
import { Icon } from "./Icon";
import "./DatePicker.css";
import "./Field.css";
import "./Select.css";

const DateChoice = later(() => import("./DateChoice").then((part) => part.DateChoice));

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

export function DatePicker(props: DatePickerProps): ReactNode {
  const { label, value, look = "bar" } = props;
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const shown = formats.date(value);
  const close = (): void => setOpen(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      {look === "bar" ? (
        <AriaButton className="picker-button" data-look="bar">
          <span className="picker-label">{label}</span>
          <span className="picker-value">{shown}</span>
          <Icon shape={ChevronDown} size={14} />
        </AriaButton>
      ) : (
        <div className="field">
          <span className="field-label" aria-hidden="true">
            {label}
          </span>
          <AriaButton className="field-box date-field" aria-label={`${label} ${shown}`}>
            <span>{shown}</span>
            <Icon shape={CalendarIcon} size={14} />
          </AriaButton>
        </div>
      )}
      <AriaPopover className="menu-surface date-surface" offset={4} placement="bottom start">
        <AriaDialog className="date-dialog" aria-label={label}>
          <DateChoice {...props} close={close} />
        </AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
