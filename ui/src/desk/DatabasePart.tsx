/** The open database, where its key is and what that means; copies; other databases. */
import type { ReactNode } from "react";
import { Button } from "../components";
import type { DatabaseFace } from "../ipc/generated";
import { useFormats, useMessages } from "../language";
import { useCopies } from "./CopyDialogs";
import "./DatabasePart.css";
import { useDesk } from "./DeskProvider";
import { Recent } from "./Recent";
import { RestoreButton } from "./RestoreButton";
import { useDatabases } from "./useDatabases";

/** `panel`: at the side of a page, under its own title; `plain`: under a title of whoever shows it. */
export function DatabasePart({ look = "panel" }: { look?: "panel" | "plain" }): ReactNode {
  const { state } = useDesk();
  const { text } = useMessages();
  const { open, create, openSample } = useDatabases();
  const { backUp } = useCopies();
  const database = state?.database;
  return (
    <section className="database" aria-label={text("data-databases")}>
      {look === "panel" && <h2 className="database-title">{text("data-databases")}</h2>}
      {database ? <Facts database={database} /> : <p className="database-none">{text("data-none-open")}</p>}
      <div className="database-acts">
        {database && <Button onPress={backUp}>{text("data-backup")}</Button>}
        <RestoreButton />
      </div>
      <h3 className="database-title database-others">{text("data-other-databases")}</h3>
      <div className="database-acts">
        <Button onPress={() => void open()}>{text("start-open")}</Button>
        <Button onPress={() => void create()}>{text("data-new")}</Button>
        {!database?.is_demo && <Button onPress={() => void openSample()}>{text("start-sample")}</Button>}
      </div>
      <Recent />
    </section>
  );
}

function Facts({ database }: { database: DatabaseFace }): ReactNode {
  const { text, find } = useMessages();
  const formats = useFormats();
  const { company, path, lines, key_kept: kept, is_demo: isSample } = database;
  const name = company ?? text("start-no-company");
  return (
    <dl className="database-facts">
      <Fact name={text("data-fact-company")} note={isSample ? text("data-sample-note") : undefined}>
        {name}
      </Fact>
      <Fact name={text("data-fact-file")}>
        <span className="database-path identifier">{path}</span>
      </Fact>
      <Fact name={text("data-fact-lines")}>{formats.count(lines)}</Fact>
      <Fact name={text("data-fact-key")} note={find(`data-key-${kept}-means`)}>
        {text(`data-key-${kept}`)}
      </Fact>
    </dl>
  );
}

interface FactProps {
  name: string;
  /** What it means. */
  note?: string | undefined;
  children: ReactNode;
}

function Fact({ name, note, children }: FactProps): ReactNode {
  return (
    <div className="database-fact">
      <dt>{name}</dt>
      <dd>
        {children}
        {note && <p className="database-fact-note">{note}</p>}
      </dd>
    </div>
  );
}
