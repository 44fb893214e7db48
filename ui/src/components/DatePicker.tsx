/**
 * A date: a button that names it with its month in words, a calendar and a text to type it in. In
 * a bar ("Au 22 nov. 2026") or as a field.
 */
import { parseDate } from "@internationalized/date";
import { Calendar as CalendarIcon, ChevronDown, ChevronLeft, ChevronRight } from "lucide-react";
import { useState, type ReactNode } from "react";
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog as AriaDialog,
  DialogTrigger,
  Heading,
  Popover as AriaPopover,
} from "react-aria-components";
import { readDate, useFormats, useMessages } from "../language";
import { TextField } from "./Field";
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

function DateChoice(props: DatePickerProps & { close: () => void }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const [typed, setTyped] = useState(formats.date(props.value));
  const [wrong, setWrong] = useState<string>();
  const choose = (date: string): void => {
    props.onChoose(date);
    props.close();
  };
  const keep = (): void => {
    const date = readDate(typed);
    const { minimum = date, maximum = date } = props;
    if (date === undefined) setWrong(text("date-unreadable"));
    else if (minimum && date < minimum) setWrong(text("date-too-early", { date: formats.date(minimum) }));
    else if (maximum && date > maximum) setWrong(text("date-too-late", { date: formats.date(maximum) }));
    else choose(date);
  };
  return (
    <>
      <TextField label={text("date-typed")} value={typed} onChange={setTyped} onKeep={keep} wrong={wrong} />
      <Calendar
        className="calendar"
        aria-label={props.label}
        value={parseDate(props.value)}
        onChange={(date) => choose(date.toString())}
        {...(props.minimum ? { minValue: parseDate(props.minimum) } : {})}
        {...(props.maximum ? { maxValue: parseDate(props.maximum) } : {})}
        autoFocus
      >
        <header className="calendar-head">
          <AriaButton slot="previous" className="icon-button" aria-label={text("date-previous-month")}>
            <Icon shape={ChevronLeft} />
          </AriaButton>
          <Heading className="calendar-month" />
          <AriaButton slot="next" className="icon-button" aria-label={text("date-next-month")}>
            <Icon shape={ChevronRight} />
          </AriaButton>
        </header>
        <CalendarGrid className="calendar-grid" weekdayStyle="short">
          <CalendarGridHeader>
            {(day) => <CalendarHeaderCell className="calendar-day">{day}</CalendarHeaderCell>}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => <CalendarCell date={date} className="calendar-cell" />}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
      {props.foot && <div className="date-foot">{props.foot(props.close)}</div>}
    </>
  );
}
