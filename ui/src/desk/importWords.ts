/**
 * What an import changed, in one sentence; what is wrong with a row. Deliberately absent: any sum;
 * counts come finished.
 */
import type { EntityCounts, ImportIssue, ImportResult } from "../ipc/generated";
import type { Formats, Messages } from "../language";

/** How many files are named; the others are counted. */
const MOST = 2;

/** Files by how much a person minds them; the others follow in their order. */
const FIRST = ["deals", "deal_lines", "invoices"];

function rankOf({ entity }: EntityCounts): number {
  const rank = FIRST.indexOf(entity);
  return rank < 0 ? FIRST.length : rank;
}

export function entityName({ find }: Messages, entity: string): string {
  const name = find(`entity-${entity}`) ?? entity;
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

/** `Affaires : 9 nouvelles, 41 modifiées · …`; that nothing changed where nothing did. */
export function changesOf({ entities }: Pick<ImportResult, "entities">, messages: Messages, formats: Formats): string {
  const { text } = messages;
  const changed = entities
    .filter((one) => one.new > 0 || one.changed > 0 || one.deleted > 0)
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  if (changed.length === 0) return text("data-changes-none");
  const named = changed.slice(0, MOST).map((one) => {
    const counts = (["new", "changed", "deleted"] as const)
      .filter((name) => one[name] > 0)
      .map((name) => text(`data-changes-${name}`, { count: one[name], shown: formats.count(one[name]) }));
    return text("data-changes-of", { entity: entityName(messages, one.entity), counts: counts.join(", ") });
  });
  const more = changed.length - named.length;
  if (more > 0) named.push(text("data-changes-more", { count: more }));
  return named.join(" · ");
}

/** What is wrong with a row: its code and facts, in the language that the person reads now. */
export function issueWordsOf({ code, arguments: facts, field }: ImportIssue, { text }: Pick<Messages, "text">): string {
  const message = text(`import-issue-${code}`, facts);
  return field === null ? message : text("import-issue-of-field", { message, field });
}
