/** First start and empty database: what will come, one sentence, the first way and the others. */
import type { ReactNode } from "react";
import { Button, EmptyState } from "../../components";
import { ImportReport, Recent, RestoreButton, useDatabases, useDesk, useJob } from "../../desk";
import { useMessages } from "../../language";

export function Beginning({ status }: { status: "welcome" | "empty" }): ReactNode {
  const { state } = useDesk();
  const { text } = useMessages();
  const { importFolder, openSample, open } = useDatabases();
  const job = useJob("import");
  const isRunning = job?.outcome.kind === "running";
  // What the report of an import proposes comes first then; two primary buttons would compete.
  const tone = job ? "secondary" : "primary";
  return (
    <>
      <EmptyState
        title={text(`start-${status}`)}
        acts={
          <>
            <Button tone={tone} isDisabled={isRunning} onPress={() => void importFolder("write")}>
              {text("start-import")}
            </Button>
            <Button isDisabled={isRunning} onPress={() => void openSample()}>
              {text("start-sample")}
            </Button>
          </>
        }
      >
        {text(`start-${status}-text`)}
        {status === "empty" && <span className="start-file identifier">{state?.database?.path}</span>}
      </EmptyState>
      {job && <ImportReport job={job} />}
      <div className="start-others">
        <span className="start-or">{text("start-or")}</span>
        <Button tone="quiet" onPress={() => void open()}>
          {text("start-open")}
        </Button>
        <RestoreButton tone="quiet" />
      </div>
      <Recent />
    </>
  );
}
