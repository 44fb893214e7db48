/**
 * The palette: type a few letters, Enter goes there or acts, Ctrl Enter opens beside. Whoever shows
 * it says what is in it: pages and acts, which it searches itself, and records, which were searched.
 */
import { Search } from "lucide-react";
import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import { Dialog as AriaDialog, Modal, ModalOverlay } from "react-aria-components";
import { useMessages } from "../../language";
import { Icon, type IconShape } from "../Icon";
import { Kbd, useKeyText } from "../Kbd";
import { markedParts, partsOf, shownEntries, type NamePart } from "./matching";
import "./Palette.css";

/** In the place of the page, or in a drawer beside it. */
export type PaletteWhere = "here" | "beside";

export interface PaletteEntry {
  id: string;
  icon: IconShape;
  name: string;
  /** What it is: page, action, deal. */
  kind: string;
  /** Whether `>` shows it. */
  isAction: boolean;
  /** At the right: an amount, a shortcut. */
  detail?: ReactNode;
  /** Where the name was matched; without it the palette looks itself. */
  marks?: readonly (readonly [number, number])[];
  /** After the name: whose it is. */
  note?: string | undefined;
  noteMarks?: readonly (readonly [number, number])[];
  run: (where: PaletteWhere) => void;
}

export interface PaletteProps {
  isOpen: boolean;
  onClose: () => void;
  entries: readonly PaletteEntry[];
  /** Found by the program for what is typed, in its order. */
  records?: readonly PaletteEntry[];
  /** Each time that something else is typed. */
  onType?: (typed: string) => void;
  /** Whether records are still being looked for. */
  isSearching?: boolean;
}

export function Palette({ isOpen, onClose, ...sheet }: PaletteProps): ReactNode {
  const { text } = useMessages();
  return (
    <ModalOverlay
      className="palette-veil"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className="palette-place">
        <AriaDialog className="palette-dialog" aria-label={text("palette-name")}>
          <PaletteSheet {...sheet} onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

const MOST = 12;
const NONE: readonly PaletteEntry[] = [];

export interface PaletteSheetProps extends Omit<PaletteProps, "isOpen"> {
  /** What is typed at first. */
  words?: string;
  /** The gallery shows it without taking the focus. */
  takesFocus?: boolean;
}

export function PaletteSheet(props: PaletteSheetProps): ReactNode {
  const { entries, records = NONE, onClose, onType, isSearching = false, takesFocus = true } = props;
  const id = useId();
  const { text } = useMessages();
  const [words, setWords] = useState(props.words ?? "");
  const [at, setAt] = useState(0);
  const found = useMemo(() => shownEntries(entries, records, words, MOST), [entries, records, words]);
  const active = Math.min(at, found.length - 1);
  const choose = (entry: PaletteEntry | undefined, where: PaletteWhere): void => {
    if (!entry) return;
    onClose();
    entry.run(where);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setAt((active + step + found.length) % found.length);
    else if (event.key === "Enter") choose(found[active], whereOf(event));
    else return;
    event.preventDefault();
  };
  return (
    <div className="palette">
      <div className="palette-field">
        <Icon shape={Search} />
        <input
          className="palette-input"
          role="combobox"
          aria-label={text("palette-name")}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          autoFocus={takesFocus}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
            onType?.(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd keys="escape" />
      </div>
      <ul id={`${id}-list`} className="palette-list" role="listbox" aria-label={text("palette-name")}>
        {found.map((entry, place) => (
          <li
            key={entry.id}
            id={`${id}-${place}`}
            role="option"
            className="palette-entry"
            aria-selected={place === active}
            onClick={(event) => choose(entry, whereOf(event))}
            onPointerMove={() => setAt(place)}
          >
            <Icon shape={entry.icon} />
            <span className="palette-words">
              <Marked parts={entry.marks ? partsOf(entry.name, entry.marks) : markedParts(entry.name, words)} />
              {entry.note !== undefined && (
                <span className="palette-note">
                  {" · "}
                  <Marked parts={partsOf(entry.note, entry.noteMarks ?? [])} />
                </span>
              )}
            </span>
            <span className="palette-kind">{entry.kind}</span>
            <span className="palette-detail">{entry.detail}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && !isSearching && (
        <p className="palette-none" role="status">
          {text("palette-empty", { words })}
        </p>
      )}
      <PaletteFoot />
    </div>
  );
}

function whereOf(event: { ctrlKey: boolean; metaKey: boolean }): PaletteWhere {
  return event.ctrlKey || event.metaKey ? "beside" : "here";
}

function Marked({ parts }: { parts: readonly NamePart[] }): ReactNode {
  return parts.map((part, place) => (part.isMatch ? <mark key={place}>{part.text}</mark> : part.text));
}

function PaletteFoot(): ReactNode {
  const { text } = useMessages();
  const keyText = useKeyText();
  return (
    <div className="palette-foot">
      <span>↵ {text("palette-open")}</span>
      <span>
        {keyText("mod+enter")} {text("palette-beside")}
      </span>
      <span>&gt; {text("palette-only-actions")}</span>
      <span>@ {text("palette-only-customers")}</span>
      <span># {text("palette-only-invoices")}</span>
    </div>
  );
}
