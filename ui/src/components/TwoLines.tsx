/** What a row of two lines is: its name, and beneath it what helps to know it. */
import type { ReactNode } from "react";
import "./TwoLines.css";

export function TwoLines({ name, facts }: { name: ReactNode; facts: ReactNode }): ReactNode {
  return (
    <span className="two-lines">
      <span className="two-lines-name">{name}</span>
      <span className="two-lines-facts">{facts}</span>
    </span>
  );
}
