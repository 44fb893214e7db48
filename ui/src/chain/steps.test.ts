/** Each link of a chain told in words, in both languages. */
import { describe, expect, it } from "vitest";
import type { WhyLink } from "../ipc/generated";
import { formatsOf, messagesOf, type LanguageTag } from "../language";
import { CHAIN, DEAL } from "../testing/deskSamples";
import { stepsOfLink, type ChainStep } from "./steps";
import { termsInWords } from "./terms";

function told(link: WhyLink, language: LanguageTag = "fr"): ChainStep[] {
  return stepsOfLink(link, { messages: messagesOf(language), formats: formatsOf(language), currency: "EUR" });
}

function plain(text: string | undefined): string {
  return (text ?? "").replace(/[\u00a0\u202f]/g, " ");
}

/** Label, value, what it replaces, beside, below, amount. */
function line(step: ChainStep | undefined): string {
  const main = typeof step?.main === "string" ? step.main : "…";
  return plain([step?.label, main, step?.struck, step?.aside, step?.note, step?.end].filter(Boolean).join(" | "));
}

function link<Step extends WhyLink["step"]>(step: Step): WhyLink {
  return CHAIN.links.find((one) => one.step === step) as WhyLink;
}

describe("a chain in words", () => {
  it("says by whom a probability was entered, when, why, and what the source says", () => {
    const [step] = told(link("probability"));
    expect(line(step), "the value, the source's, who and when, why, and which one counts").toBe(
      "Probabilité | 60 % | 40 % | saisie par Claire Delmas, 18 nov. 2026 | « Budget validé en comité » · celle de la ligne passe avant l’affaire et l’étape",
    );
    expect(step?.isHand, "a hand came in: the dot is plum").toBe(true);
  });

  it("leaves the dot empty where only sources speak", () => {
    const [step] = told({ step: "probability", probability: "0.4", origin: "stage", entered: null });
    expect(line(step), "whose it is").toBe("Probabilité | 40 % | Celle de l’étape");
    expect(step?.isHand ?? false, "nobody's hand").toBe(false);
  });

  it("shows a lever from what to what", () => {
    expect(line(told(link("lever"))[0]), "the probability before and after").toBe("Levier | Taux de succès | 60 % | 54 %");
    const slip = told({ step: "lever", lever: "slip", before: "2027-01-15", after: "2027-02-15" })[0];
    expect(line(slip), "dates for a slip").toBe("Levier | Décalage | 15 janv. 2027 | 15 févr. 2027");
    const price = told({ step: "lever", lever: "price", before: "1000.00", after: "1020.00" })[0];
    expect(line(price), "amounts for a price").toBe("Levier | Prix | 1 000,00 € | 1 020,00 €");
  });

  it("tells apart what a lever on the deal moves", () => {
    const chance = told({ step: "lever", lever: "deal", before: "0.4", after: "1" })[0];
    expect(line(chance), "its chance").toBe("Levier | Levier sur l’affaire | 40 % | 100 %");
    const amount = told({ step: "lever", lever: "deal_amount", before: "10.00", after: "1.00" })[0];
    expect(line(amount), "its amount").toBe("Levier | Levier sur l’affaire | 10,00 € | 1,00 €");
  });

  it("says when a hand has taken a value away", () => {
    const entered = { source_value: "30 / 70", by: "Claire", at: "2026-11-18", reason: null };
    const [step] = told({ step: "entered", field: "schedule_id", value: "", entered });
    expect(line(step), "nothing is not blank").toContain("sans valeur | 30 / 70");
  });

  it("tells the line, the instalment and the contribution with exact amounts", () => {
    expect(line(told(link("line"))[0]), "how the line is made").toBe(
      "Ligne | Installation sur site | 600 × 800,00 €, sans remise, arrondi une fois | 480 000,00 €",
    );
    expect(line(told(link("instalment"))[0]), "which part, when, by which schedule").toBe(
      "Échéance | 2 sur 3 · au 15 févr. 2027 | Échéancier 30 / 40 / 30 de l’affaire · ancrage le 15 janv. 2027 | 192 000,00 €",
    );
    expect(line(told(link("contribution"))[0]), "amount by probability").toBe(
      "Contribution | 192 000,00 × 54 % | 103 680,00 €",
    );
  });

  it("says that a late instalment counts today", () => {
    const late = DEAL.chains[0]?.links.find(({ step }) => step === "instalment") as WhyLink;
    expect(line(told(late)[0]), "its own date, then the one it counts at").toContain("Comptée au 22 nov. 2026");
  });

  it("tells the terms, then the money, then what is kept back", () => {
    const cash = DEAL.chains[0]?.links.find(({ step }) => step === "cash") as WhyLink;
    expect(told(cash).map(line), "three steps").toEqual([
      "Paiement dû | 30 jours | par défaut | 151 200,00 € TTC",
      "Encaissement | attendu le 22 déc. 2026 | 143 640,00 €",
      "Retenue | libérée le 22 nov. 2027 | 7 560,00 €",
    ]);
    expect(told(link("cash")), "without retention two").toHaveLength(2);
  });

  it("says how much of an instalment is invoiced already, or that nothing is", () => {
    const untouched = told({ step: "consumption", amount: "10.00", remaining: "10.00", currency: "EUR" })[0];
    expect(line(untouched), "nothing yet").toBe("À facturer | rien n’en est encore facturé | 10,00 €");
    const begun = told({ step: "consumption", amount: "10.00", remaining: "4.00", currency: "EUR" })[0];
    expect(line(begun), "what is left of it").toBe("À facturer | reste sur 10,00 €, facturé pour partie | 4,00 €");
    const taken = told({ step: "consumption", amount: "10.00", remaining: "0.00", currency: "EUR" })[0];
    expect(line(taken), "nothing is left").toBe("À facturer | déjà facturé en entier : 10,00 € | 0,00 €");
  });

  it("keeps an unknown cost unknown", () => {
    expect(line(told({ step: "cost", cost: null, origin: "unknown" })[0]), "never zero").toBe(
      "Coût | inconnu : la marge ne compte pas",
    );
    expect(line(told({ step: "cost", cost: "0.00", origin: "line" })[0]), "and zero is zero").toBe("Coût | de la ligne | 0,00 €");
  });

  it("shows any entered field with the source's value struck through", () => {
    const entered = { source_value: null, by: null, at: "2026-11-18", reason: null };
    const [step] = told({ step: "entered", field: "expected_close_on", value: "2027-01-15", entered });
    expect(line(step), "a date, and no value of a source").toBe(
      "Signature prévue le | 15 janv. 2027 | sans valeur lue | saisie le 18 nov. 2026",
    );
  });

  it("writes amounts of another currency in it, and the conversion after", () => {
    const [step] = told({ step: "conversion", rate: "0.92", from: "USD", since: "2026-11-01", amount: "920.00" });
    expect(line(step), "rate, since when, the company's amount").toBe(
      "Conversion | × 0,92, cours USD | en vigueur depuis le 1 nov. 2026, arrondi une fois | 920,00 €",
    );
  });

  it("tells every kind of link in both languages, without an id in the place of words", () => {
    const links: WhyLink[] = [
      ...CHAIN.links,
      ...DEAL.chains.flatMap((chain) => chain.links),
      { step: "consumption", amount: "10.00", remaining: "4.00", currency: "EUR" },
      { step: "open_item", due_on: "2026-12-01", expected_on: "2026-12-11", amount: "10.00" },
      { step: "payment", paid_on: "2026-11-02", amount: "10.00", currency: "EUR" },
      { step: "fixed_cost", name: "Loyer", month: "2026-12", amount: "-5000.00" },
      { step: "lever", lever: "payment", before: "2027-05-11", after: "2027-05-21" },
      { step: "lever", lever: "cost", before: "10.00", after: "11.00" },
      { step: "lever", lever: "deal", before: "0.4", after: "1" },
      { step: "lever", lever: "deal_amount", before: "10.00", after: "9.00" },
      ...(["line_instalments", "deal_instalments", "line", "company", "lever", "anchor"] as const).map(
        (schedule_origin): WhyLink => ({
          step: "instalment", number: 1, of: 1, on: "2027-01-01", counted_on: "2027-01-01", amount: "1.00",
          schedule_origin, schedule: null, anchor: "2027-01-01",
        }),
      ),
      ...(["deal", "customer", "company", "lever"] as const).map(
        (terms_origin): WhyLink => ({
          step: "cash", gross: "1.00", terms: "+30d", terms_origin, expected_on: "2027-01-01", expected: "1.00",
          retention_until: null, retention: null,
        }),
      ),
      ...(["line", "deal", "stage", "outcome"] as const).map(
        (origin): WhyLink => ({ step: "probability", probability: "1", origin, entered: null }),
      ),
      ...(["line", "dated", "product"] as const).map((origin): WhyLink => ({ step: "cost", cost: "1.00", origin })),
    ];
    for (const language of ["fr", "en"] as const) {
      for (const one of links) {
        const words = told(one, language).map(line).join(" ");
        expect(words, `${one.step} in ${language}`).not.toMatch(/\b(chain|why|lever|choice|field|state)-/);
      }
    }
  });
});

describe("payment terms in words", () => {
  it("reads as people say them", () => {
    expect(termsInWords("+45d eom", messagesOf("fr")), "forty-five days, end of month").toBe("45 jours fin de mois");
    expect(termsInWords("+0d", messagesOf("fr")), "at once").toBe("comptant");
    expect(termsInWords("+1m day10", messagesOf("en")), "a month, then the tenth").toBe("1 month the 10");
  });

  it("stays as written where it is not known", () => {
    expect(termsInWords("+45d net", messagesOf("fr")), "nothing is guessed").toBe("45 jours net");
  });
});
