/** What the rules make of an amount, date by date: the program allocates, the bars only show it. */
import { useState, type ReactNode } from "react";
import { DatePicker, ErrorNotice, Notice, TextField } from "../../components";
import { useLatest } from "../../ipc";
import type { SettingsRow } from "../../entry";
import { readDecimal, useLanguage } from "../../language";
import type { Trial } from "./useTrial";

export interface SchedulePreviewProps {
  rules: readonly SettingsRow[];
  trial: Trial;
  currency: string;
  /** Whether these are the rules that hold. */
  isKept: boolean;
}

export function SchedulePreview({ rules, trial, currency, isKept }: SchedulePreviewProps): ReactNode {
  const { messages, formats } = useLanguage();
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
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">{text("settings-schedule-on")}</th>
              <th scope="col" className="schedule-bar-head">
                {text("settings-schedule-label")}
              </th>
              <th scope="col">{text("settings-preview-amount")}</th>
            </tr>
          </thead>
          <tbody>
            {answer.instalments.map(({ on, amount, height, label }, place) => (
              <tr key={place}>
                <th scope="row">{formats.date(on)}</th>
                <td className="schedule-bar-cell">
                  <span className="schedule-bar" style={{ width: `calc(${height} * 100%)` }} />
                  <span className="schedule-label">{label ?? ""}</span>
                </td>
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
