/**
 * Which columns a table shows: kept by its page's path for the next start. The first column names the
 * row and always stands. Deliberately absent: their order.
 */
import { Columns3 } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { Button, Checkbox } from "../components";
import { useAllKept, useKeepWord } from "../desk";
import { useMessages } from "../language";
import { BarSheet } from "./BarSheet";
import "./List.css";

interface Column {
  id: string;
  header: ReactNode;
  name?: string;
}

/** The name under which the columns of a page's table are kept. */
export function columnsName(page: string): string {
  return `columns ${page}`;
}

/** Those that are kept; what is not known any more is passed over, and of nothing all are shown. */
export function useShownColumns<Of extends Column>(page: string, columns: readonly Of[]): Of[] {
  const written = useAllKept()[columnsName(page)];
  return useMemo(() => shownOf(columns, written), [columns, written]);
}

function shownOf<Of extends Column>(columns: readonly Of[], written: string | undefined): Of[] {
  const ids = new Set((written ?? "").split(","));
  const isKnown = columns.some(({ id }, place) => place > 0 && ids.has(id));
  return columns.filter(({ id }, place) => place === 0 || !isKnown || ids.has(id));
}

export interface ColumnChoiceProps {
  page: string;
  columns: readonly Column[];
}

export function ColumnChoice({ page, columns }: ColumnChoiceProps): ReactNode {
  const { text } = useMessages();
  const keep = useKeepWord();
  const shown = useShownColumns(page, columns).map(({ id }) => id);
  const choose = (id: string, isShown: boolean): void => {
    const next = columns.filter((one) => (one.id === id ? isShown : shown.includes(one.id))).map((one) => one.id);
    // None beside the name would be read as all.
    if (next.length > 1) keep(columnsName(page), next.join(","));
  };
  return (
    <BarSheet name={text("list-columns")} title={text("list-columns")} icon={Columns3} width={220}>
      {() => (
        <div className="list-columns">
          {columns.slice(1).map(({ id, header, name }) => (
            <Checkbox key={id} isChosen={shown.includes(id)} onChange={(is) => choose(id, is)}>
              {name ?? header}
            </Checkbox>
          ))}
          {shown.length < columns.length && (
            <Button size="small" tone="quiet" onPress={() => keep(columnsName(page), "")}>
              {text("list-columns-all")}
            </Button>
          )}
        </div>
      )}
    </BarSheet>
  );
}
