/** What a person meets before a part of the window was read. */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactNode } from "react";
import { expect, it } from "vitest";
import { later, laterBehind, type Begins } from ".";

interface ListProps {
  name: string;
}

function List({ name, begins }: ListProps & { begins: Begins }): ReactNode {
  const [open, setOpen] = useState(begins === "open");
  return (
    <>
      <button autoFocus={begins === "focused"} onClick={() => setOpen(true)}>
        {name}
      </button>
      {open && <p>the list of {name}</p>}
    </>
  );
}

function awaited(): { arrives: () => Promise<void>; read: () => Promise<typeof List>; asked: () => number } {
  let come: (part: typeof List) => void = () => undefined;
  let asked = 0;
  const file = new Promise<typeof List>((resolve) => {
    come = resolve;
  });
  return {
    read: () => {
      asked += 1;
      return file;
    },
    asked: () => asked,
    arrives: () =>
      act(async () => {
        come(List);
        await file;
      }),
  };
}

it("a press before the list was read opens it as soon as it is there", async () => {
  const { read, arrives, asked } = awaited();
  const Picker = laterBehind<ListProps>(read, ({ name }) => <button>{name}</button>);
  render(<Picker name="Teams" />);
  expect(asked(), "nothing is read while nobody comes near").toBe(0);
  await userEvent.click(screen.getByRole("button", { name: "Teams" }));
  expect(screen.queryByText("the list of Teams"), "it is not there yet").toBeNull();
  await arrives();
  expect(await screen.findByText("the list of Teams")).toBeTruthy();
});

it("focus stays on the control when its list arrives, and does not open it", async () => {
  const { read, arrives } = awaited();
  const Picker = laterBehind<ListProps>(read, ({ name }) => <button>{name}</button>);
  render(<Picker name="Teams" />);
  await userEvent.tab();
  await arrives();
  const button = await screen.findByRole("button", { name: "Teams" });
  expect(document.activeElement).toBe(button);
  expect(screen.queryByText("the list of Teams")).toBeNull();
});

it("a part that could not be read is asked for again by the next who needs it", async () => {
  let turns = 0;
  const Picker = laterBehind<ListProps>(
    () => {
      turns += 1;
      return turns === 1 ? Promise.reject(new Error("offline")) : Promise.resolve(List);
    },
    ({ name }) => <button>{name}</button>,
  );
  render(<Picker name="Teams" />);
  await userEvent.click(screen.getByRole("button", { name: "Teams" }));
  await userEvent.click(screen.getByRole("button", { name: "Teams" }));
  expect(await screen.findByText("the list of Teams")).toBeTruthy();
});

it("what was awaited keeps what it holds when its page is drawn again", async () => {
  const Counter = later<ListProps>(() =>
    Promise.resolve(({ name }: ListProps): ReactNode => {
      const [count, setCount] = useState(0);
      return (
        <button onClick={() => setCount(count + 1)}>
          {name} {count}
        </button>
      );
    }),
  );
  const { rerender } = render(<Counter name="Teams" />);
  await userEvent.click(await screen.findByRole("button", { name: "Teams 0" }));
  rerender(<Counter name="People" />);
  expect(screen.getByRole("button", { name: "People 1" })).toBeTruthy();
});
