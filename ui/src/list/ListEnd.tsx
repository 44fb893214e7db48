/** The end of a filter bar: which columns, and the views of the page. */
import type { ReactNode } from "react";
import { ColumnChoice, type ColumnChoiceProps } from "./columns";
import { SavedViews } from "./SavedViews";
import "./List.css";

export interface ListEndProps {
  page: string;
  /** Absent where they are not chosen. */
  columns?: ColumnChoiceProps["columns"];
}

export function ListEnd({ page, columns }: ListEndProps): ReactNode {
  return (
    <div className="list-end">
      {columns && <ColumnChoice page={page} columns={columns} />}
      <SavedViews page={page} />
    </div>
  );
}
