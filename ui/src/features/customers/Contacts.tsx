/** Who is there: contacts mended in place, and the person's own added to those of the source. */
import { useRef, useState, type ReactNode } from "react";
import { Button } from "../../components";
import { useEdit } from "../../edit";
import { ColumnInput, idFor } from "../../entry";
import type { SettingsColumn } from "../../ipc/generated";
import { useMessages } from "../../language";
import { useWindows } from "../../list";
import { RecordGrid } from "../../records";

const SHOWN = { name: 124, role: 100, email: 150, phone: 112, opted_out_on: 84 };

/** The name begins a contact; the rest is entered in its row. */
const NAME: SettingsColumn = { name: "name", holds: "text", is_key: false, is_required: true, default: null, choices: [] };

export function Contacts({ customer, currency }: { customer: string; currency: string }): ReactNode {
  const { text } = useMessages();
  const edit = useEdit();
  const { first } = useWindows("record_table", { entity: "contacts", id: null, customer, offset: 0, limit: 0 });
  const [isAdding, setAdding] = useState(false);
  const foot = useRef<HTMLDivElement>(null);
  const leave = (): void => {
    setAdding(false);
    // The field goes: the focus stays where it was begun.
    requestAnimationFrame(() => foot.current?.querySelector("button")?.focus());
  };
  const add = async (name: string): Promise<string | undefined> => {
    const taken = first?.rows.map(({ id }) => id) ?? [];
    const row = { id: idFor(`${customer} ${name}`, taken), customer_id: customer, name };
    const outcome = await edit({
      change: { kind: "rows", entity: "contacts", rows: [row] },
      name: text("customer-contact-added", { name }),
      refusal: "own",
    });
    return outcome.kept ? undefined : outcome.said;
  };
  return (
    <>
      <RecordGrid
        table="contacts"
        label={text("customer-contacts")}
        currency={currency}
        customer={customer}
        shown={SHOWN}
        none={<p className="customer-none">{text("customer-no-contacts")}</p>}
      />
      <div className="customer-contact-new" ref={foot}>
        {isAdding ? (
          <ColumnInput autoFocus column={NAME} value="" currency={currency} label={text("customer-contact-name")} onKeep={add} onLeave={(how) => (how === "away" ? setAdding(false) : leave())} />
        ) : (
          <Button size="small" onPress={() => setAdding(true)}>
            {text("customer-contact-add")}
          </Button>
        )}
      </div>
    </>
  );
}
