/** A titled part of the gallery. */
import type { ReactNode } from "react";

export function Specimen({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="specimen">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
