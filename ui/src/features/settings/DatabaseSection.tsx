/** The open database: where it is, where its key is, copies of it, other databases. */
import type { ReactNode } from "react";
import { DatabasePart } from "../../desk";
import { SectionHead } from "./SectionHead";

export function DatabaseSection(): ReactNode {
  return (
    <div className="settings-fields">
      <SectionHead id="database" />
      <DatabasePart look="plain" />
    </div>
  );
}
