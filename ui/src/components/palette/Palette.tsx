/**
 * The palette: type a few letters, Enter goes there or acts. Pages and acts now; whoever shows it
 * says what is in it. `>` acts only.
 */
import { Search } from "lucide-react";
import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import { Dialog as AriaDialog, Modal, ModalOverlay } from "react-aria-components";
import { useMessages } from "../../language";
import { Icon, type IconShape } from "../Icon";
import { Kbd } from "../Kbd";
import { markedParts, matchingEntries } from "./matching";
import "./Palette.css";

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
  run: () => void;
}

export interface PaletteProps {
  isOpen: boolean;
  onClose: () => void;
  entries: readonly PaletteEntry[];
}

export function Palette({ isOpen, onClose, entries }: PaletteProps): ReactNode {
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
          <PaletteSheet entries={entries} onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

const MOST = 12;

export interface PaletteSheetProps {
  entries: readonly PaletteEntry[];
  onClose: () => void;
  /** What is typed at first. */
  words?: string;
  /** The gallery shows it without taking the focus. */
  takesFocus?: boolean;
}

export function PaletteSheet(props: PaletteSheetProps): ReactNode {
  const { entries, onClose, takesFocus = true } = props;
  const id = useId();
  const { text } = useMessages();
  const [words, setWords] = useState(props.words ?? "");
  const [at, setAt] = useState(0);
  const found = useMemo(() => matchingEntries(entries, words).slice(0, MOST), [entries, words]);
  const active = Math.min(at, found.length - 1);
  const choose = (entry: PaletteEntry | undefined): void => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setAt((active + step + found.length) % found.length);
    else if (event.key === "Enter") choose(found[active]);
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
            onClick={() => choose(entry)}
            onPointerMove={() => setAt(place)}
          >
            <Icon shape={entry.icon} />
            <span className="palette-words">
              {markedParts(entry.name, words).map((part, index) =>
                part.isMatch ? <mark key={index}>{part.text}</mark> : part.text,
              )}
            </span>
            <span className="palette-kind">{entry.kind}</span>
            <span className="palette-detail">{entry.detail}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className="palette-none" role="status">
          {text("palette-empty", { words })}
        </p>
      )}
      <div className="palette-foot">
        <span>↵ {text("palette-open")}</span>
        <span>&gt; {text("palette-only-actions")}</span>
      </div>
    </div>
  );
}
