/**
 * What a person did, in order, each with its way back and forth again: one history for the whole
 * window. Deliberately absent: what the deeds are (each feature says) and keys (useUndo.ts).
 */

export interface Deed {
  /** What was done, as the undo button says it: "Taux de succès × 0,90". */
  name: string;
  undo: () => void | Promise<void>;
  redo: () => void | Promise<void>;
  /**
   * Deeds of the same tag that follow each other at once (a key held, a wheel turned) are one:
   * the first one's way back, the last one's way forth.
   */
  joins?: string;
}

/** What can be taken back and done again next. */
export interface HistoryState {
  undo: Deed | undefined;
  redo: Deed | undefined;
}

interface Entry extends Deed {
  at: number;
}

/** Far more than a person remembers. */
const MOST = 200;
const JOIN_MS = 1000;

export class History {
  #past: Entry[] = [];
  #future: Entry[] = [];
  #state: HistoryState = { undo: undefined, redo: undefined };
  /** One way back or forth at a time, in the order asked for. */
  #turn: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Notes what has just been done. What had been undone before cannot be done again. */
  readonly note = (deed: Deed): void => {
    const at = this.#now();
    const last = this.#past.at(-1);
    const isOne = last && deed.joins !== undefined && last.joins === deed.joins && at - last.at < JOIN_MS;
    const entry = isOne ? { ...deed, undo: last.undo, at } : { ...deed, at };
    this.#past = [...(isOne ? this.#past.slice(0, -1) : this.#past), entry].slice(-MOST);
    this.#future = [];
    this.#tell();
  };

  /** Takes back the last deed; gives it, or undefined where there is none. */
  readonly undo = (): Promise<Deed | undefined> => this.#inTurn(() => this.#takeBack(this.#past.at(-1)));

  /** Takes back this very deed, wherever it stands: the way of a notice that names it. */
  readonly undoOf = (deed: Deed): Promise<Deed | undefined> =>
    this.#inTurn(() => this.#takeBack(this.#past.findLast(({ undo }) => undo === deed.undo)));

  /** Does again what was last taken back. */
  readonly redo = (): Promise<Deed | undefined> =>
    this.#inTurn(async () => {
      const entry = this.#future.at(-1);
      if (!entry) return undefined;
      await entry.redo();
      this.#future = this.#future.filter((other) => other !== entry);
      // Not joined by what follows: it has been looked at.
      this.#past = [...this.#past, { ...entry, at: Number.NEGATIVE_INFINITY }];
      this.#tell();
      return entry;
    });

  /** Forgets all: another database is open. */
  readonly forget = (): void => {
    this.#past = [];
    this.#future = [];
    this.#tell();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): HistoryState => this.#state;

  /** A deed whose way back fails stays where it is. */
  async #takeBack(entry: Entry | undefined): Promise<Deed | undefined> {
    if (!entry) return undefined;
    await entry.undo();
    this.#past = this.#past.filter((other) => other !== entry);
    this.#future = [...this.#future, entry];
    this.#tell();
    return entry;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  #tell(): void {
    const [undo, redo] = [this.#past.at(-1), this.#future.at(-1)];
    this.#state = { undo, redo };
    for (const listener of this.#listeners) listener();
  }
}
