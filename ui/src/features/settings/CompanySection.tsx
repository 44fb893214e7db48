/** The company: a column of fields, each kept by itself; beside them when its invoices are due. */
import { useId, type ReactNode } from "react";
import { ErrorNotice, WaitingRows } from "../../components";
import { ColumnInput, useColumnWords } from "../../entry";
import type { SettingsRow } from "../../entry";
import type { SettingsColumn } from "../../ipc/generated";
import { useMessages } from "../../language";
import { SectionHead } from "./SectionHead";
import { TermsPreview } from "./TermsPreview";
import { useRows } from "./useRows";

const ENTITY = "company";

export function CompanySection({ currency }: { currency: string }): ReactNode {
  const { text } = useMessages();
  const words = useColumnWords();
  const { table, error, keep } = useRows(ENTITY);
  const row: SettingsRow = table?.rows[0] ?? {};
  const terms = table?.columns.find(({ name }) => name === "default_payment_terms");
  return (
    <>
      <div className="settings-fields">
        <SectionHead id="company" />
        {error && <ErrorNotice error={error} />}
        {!table && !error && <WaitingRows widths={[168, 300]} rows={8} />}
        {table?.columns.map((column) => (
          <RecordField
            key={column.name}
            column={column}
            value={row[column.name] ?? ""}
            currency={currency}
            onKeep={(value) =>
              keep([{ ...row, [column.name]: value }], text("settings-changed", { name: words.column(ENTITY, column.name) }))
            }
          />
        ))}
      </div>
      {terms && <TermsPreview terms={row[terms.name] || (terms.default ?? "")} />}
    </>
  );
}

interface RecordFieldProps {
  column: SettingsColumn;
  value: string;
  currency: string;
  onKeep: (value: string) => Promise<string | undefined>;
}

function RecordField({ column, value, currency, onKeep }: RecordFieldProps): ReactNode {
  const words = useColumnWords();
  const { find } = useMessages();
  const id = useId();
  const name = words.column(ENTITY, column.name);
  const note = find(`settings-note-${column.name.replaceAll("_", "-")}`);
  return (
    <div className="setting">
      <span id={id} className="setting-name">
        {name}
      </span>
      <div className="setting-control">
        <ColumnInput column={column} value={value} currency={currency} label={name} onKeep={onKeep} {...(note ? { describedBy: `${id}-note` } : {})} />
      </div>
      {note && (
        <p id={`${id}-note`} className="setting-note">
          {note}
        </p>
      )}
    </div>
  );
}
