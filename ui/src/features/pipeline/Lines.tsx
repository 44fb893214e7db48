/** The probability of each product: a bar, the source's value struck through, a field for one's own. */
import type { ReactNode } from "react";
import type { PipelineProduct } from "../../ipc/generated";
import { useFormats, useMessages } from "../../language";
import { percentOf } from "./entries";

export interface LinesProps {
  lines: readonly PipelineProduct[];
  /** What is typed so far, by line. */
  percents: Record<string, string>;
  wrongIn: (line: string) => string | undefined;
  onType: (line: string, text: string) => void;
  onKeep: () => void;
}

export function Lines({ lines, percents, wrongIn, onType, onKeep }: LinesProps): ReactNode {
  const { text } = useMessages();
  const formats = useFormats();
  return (
    <ul className="pipeline-lines">
      {lines.map(({ line, name, stated, entered }, place) => {
        const source = entered?.source_value;
        const wrong = wrongIn(line);
        return (
          <li key={line} data-hand={entered !== null || percents[line] !== undefined}>
            <span className="pipeline-line-name" data-tip={name}>
              {name}
            </span>
            <span className="pipeline-line-bar" aria-hidden="true">
              <span style={{ width: `${percentOf(stated)}%` }} />
            </span>
            {source !== undefined && source !== null && <s className="struck">{formats.probability(source)}</s>}
            <input
              className="pipeline-line-field"
              aria-label={text("pipeline-line-probability", { line: name })}
              aria-invalid={wrong !== undefined}
              aria-describedby={wrong === undefined ? undefined : `wrong-${line}`}
              inputMode="decimal"
              autoComplete="off"
              autoFocus={place === 0}
              value={percents[line] ?? formats.decimal(percentOf(stated))}
              onFocus={(event) => percents[line] === undefined && event.target.select()}
              onChange={(event) => onType(line, event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                event.preventDefault();
                onKeep();
              }}
            />
            <span aria-hidden="true">%</span>
            {wrong !== undefined && (
              <span id={`wrong-${line}`} className="pipeline-refusal" role="alert">
                {wrong}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
