/** What carries commands and events: the shell's bridge, HTTP in a browser, or a test's answers. */

/** Stops listening. */
export type Stop = () => void;

export interface Transport {
  /** Gives the answer, or throws what the program says is wrong (see error.ts). */
  call(name: string, request: unknown): Promise<unknown>;
  listen(event: string, handler: (payload: unknown) => void): Promise<Stop>;
}
