/** The table by keyboard: every key of DESK.md §6, one tab stop, windows of rows. */
import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { renderInWindow } from "../../testing/render";
import { DataGrid, type DataGridProps } from "./DataGrid";
import type { GridColumn, RowKind } from "./types";
import { prefer } from "../../preferences";

interface Line {
  id: string;
  name: string;
  amount: string;
  kind: RowKind;
}

function line(index: number): Line {
  return { id: `d${index}`, name: `Affaire ${index}`, amount: `${index}.50`, kind: index % 4 === 0 ? "group" : "member" };
}

const COLUMNS: GridColumn<Line>[] = [
  { id: "name", header: "Affaire", width: 150, isSortable: true, render: ({ name }) => name, copy: ({ name }) => name },
  {
    id: "amount",
    header: "Montant",
    width: 90,
    align: "figure",
    isSortable: true,
    render: ({ amount }) => amount.slice(0, -3),
    copy: ({ amount }) => amount,
    isEditable: ({ kind }) => kind === "member",
  },
  { id: "margin", header: "Marge", width: 90, align: "figure", render: () => "12" },
];

const copied: string[] = [];

function draw(props: Partial<DataGridProps<Line>> = {}): ReturnType<typeof renderInWindow> {
  return renderInWindow(
    <DataGrid<Line>
      label="Affaires"
      columns={COLUMNS}
      rowCount={1000}
      rowAt={line}
      keyOf={({ id }) => id}
      kindOf={({ kind }) => kind}
      totals={[{ key: "total", row: { id: "t", name: "Total", amount: "499500.00", kind: "plain" }, look: "total" }]}
      {...props}
    />,
  );
}

function active(): string {
  const { row, column } = (document.activeElement as HTMLElement).dataset;
  return `${row} ${column}`;
}

async function start(): Promise<void> {
  await userEvent.tab();
  expect(active(), "the first cell is the tab stop").toBe("0 0");
}

beforeEach(() => {
  copied.length = 0;
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: {
      writeText: (text: string) => {
        copied.push(text);
        return Promise.resolve();
      },
    },
  });
});

describe("moving in a table", () => {
  it("takes one tab stop for the whole of it", async () => {
    draw();
    expect(document.querySelectorAll('[role=grid] [tabindex="0"]'), "roving focus").toHaveLength(1);
    await start();
    await userEvent.keyboard("{ArrowDown}{ArrowRight}");
    expect(active(), "down, then right").toBe("1 1");
    expect(document.querySelectorAll('[role=grid] [tabindex="0"]'), "still one").toHaveLength(1);
  });

  it.each([
    ["{End}", "0 2", "the end of the row"],
    ["{End}{Home}", "0 0", "its beginning"],
    ["{Control>}{End}{/Control}", "1000 2", "the last cell, the total's"],
    ["{Control>}{End}{/Control}{Control>}{Home}{/Control}", "0 0", "the first cell"],
    ["{ArrowUp}", "-1 0", "the header is above the first row"],
    ["{ArrowUp}{ArrowUp}", "-1 0", "and nothing above the header"],
    ["{ArrowLeft}", "0 0", "nothing left of the first column"],
    ["{PageDown}{PageUp}", "0 0", "a page down and back"],
  ])("with %s comes to %s", async (keys, place, why) => {
    draw();
    await start();
    await userEvent.keyboard(keys);
    expect(active(), why).toBe(place);
  });

  it("with Page Down moves by the rows that fit", async () => {
    prefer("density", "comfortable");
    draw();
    await start();
    await userEvent.keyboard("{PageDown}");
    const [row] = active().split(" ").map(Number);
    expect(row, "560 pixels hold about twenty rows less header and total").toBeGreaterThan(12);
    expect(row).toBeLessThan(20);
  });

  it("draws the rows in view and not the thousand", () => {
    draw();
    const rows = screen.getAllByRole("row").length;
    expect(rows, "a window and what lies around it").toBeLessThan(60);
    expect(screen.getByRole("grid").getAttribute("aria-rowcount"), "header, rows, total are told").toBe("1002");
  });

  it("asks for the rows that are seen", () => {
    const onWindow = vi.fn();
    draw({ onWindow });
    expect(onWindow.mock.calls.at(-1)?.[0], "from the first").toBe(0);
    expect(onWindow.mock.calls.at(-1)?.[1], "as many as fit").toBeGreaterThan(10);
  });

  it("shows grey bars for rows that are not read yet, and keeps their place", () => {
    draw({ rowAt: (index) => (index < 2 ? line(index) : undefined) });
    const rows = screen.getAllByRole("row");
    const waiting = rows.find((row) => row.getAttribute("aria-rowindex") === "5");
    expect(waiting?.querySelectorAll(".grid-waiting"), "one a cell").toHaveLength(3);
  });
});

describe("opening and asking", () => {
  it("opens a figure with Enter, a click and W", async () => {
    const onOpen = vi.fn();
    draw({ onOpen });
    await start();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{Enter}w");
    expect(onOpen, "Enter and W").toHaveBeenCalledTimes(2);
    await userEvent.click(document.querySelector('[data-row="2"][data-column="2"]') as Element);
    expect(onOpen.mock.lastCall?.[0], "what was clicked, with its place").toMatchObject({
      index: 2,
      row: { id: "d2" },
      column: { id: "margin" },
    });
  });

  it("does not open names, nor figures that say they do not", async () => {
    const onOpen = vi.fn();
    const columns = COLUMNS.map((column) => (column.id === "margin" ? { ...column, opens: () => false } : column));
    draw({ onOpen, columns });
    await start();
    await userEvent.keyboard("{Enter}{End}{Enter}w");
    expect(onOpen, "nothing to explain there").not.toHaveBeenCalled();
  });

  it("opens the total too: every figure opens", async () => {
    const onOpen = vi.fn();
    draw({ onOpen });
    await start();
    await userEvent.keyboard("{Control>}{End}{/Control}{Enter}");
    expect(onOpen.mock.lastCall?.[0]).toMatchObject({ index: 1000, row: { id: "t" } });
  });

  it("turns to its chart with T and opens its menu with Shift F10", async () => {
    const onTwin = vi.fn();
    const onMenu = vi.fn();
    draw({ onTwin, onMenu });
    await start();
    await userEvent.keyboard("t{Shift>}{F10}{/Shift}{ContextMenu}");
    expect(onTwin, "the twin").toHaveBeenCalledOnce();
    expect(onMenu, "by both keys").toHaveBeenCalledTimes(2);
  });

  it("leaves letters to the window where they mean nothing here", async () => {
    const heard = vi.fn<(event: KeyboardEvent) => void>();
    draw();
    await start();
    document.addEventListener("keydown", heard);
    await userEvent.keyboard("tl");
    document.removeEventListener("keydown", heard);
    expect(heard.mock.calls.map(([event]) => event.key), "no twin here").toEqual(["t", "l"]);
  });

  it("keeps the ring on the cell that is explained", () => {
    draw({ explained: { key: "d3", column: "amount" } });
    const ringed = document.querySelectorAll('[data-explained="true"]');
    expect(ringed, "one cell").toHaveLength(1);
    expect((ringed[0] as HTMLElement).dataset["row"], "that of the figure").toBe("3");
  });
});

describe("editing", () => {
  it("begins with Enter, F2 or a digit where a cell can be edited", async () => {
    const onEdit = vi.fn<NonNullable<DataGridProps<Line>["onEdit"]>>();
    draw({ onEdit });
    await start();
    await userEvent.keyboard("{ArrowDown}{ArrowRight}{Enter}{F2}7");
    expect(onEdit.mock.calls.map(([, typed]) => typed), "what was typed begins it").toEqual([
      undefined,
      undefined,
      "7",
    ]);
  });

  it("does not begin where it cannot be", async () => {
    const onEdit = vi.fn();
    draw({ onEdit });
    await start();
    await userEvent.keyboard("{ArrowRight}{F2}7");
    expect(onEdit, "a group row has no value of its own").not.toHaveBeenCalled();
  });
});

describe("sorting", () => {
  it("asks for it by a click, figures with the largest first", async () => {
    const onSort = vi.fn();
    draw({ onSort });
    await userEvent.click(screen.getByRole("columnheader", { name: "Montant" }));
    expect(onSort).toHaveBeenLastCalledWith([{ column: "amount", direction: "descending" }]);
    await userEvent.click(screen.getByRole("columnheader", { name: "Affaire" }));
    expect(onSort, "words with the first of the alphabet").toHaveBeenLastCalledWith([
      { column: "name", direction: "ascending" },
    ]);
  });

  it("turns round at the second click, and adds a second key with Shift", () => {
    const onSort = vi.fn();
    draw({ onSort, sort: [{ column: "amount", direction: "descending" }] });
    const amount = screen.getByRole("columnheader", { name: /Montant/ });
    expect(amount.getAttribute("aria-sort"), "told to assistive technology").toBe("descending");
    fireEvent.click(amount);
    expect(onSort).toHaveBeenLastCalledWith([{ column: "amount", direction: "ascending" }]);
    fireEvent.click(screen.getByRole("columnheader", { name: "Affaire" }), { shiftKey: true });
    expect(onSort).toHaveBeenLastCalledWith([
      { column: "amount", direction: "descending" },
      { column: "name", direction: "ascending" },
    ]);
  });

  it("goes by Alt and an arrow on a header", async () => {
    const onSort = vi.fn();
    draw({ onSort });
    await start();
    await userEvent.keyboard("{ArrowUp}{ArrowRight}{Alt>}{ArrowUp}{/Alt}");
    expect(onSort).toHaveBeenLastCalledWith([{ column: "amount", direction: "ascending" }]);
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(onSort).toHaveBeenLastCalledWith([{ column: "amount", direction: "descending" }]);
  });

  it("is not offered for a column that has no order", async () => {
    const onSort = vi.fn();
    draw({ onSort });
    await userEvent.click(screen.getByRole("columnheader", { name: "Marge" }));
    expect(onSort).not.toHaveBeenCalled();
  });
});

describe("choosing and copying", () => {
  it("chooses with Space, extends with Shift, takes all with Ctrl A, leaves with Escape", async () => {
    const onSelection = vi.fn();
    draw({ onSelection });
    await start();
    await userEvent.keyboard(" {ArrowDown}{ArrowDown}{Shift>} {/Shift}");
    expect(onSelection.mock.lastCall?.[0], "from the first chosen to here").toEqual(new Set(["d0", "d1", "d2"]));
    await userEvent.keyboard("{Control>}a{/Control}");
    expect(onSelection, "also those that are not read").toHaveBeenLastCalledWith("all", expect.any(Function));
    await userEvent.keyboard("{Escape}");
    expect(onSelection.mock.lastCall?.[0], "none").toEqual(new Set());
  });

  it("says which rows are chosen", async () => {
    draw({ onSelection: () => undefined });
    await start();
    await userEvent.keyboard(" ");
    const rows = screen.getAllByRole("row");
    const chosen = rows.filter((row) => row.getAttribute("aria-selected") === "true");
    expect(chosen.map((row) => within(row).getByRole("rowheader").textContent)).toEqual(["Affaire 0"]);
  });

  it("copies the exact value of a cell, not the rounded one", async () => {
    draw();
    await start();
    await userEvent.keyboard("{ArrowDown}{ArrowRight}{Control>}c{/Control}");
    expect(copied, "1.50 is shown as 1").toEqual(["1.50"]);
  });

  it("copies chosen rows with their headers", async () => {
    draw({ onSelection: () => undefined });
    await start();
    await userEvent.keyboard(" {Shift>}{ArrowDown}{/Shift}{Control>}c{/Control}");
    expect(copied, "columns that have an exact value").toEqual([
      "Affaire\tMontant\nAffaire 0\t0.50\nAffaire 1\t1.50",
    ]);
  });

  it("asks for the copy of rows that are not all read", async () => {
    const onCopy = vi.fn(() => Promise.resolve("everything"));
    draw({ onCopy });
    await start();
    await userEvent.keyboard("{Control>}a{/Control}{Control>}c{/Control}");
    expect(onCopy).toHaveBeenCalledWith("all");
    expect(copied).toEqual(["everything"]);
  });
});
