/** The place of the data page in the window: what comes in, and the databases it comes into. */
import { DatabaseZap } from "lucide-react";
import type { ReactNode } from "react";
import type { PageDefinition } from "../../app/pages";
import { Page } from "../../components";
import { useMessages } from "../../language";
import "./DataPage.css";
import { DatabasePart } from "./DatabasePart";
import { ImportPart } from "./ImportPart";

export const page: PageDefinition = {
  path: "/data",
  nameId: "data-title",
  icon: DatabaseZap,
  group: "data",
  order: 10,
  needs: "nothing",
  letter: "s",
  component: DataPage,
};

function DataPage(): ReactNode {
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
