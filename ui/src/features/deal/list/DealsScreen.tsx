/** Every deal, open, won and lost: found, filtered, sorted by the program; each leads to its page. */
import { useMemo, type ReactNode } from "react";
import { DataGrid, EmptyState, ErrorNotice, Page, WaitingRows, type CellPlace } from "../../../components";
import type { DealRow } from "../../../ipc/generated";
import { useFormats, useLanguage, useMessages } from "../../../language";
import { ListEnd, useShownColumns, useWindows } from "../../../list";
import { StandpointPickers, ToBase, useChoices, useStandpoint, useTipHand } from "../../../standpoint";
import { columnsOf } from "./columns";
import { DealsFilters } from "./DealsFilters";
import { requestOf, sortKeysOf, writeSort, type DealsSearch } from "./search";
import "./Deals.css";

export interface DealsScreenProps {
  search: DealsSearch;
  onSearch: (next: DealsSearch) => void;
  onOpen: (id: string) => void;
}

export function DealsScreen({ search, onSearch, onOpen }: DealsScreenProps): ReactNode {
  const { text } = useMessages();
  const language = useLanguage();
  const formats = useFormats();
  const choices = useChoices();
  const hand = useTipHand();
  const { standpoint } = useStandpoint();
  const request = useMemo(() => requestOf(search, standpoint), [search, standpoint]);
  const { first: list, error, rowAt, onWindow } = useWindows("deal_list", request);
  const currency = list?.currency ?? "EUR";
  const all = useMemo(() => columnsOf(language, currency), [language, currency]);
  const columns = useShownColumns("/deals", all);
  const filter = (change: { [Name in keyof DealsSearch]?: string | undefined }): void => {
    const held = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined);
    onSearch(Object.fromEntries(held));
  };
  return (
    <Page title={text("all-deals-title")} pickers={<StandpointPickers of={["scenario", "asOf"]} asOf={list?.as_of} />}>
      {error && (
        <div className="deals-notice">
          <ErrorNotice error={error} acts={<ToBase />} />
        </div>
      )}
      {list?.all === 0 && (
        <div className="deals-notice">
          <EmptyState title={text("all-deals-empty")} drawing="rows">
            {text("all-deals-empty-meaning")}
          </EmptyState>
        </div>
      )}
      {list?.all !== 0 && !error && (
        <div className="deals" {...hand}>
          <DealsFilters
            search={search}
            choices={choices}
            onFilter={filter}
            end={<ListEnd page="/deals" columns={all} />}
          />
          {!list && <WaitingRows widths={[190, 170, 130, 130, 96, 96]} rows={16} />}
          {list?.count === 0 && (
            <p className="deals-notice" role="status">
              {text("all-deals-none")}
            </p>
          )}
          {list !== undefined && list.count > 0 && (
            <>
              <DataGrid<DealRow>
                label={text("all-deals-table")}
                columns={columns}
                rowCount={list.count}
                rowAt={rowAt}
                keyOf={keyOf}
                onWindow={onWindow}
                sort={sortKeysOf(search.sort)}
                onSort={(keys) => filter({ sort: writeSort(keys) })}
                onOpen={({ row }: CellPlace<DealRow>) => onOpen(row.id)}
              />
              <p className="deals-total">
                <b>{text("all-deals-count", { count: list.count })}</b>
                <span data-tip={formats.amount(list.amount, currency)}>
                  {text("all-deals-total", { amount: formats.amount(list.amount, currency, "whole") })}
                </span>
                {list.margin !== null && (
                  <span data-tip={formats.amount(list.margin, currency)}>
                    {text("all-deals-margin", { amount: formats.amount(list.margin, currency, "whole") })}
                  </span>
                )}
              </p>
            </>
          )}
        </div>
      )}
    </Page>
  );
}

function keyOf({ id }: DealRow): string {
  return id;
}
