/** Reads the customers, window by window as they come into view, and one customer. */
import { keepPreviousData, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { appErrorOf, call, listen, useLatest, type AppError } from "../../ipc";
import type { CustomerList, CustomerListRequest, CustomerPage, CustomerRow, Standpoint } from "../../ipc/generated";
import { filterOf, readSort, type CustomersSearch } from "./search";

/** Rows of a window. */
export const WINDOW = 100;

/** Today, without a scenario: the page has no pickers of its own. */
export const STANDPOINT: Standpoint = {
  as_of: null,
  probability: "stated",
  scenario: { name: null, levers: null },
};

export interface Customers {
  /** The first window: its totals and counts hold for all. */
  list: CustomerList | undefined;
  error: AppError | undefined;
  /** Undefined while its window is being read. */
  rowAt: (index: number) => CustomerRow | undefined;
  /** Says which rows are in view. */
  onWindow: (offset: number, limit: number) => void;
}

export function requestOf(search: CustomersSearch): CustomerListRequest {
  return {
    standpoint: STANDPOINT,
    text: search.text ?? "",
    segment: filterOf(search.segment),
    salesperson: filterOf(search.salesperson),
    sort: readSort(search.sort),
    offset: 0,
    limit: WINDOW,
    find: null,
  };
}

/** The first window always, and those that hold rows in view. */
function offsetsOf(offset: number, limit: number): number[] {
  const offsets = [0];
  for (let at = Math.floor(offset / WINDOW) * WINDOW; at < offset + limit; at += WINDOW) {
    if (at > 0) offsets.push(at);
  }
  return offsets;
}

export function useCustomers(search: CustomersSearch, open: string | undefined): Customers {
  const [view, setView] = useState({ offset: 0, limit: 0 });
  const request = useMemo(() => requestOf(search), [search]);
  const read = useQueries({
    queries: offsetsOf(view.offset, view.limit).map((offset) => {
      // The first window says where the open customer is in the list.
      const asked = { ...request, offset, find: offset === 0 ? (open ?? null) : null };
      return {
        queryKey: ["customer_list", asked],
        queryFn: () => call("customer_list", asked),
        placeholderData: keepPreviousData<CustomerList>,
        staleTime: Infinity,
        gcTime: 60_000,
      };
    }),
  });
  useFreshCustomers();
  const windows = read.flatMap(({ data }) => (data ? [data] : []));
  const [first] = read;
  return {
    list: first?.data,
    error: first?.error ? appErrorOf(first.error) : undefined,
    rowAt: (index) => {
      const here = windows.find(({ offset, rows }) => index >= offset && index < offset + rows.length);
      return here?.rows[index - here.offset];
    },
    onWindow: useCallback((offset, limit) => {
      setView((before) => (before.offset === offset && before.limit === limit ? before : { offset, limit }));
    }, []),
  };
}

function useFreshCustomers(): void {
  const client = useQueryClient();
  useEffect(() => {
    const forget = (): void => void client.invalidateQueries({ queryKey: ["customer_list"] });
    const stops = [listen("data_changed", forget), listen("scenarios_changed", forget)];
    return () => stops.forEach((stop) => stop());
  }, [client]);
}

/** A customer; the last one is not shown in the place of another. */
export function useCustomer(id: string): { customer: CustomerPage | undefined; error: AppError | undefined } {
  const { answer, answered, error, isPending } = useLatest("customer_page", { id, standpoint: STANDPOINT });
  return { customer: answered?.id === id ? answer : undefined, error: isPending ? undefined : error };
}

/** The id of the customer before or after a place in the list: read where its window is not here. */
export async function neighbour(search: CustomersSearch, place: number): Promise<string | undefined> {
  if (place < 0) return undefined;
  const list = await call("customer_list", { ...requestOf(search), offset: place, limit: 1 });
  return list.rows[0]?.id;
}

/** The place of a customer in the list; null where it is not in it. */
export async function placeOf(search: CustomersSearch, id: string | undefined): Promise<number | null> {
  if (id === undefined) return null;
  return (await call("customer_list", { ...requestOf(search), limit: 1, find: id })).place;
}
