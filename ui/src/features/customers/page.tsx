/** The place of customers in the window: the list, each customer's address, what the palette opens. */
import { useParams, useRouter, useSearch } from "@tanstack/react-router";
import { Building2 } from "lucide-react";
import { useCallback, useMemo, type ReactNode } from "react";
import type { PageDefinition, RecordOpening } from "../../app/pages";
import type { SearchRow } from "../../ipc/generated";
import { later } from "../../later";
import { readSearch, type CustomersSearch } from "./search";

const PATH = "/customers";

const CustomersScreen = later(() => import("./CustomersScreen").then((part) => part.CustomersScreen));
const CustomerBeside = later(() => import("./CustomerBeside").then((part) => part.CustomerBeside));

export const page: PageDefinition = {
  path: PATH,
  route: `${PATH}/{-$id}`,
  nameId: "customers-title",
  icon: Building2,
  group: "work",
  order: 40,
  letter: "c",
  component: CustomersRoute,
};

/** A contact and an invoice are on their customer's page. */
const ofCustomer = ({ customer }: SearchRow) => ({ to: `${PATH}/${encodeURIComponent(customer)}` });

export const opens: readonly RecordOpening[] = (["customer", "contact", "invoice"] as const).map((kind) => ({
  kind,
  address: ofCustomer,
  Beside: ({ row, onClose }) => <CustomerBeside id={row.customer} onClose={onClose} />,
}));

function CustomersRoute(): ReactNode {
  const router = useRouter();
  const { id }: { id?: string } = useParams({ strict: false });
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const search = useMemo(() => readSearch(raw), [raw]);
  const go = useCallback(
    (next: string | undefined, held: CustomersSearch, how: "note" | "still") => {
      const to = next === undefined ? PATH : `${PATH}/${encodeURIComponent(next)}`;
      void router.navigate({ to, search: held, replace: how === "still" } as never);
    },
    [router],
  );
  return <CustomersScreen id={id} search={search} go={go} />;
}
