/** The data page: what comes in by a folder, and the databases: open, create, copy, bring back. */
import { useRouter, useSearch } from "@tanstack/react-router";
import { DatabaseZap } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import type { PageDefinition } from "../../app/pages";
import { Button, EmptyState, Page } from "../../components";
import { BackupDialog, ImportReport, Recent, RestoreButton, useDatabases, useDesk, useJob } from "../../desk";
import { useFormats, useMessages } from "../../language";
import "./DataPage.css";

export const page: PageDefinition = {
  path: "/data",
  nameId: "data-title",
  icon: DatabaseZap,
  group: "data",
  order: 10,
  letter: "s",
  component: DataPage,
};

function DataPage(): ReactNode {
  const { text } = useMessages();
  const isBackingUp = useAsked("back_up");
  return (
    <Page title={text("data-title")}>
      <div className="data-page">
        <ImportPart />
        <DatabasePart onBackUp={isBackingUp.ask} />
      </div>
      {isBackingUp.isAsked && <BackupDialog onClose={isBackingUp.done} />}
    </Page>
  );
}

/** An act that a button here or the native menu asks for (`/data?act=back_up`). */
function useAsked(act: string): { isAsked: boolean; ask: () => void; done: () => void } {
  const router = useRouter();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const [isAsked, setAsked] = useState(false);
  const fromMenu = search["act"] === act;
  useEffect(() => {
    if (!fromMenu) return;
    setAsked(true);
    void router.navigate({ to: "/data", search: {}, replace: true });
  }, [fromMenu, router]);
  return { isAsked, ask: () => setAsked(true), done: () => setAsked(false) };
}

function ImportPart(): ReactNode {
  const { text } = useMessages();
  const { importFolder } = useDatabases();
  const router = useRouter();
  const job = useJob("import");
  const isRunning = job?.outcome.kind === "running";
  const acts = (
    <>
      <Button tone="primary" isDisabled={isRunning} reason={text("data-import-one")} onPress={() => void importFolder("write")}>
        {text("data-import")}
      </Button>
      <Button isDisabled={isRunning} reason={text("data-import-one")} onPress={() => void importFolder("try")}>
        {text("data-import-try")}
      </Button>
    </>
  );
  return (
    <section className="data-part" aria-label={text("data-import-title")}>
      <h2 className="data-part-title">{text("data-import-title")}</h2>
      {job ? (
        <>
          <div className="data-acts">{acts}</div>
          <ImportReport job={job} onSeeForecast={() => void router.navigate({ to: "/forecast" })} />
        </>
      ) : (
        <EmptyState title={text("data-import-empty")} drawing="rows" acts={acts}>
          {text("data-import-text")}
        </EmptyState>
      )}
    </section>
  );
}

function DatabasePart({ onBackUp }: { onBackUp: () => void }): ReactNode {
  const { state } = useDesk();
  const { text } = useMessages();
  const formats = useFormats();
  const { open, create, openSample } = useDatabases();
  const database = state?.database;
  return (
    <section className="data-part" aria-label={text("data-databases")}>
      <h2 className="data-part-title">{text("data-databases")}</h2>
      {database && (
        <dl className="data-facts">
          <Fact name={text("data-fact-company")}>{database.company ?? text("start-no-company")}</Fact>
          <Fact name={text("data-fact-file")}>
            <span className="data-path">{database.path}</span>
          </Fact>
          <Fact name={text("data-fact-lines")}>{formats.count(database.lines)}</Fact>
          <Fact name={text("data-fact-key")}>{text(`data-key-${database.key_kept}`)}</Fact>
        </dl>
      )}
      <div className="data-acts">
        <Button onPress={onBackUp}>{text("data-backup")}</Button>
        <RestoreButton />
      </div>
      <div className="data-acts">
        <Button onPress={() => void open()}>{text("start-open")}</Button>
        <Button onPress={() => void create()}>{text("data-new")}</Button>
        {!database?.is_demo && <Button onPress={() => void openSample()}>{text("start-sample")}</Button>}
      </div>
      <Recent />
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div className="data-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
