/** The header row: sticky, its cells sort by click and by Alt ↑ / ↓. */
import type { ReactNode } from "react";
import { useMessages } from "../../language";
import type { GridColumn, SortKey } from "./types";

export interface GridHeaderProps<Row> {
  columns: readonly GridColumn<Row>[];
  sort: readonly SortKey[];
  /** The column that holds the tab stop, −1 for none. */
  stop: number;
  isSortable: boolean;
  onPress: (column: GridColumn<Row>, extend: boolean) => void;
  /** How many rows are chosen; undefined where rows have no boxes. */
  chosen: "all" | "some" | "none" | undefined;
  onBox: () => void;
}

export function GridHeader<Row>(props: GridHeaderProps<Row>): ReactNode {
  const { columns, sort, stop, isSortable } = props;
  const { text } = useMessages();
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" className="grid-row" aria-rowindex={1} data-look="head">
        {columns.map((column, place) => {
          const key = sort.find((one) => one.column === column.id);
          const sorts = isSortable && column.isSortable === true;
          const arrow = key && (key.direction === "ascending" ? " ↑" : " ↓");
          return (
            <div
              key={column.id}
              role="columnheader"
              className="grid-cell"
              aria-colindex={place + 1}
              aria-sort={key ? key.direction : sorts ? "none" : undefined}
              data-row={-1}
              data-column={place}
              data-align={column.align ?? "text"}
              data-current={column.isCurrent ?? false}
              data-sorts={sorts}
              data-tip={sorts ? text("grid-sort-tip") : undefined}
              tabIndex={stop === place ? 0 : -1}
              onClick={(event) => sorts && props.onPress(column, event.shiftKey)}
              {...(column.name ? { "aria-label": column.name } : {})}
            >
              {place === 0 && props.chosen !== undefined && (
                <span
                  className="grid-box"
                  data-box="true"
                  data-chosen={props.chosen}
                  aria-hidden="true"
                  onClick={(event) => {
                    event.stopPropagation();
                    props.onBox();
                  }}
                />
              )}
              <span className="grid-header-text">{column.header}</span>
              {arrow && <span aria-hidden="true">{arrow}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
