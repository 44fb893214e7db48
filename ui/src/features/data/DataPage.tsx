/** What comes in, and the databases it comes into. */
import { useState, type ReactNode } from "react";
import { Page } from "../../components";
import { DatabasePart, useDesk, useJob } from "../../desk";
import type { DefectRow } from "../../ipc/generated";
import { useMessages } from "../../language";
import { StandpointPickers } from "../../standpoint";
import "./DataPage.css";
import { DefectDrawer } from "./DefectDrawer";
import { ImportPart } from "./ImportPart";
import { PastImports } from "./PastImports";
import { QualityPart } from "./QualityPart";

export function DataPage(): ReactNode {
  const { text } = useMessages();
  const { state } = useDesk();
  const [opened, setOpened] = useState<{ defect: DefectRow; origin: HTMLElement }>();
  const hasFigures = state?.status === "ready";
  // What was just brought in, or refused, is read first.
  const isImporting = useJob("import") !== undefined;
  return (
    <Page
      title={text("data-title")}
      pickers={hasFigures && <StandpointPickers of={["asOf"]} />}
      drawer={
        opened &&
        hasFigures && (
          <DefectDrawer
            key={`${opened.defect.kind} ${opened.defect.id}`}
            defect={opened.defect}
            currency={state.database?.currency ?? "EUR"}
            onClose={() => setOpened(undefined)}
            origin={() => opened.origin}
          />
        )
      }
    >
      <div className="data-page">
        <div className="data-main">
          {isImporting && <ImportPart />}
          {hasFigures && <QualityPart onOpen={(defect, origin) => setOpened({ defect, origin })} />}
          {!isImporting && !hasFigures && <ImportPart />}
        </div>
        <div className="data-side">
          {hasFigures && <PastImports />}
          <DatabasePart />
        </div>
      </div>
    </Page>
  );
}
