/** The customers: a list over the whole page, or the list and one customer's record beside it. */
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from "react";
import {
  DataGrid,
  EmptyState,
  ErrorNotice,
  Page,
  useEscape,
  useShortcut,
  WaitingRows,
  type CellPlace,
} from "../../components";
import { noteOpened } from "../../desk";
import type { CustomerRow } from "../../ipc/generated";
import { useLanguage, useMessages } from "../../language";
import { ListEnd, useShownColumns } from "../../list";
import { StandpointPickers, ToBase, useChoices, useStandpoint, useTipHand } from "../../standpoint";
import { columnsOf } from "./columns";
import { Filters } from "./Filters";
import { Record } from "./Record";
import { PATH, sortKeysOf, writeSort, type CustomersSearch } from "./search";
import { Strip } from "./Strip";
import { neighbour, placeOf, useCustomers, type Customers } from "./useCustomers";
import "./Customers.css";

export interface CustomersScreenProps {
  /** The customer that is open. */
  id: string | undefined;
  search: CustomersSearch;
  /** `still` keeps the way back as it is. */
  go: (id: string | undefined, search: CustomersSearch, how: "note" | "still") => void;
}

export function CustomersScreen({ id, search, go }: CustomersScreenProps): ReactNode {
  const { text } = useMessages();
  const customers = useCustomers(search, id);
  const { list, error } = customers;
  const choices = useChoices();
  const hand = useTipHand();
  useEffect(() => {
    if (id !== undefined) noteOpened("customer", id);
  }, [id]);
  const close = useCallback(() => go(undefined, search, "note"), [go, search]);
  useNeighbours(id, search, (next) => go(next, search, "still"));
  const filter = (change: Partial<{ [Name in keyof CustomersSearch]: CustomersSearch[Name] | undefined }>): void => {
    const next = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined);
    go(id, Object.fromEntries(next), "still");
  };
  const language = useLanguage();
  const currency = list?.currency ?? "EUR";
  const columns = useMemo(() => columnsOf(language, currency, false), [language, currency]);
  const isEmpty = list !== undefined && list.all === 0;
  return (
    <Page title={text("customers-title")} pickers={<StandpointPickers of={["scenario", "asOf"]} asOf={list?.as_of} />}>
      {error && (
        <div className="customers-notice">
          <ErrorNotice error={error} acts={<ToBase />} />
        </div>
      )}
      {isEmpty && (
        <div className="customers-empty">
          <EmptyState title={text("customers-empty")} drawing="rows">
            {text("customers-empty-meaning")}
          </EmptyState>
        </div>
      )}
      {!isEmpty && !error && (
        <div className="customers" data-open={id !== undefined} {...hand}>
          <div className="customers-side">
            {list && id === undefined && <Strip list={list} />}
            <Filters search={search} choices={choices} onFilter={filter} end={id === undefined && <ListEnd page={PATH} columns={columns} />} />
            {list ? (
              <List customers={customers} open={id} search={search} onSort={(sort) => filter({ sort })} go={go} />
            ) : (
              <WaitingRows widths={[220, 90, 90, 90]} rows={12} />
            )}
          </div>
          {id !== undefined && <OpenRecord id={id} onClose={close} onOpen={(other) => go(other, search, "note")} />}
        </div>
      )}
    </Page>
  );
}

function OpenRecord({ id, onClose, onOpen }: { id: string; onClose: () => void; onOpen: (id: string) => void }): ReactNode {
  useEscape(onClose);
  return <Record key={id} id={id} onClose={onClose} onOpen={onOpen} />;
}

interface ListProps {
  customers: Customers;
  open: string | undefined;
  search: CustomersSearch;
  onSort: (sort: string | undefined) => void;
  go: CustomersScreenProps["go"];
}

function List({ customers, open, search, onSort, go }: ListProps): ReactNode {
  const { text } = useMessages();
  const language = useLanguage();
  const { list, rowAt, onWindow } = customers;
  const currency = list?.currency ?? "EUR";
  const isNarrow = open !== undefined;
  const all = useMemo(() => columnsOf(language, currency, isNarrow), [language, currency, isNarrow]);
  const shown = useShownColumns(PATH, all);
  // Beside an open record there is room for these alone.
  const columns = isNarrow ? all : shown;
  const onOpen = ({ row }: CellPlace<CustomerRow>): void => go(row.id, search, open === undefined ? "note" : "still");
  if (list?.count === 0) {
    return (
      <p className="customers-none" role="status">
        {text("customers-none")}
      </p>
    );
  }
  return (
    <DataGrid<CustomerRow>
      label={text("customers-table")}
      columns={columns}
      rowCount={list?.count ?? 0}
      rowAt={rowAt}
      keyOf={keyOf}
      onWindow={onWindow}
      rowSize="double"
      sort={sortKeysOf(search.sort)}
      onSort={(keys) => onSort(writeSort(keys))}
      onOpen={onOpen}
      {...(open === undefined ? {} : { explained: { key: open, column: "name" } })}
    />
  );
}

function keyOf({ id }: CustomerRow): string {
  return id;
}

/** No record's id. */
const ARRIVED = "";

/**
 * J and K: the next and the previous record of the list. Whoever presses faster than the list answers
 * goes on from where the last key led.
 */
function useNeighbours(id: string | undefined, search: CustomersSearch, open: (id: string) => void): void {
  const { text } = useMessages();
  const { standpoint } = useStandpoint();
  const now = useRef(id);
  const led = useRef<{ place: number; id: string; from: string | undefined }>(undefined);
  const turn = useRef(Promise.resolve());
  useEffect(() => {
    now.current = id;
    // Arrived: whoever goes back from here by another way is where that way leads.
    if (led.current && led.current.id === id) led.current.from = ARRIVED;
  }, [id]);
  useEffect(() => {
    led.current = undefined;
  }, [search, standpoint]);
  const go = async (by: 1 | -1): Promise<void> => {
    const from = now.current;
    const last = led.current;
    const isLed = last !== undefined && (last.id === from || last.from === from);
    const at = isLed ? last.place : await placeOf(search, standpoint, from);
    const next = at === null ? 0 : at + by;
    const found = await neighbour(search, standpoint, next);
    if (found === undefined) return;
    led.current = { place: next, id: found, from };
    open(found);
  };
  const step = (by: 1 | -1): void => {
    // What cannot be read is told by the list itself.
    turn.current = turn.current.then(() => go(by)).catch(() => undefined);
  };
  useShortcut({ keys: "j", name: text("customers-next"), group: "page", run: () => step(1) });
  useShortcut({ keys: "k", name: text("customers-previous"), group: "page", run: () => step(-1) });
}
