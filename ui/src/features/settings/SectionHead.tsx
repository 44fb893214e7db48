/** A section's name and what it decides. */
import type { ReactNode } from "react";
import { useMessages } from "../../language";

export function SectionHead({ id }: { id: string }): ReactNode {
  const { text } = useMessages();
  return (
    <>
      <h2 className="settings-title">{text(`settings-section-${id}`)}</h2>
      <p className="settings-lead">{text(`settings-lead-${id}`)}</p>
    </>
  );
}
