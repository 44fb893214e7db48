/**
 * Months as small calendars, with marks on some of their days: what falls when, seen at a glance.
 * Deliberately absent: choosing a day (the date picker does).
 */
import type { ReactNode } from "react";
import { useFormats, useMessages } from "../language";
import "./MonthCalendar.css";

/** `filled`: it happens; `outlined`: it follows from another mark. */
export interface CalendarMark {
  /** ISO. */
  on: string;
  look: "filled" | "outlined";
  /** What falls on that day, as a sentence. */
  name: string;
}

export interface MonthCalendarProps {
  marks: readonly CalendarMark[];
  /** Months with a mark are shown, the first so many of them. */
  most: number;
}

export function MonthCalendar({ marks, most }: MonthCalendarProps): ReactNode {
  const { text } = useMessages();
  const months = [...new Set(marks.map(({ on }) => on.slice(0, 7)))].toSorted();
  return (
    <div className="marked-months">
      {months.slice(0, most).map((month) => (
        <Month key={month} month={month} marks={marks.filter(({ on }) => on.startsWith(month))} />
      ))}
      {months.length > most && <p className="marked-months-more">{text("calendar-more", { count: months.length - most })}</p>}
    </div>
  );
}

function Month({ month, marks }: { month: string; marks: readonly CalendarMark[] }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const name = formats.month(month);
  const says = marks.map((mark) => mark.name).join(", ");
  return (
    <div className="marked-month" role="img" aria-label={text("calendar-month", { month: name, marks: says })}>
      <div className="marked-month-name">{name}</div>
      <div className="marked-month-days">
        {Array.from({ length: blanksBefore(month) }, (_, place) => (
          <span key={`before-${place}`} />
        ))}
        {daysOf(month).map((day) => {
          const here = marks.filter(({ on }) => on === day);
          const look = here.some((mark) => mark.look === "filled") ? "filled" : here[0]?.look;
          return (
            <span key={day} className="marked-day" data-look={look} data-tip={here.length > 0 ? here.map((mark) => mark.name).join(" · ") : undefined}>
              {day.slice(8).replace(/^0/, "")}
            </span>
          );
        })}
      </div>
    </div>
  );
}

/** Weeks begin on Monday. */
function blanksBefore(month: string): number {
  return (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7;
}

function daysOf(month: string): string[] {
  const days: string[] = [];
  const at = new Date(`${month}-01T00:00:00Z`);
  for (let day = `${month}-01`; day.startsWith(month); day = at.toISOString().slice(0, 10)) {
    days.push(day);
    at.setUTCDate(at.getUTCDate() + 1);
  }
  return days;
}
