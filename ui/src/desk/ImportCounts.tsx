/** What became of the rows of each file. Deliberately absent: sums over files. */
import type { ReactNode } from "react";
import type { EntityCounts } from "../ipc/generated";
import { useFormats, useMessages } from "../language";
import { entityName } from "./importWords";

const COUNTS = ["read", "new", "changed", "unchanged", "deleted", "rejected"] as const;

type Count = (typeof COUNTS)[number];

export interface ImportCountsProps {
  entities: readonly EntityCounts[];
  /** By default all. */
  columns?: readonly Count[];
}

export function ImportCounts({ entities, columns = COUNTS }: ImportCountsProps): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const formats = useFormats();
  return (
    <table className="import-counts">
      <caption className="visually-hidden">{text("data-import-counts")}</caption>
      <thead>
        <tr>
          <th scope="col">{text("column-entity")}</th>
          {columns.map((name) => (
            <th key={name} scope="col" className="figure">
              {text(`column-${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entities.map((row) => (
          <tr key={row.entity}>
            <th scope="row">{entityName(messages, row.entity)}</th>
            {columns.map((name) => (
              <td key={name} className="figure" data-look={lookOf(name, row[name])}>
                {formats.count(row[name])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Zero is zero, in grey; what was rejected wants attention. */
function lookOf(name: Count, count: number): string | undefined {
  if (count === 0) return "zero";
  return name === "rejected" ? "rejected" : undefined;
}
