/** What wants attention: kinds with counts and sums, then rows, largest first, that lead to deals. */
import { useCallback, useMemo, type ReactNode } from "react";
import { DataGrid, Drawer, EmptyState, ErrorNotice, TwoLines, WaitingRows, type GridColumn } from "../../components";
import type { FlagRow, ForecastPageRequest } from "../../ipc/generated";
import { useLanguage, useMessages, type Language } from "../../language";
import { useWindows } from "../../list";
import { FlagKinds } from "./FlagKinds";
import "./FlagsDrawer.css";

export interface FlagsDrawerProps {
  /** What the page asks: its date and scenario. */
  request: ForecastPageRequest;
  currency: string;
  /** One kind; undefined: all. */
  kind?: string | undefined;
  onKind: (kind: string | undefined) => void;
  onDeal: (id: string) => void;
  onClose: () => void;
  isPinned?: boolean;
  onPin?: (pinned: boolean) => void;
  origin?: () => HTMLElement | null;
}

export function FlagsDrawer(props: FlagsDrawerProps): ReactNode {
  const { request, currency, kind = null, onKind, onDeal, onClose, isPinned, onPin, origin } = props;
  const { text, find } = useMessages();
  const language = useLanguage();
  const { first: page, error, rowAt, onWindow } = useWindows("forecast_flags", {
    // Flags hang on the date and the scenario alone.
    page: { ...request, by: null, sort: [], offset: 0, limit: 1 },
    kind,
    offset: 0,
    limit: 0,
  });
  const columns = useMemo(() => columnsOf(language, currency, kind), [language, currency, kind]);
  const open = useCallback(({ row }: { row: FlagRow }) => row.deal !== null && onDeal(row.deal), [onDeal]);
  const isNone = page !== undefined && page.kinds.length === 0;
  return (
    <Drawer
      title={text("flags-title")}
      onClose={onClose}
      {...(onPin ? { onPin, isPinned: isPinned ?? false } : {})}
      {...(origin ? { origin } : {})}
      head={
        page && !isNone ? (
          <>
            <FlagKinds kinds={page.kinds} chosen={kind} onChoose={(next) => onKind(next ?? undefined)} currency={currency} />
            <p className="flags-meaning" aria-live="polite">
              {kind === null ? text("desk-flags-all-meaning") : (find(`flag-${kind}-meaning`) ?? "")}
            </p>
          </>
        ) : undefined
      }
    >
      {error && <ErrorNotice error={error} />}
      {!page && !error && <WaitingRows widths={[220, 80, 90]} rows={6} />}
      {isNone && (
        <EmptyState title={text("desk-flags-none")} drawing="rows">
          {text("desk-flags-none-meaning")}
        </EmptyState>
      )}
      {page && !isNone && !error && (
        <div className="drawer-table">
          <DataGrid<FlagRow>
            label={text("desk-flags-table")}
            columns={columns}
            rowCount={page.count}
            rowAt={rowAt}
            keyOf={keyOf}
            onWindow={onWindow}
            rowSize="double"
            onOpen={open}
          />
        </div>
      )}
    </Drawer>
  );
}

function keyOf({ kind, deal, invoice }: FlagRow): string {
  return `${kind} ${deal ?? ""} ${invoice ?? ""}`;
}

function columnsOf({ messages: { text, find }, formats }: Language, currency: string, kind: string | null): GridColumn<FlagRow>[] {
  const kindOf = (row: FlagRow): string => find(`flag-${row.kind}`) ?? row.kind;
  const invoiceOf = ({ invoice_number: number, invoice }: FlagRow): string | undefined =>
    invoice === null ? undefined : text("desk-flags-invoice", { number: number ?? invoice });
  const nameOf = (row: FlagRow): string => row.deal_name ?? invoiceOf(row) ?? row.customer ?? text("desk-flags-without-deal");
  const factsOf = (row: FlagRow): string => {
    const facts = [kind === null && kindOf(row), row.customer, row.deal_name !== null && invoiceOf(row), row.salesperson];
    return facts.filter((fact) => fact && fact !== nameOf(row)).join(" · ");
  };
  const amountOf = (row: FlagRow): string => formats.amount(row.amount, currency);
  return [
    {
      id: "what",
      header: text("desk-flags-column-what"),
      width: 200,
      grows: true,
      opens: (row) => row.deal !== null,
      render: (row) => <TwoLines name={nameOf(row)} facts={factsOf(row)} />,
      copy: (row) => [nameOf(row), factsOf(row)].filter(Boolean).join(" · "),
      nameOf: (row) => text("desk-flags-row", { name: nameOf(row), kind: kindOf(row), amount: amountOf(row) }),
      tipOf: (row) => [nameOf(row), factsOf(row)].filter(Boolean).join(" · "),
    },
    {
      id: "on",
      header: text("desk-flags-column-on"),
      width: 96,
      render: (row) => (row.on === null ? text("not-applicable") : formats.date(row.on)),
      copy: (row) => row.on ?? "",
    },
    {
      id: "amount",
      header: text("desk-flags-column-amount"),
      width: 124,
      align: "figure",
      opens: (row) => row.deal !== null,
      render: (row) => <span className="money">{amountOf(row)}</span>,
      copy: (row) => row.amount,
    },
  ];
}
