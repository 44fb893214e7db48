/** Data in: a folder chosen, dropped or imported before; how far it is and what became of it. */
import { useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Button, EmptyState } from "../../components";
import { ImportReport, useDatabases, useDesk, useFolders, useJob, useJobs } from "../../desk";
import { useMessages } from "../../language";

export function ImportPart(): ReactNode {
  const { text } = useMessages();
  const router = useRouter();
  const { state } = useDesk();
  const job = useJob("import");
  const onSeeForecast = state?.status === "ready" ? () => void router.navigate({ to: "/forecast" }) : undefined;
  if (job) {
    return (
      <section className="data-part" aria-label={text("data-import-title")}>
        <div className="data-head">
          <h2 className="data-part-title">{text("data-import-title")}</h2>
          <ImportActs tone="secondary" />
        </div>
        <ImportReport job={job} onSeeForecast={onSeeForecast} />
        <Folders />
      </section>
    );
  }
  return (
    <section className="data-part" aria-label={text("data-import-title")}>
      <h2 className="data-part-title">{text("data-import-title")}</h2>
      <EmptyState title={text("data-import-empty")} drawing="rows" acts={<ImportActs tone="primary" />}>
        {text("data-import-text")}
      </EmptyState>
      <Folders />
    </section>
  );
}

function useIsWorking(): boolean {
  return useJobs().jobs.some(({ outcome }) => outcome.kind === "running");
}

export function ImportActs({ tone }: { tone: "primary" | "secondary" }): ReactNode {
  const { text } = useMessages();
  const { importFolder } = useDatabases();
  const isWorking = useIsWorking();
  const reason = text("data-import-one");
  return (
    <div className="data-acts">
      <Button tone={tone} isDisabled={isWorking} reason={reason} onPress={() => void importFolder("write")}>
        {text("data-import")}
      </Button>
      <Button isDisabled={isWorking} reason={reason} onPress={() => void importFolder("try")}>
        {text("data-import-try")}
      </Button>
    </div>
  );
}

/** Folders imported lately, once more. */
export function Folders(): ReactNode {
  const { text } = useMessages();
  const reported = useJob("import")?.path;
  const folders = useFolders().folders.filter((path) => path !== reported);
  const { importFolder } = useDatabases();
  const isWorking = useIsWorking();
  if (folders.length === 0) return null;
  return (
    <section aria-label={text("data-folders")}>
      <h3 className="recent-title">{text("data-folders")}</h3>
      <ul className="recent-list">
        {folders.map((path) => (
          <li key={path} className="recent-row data-folder">
            <span className="data-folder-path identifier">{path}</span>
            <Button
              size="small"
              name={text("data-folder-import", { path })}
              isDisabled={isWorking}
              reason={text("data-import-one")}
              onPress={() => void importFolder("write", path)}
            >
              {text("data-folder-act")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
