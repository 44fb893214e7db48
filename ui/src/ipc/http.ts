/**
 * The same commands in a browser: `POST /api/NAME` with the request as JSON, events by one stream
 * of server-sent events at `/api/events`, each under its name.
 */
import { isShellCommand } from "./commands";
import { AppError, appErrorOf } from "./error";
import { eventStream } from "./events";
import type { Transport } from "./transport";

/** Other origins than the page's own are for tests. */
export function httpTransport(origin = ""): Transport {
  let hear: ReturnType<typeof eventStream> | undefined;
  return {
    async call(name, request) {
      if (isShellCommand(name)) throw new AppError("not-in-a-browser", `${name}: only the window can`);
      const response = await reach(`${origin}/api/${name}`, request);
      const text = await response.text();
      const body = parse(text);
      // What is no JSON comes from another server than ours: nobody answers.
      if (body === undefined) throw unreachable(`${name}: HTTP ${response.status}`);
      if (response.ok) return body;
      if (body !== null) throw appErrorOf(body);
      throw new AppError("internal", `${name}: HTTP ${response.status}`, "", {
        detail: `${name}: HTTP ${response.status}`,
      });
    },
    listen(event, handler) {
      hear ??= eventStream(`${origin}/api/events`);
      return Promise.resolve(hear(event, (data) => handler(parse(data))));
    },
  };
}

async function reach(address: string, request: unknown): Promise<Response> {
  try {
    return await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request ?? null),
    });
  } catch (refused) {
    const detail = refused instanceof Error ? refused.message : String(refused);
    throw unreachable(detail);
  }
}

function unreachable(detail: string): AppError {
  return new AppError("unreachable", `the program does not answer: ${detail}`, "", { detail });
}

function parse(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
