/**
 * A lever: name, effect, value field, and a slider with a tick at the base. Arrows move by one
 * step, Shift by ten, Backspace returns to the base, Escape ends a drag where it began. The value
 * is a whole number of its smallest unit (90 for × 0,90 in hundredths), so that it is exact; one
 * that was typed may lie between steps.
 */
import { useId, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { useMessages } from "../language";
import "./Field.css";
import "./LeverSlider.css";

export interface LeverSliderProps {
  name: string;
  value: number;
  base: number;
  /** The ends of the slider. */
  minimum: number;
  maximum: number;
  /** What may be typed beyond them. */
  least?: number;
  most?: number;
  /** How far one arrow moves; 1 where it is not given. */
  step?: number;
  /** How a value reads: `× 0,90`, `+1 mois`. */
  write: (value: number) => string;
  /** What was typed as a value; undefined where it cannot be read. */
  read: (typed: string) => number | undefined;
  /** While it is dragged or a key is held: often. */
  onChange: (value: number) => void;
  /** When it is let go or typed: once. */
  onChangeEnd?: (value: number) => void;
  /** At the right of the name: `−668 k€`, `aucun effet`. */
  effect?: ReactNode;
  /** The exact effect, one hover away. */
  effectTip?: string | undefined;
  /** `quiet` where the effect is none. */
  effectTone?: "hand" | "quiet";
  isDisabled?: boolean;
}

const LARGE = 10;

function heldWithin(value: number, { minimum, maximum }: LeverSliderProps): number {
  return Math.min(maximum, Math.max(minimum, Math.round(value)));
}

/** The nearest step of the rail. */
function steppedTo(value: number, props: LeverSliderProps): number {
  const { base, step = 1 } = props;
  return heldWithin(base + Math.round((value - base) / step) * step, props);
}

export function LeverSlider(props: LeverSliderProps): ReactNode {
  const { name, value, base, effect } = props;
  const id = useId();
  const moved = value !== base;
  return (
    <div className="lever" data-moved={moved} data-disabled={props.isDisabled ?? false}>
      <div className="lever-head">
        <span className="lever-name" id={`${id}-name`}>
          {name}
        </span>
        {effect !== undefined && (
          <span className="lever-effect" data-tip={props.effectTip} data-tone={props.effectTone ?? (moved ? "hand" : "quiet")}>
            {effect}
          </span>
        )}
        <LeverField {...props} />
      </div>
      <LeverTrack {...props} nameId={`${id}-name`} />
    </div>
  );
}

function LeverField(props: LeverSliderProps): ReactNode {
  const { text } = useMessages();
  const { least = props.minimum, most = props.maximum } = props;
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const keep = (): void => {
    if (draft === undefined) return;
    const read = props.read(draft);
    if (read === undefined || read < least || read > most) return setWrong(true);
    setDraft(undefined);
    setWrong(false);
    if (read === props.value) return;
    props.onChange(read);
    props.onChangeEnd?.(read);
  };
  const restore = (): void => {
    setDraft(undefined);
    setWrong(false);
  };
  const bounds = { least: props.write(least), most: props.write(most) };
  return (
    <span
      className="field-box lever-field"
      data-figure="true"
      data-hand={props.value !== props.base}
      data-wrong={wrong}
      data-tip={wrong ? text("lever-out-of-range", bounds) : undefined}
    >
      <input
        className="field-input"
        data-figure="true"
        aria-label={text("lever-value", { name: props.name })}
        aria-invalid={wrong}
        aria-description={wrong ? text("lever-out-of-range", bounds) : undefined}
        size={6}
        disabled={props.isDisabled}
        value={draft ?? props.write(props.value)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep();
          else if (event.key === "Escape" && draft !== undefined) {
            event.stopPropagation();
            restore();
          }
        }}
      />
    </span>
  );
}

/** How far a key moves; `base` for the way back. */
function moveOf(event: KeyboardEvent, step: number): number | "base" | "minimum" | "maximum" | undefined {
  const size = event.shiftKey ? LARGE * step : step;
  switch (event.key) {
    case "ArrowRight":
    case "ArrowUp":
      return size;
    case "ArrowLeft":
    case "ArrowDown":
      return -size;
    case "PageUp":
      return LARGE * step;
    case "PageDown":
      return -LARGE * step;
    case "Home":
      return "minimum";
    case "End":
      return "maximum";
    case "Backspace":
    case "Delete":
      return "base";
    default:
      return undefined;
  }
}

function LeverTrack(props: LeverSliderProps & { nameId: string }): ReactNode {
  const { value, base, minimum, maximum, step = 1 } = props;
  const track = useRef<HTMLDivElement>(null);
  const dragged = useRef<number>(undefined);
  const draggedFrom = useRef(value);
  const place = (at: number): string => `${((at - minimum) / (maximum - minimum)) * 100}%`;
  const from = Math.min(value, base);
  const to = Math.max(value, base);

  const change = (next: number): void => {
    const held = heldWithin(next, props);
    if (held !== value) props.onChange(held);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && dragged.current !== undefined) {
      event.stopPropagation();
      event.preventDefault();
      dragged.current = undefined;
      props.onChange(draggedFrom.current);
      props.onChangeEnd?.(draggedFrom.current);
      return;
    }
    const move = moveOf(event, props.step ?? 1);
    if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = heldWithin(typeof move === "number" ? value + move : props[move], props);
    if (next === value) return;
    props.onChange(next);
    props.onChangeEnd?.(next);
  };
  const valueAt = (event: PointerEvent): number => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return value;
    return minimum + ((event.clientX - box.left) / box.width) * (maximum - minimum);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (props.isDisabled || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    draggedFrom.current = value;
    dragged.current = steppedTo(valueAt(event), props);
    change(dragged.current);
    track.current?.querySelector<HTMLElement>("[role=slider]")?.focus({ preventScroll: true });
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (dragged.current === undefined) return;
    dragged.current = steppedTo(valueAt(event), props);
    change(dragged.current);
  };
  const onPointerUp = (): void => {
    if (dragged.current === undefined) return;
    props.onChangeEnd?.(dragged.current);
    dragged.current = undefined;
  };

  return (
    <div
      className="lever-track"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    >
      <div className="lever-rail" ref={track}>
        <div className="lever-way" style={{ left: place(from), right: `calc(100% - ${place(to)})` }} />
        {value !== base && <div className="lever-base" style={{ left: place(base) }} />}
        <div
          className="lever-stop"
          role="slider"
          tabIndex={props.isDisabled ? -1 : 0}
          aria-labelledby={props.nameId}
          aria-valuemin={minimum / step}
          aria-valuemax={maximum / step}
          aria-valuenow={value / step}
          aria-valuetext={props.write(value)}
          aria-disabled={props.isDisabled ?? false}
          style={{ left: place(value) }}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  );
}
