/** What came in and when: the acts that bring more in, the imports that were taken in, folders. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, type ReactNode } from "react";
import { ErrorNotice } from "../../components";
import { changesOf, ImportCounts, useJob } from "../../desk";
import { call, listen, type AppError } from "../../ipc";
import type { PastImport } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import { Folders, ImportActs } from "./ImportPart";

export function PastImports(): ReactNode {
  const { text } = useMessages();
  const isImporting = useJob("import") !== undefined;
  const { imports, error } = useImports();
  return (
    <section className="data-came" aria-label={text("data-came")}>
      <h2 className="data-part-title">{text("data-came")}</h2>
      {error && <ErrorNotice error={error} />}
      {imports?.length === 0 && <p className="data-none">{text("data-came-none")}</p>}
      {imports && imports.length > 0 && (
        <ul className="data-imports">
          {imports.map((past) => (
            <Import key={past.at} past={past} />
          ))}
        </ul>
      )}
      {!isImporting && <ImportActs tone="secondary" />}
      {!isImporting && <Folders />}
    </section>
  );
}

function Import({ past }: { past: PastImport }): ReactNode {
  const messages = useMessages();
  const { text } = messages;
  const formats = useFormats();
  return (
    <li className="data-import">
      <div className="data-import-when">
        <span>{formats.moment(past.at)}</span>
        {past.warning_count > 0 && <span className="data-import-what">{text("data-import-warnings", { count: past.warning_count, shown: formats.count(past.warning_count) })}</span>}
      </div>
      {past.path !== "" && <p className="data-import-what identifier">{past.path}</p>}
      {past.entities.length > 0 && (
        <details>
          <summary>{changesOf(past, messages, formats)}</summary>
          <ImportCounts entities={past.entities} columns={["new", "changed", "unchanged"]} />
        </details>
      )}
    </li>
  );
}

function useImports(): { imports: readonly PastImport[] | undefined; error: AppError | undefined } {
  const client = useQueryClient();
  const { data, error } = useQuery<PastImport[], AppError>({
    queryKey: ["import_list"],
    queryFn: () => call("import_list", null),
    staleTime: Infinity,
    retry: false,
  });
  useEffect(() => listen("data_changed", () => void client.invalidateQueries({ queryKey: ["import_list"] })), [client]);
  return { imports: data, error: error ?? undefined };
}
