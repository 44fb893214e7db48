/** Long work: a bar, how many of how many, the rate, the time left, a way to stop. */
import type { ReactNode } from "react";
import { decimalOfSteps, useFormats, useMessages } from "../language";
import { Button } from "./Button";
import "./Progress.css";

export interface ProgressProps {
  /** What is being done. */
  name: string;
  done: number;
  /** What `done` counts, in words: `412 380 lignes`, or nothing; else the bare count. */
  counted?: string | undefined;
  /** Unknown until the work has been counted. */
  total?: number | undefined;
  /** How far it is in thousandths, where that is known otherwise than by a total. */
  thousandths?: number | undefined;
  perSecond?: number | undefined;
  secondsLeft?: number | undefined;
  onCancel?: () => void;
  /** Cancelled, but still ending. */
  isEnding?: boolean;
}

export function Progress(props: ProgressProps): ReactNode {
  const { name, done, total, thousandths, counted, perSecond, secondsLeft, onCancel, isEnding = false } = props;
  const formats = useFormats();
  const { text } = useMessages();
  const facts = [
    counted ?? (total === undefined ? formats.count(done) : `${formats.count(done)} / ${formats.count(total)}`),
    thousandths === undefined ? undefined : formats.percent(decimalOfSteps(thousandths, 3), 0),
    perSecond === undefined ? undefined : text("progress-rate", { rate: formats.count(perSecond) }),
    secondsLeft === undefined
      ? undefined
      : text("progress-left", { time: formats.elapsed(secondsLeft) }),
  ].filter((fact) => fact !== undefined && fact !== "");
  const ofTotal = total ? Math.min(100, (done / total) * 100) : undefined;
  const share = thousandths === undefined ? ofTotal : thousandths / 10;
  return (
    <div className="progress">
      <div className="progress-head">
        <span className="progress-name">{name}</span>
        <span className="progress-facts">{isEnding ? text("progress-ending") : facts.join(" · ")}</span>
        {onCancel && (
          <Button size="small" onPress={onCancel} isDisabled={isEnding}>
            {text("act-cancel")}
          </Button>
        )}
      </div>
      <div
        className="progress-track"
        role="progressbar"
        aria-label={name}
        aria-valuetext={facts.join(" · ")}
        aria-valuemin={0}
        {...(share === undefined ? {} : { "aria-valuenow": Math.round(share), "aria-valuemax": 100 })}
      >
        <div
          className="progress-bar"
          data-known={share !== undefined}
          style={share === undefined ? {} : { width: `${share}%` }}
        />
      </div>
    </div>
  );
}

export interface WaitingRowsProps {
  /** Columns by their widths; the first holds names. */
  widths: readonly number[];
  rows: number;
}

/** Grey bars where figures will stand, at their final sizes and static. */
export function WaitingRows({ widths, rows }: WaitingRowsProps): ReactNode {
  return (
    <div className="waiting" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="waiting-row">
          {widths.map((width, place) => (
            <span key={place} style={{ width: place === 0 ? width * (0.74 + ((row * 7) % 3) * 0.13) : width }} />
          ))}
        </div>
      ))}
    </div>
  );
}
