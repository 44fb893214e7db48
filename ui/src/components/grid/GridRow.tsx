/** One row of a table: its cells with their roles, one of which may hold the table's tab stop. */
import { memo, type CSSProperties, type ReactNode } from "react";
import { opens, type GridColumn, type RowKind } from "./types";

export interface GridRowProps<Row> {
  /** Undefined while it is being read: grey bars stand in its place. */
  row: Row | undefined;
  columns: readonly GridColumn<Row>[];
  index: number;
  /** From 1, the header included. */
  ariaIndex: number;
  kind: RowKind;
  look: "body" | "total" | "plain";
  /** The column that holds the tab stop, −1 for none. */
  stop: number;
  /** The column whose figure a drawer explains. */
  explained: string | undefined;
  isChosen: boolean | undefined;
  /** Whether a box stands before the first cell; a total has its place alone. */
  hasBox: boolean;
  isDouble: boolean;
  top?: number;
}

function GridRowPlain<Row>(props: GridRowProps<Row>): ReactNode {
  const { row, columns, index, look, stop, top } = props;
  const style: CSSProperties = top === undefined ? {} : { transform: `translateY(${top}px)` };
  return (
    <div
      role="row"
      className="grid-row"
      aria-rowindex={props.ariaIndex}
      data-kind={props.kind}
      data-look={look}
      data-double={props.isDouble}
      data-chosen={props.isChosen ?? false}
      style={style}
      {...(props.isChosen === undefined ? {} : { "aria-selected": props.isChosen })}
    >
      {columns.map((column, place) => (
        <div
          key={column.id}
          role={place === 0 ? "rowheader" : "gridcell"}
          className="grid-cell"
          aria-colindex={place + 1}
          data-row={index}
          data-column={place}
          data-align={column.align ?? "text"}
          data-size={column.size ?? "usual"}
          data-current={column.isCurrent ?? false}
          data-explained={props.explained === column.id}
          data-opens={row !== undefined && opens(column, row)}
          data-tip={row === undefined ? undefined : column.tipOf?.(row)}
          tabIndex={stop === place ? 0 : -1}
          {...(row !== undefined && column.nameOf ? { "aria-label": column.nameOf(row) } : {})}
        >
          {place === 0 && props.hasBox && <span className="grid-box" data-box={look === "body"} aria-hidden="true" />}
          {row === undefined ? <span className="grid-waiting" /> : column.render(row)}
        </div>
      ))}
    </div>
  );
}

export const GridRow = memo(GridRowPlain) as typeof GridRowPlain;
