/** When invoices would be due: terms tried by the program on dates of this month and the next. */
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { ErrorNotice, TextField } from "../../components";
import { call, type AppError } from "../../ipc";
import type { Choices, TermsPreview as Tried } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";

const DAYS = ["01", "10", "20", "28"];

export function TermsPreview({ terms }: { terms: string }): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  const [typed, setTyped] = useState<string>();
  const asked = typed ?? terms;
  const { data: choices } = useQuery<Choices, AppError>({
    queryKey: ["choices_get"],
    queryFn: () => call("choices_get", null),
    staleTime: Infinity,
    retry: false,
  });
  const month = choices?.today.slice(0, 7);
  const { data, error } = useQuery<Tried, AppError>({
    queryKey: ["terms_preview", asked, month],
    queryFn: () => call("terms_preview", { terms: asked, dates: DAYS.map((day) => `${month}-${day}`) }),
    enabled: month !== undefined && asked.trim() !== "",
    placeholderData: (before) => before,
    retry: false,
  });
  return (
    <aside className="settings-preview" aria-label={text("settings-terms-preview")}>
      <h2 className="settings-preview-title">{text("settings-terms-preview")}</h2>
      <TextField label={text("settings-terms-try")} value={asked} onChange={setTyped} onRestore={() => setTyped(undefined)} />
      {error && <ErrorNotice error={error} />}
      {data && !error && (
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">{text("settings-terms-invoice")}</th>
              <th scope="col">{text("settings-terms-due")}</th>
              <th scope="col">{text("settings-terms-days")}</th>
            </tr>
          </thead>
          <tbody>
            {data.due.map(({ on, due_on: due, days }) => (
              <tr key={on}>
                <th scope="row">{formats.date(on)}</th>
                <td>{formats.date(due)}</td>
                <td>{formats.days(days)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {data?.other_reading && (
        <p className="settings-preview-note">
          {text("settings-terms-other", { taken: data.terms, other: data.other_reading })}
        </p>
      )}
      <p className="settings-preview-note">{text("settings-terms-note")}</p>
    </aside>
  );
}
