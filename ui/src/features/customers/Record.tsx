/** One customer's record beside the list, and a deal of it opened in a drawer. */
import { type ReactNode } from "react";
import { ErrorNotice, IconButton, WaitingRows } from "../../components";
import { useMessages } from "../../language";
import { RecordBody } from "./RecordBody";
import { RecordHead } from "./RecordHead";
import { useCustomer } from "./useCustomers";

export interface RecordProps {
  id: string;
  onClose: () => void;
  /** Another customer of the group. */
  onOpen: (id: string) => void;
}

export function Record({ id, onClose, onOpen }: RecordProps): ReactNode {
  const { text } = useMessages();
  const { customer, error } = useCustomer(id);
  return (
    <section className="customer-record" aria-label={customer?.customer.name ?? text("customer-title")}>
      <div className="customer-close">
        <IconButton act="close" onPress={onClose} />
      </div>
      {error && <ErrorNotice error={error} />}
      {!customer && !error && <WaitingRows widths={[260, 110, 110]} rows={10} />}
      {customer && !error && (
        <>
          <RecordHead page={customer} />
          <RecordBody page={customer} onOpen={onOpen} />
        </>
      )}
    </section>
  );
}
