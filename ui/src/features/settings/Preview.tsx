/**
 * A few figures as all pages draw them, so that a choice is seen while it is made. They are
 * illustrations and say so.
 */
import type { ReactNode } from "react";
import { CategorySwatch, type CategoryMark } from "../../components";
import { useFormats, useMessages } from "../../language";

interface PreviewRow {
  mark: CategoryMark;
  nameId: string;
  amount: string;
  share: string;
}

const ROWS: readonly PreviewRow[] = [
  { mark: "invoiced", nameId: "settings-preview-invoiced", amount: "1234567.89", share: "0.436402" },
  { mark: "backlog", nameId: "settings-preview-backlog", amount: "868400.00", share: "0.306967" },
  { mark: "weighted", nameId: "settings-preview-weighted", amount: "774310.50", share: "0.273708" },
  { mark: "loss", nameId: "settings-preview-credit", amount: "-48312.40", share: "-0.017078" },
];
const DAY = "2026-11-22";
const MONTH = "2027-02";

export function Preview(): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  return (
    <aside className="settings-preview" aria-label={text("settings-preview")}>
      <h2 className="settings-preview-title">{text("settings-preview")}</h2>
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">{formats.month(MONTH)}</th>
            <th scope="col">{text("settings-preview-amount")}</th>
            <th scope="col">{text("settings-preview-share")}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ mark, nameId, amount, share }) => (
            <tr key={nameId}>
              <th scope="row">
                <CategorySwatch mark={mark} />
                {text(nameId)}
              </th>
              <td data-sign={amount.startsWith("-") ? "loss" : undefined}>{formats.amount(amount, "EUR")}</td>
              <td data-sign={share.startsWith("-") ? "loss" : undefined}>{formats.rate(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="settings-preview-note">{text("settings-preview-note", { date: formats.date(DAY) })}</p>
    </aside>
  );
}
