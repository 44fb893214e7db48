/**
 * Parts of the window that the first figures do not need: read when they are first shown, or before,
 * while nobody waits.
 */
import { lazy, Suspense, type ComponentType, type FunctionComponent } from "react";

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A component of a file that is read later. Nothing stands in its place meanwhile: it is there within
 * a frame once it was read.
 */
export function later<Props extends object = Record<never, never>>(
  read: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  const reading = (): Promise<{ default: ComponentType<Props> }> => read().then((part) => ({ default: part }));
  waiting.push(reading);
  const Part = lazy(reading) as unknown as ComponentType<Props>;
  return (props) => (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  );
}

/** Reads all of them, one after the other. */
export function fetchLater(): void {
  void waiting.splice(0).reduce((before, read) => before.then(read, read), Promise.resolve() as Promise<unknown>);
}
