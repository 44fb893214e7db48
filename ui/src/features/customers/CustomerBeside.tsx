/** A customer beside any page: the same record in a drawer. */
import { useState, type ReactNode } from "react";
import { Drawer, ErrorNotice, WaitingRows } from "../../components";
import { useMessages } from "../../language";
import { RecordBody } from "./RecordBody";
import { RecordHead } from "./RecordHead";
import { useCustomer } from "./useCustomers";
import "./Customers.css";

export function CustomerBeside({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const { text } = useMessages();
  // Another customer of the group opens in the same drawer.
  const [shown, setShown] = useState(id);
  const { customer, error } = useCustomer(shown);
  return (
    <Drawer title={text("customer-title")} onClose={onClose} head={customer && <RecordHead page={customer} />}>
      {error && <ErrorNotice error={error} />}
      {!customer && !error && <WaitingRows widths={[220, 90]} rows={8} />}
      {customer && !error && <RecordBody page={customer} onOpen={setShown} />}
    </Drawer>
  );
}
