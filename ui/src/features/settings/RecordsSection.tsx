/** Salespeople and products: a source knows them, and what a person enters stands beside its values. */
import type { ReactNode } from "react";
import { useMessages } from "../../language";
import { RecordGrid } from "../../records";
import { SectionHead } from "./SectionHead";

/** The columns that are worth a place, in their order, and their widths. */
const SHOWN: Readonly<Record<"salespeople" | "products", Readonly<Record<string, number>>>> = {
  salespeople: { name: 220, email: 240, team_id: 160, active: 84 },
  products: { name: 180, code: 92, family: 124, kind: 96, unit: 108, list_price: 92, unit_cost: 104, vat_rate: 64, currency: 72 },
};

export function RecordsSection({ table, currency }: { table: keyof typeof SHOWN; currency: string }): ReactNode {
  const { text } = useMessages();
  return (
    <div className="settings-fields" data-wide>
      <SectionHead id={table} />
      <RecordGrid
        table={table}
        label={text(`settings-section-${table}`)}
        currency={currency}
        shown={SHOWN[table]}
        none={<p className="settings-note">{text(`settings-none-${table}`)}</p>}
      />
    </div>
  );
}
