/**
 * Parts of the window that the first figures do not need: read when they are first shown, or before,
 * while nobody waits.
 */
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type FunctionComponent,
  type ReactNode,
} from "react";

import { fetchLanguage } from "../language";
import { preferencesNow } from "../preferences";

type Reading<Props> = () => Promise<ComponentType<Props>>;

/** What a part that was read begins with: what a person did to its stand-in meanwhile. */
export type Begins = "still" | "focused" | "open";

/** Something of a file that is read once, and who waits for it. */
class Part<Props> {
  component: ComponentType<Props> | undefined;
  readonly #read: Reading<Props>;
  readonly #waiting = new Set<() => void>();
  #reading: Promise<ComponentType<Props>> | undefined;

  constructor(read: Reading<Props>) {
    this.#read = read;
  }

  /** Reads it, once, and the words that it says; after a failure the next call tries again. */
  readonly fetch = (): Promise<ComponentType<Props>> => {
    this.#reading ??= Promise.all([this.#read(), fetchLanguage(preferencesNow().language)]).then(
      ([component]) => {
        this.component = component;
        for (const tell of this.#waiting) tell();
        return component;
      },
      (failure: unknown) => {
        this.#reading = undefined;
        throw failure;
      },
    );
    return this.#reading;
  };

  readonly subscribe = (tell: () => void): (() => void) => {
    this.#waiting.add(tell);
    return () => this.#waiting.delete(tell);
  };
}

const unread: (() => Promise<unknown>)[] = [];

/**
 * A component of a file that is read later. Nothing stands in its place meanwhile: it is there within
 * a frame once it was read. Not by `Suspense`: React holds back what follows a fallback for 300 ms.
 */
export function later<Props extends object = Record<never, never>>(read: Reading<Props>): FunctionComponent<Props> {
  const part = new Part(read);
  unread.push(part.fetch);
  return function Later(props) {
    const Read = useSyncExternalStore(part.subscribe, () => part.component);
    const [failure, setFailure] = useState<Error>();
    useEffect(() => {
      if (!part.component) part.fetch().catch((thrown: unknown) => setFailure(thrown instanceof Error ? thrown : new Error(String(thrown))));
    }, []);
    // For the nearest boundary to show, and to try again.
    if (failure) throw failure;
    return Read ? <Read {...props} /> : null;
  };
}

/**
 * The same for a control that stands there from the first frame on: `StandIn` looks like it, closed.
 * It is read while nobody waits, or as soon as a person comes near; what the person began goes on.
 */
export function laterBehind<Props extends object>(
  read: Reading<Props & { begins: Begins }>,
  StandIn: ComponentType<Props>,
): FunctionComponent<Props> {
  const part = new Part(read);
  unread.push(part.fetch);
  return function LaterBehind(props) {
    const [begins, setBegins] = useState<Begins>("still");
    const Read = useSyncExternalStore(part.subscribe, () => part.component);
    const begin = useCallback((how: Begins) => {
      setBegins((before) => (before === "open" ? before : how));
      part.fetch().catch(() => undefined);
    }, []);
    if (Read && begins === "focused") {
      return (
        <Focused>
          <Read {...props} begins={begins} />
        </Focused>
      );
    }
    if (Read) return <Read {...props} begins={begins} />;
    return (
      <Approached onBegin={begin}>
        <StandIn {...props} />
      </Approached>
    );
  };
}

interface ApproachedProps {
  onBegin: (how: Begins) => void;
  children: ReactNode;
}

/**
 * Notes when a person takes what it holds; it has no place of its own in the page. Not when a pointer
 * comes near: what is exchanged between press and release loses the press.
 */
function Approached({ onBegin, children }: ApproachedProps): ReactNode {
  return (
    <span
      style={{ display: "contents" }}
      onFocus={() => onBegin("focused")}
      onBlur={() => onBegin("still")}
      onClickCapture={() => onBegin("open")}
    >
      {children}
    </span>
  );
}

/** What was read takes the focus that its stand-in had, once, when it comes. */
function Focused({ children }: { children: ReactNode }): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => place.current?.querySelector("button")?.focus(), []);
  return (
    <span ref={place} style={{ display: "contents" }}>
      {children}
    </span>
  );
}

/** Whether something is open or was: what opens is read then, and may leave by a fade. */
export function useWasOpen(isOpen: boolean): boolean {
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  return wasOpen;
}

/** Reads all of them, one after the other; what cannot be read now is read when it is shown. */
export async function fetchLater(): Promise<void> {
  for (const read of unread.splice(0)) await read().catch(() => undefined);
}

export { atRest } from "./atRest";
