/**
 * The stream of events in a browser: open while the page is seen (a browser has few connections to one
 * program), and taken up again where it ended, so that nothing is missed.
 */
import type { Stop } from "./transport";

type Handler = (data: string) => void;

/** The first event of a stream: it says from which number on one hears. */
const OPENED = "opened";
/** A program that has no room for another stream is asked again. */
const AGAIN_MS = 5_000;

/** Hears events by name; the stream is opened with the first who listens. */
export function eventStream(address: string): (name: string, handler: Handler) => Stop {
  const handlers = new Map<string, Set<Handler>>();
  let source: EventSource | undefined;
  let last = "";
  let waiting: number | undefined;

  const hear = (name: string): void => {
    source?.addEventListener(name, (message: MessageEvent<string>) => {
      last = message.lastEventId || last;
      for (const handler of handlers.get(name) ?? []) handler(message.data);
    });
  };
  const close = (): void => {
    window.clearTimeout(waiting);
    source?.close();
    source = undefined;
  };
  const open = (): void => {
    close();
    source = new EventSource(last ? `${address}?after=${encodeURIComponent(last)}` : address);
    source.addEventListener("error", () => {
      // What breaks off is taken up by the browser itself; what was refused is not.
      if (source?.readyState === EventSource.CLOSED) waiting = window.setTimeout(open, AGAIN_MS);
    });
    for (const name of [OPENED, ...handlers.keys()]) hear(name);
  };
  const look = (): void => {
    if (document.visibilityState === "hidden") close();
    else if (!source) open();
  };

  return (name, handler) => {
    const isFirst = handlers.size === 0;
    const known = handlers.get(name);
    handlers.set(name, (known ?? new Set()).add(handler));
    if (isFirst) {
      document.addEventListener("visibilitychange", look);
      look();
    } else if (!known) hear(name);
    return () => handlers.get(name)?.delete(handler);
  };
}
