/** A list's rows while another question is being answered. */
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, it } from "vitest";
import { fakeTransport, replaceTransport } from "../ipc";
import type { CustomerList, CustomerListRequest } from "../ipc/generated";
import { useWindows, WINDOW } from "./index";

/** One cache a test, whatever it draws anew. */
function surroundings(): { wrapper: (props: { children: ReactNode }) => ReactNode } {
  const client = new QueryClient();
  return { wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider> };
}

function page(offset: number, count: number): CustomerList {
  return { offset, count, rows: Array.from({ length: Math.min(count - offset, WINDOW) }, (_, at) => offset + at) } as never;
}

const asking = (words: object): CustomerListRequest => words as never;

it("keeps what it shows until the next question is answered", async () => {
  let answer: (page: CustomerList) => void = () => undefined;
  const questions: unknown[] = [];
  const program = fakeTransport({
    customer_list: (request) => {
      questions.push(request);
      return new Promise((resolve) => (answer = resolve));
    },
  });
  const back = replaceTransport(program);
  const { result, rerender } = renderHook(({ words }) => useWindows("customer_list", asking(words)), {
    initialProps: { words: { kind: "a" } },
    ...surroundings(),
  });
  expect(result.current.first, "nothing is made up before the first answer").toBeUndefined();
  await waitFor(() => expect(questions).toHaveLength(1));
  act(() => answer(page(0, 150)));
  await waitFor(() => expect(result.current.first?.count).toBe(150));

  rerender({ words: { kind: "b" } });
  await waitFor(() => expect(questions).toHaveLength(2));
  expect(result.current.first?.count, "the figures stay while they are read anew").toBe(150);
  expect(result.current.rowAt(3), "and the rows").toBe(3);
  expect(result.current.isPending).toBe(true);
  act(() => answer(page(0, 2)));
  await waitFor(() => expect(result.current.first?.count).toBe(2));
  expect(result.current.rowAt(3), "rows of the question before are gone").toBeUndefined();
  back();
});

it("reads only the windows in view, and the first", async () => {
  const offsets: number[] = [];
  const back = replaceTransport(
    fakeTransport({
      customer_list: ({ offset }) => {
        offsets.push(offset);
        return page(offset, 950);
      },
    }),
  );
  const { result } = renderHook(() => useWindows("customer_list", asking({})), surroundings());
  await waitFor(() => expect(result.current.first).toBeDefined());
  act(() => result.current.onWindow(395, 20));
  await waitFor(() => expect(result.current.rowAt(410)).toBe(410));
  expect(offsets.toSorted((a, b) => a - b)).toEqual([0, 300, 400]);
  expect(result.current.rowAt(200), "not read").toBeUndefined();
  back();
});
