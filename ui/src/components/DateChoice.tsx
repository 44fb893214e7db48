/** What opens under a date's button: the date typed, or taken from a calendar. */
import { parseDate } from "@internationalized/date";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState, type ReactNode } from "react";
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from "react-aria-components";
import { readDate, useFormats, useMessages } from "../language";
import type { DatePickerProps } from "./DatePicker";
import { TextField } from "./Field";
import { Icon } from "./Icon";

export function DateChoice(props: DatePickerProps & { close: () => void }): ReactNode {
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
