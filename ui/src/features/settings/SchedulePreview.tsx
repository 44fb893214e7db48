/** What the rules make of an amount, date by date: the program allocates, the bars only show it. */
import { useState, type ReactNode } from "react";
import { DatePicker, ErrorNotice, MonthCalendar, Notice, TextField, type CalendarMark } from "../../components";
import { useLatest } from "../../ipc";
import type { SettingsRow } from "../../entry";
import type { SchedulePreview as Tried } from "../../ipc/generated";
import { readDecimal, useLanguage, type Language } from "../../language";
import type { Trial } from "./useTrial";

/** Twelve months of instalments and due dates: more would not be looked at. */
const MOST_MONTHS = 12;

export interface SchedulePreviewProps {
  rules: readonly SettingsRow[];
  trial: Trial;
  currency: string;
  /** Whether these are the rules that hold. */
  isKept: boolean;
}

export function SchedulePreview({ rules, trial, currency, isKept }: SchedulePreviewProps): ReactNode {
  const language = useLanguage();
  const { messages, formats } = language;
  const { text } = messages;
  const request = rules.length > 0 ? { rules: [...rules], amount: trial.amount, on: trial.on } : undefined;
  const { answer, error } = useLatest("schedule_preview", request);
  return (
    <aside className="settings-preview" aria-label={text("settings-schedule-preview")}>
      <h2 className="settings-preview-title">{text("settings-schedule-preview")}</h2>
      <div className="settings-bar">
        <TrialAmount trial={trial} currency={currency} />
        <DatePicker look="field" label={text("settings-schedule-from")} value={trial.on} onChoose={trial.setOn} />
      </div>
      {error && <ErrorNotice error={error} />}
      {answer?.share_sum && (
        <Notice tone="warn">{text("settings-schedule-sum", { sum: formats.probability(answer.share_sum) })}</Notice>
      )}
      {answer?.problem && !answer.share_sum && <Notice tone="warn">{text("settings-schedule-problem")}</Notice>}
      {answer && answer.instalments.length > 0 && (
        <>
          <p className="schedule-legend">
            <span className="marked-day" data-look="filled" aria-hidden="true" /> {text("settings-schedule-invoice")}
            <span className="marked-day" data-look="outlined" aria-hidden="true" /> {text("settings-schedule-due")}
          </p>
          <MonthCalendar marks={marksOf(answer, language)} most={MOST_MONTHS} />
        </>
      )}
      {answer && answer.instalments.length > 0 && (
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">{text("settings-schedule-on")}</th>
              <th scope="col" className="schedule-bar-head">
                {text("settings-schedule-label")}
              </th>
              <th scope="col">{text("settings-schedule-due")}</th>
              <th scope="col">{text("settings-preview-amount")}</th>
            </tr>
          </thead>
          <tbody>
            {answer.instalments.map(({ on, due_on: due, amount, height, label }, place) => (
              <tr key={place}>
                <th scope="row">{formats.date(on)}</th>
                <td className="schedule-bar-cell">
                  <span className="schedule-bar" style={{ width: `calc(${height} * (100% - 10px))` }} />
                  <span className="schedule-label">{label ?? ""}</span>
                </td>
                <td>{formats.date(due)}</td>
                <td>{formats.amount(amount, answer.currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isKept && <p className="settings-preview-note">{text("settings-schedule-unkept")}</p>}
    </aside>
  );
}

/** When each instalment is invoiced, and when that invoice is due. */
function marksOf(answer: Tried, { messages: { text }, formats }: Language): CalendarMark[] {
  return answer.instalments.flatMap(({ on, due_on: due, amount }): CalendarMark[] => {
    const shown = formats.amount(amount, answer.currency);
    return [
      { on, look: "filled", name: text("settings-schedule-mark-invoice", { date: formats.date(on), amount: shown }) },
      { on: due, look: "outlined", name: text("settings-schedule-mark-due", { date: formats.date(due), amount: shown }) },
    ];
  });
}

function TrialAmount({ trial, currency }: { trial: Trial; currency: string }): ReactNode {
  const { messages, language, formats } = useLanguage();
  const [typed, setTyped] = useState<string>();
  const take = (text: string): void => {
    setTyped(text);
    const amount = readDecimal(text, language);
    if (amount !== undefined) trial.setAmount(amount);
  };
  const isUnread = typed !== undefined && readDecimal(typed, language) === undefined;
  return (
    <TextField
      label={messages.text("settings-schedule-amount", { unit: formats.symbol(currency) })}
      value={typed ?? formats.decimal(trial.amount)}
      onChange={take}
      wrong={isUnread ? messages.text("entry-wrong-number") : undefined}
    />
  );
}
