/**
 * A transport for tests: answers from given handlers, records what was asked, sends events at will.
 * A command without a handler fails loudly. Deliberately absent: any answer of its own.
 */
import { DESK_EVENT, isDeskEvent } from "./commands";
import type { AnswerOf, CommandName, EventName, Events, RequestOf } from "./commands";
import { AppError } from "./error";
import type { Transport } from "./transport";

/** An answer, or how to make one; throw an `AppError` for what goes wrong. */
export type Handlers = {
  [Name in CommandName]?: (request: RequestOf<Name>) => AnswerOf<Name> | Promise<AnswerOf<Name>>;
};

export interface FakeTransport extends Transport {
  /** Commands as they came, in order. */
  readonly asked: { name: string; request: unknown }[];
  /** Adds or replaces handlers. */
  answer(handlers: Handlers): void;
  /** Sends an event to whoever listens. */
  send<Name extends EventName>(event: Name, payload: Events[Name]): void;
}

type AnyHandler = (request: unknown) => unknown;

export function fakeTransport(handlers: Handlers = {}): FakeTransport {
  const known = new Map<string, AnyHandler>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const asked: { name: string; request: unknown }[] = [];
  const answer = (more: Handlers): void => {
    for (const [name, handler] of Object.entries(more)) known.set(name, handler as AnyHandler);
  };
  answer(handlers);
  return {
    asked,
    answer,
    call(name, request) {
      asked.push({ name, request });
      const handler = known.get(name);
      // What a handler throws is the answer: a refusal.
      return new Promise((resolve) => {
        if (!handler) {
          const detail = `the test has no answer to “${name}”`;
          throw new AppError("internal", detail, "", { detail });
        }
        resolve(handler(request));
      });
    },
    listen(event, handler) {
      const here = listeners.get(event) ?? new Set();
      listeners.set(event, here.add(handler));
      return Promise.resolve(() => here.delete(handler));
    },
    send(event, payload) {
      const ofDesk = isDeskEvent(event);
      const sent = ofDesk ? { event, ...payload } : payload;
      for (const handler of listeners.get(ofDesk ? DESK_EVENT : event) ?? []) handler(sent);
    },
  };
}
