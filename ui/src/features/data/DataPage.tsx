/** What comes in, and the databases it comes into. */
import type { ReactNode } from "react";
import { Page } from "../../components";
import { useMessages } from "../../language";
import "./DataPage.css";
import { DatabasePart } from "./DatabasePart";
import { ImportPart } from "./ImportPart";

export function DataPage(): ReactNode {
  const { text } = useMessages();
  return (
    <Page title={text("data-title")}>
      <div className="data-page">
        <ImportPart />
        <DatabasePart />
      </div>
    </Page>
  );
}
