/** What is wrong with a row is said in the language that the person reads now. */
import { expect, it } from "vitest";
import type { ImportIssue } from "../ipc/generated";
import { messagesOf } from "../language";
import { issueWordsOf } from "./importWords";

const UNKNOWN: ImportIssue = {
  file: "deals.csv",
  row: 2,
  column: "customer_id",
  value: "c99",
  code: "reference-unknown",
  arguments: { record: "customer", id: "c99" },
  field: null,
  detail: null,
};

it("follows the language, whatever the import was read in", () => {
  expect(issueWordsOf(UNKNOWN, messagesOf("fr"))).toBe("client «\u{a0}c99\u{a0}»\u{a0}: introuvable dans ce dossier comme dans la base");
  expect(issueWordsOf(UNKNOWN, messagesOf("en"))).toBe("no customer `c99` in this folder or in the database");
});

it("takes the plural from a count", () => {
  const short = { ...UNKNOWN, code: "values-not-as-many", arguments: { given: 1, wanted: 5 } };
  expect(issueWordsOf(short, messagesOf("fr"))).toBe("contient 1 valeur là où l’en-tête nomme 5 colonnes");
  expect(issueWordsOf(short, messagesOf("en"))).toBe("has 1 value where the header has 5 columns");
});

it("names the field that an override's value stands for", () => {
  const wrong = { ...UNKNOWN, code: "not-a-date", arguments: {}, field: "closed_on" };
  expect(issueWordsOf(wrong, messagesOf("fr"))).toContain("(champ «\u{a0}closed_on\u{a0}»)");
});

it("says why the system refuses a file", () => {
  const closed = { ...UNKNOWN, code: "unreadable", arguments: { cause: "no-permission" } };
  expect(issueWordsOf(closed, messagesOf("fr"))).toBe("ne peut pas être lu\u{a0}: vous n’en avez pas le droit");
});
