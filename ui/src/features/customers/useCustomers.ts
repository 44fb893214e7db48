/** Reads the customers, window by window as they come into view, and one customer. */
import { useMemo } from "react";
import { call, useLatest, type AppError } from "../../ipc";
import type { CustomerList, CustomerListRequest, CustomerPage, CustomerRow, Standpoint } from "../../ipc/generated";
import { useWindows, WINDOW } from "../../list";
import { useStandpoint } from "../../standpoint";
import { filterOf, readSort, type CustomersSearch } from "./search";

export interface Customers {
  /** The first window: its totals and counts hold for all. */
  list: CustomerList | undefined;
  error: AppError | undefined;
  /** Undefined while its window is being read. */
  rowAt: (index: number) => CustomerRow | undefined;
  /** Says which rows are in view. */
  onWindow: (offset: number, limit: number) => void;
}

export function requestOf(search: CustomersSearch, standpoint: Standpoint): CustomerListRequest {
  return {
    standpoint,
    text: search.text ?? "",
    segment: filterOf(search.segment),
    salesperson: filterOf(search.salesperson),
    sort: readSort(search.sort),
    offset: 0,
    limit: WINDOW,
    find: null,
  };
}

const NOBODY = { find: null };

export function useCustomers(search: CustomersSearch, open: string | undefined): Customers {
  const { standpoint } = useStandpoint();
  const request = useMemo(() => requestOf(search, standpoint), [search, standpoint]);
  // The first window says where the open customer is in the list.
  const firstAsks = useMemo(() => (open === undefined ? NOBODY : { find: open }), [open]);
  const { first: list, error, rowAt, onWindow } = useWindows("customer_list", request, { firstAsks });
  return { list, error, rowAt, onWindow };
}

/** A customer; the last one is not shown in the place of another. */
export function useCustomer(id: string): { customer: CustomerPage | undefined; error: AppError | undefined } {
  const { standpoint } = useStandpoint();
  const { answer, answered, error, isPending } = useLatest("customer_page", { id, standpoint });
  return { customer: answered?.id === id ? answer : undefined, error: isPending ? undefined : error };
}

/** The id of the customer before or after a place in the list: read where its window is not here. */
export async function neighbour(search: CustomersSearch, standpoint: Standpoint, place: number): Promise<string | undefined> {
  if (place < 0) return undefined;
  const list = await call("customer_list", { ...requestOf(search, standpoint), offset: place, limit: 1 });
  return list.rows[0]?.id;
}

/** The place of a customer in the list; null where it is not in it. */
export async function placeOf(search: CustomersSearch, standpoint: Standpoint, id: string | undefined): Promise<number | null> {
  if (id === undefined) return null;
  return (await call("customer_list", { ...requestOf(search, standpoint), limit: 1, find: id })).place;
}
