/**
 * What the program answers instead of a result. Shown by `error-CODE` of the catalogues with its
 * arguments, else by its own English message (language/messages.ts).
 */
import type { Values } from "../language";

/** Why a value is not kept: a code of the catalogues (`import-issue-CODE`) and its facts. */
export interface RefusedFacts {
  value: string | null;
  code: string;
  arguments: Values;
  field: string | null;
  detail: string | null;
}

export class AppError extends Error {
  readonly code: string;
  readonly hint: string | undefined;
  readonly arguments: Values;
  readonly refused: RefusedFacts | undefined;

  constructor(code: string, message: string, hint?: string, values: Values = {}, refused?: RefusedFacts) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.hint = hint;
    this.arguments = values;
    this.refused = refused;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function valuesOf(given: unknown): Values {
  const pairs: unknown[][] = Array.isArray(given)
    ? given.filter((pair): pair is unknown[] => Array.isArray(pair))
    : isRecord(given)
      ? Object.entries(given)
      : [];
  return Object.fromEntries(
    pairs.map(([name, value]) => [String(name), typeof value === "number" ? value : String(value)]),
  );
}

function refusedOf(given: unknown): RefusedFacts | undefined {
  if (!isRecord(given) || typeof given["code"] !== "string") return undefined;
  const known = (name: string): string | null => (typeof given[name] === "string" ? given[name] : null);
  return { value: known("value"), code: given["code"], arguments: valuesOf(given["arguments"]), field: known("field"), detail: known("detail") };
}

/** Whatever a transport threw, as an error that can be shown. */
export function appErrorOf(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (isRecord(thrown) && typeof thrown["code"] === "string") {
    const message = typeof thrown["message"] === "string" ? thrown["message"] : thrown["code"];
    const hint = typeof thrown["hint"] === "string" ? thrown["hint"] : undefined;
    return new AppError(thrown["code"], message, hint, valuesOf(thrown["arguments"]), refusedOf(thrown["refused"]));
  }
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError("internal", detail, "", { detail });
}
