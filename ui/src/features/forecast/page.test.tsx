/** The forecast page as a person meets it: figures, choices, keys, what goes wrong. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { AppError } from "../../ipc";
import type { ForecastPage } from "../../ipc/generated";
import { held, openForecast } from "./testing/open";
import { CHOICES, INVOICING, KEY_FIGURES, STATE } from "./testing/page";

/** Text with plain spaces, as one types it. */
function plain(text: string | null | undefined): string {
  return (text ?? "").replace(/[\u00a0\u202f]/g, " ");
}

function table(name: string | RegExp = /par commercial/): HTMLElement {
  return screen.getByRole("grid", { name });
}

/** A row of the page's tables by its name. */
function row(name: string): HTMLElement {
  const headers = [...document.querySelectorAll<HTMLElement>("[role=rowheader]")];
  const found = headers.filter(({ textContent }) => textContent === name);
  expect(found, `one row “${name}”`).toHaveLength(1);
  return found[0]?.closest<HTMLElement>("[role=row]") as HTMLElement;
}

function cellsOf(name: string): HTMLElement[] {
  return [...row(name).querySelectorAll<HTMLElement>("[role=gridcell]")];
}

function cells(name: string): string[] {
  return cellsOf(name).map((cell) => plain(cell.textContent));
}

async function shown(): Promise<void> {
  await screen.findByRole("grid", { name: /./ });
}

describe("the key figures", () => {
  it("say revenue in euros, the rest in millions, and open why for their own measure", async () => {
    const { address } = await openForecast();
    await shown();
    const strip = screen.getByRole("region", { name: "Chiffres clés de la période" });
    expect(plain(strip.textContent)).toContain("17 697 250 €");
    expect(plain(strip.textContent)).toContain("184 k€ en retard");
    expect(plain(strip.textContent), "the base of the percentage is said").toContain("31,2 % · sur 94 % du CA");
    expect(plain(strip.textContent)).toContain("Encaissements20,60 M€dont 9,1 M€ reçus");
    await userEvent.click(within(strip).getByRole("button", { name: /^Marge.: 5/ }));
    expect(address()).toContain("cellMeasure=margin");
    expect(address()).toContain("panel=why");
  });

  it("lead from what is late and what is unknown to the list", async () => {
    const { address, goBack } = await openForecast();
    await shown();
    await userEvent.click(screen.getByRole("button", { name: /en retard d’émission/ }));
    expect(address()).toContain("panel=flags");
    expect(address()).toContain("flag=late_to_invoice");
    goBack();
    await waitFor(() => expect(address()).toBe("/forecast"));
    await userEvent.click(screen.getByRole("button", { name: /^Marge sur 94,0.% du CA/ }));
    expect(address()).toContain("panel=flags");
    goBack();
    await waitFor(() => expect(address()).toBe("/forecast"));
    await userEvent.click(screen.getByRole("button", { name: "3 à regarder" }));
    expect(address()).toContain("panel=flags");
  });

  it("tell unknown from zero", async () => {
    const key_figures = {
      ...KEY_FIGURES,
      revenue_against_target: null,
      revenue_against_last_year: null,
      backlog_late: "0.00",
      cost_coverage: null,
      margin_rate: null,
    };
    await openForecast("/forecast", { forecast_page: () => ({ ...INVOICING, key_figures, flag_count: 0 }) });
    await shown();
    const strip = plain(screen.getByRole("region", { name: "Chiffres clés de la période" }).textContent);
    expect(strip, "no invented comparison").toContain("sans objectif ni N−1");
    expect(strip, "zero is said as such").toContain("rien en retard");
    expect(strip, "not 0 %").toContain("coût du CA inconnu");
    expect(screen.queryByText(/à regarder/), "no button to an empty list").toBeNull();
  });
});

describe("the table", () => {
  it("has groups, members, what has nobody, and a foot of total, target and variance", async () => {
    await openForecast();
    await shown();
    expect(within(table()).getAllByRole("columnheader").map(({ textContent }) => plain(textContent))).toEqual([
      "Commercial · k€", "oct.", "nov.", "déc.", "Après", "Total ↓", "Objectif",
    ]);
    expect(cells("Claire Delmas")).toEqual(["1", "2", "0", "0", "3", "115 %"]);
    expect(cells("Sans commercial"), "no target: not applicable").toEqual(["1", "2", "0", "0", "3", "–"]);
    expect(cells("Total")).toEqual(["1 699", "1 667", "1 569", "2 240", "4 935", "115 %"]);
    expect(cells("Objectif"), "not applicable is a dash, never blank").toEqual(["1 460", "1 460", "–", "–", "2 920", ""]);
    expect(cells("Écart"), "a change has its sign").toEqual(["+239", "+207", "–", "–", "+446", ""]);
  });

  it("gives the exact value to a screen reader and on hover, and opens why at that very cell", async () => {
    const { address } = await openForecast();
    await shown();
    const cell = cellsOf("Claire Delmas")[1] as HTMLElement;
    expect(plain(cell.getAttribute("aria-label"))).toBe("Claire Delmas, Novembre 2026, 2 000,50 €");
    expect(plain(cell.getAttribute("data-tip"))).toBe("2 000,50 €");
    await userEvent.click(cell);
    expect(address()).toContain(
      '"column":1,"later":false,"rows":[["team","T1"],["salesperson","U1"]],"category":null',
    );
    await waitFor(() => expect(cell.getAttribute("data-explained"), "the cell keeps its ring").toBe("true"));
  });

  it("opens by keys too, and never what a person set", async () => {
    const { address } = await openForecast();
    await shown();
    const [, november] = cellsOf("Total");
    november?.focus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(address(), "a target is not computed: there is nothing to explain").toBe("/forecast");
    await userEvent.keyboard("{ArrowUp}w");
    expect(address()).toContain('"column":1,"later":false,"rows":[]');
  });

  it("sorts by what the program sorts by, kept in the address without a step back", async () => {
    const { address, asked } = await openForecast();
    await shown();
    await userEvent.click(screen.getByRole("columnheader", { name: "Novembre 2026" }));
    await waitFor(() => expect(asked().at(-1)?.sort).toEqual([[{ by: "column", index: 1 }, "descending"]]));
    expect(address()).toBe("/forecast?sort=-c1");
    await userEvent.click(screen.getByRole("columnheader", { name: "Commercial" }));
    await waitFor(() => expect(asked().at(-1)?.sort).toEqual([[{ by: "label" }, "ascending"]]));
  });

  it("reads further windows of a long table as they come into view", async () => {
    const many = INVOICING.rows.rows[3] as ForecastPage["rows"]["rows"][number];
    const rowsFrom = (offset: number): ForecastPage["rows"] => ({
      count: 250,
      offset,
      rows: Array.from({ length: Math.min(100, 250 - offset) }, (_, place) => ({
        ...many,
        key: `C${offset + place}`,
        label: `Client ${offset + place}`,
      })),
    });
    const { program } = await openForecast("/forecast?by=customer", {
      forecast_page: () => ({ ...INVOICING, rows: rowsFrom(0) }),
      forecast_rows: ({ offset }) => rowsFrom(offset),
    });
    await shown();
    const region = table("Facturation par client").parentElement as HTMLElement;
    // jsdom lays nothing out: the region is told where it has been scrolled to.
    region.scrollTop = 225 * 28;
    fireEvent.scroll(region);
    expect(await screen.findByRole("rowheader", { name: "Client 230" })).toBeTruthy();
    const windows = program.asked.filter(({ name }) => name === "forecast_rows");
    expect(windows.map(({ request }) => (request as { offset: number }).offset), "only what is in view").toEqual([200]);
  });
});

describe("the unit", () => {
  it("is chosen for the table, written in its header and kept for the next start", async () => {
    const { program } = await openForecast();
    await shown();
    await userEvent.click(screen.getByRole("button", { name: /Unité/ }));
    await userEvent.click(await screen.findByRole("option", { name: "€", hidden: false }));
    expect(cells("Claire Delmas")[1], "whole euros").toBe("2 001");
    expect(plain(within(table()).getAllByRole("columnheader")[0]?.textContent)).toBe("Commercial · €");
    await waitFor(() =>
      expect(program.asked.find(({ name }) => name === "preferences_set")?.request).toMatchObject({
        theme: "light",
        kept: { forecast_unit: "whole", forecast_levers: "shut" },
      }),
    );
  });

  it("is the one kept before", async () => {
    const kept = { ...STATE, preferences: { ...STATE.preferences, kept: { forecast_unit: "millions" } } };
    await openForecast("/forecast", { state_get: () => kept });
    await shown();
    await waitFor(() => expect(cells("Total")[0]).toBe("1,70"));
  });
});

describe("the choices", () => {
  it("change measure in the address, and Back brings the former one", async () => {
    const { address, asked, goBack } = await openForecast();
    await shown();
    await userEvent.click(screen.getByRole("radio", { name: "Encaissements" }));
    await waitFor(() => expect(asked().at(-1)?.measure).toBe("cash"));
    expect(address()).toBe("/forecast?measure=cash");
    goBack();
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>("radio", { name: "Facturation" }).checked).toBe(true));
  });

  it("open a link as it was sent", async () => {
    const { asked } = await openForecast("/forecast?measure=cash&by=customer&span=24m&period=quarter&asOf=2026-09-30&probability=stage");
    await shown();
    expect(asked()[0]).toMatchObject({
      measure: "cash",
      by: "customer",
      span: { kind: "months", months: 24 },
      period: "quarter",
      as_of: "2026-09-30",
      probability: "stage",
    });
    expect(screen.getByRole("button", { name: /Période/ }).textContent).toContain("24 prochains mois");
  });

  it("group by a company's own attribute under its own name", async () => {
    const { asked } = await openForecast();
    await shown();
    await userEvent.click(screen.getByRole("button", { name: /Regroupement/ }));
    await userEvent.click(await screen.findByRole("option", { name: "Par région", hidden: false }));
    await waitFor(() => expect(asked().at(-1)?.by).toBe("attribute:région"));
  });
});

describe("the twin table", () => {
  it("takes the chart's place with T, with the same figures in the same order, and gives it back", async () => {
    const { address } = await openForecast("/forecast?scenario=Prudent");
    await shown();
    await userEvent.keyboard("t");
    const twin = await screen.findByRole("grid", { name: "Facturation prévue, en tableau" });
    expect(address()).toContain("view=table");
    expect(screen.queryByRole("group", { name: /^Facturation prévue, 3/ }), "the chart is gone").toBeNull();
    expect(within(twin).getAllByRole("rowheader").map(({ textContent }) => textContent)).toEqual([
      "Pipeline", "Pondéré", "Carnet", "Facturé", "Attendu", "Objectif", "Écart", "Base sans leviers",
    ]);
    await userEvent.keyboard("t");
    expect(await screen.findByRole("group", { name: /^Facturation prévue, 3/ })).toBeTruthy();
  });
});

describe("the levers panel", () => {
  it("opens from the top bar and closes again, kept for the next start", async () => {
    const { program } = await openForecast();
    await shown();
    await userEvent.click(await screen.findByRole("button", { name: "Leviers" }));
    await screen.findByRole("region", { name: "Leviers" });
    const kept = (): unknown => program.asked.findLast(({ name }) => name === "preferences_set")?.request;
    await waitFor(() => expect(kept()).toMatchObject({ kept: { forecast_levers: "open" } }));
    await userEvent.click(screen.getByRole("button", { name: "Fermer le panneau des leviers" }));
    await waitFor(() => expect(kept()).toMatchObject({ kept: { forecast_levers: "shut" } }));
    expect(screen.queryByRole("region", { name: "Leviers" })).toBeNull();
  });
});

describe("the result", () => {
  it("is not grouped: its parts stand in the table, with a sentence that says why", async () => {
    await openForecast("/forecast?measure=result");
    await shown();
    expect(cells("Marge")).toEqual(["360", "270", "137", "844", "767", ""]);
    expect(cells("Charges fixes")[3], "unknown after the horizon").toBe("–");
    expect(cells("Résultat"), "a loss has its sign, zero has none").toEqual(["90", "0", "−133", "–", "−43", ""]);
    expect(screen.getByText(/charges fixes ne tiennent à aucune affaire/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Regroupement/ })).toBeNull();
  });
});

describe("while figures are on their way", () => {
  it("keeps the former ones in place, and says so after a moment", async () => {
    const answer = held<ForecastPage>();
    await openForecast("/forecast", {
      forecast_page: (request) => (request.measure === "cash" ? answer.promise : INVOICING),
    });
    await shown();
    await userEvent.click(screen.getByRole("radio", { name: "Encaissements" }));
    expect(cells("Total")[0], "old figures stay").toBe("1 699");
    await waitFor(() => expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("true"));
    answer.give({ ...INVOICING, measure: "cash", expected: { ...INVOICING.expected, total: "9000000.00" } });
    await waitFor(() => expect(cells("Total")[4]).toBe("9 000"));
    expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("false");
  });

  it("asks the last question only, however many came in between", async () => {
    const answer = held<ForecastPage>();
    const { asked } = await openForecast("/forecast", {
      forecast_page: (request) => (request.measure === "cash" ? answer.promise : { ...INVOICING, measure: request.measure }),
    });
    await shown();
    for (const measure of ["Encaissements", "Marge", "Signatures"]) {
      await userEvent.click(screen.getByRole("radio", { name: measure }));
    }
    answer.give({ ...INVOICING, measure: "cash" });
    await waitFor(() => expect(asked().at(-1)?.measure).toBe("bookings"));
    expect(asked().map(({ measure }) => measure), "nobody waits for the margin any more").toEqual([
      "invoicing", "cash", "bookings",
    ]);
  });

  it("asks again when the program says that data have changed", async () => {
    const { program, asked } = await openForecast();
    await shown();
    program.send("data_changed", {});
    await waitFor(() => expect(asked()).toHaveLength(2));
  });
});

describe("what goes wrong", () => {
  const refusal = new AppError("unknown_scenario", "There is no scenario named Disparu.", "See the list.", {});

  it("is said with a way out, and the figures before stay", async () => {
    const { asked } = await openForecast("/forecast?scenario=Disparu", {
      forecast_page: (request) => {
        if (request.scenario.name !== null) throw refusal;
        return INVOICING;
      },
    });
    expect((await screen.findByRole("alert")).textContent).not.toBe("");
    await userEvent.click(screen.getByRole("button", { name: "Revenir à la base" }));
    await waitFor(() => expect(asked().at(-1)?.scenario.name).toBeNull());
    await shown();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("keeps the former figures under the error", async () => {
    await openForecast("/forecast", {
      forecast_page: (request) => {
        if (request.measure === "cash") throw refusal;
        return INVOICING;
      },
    });
    await shown();
    await userEvent.click(screen.getByRole("radio", { name: "Encaissements" }));
    await screen.findByRole("alert");
    expect(cells("Total")[0], "nothing is lost").toBe("1 699");
  });

  it("can be tried again when even the choices did not come", async () => {
    let times = 0;
    await openForecast("/forecast", {
      choices_get: () => {
        times += 1;
        if (times === 1) throw new AppError("internal", "the file is busy", "", {});
        return CHOICES;
      },
    });
    await screen.findByRole("alert");
    await userEvent.click(screen.getByRole("button", { name: "Demander à nouveau" }));
    await shown();
  });

  it("names conditions of the scenario that match nothing", async () => {
    await openForecast("/forecast?scenario=Prudent", {
      forecast_page: () => ({ ...INVOICING, scenario: "Prudent", levered: true, unmatched: ["Grands groupes"] }),
    });
    await shown();
    expect(plain(screen.getByText(/Grands groupes/).textContent)).toContain("le levier n’agit pas là");
  });

  it("says that there is nothing in these months rather than draw an empty frame", async () => {
    const none = { by_column: ["0.00", "0.00", "0.00"], later: "0.00", total: "0.00" };
    const series = { invoiced: none, backlog: none, weighted: none, pipeline: none };
    await openForecast("/forecast", {
      forecast_page: () => ({ ...INVOICING, series, expected: none, target: null, rows: { count: 0, offset: 0, rows: [] } }),
    });
    await shown();
    expect(screen.getByText("Aucun chiffre dans ces mois.")).toBeTruthy();
    expect(screen.getByText("Aucun groupe n’a de chiffre dans cette période.")).toBeTruthy();
    expect(cells("Total"), "zero is zero").toEqual(["0", "0", "0", "0", "0", ""]);
  });
});

describe("a database without a deal", () => {
  it("shows what will come and the two ways to it, instead of a page of zeros", async () => {
    const none = { by_column: ["0.00", "0.00", "0.00"], later: "0.00", total: "0.00" };
    const { program } = await openForecast("/forecast", {
      choices_get: () => ({ ...CHOICES, dimensions: [] }),
      forecast_page: () => ({ ...INVOICING, series: { invoiced: none }, expected: none, target: null }),
      database_demo: () => STATE,
    });
    expect(await screen.findByRole("heading", { name: "Aucune prévision encore" })).toBeTruthy();
    expect(screen.queryByRole("grid")).toBeNull();
    expect(screen.getByRole("button", { name: "Importer un dossier" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Ouvrir l’exemple" }));
    await waitFor(() => expect(program.asked.some(({ name }) => name === "database_demo")).toBe(true));
  });
});

describe("in English", () => {
  it("says the same in the other language, without a word of French", async () => {
    await openForecast("/forecast", {}, "en");
    await shown();
    expect(screen.getByRole("grid", { name: "Invoicing by salesperson" })).toBeTruthy();
    expect(plain(screen.getByRole("region", { name: "Key figures of the period" }).textContent)).toContain(
      "of which €184k late",
    );
    expect(cells("Total")[0]).toBe("1,699");
  });
});
