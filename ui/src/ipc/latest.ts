/**
 * A question that changes faster than it is answered (a lever that is dragged): at most one is on
 * its way, those in between are skipped, and the last one always wins. Answers are shown in the
 * order asked, so that no stale one comes after a newer one.
 */
import { appErrorOf, type AppError } from "./error";

export interface LatestState<Question, Answer> {
  /** The newest answer that has come; it stays while the next one is on its way. */
  answer: Answer | undefined;
  /** What that answer answers. */
  answered: Question | undefined;
  /** Why the last question had none. */
  error: AppError | undefined;
  /** Whether the last question is still to be answered. */
  isPending: boolean;
}

export class Latest<Question, Answer> {
  readonly #call: (question: Question) => Promise<Answer>;
  readonly #listeners = new Set<() => void>();
  #state: LatestState<Question, Answer> = {
    answer: undefined,
    answered: undefined,
    error: undefined,
    isPending: false,
  };
  #last: Question | undefined;
  #waits = false;
  #isBusy = false;

  constructor(call: (question: Question) => Promise<Answer>) {
    this.#call = call;
  }

  /** Asks, at once or as soon as the answer on its way has come. */
  ask(question: Question): void {
    this.#last = question;
    this.#waits = true;
    if (!this.#state.isPending) this.#become({ isPending: true });
    if (!this.#isBusy) void this.#work();
  }

  /** Asks the last question again: what it is about has changed. */
  again(): void {
    if (this.#last !== undefined) this.ask(this.#last);
  }

  /** Nobody looks any more: what waits is not asked. */
  stop(): void {
    this.#waits = false;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): LatestState<Question, Answer> => this.#state;

  async #work(): Promise<void> {
    this.#isBusy = true;
    while (this.#waits) {
      const question = this.#last as Question;
      this.#waits = false;
      try {
        const answer = await this.#call(question);
        this.#become({ answer, answered: question, error: undefined, isPending: this.#waits });
      } catch (thrown) {
        // What was refused in between says nothing about the question that holds now.
        if (!this.#waits) this.#become({ error: appErrorOf(thrown), isPending: false });
      }
    }
    this.#isBusy = false;
  }

  #become(change: Partial<LatestState<Question, Answer>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
