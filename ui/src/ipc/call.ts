/** The only door to the program: `call` asks, `listen` hears. Picks the transport once. */
import { DESK_EVENT, isDeskEvent } from "./commands";
import type { AnswerOf, CommandName, EventName, Events, RequestOf } from "./commands";
import { appErrorOf } from "./error";
import { httpTransport } from "./http";
import { isInShell, tauriTransport } from "./tauri";
import type { Stop, Transport } from "./transport";

let transport: Transport | undefined;

function current(): Transport {
  transport ??= isInShell() ? tauriTransport : httpTransport();
  return transport;
}

/** Puts another transport in place, for tests; gives the way back. */
export function replaceTransport(other: Transport): () => void {
  const before = transport;
  transport = other;
  return () => {
    transport = before;
  };
}

/** Asks the program. Throws an `AppError`, never anything else. */
export async function call<Name extends CommandName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<AnswerOf<Name>> {
  underWay += 1;
  try {
    return (await current().call(name, request)) as AnswerOf<Name>;
  } catch (thrown) {
    throw appErrorOf(thrown);
  } finally {
    underWay -= 1;
  }
}

let underWay = 0;

/** How many questions wait for their answer. */
export function callsUnderWay(): number {
  return underWay;
}

/** Hears an event until the returned function is called, even before listening has begun. */
export function listen<Name extends EventName>(
  event: Name,
  handler: (payload: Events[Name]) => void,
): Stop {
  let stop: Stop | undefined;
  let stopped = false;
  const ofDesk = isDeskEvent(event);
  void current()
    .listen(ofDesk ? DESK_EVENT : event, (payload) => {
      const isMeant = !ofDesk || (payload as { event?: unknown } | null)?.event === event;
      if (!stopped && isMeant) handler(payload as Events[Name]);
    })
    .then((ready) => {
      if (stopped) ready();
      else stop = ready;
    });
  return () => {
    stopped = true;
    stop?.();
  };
}
