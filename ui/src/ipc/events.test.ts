/** Events in a browser: heard by name, taken up where they ended, quiet while nobody looks. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { eventStream } from "./events";
import { httpTransport } from "./http";

class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  static all: FakeSource[] = [];
  readyState = 1;
  constructor(readonly address: string) {
    super();
    FakeSource.all.push(this);
  }
  close(): void {
    this.readyState = FakeSource.CLOSED;
  }
  send(name: string, id: string, data = "{}"): void {
    this.dispatchEvent(new MessageEvent(name, { data, lastEventId: id }));
  }
}

function seen(state: "visible" | "hidden"): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  document.dispatchEvent(new Event("visibilitychange"));
}

const latest = (): FakeSource => FakeSource.all.at(-1) as FakeSource;

beforeEach(() => {
  FakeSource.all = [];
  vi.stubGlobal("EventSource", FakeSource);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it("hears events by name on one stream, until it stops", () => {
  const heard = vi.fn();
  const hear = eventStream("/api/events");
  const stop = hear("desk", heard);
  hear("menu", vi.fn());
  expect(FakeSource.all, "one stream for all names").toHaveLength(1);
  latest().send("desk", "a-1", "1");
  stop();
  latest().send("desk", "a-2", "2");
  expect(heard.mock.calls).toEqual([["1"]]);
});

it("closes while the page is not seen, and goes on where it ended", () => {
  const heard = vi.fn();
  eventStream("/api/events")("desk", heard);
  latest().send("opened", "a-0");
  latest().send("desk", "a-7");
  seen("hidden");
  expect(latest().readyState, "another tab may have the connection").toBe(FakeSource.CLOSED);
  seen("visible");
  expect(latest().address, "what was missed is told").toBe("/api/events?after=a-7");
  latest().send("desk", "a-8");
  expect(heard).toHaveBeenCalledTimes(2);
});

it("asks again when the program had no room", () => {
  vi.useFakeTimers();
  eventStream("/api/events")("desk", vi.fn());
  latest().readyState = FakeSource.CLOSED;
  latest().dispatchEvent(new Event("error"));
  expect(FakeSource.all, "not at once").toHaveLength(1);
  vi.advanceTimersByTime(5_000);
  expect(FakeSource.all).toHaveLength(2);
});

it("leaves a stream that only broke off to the browser", () => {
  vi.useFakeTimers();
  eventStream("/api/events")("desk", vi.fn());
  latest().readyState = 0;
  latest().dispatchEvent(new Event("error"));
  vi.advanceTimersByTime(60_000);
  expect(FakeSource.all).toHaveLength(1);
});

it("says that a browser chooses no files, and asks the program nothing", async () => {
  vi.stubGlobal("fetch", vi.fn());
  const asked = httpTransport().call("dialog_pick", { kind: "import_folder" });
  await expect(asked).rejects.toMatchObject({ code: "not-in-a-browser" });
  expect(fetch).not.toHaveBeenCalled();
});
