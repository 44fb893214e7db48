/** Databases opened lately: open one, forget one. A file that is gone is shown as such. */
import type { ReactNode } from "react";
import { Button, IconButton, Tag } from "../components";
import { useMessages } from "../language";
import { useDesk } from "./DeskProvider";
import { useDatabases } from "./useDatabases";
import "./Recent.css";

export function Recent(): ReactNode {
  const { state } = useDesk();
  const { text } = useMessages();
  const { open, forget } = useDatabases();
  const others = (state?.recent ?? []).filter(({ path }) => path !== state?.database?.path && path !== state?.problem?.path);
  if (others.length === 0) return null;
  return (
    <section className="recent" aria-label={text("data-recent")}>
      <h2 className="recent-title">{text("data-recent")}</h2>
      <ul className="recent-list">
        {others.map(({ path, company, exists }) => (
          <li key={path} className="recent-row">
            <span className="recent-names">
              <span className="recent-company">{company ?? text("start-no-company")}</span>
              <span className="recent-path identifier" data-tip={path}>
                <bdi dir="ltr">{path}</bdi>
              </span>
            </span>
            {!exists && <Tag tone="warn">{text("data-recent-gone")}</Tag>}
            {exists && (
              <Button size="small" name={text("data-recent-open", { path })} onPress={() => void open(path)}>
                {text("start-open-one")}
              </Button>
            )}
            <IconButton act="close" name={text("data-recent-forget", { path })} onPress={() => void forget(path)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
