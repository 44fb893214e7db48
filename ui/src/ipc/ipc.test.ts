/** The door: answers come through, what goes wrong comes as one kind of error, events reach who listens. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { call, listen, replaceTransport } from "./call";
import { AppError, appErrorOf } from "./error";
import { fakeTransport } from "./fake";
import type { DeskState } from "./generated";
import { httpTransport } from "./http";

const STATE: DeskState = {
  status: "welcome",
  database: null,
  problem: null,
  recent: [],
  preferences: { language: "fr", theme: "system", density: "automatic", letter_shortcuts: true, kept: {} },
  version: "0.1.0",
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("asking", () => {
  it("gives the answer and remembers what was asked", async () => {
    const fake = fakeTransport({ state_get: () => STATE });
    const back = replaceTransport(fake);
    expect(await call("state_get", null)).toEqual(STATE);
    expect(fake.asked).toEqual([{ name: "state_get", request: null }]);
    back();
  });

  it("throws one kind of error, whatever the transport threw", async () => {
    const back = replaceTransport(
      fakeTransport({
        state_get: () => {
          throw new AppError("database-locked", "locked", "", { path: "/a" });
        },
      }),
    );
    await expect(call("state_get", null)).rejects.toMatchObject({ code: "database-locked", arguments: { path: "/a" } });
    await expect(call("choices_get", null), "a command without an answer fails loudly").rejects.toThrow("no answer");
    back();
  });

  it("reads refusals in both forms of their facts", () => {
    const named = appErrorOf({ code: "x", message: "m", hint: null, arguments: { path: "/a" } });
    const listed = appErrorOf({ code: "x", message: "m", hint: "h", arguments: [["path", "/a"]] });
    expect([named.arguments, listed.arguments]).toEqual([{ path: "/a" }, { path: "/a" }]);
    expect([named.hint, listed.hint], "no advice is no advice").toEqual([undefined, "h"]);
    expect(appErrorOf("boom"), "anything else is a defect, told as such").toMatchObject({ code: "internal" });
  });
});

describe("hearing", () => {
  it("hears the desk's events by their own names, until it stops", () => {
    const fake = fakeTransport();
    const back = replaceTransport(fake);
    const heard = vi.fn();
    const stop = listen("data_changed", heard);
    fake.send("scenarios_changed", {});
    expect(heard, "another event").not.toHaveBeenCalled();
    fake.send("data_changed", {});
    stop();
    fake.send("data_changed", {});
    expect(heard, "once, while it listened").toHaveBeenCalledOnce();
    back();
  });
});

describe("in a browser", () => {
  const answer = (status: number, body: string): void => {
    vi.stubGlobal("fetch", vi.fn(() => Promise.resolve(new Response(body, { status }))));
  };

  it("posts the request and reads the answer", async () => {
    answer(200, JSON.stringify(STATE));
    expect(await httpTransport().call("state_get", null)).toEqual(STATE);
    expect(vi.mocked(fetch).mock.calls[0]?.[0]).toBe("/api/state_get");
  });

  it("throws what the program refuses", async () => {
    answer(409, JSON.stringify({ code: "database-locked", message: "locked", hint: null, arguments: {} }));
    await expect(httpTransport().call("state_get", null)).rejects.toMatchObject({ code: "database-locked" });
  });

  it("says so when nobody answers, or something that is not the program", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("connection refused")));
    await expect(httpTransport().call("state_get", null)).rejects.toMatchObject({ code: "unreachable" });
    answer(502, "<html>bad gateway</html>");
    await expect(httpTransport().call("state_get", null)).rejects.toThrow("HTTP 502");
  });
});
