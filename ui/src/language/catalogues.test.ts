/** Every id that the window uses exists in both languages; the pieces' own catalogues hold no dead word. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { bundleOf, LANGUAGES } from "./catalogues";

interface Use {
  /** The id, or what it begins with. */
  id: string;
  isWhole: boolean;
  place: string;
}

const SOURCES = "src";
const WRITERS = new Set(["text", "find", "hint"]);
const NAMED_BY_ID = new Set(["nameId", "titleId"]);
const ELEMENTS = new Set(["Sentence", "Rich"]);

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The ids that an expression may give: literals, choices between them, beginnings of templates. */
function idsOf(node: ts.Node): { id: string; isWhole: boolean }[] {
  if (ts.isStringLiteralLike(node)) return [{ id: node.text, isWhole: true }];
  if (ts.isTemplateExpression(node)) return [{ id: node.head.text, isWhole: false }];
  if (ts.isConditionalExpression(node)) return [...idsOf(node.whenTrue), ...idsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...idsOf(node.left), ...idsOf(node.right)];
  if (ts.isJsxExpression(node)) return node.expression ? idsOf(node.expression) : [];
  if (ts.isParenthesizedExpression(node)) return idsOf(node.expression);
  return [];
}

/** Where a node names messages, the expression that does. */
function namingOf(node: ts.Node): ts.Node | undefined {
  if (ts.isCallExpression(node)) {
    const { expression } = node;
    const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
    return WRITERS.has(name) ? node.arguments[0] : undefined;
  }
  if (ts.isPropertyAssignment(node) && NAMED_BY_ID.has(node.name.getText())) return node.initializer;
  if (ts.isJsxAttribute(node) && node.name.getText() === "id") {
    const element = node.parent.parent.tagName.getText();
    return ELEMENTS.has(element) ? node.initializer : undefined;
  }
  return undefined;
}

function usesIn(file: string): Use[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, kind);
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    const naming = namingOf(node);
    if (naming) uses.push(...idsOf(naming).map((one) => ({ ...one, place: file })));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

/** Ids look like `act-close`; `["text"](…)` of anything else is not a message. */
const uses = files(SOURCES)
  .flatMap(usesIn)
  .filter(({ id }) => /^[a-z][a-z0-9_-]*$/.test(id));

const LOCALES = join("..", "assets", "locales");

function idsIn(catalogue: string): string[] {
  const text = readFileSync(join(LOCALES, "fr", catalogue), "utf8");
  return [...text.matchAll(/^([a-z][\w-]*) =/gm)].map(([, id]) => id ?? "");
}

/** The files that are read with this one: what it imports at once, and so on. */
function readAtOnce(start: string): Set<string> {
  const found = new Set([start]);
  for (const file of found) {
    const text = readFileSync(file, "utf8");
    for (const [, names = "", path = ""] of text.matchAll(/^import (?!type )([^;]*?)(?: from )?["'](\.[^"']+)["'];/gm)) {
      for (const at of behind(join(file, "..", path), names)) found.add(at);
    }
    if (text.includes('import.meta.glob<FeatureModule>("../features/*/page.tsx"')) {
      for (const page of files(join(SOURCES, "features")).filter((one) => one.endsWith("page.tsx"))) found.add(page);
    }
  }
  return found;
}

/** A room's own list leads to the files of the pieces that are taken from it, not to all. */
function behind(path: string, names: string): string[] {
  const at = fileOf(path);
  if (!at) return [];
  if (!/[\\/]index\.tsx?$/.test(at)) return [at];
  const taken = [...names.matchAll(/(type )?(\w+)/g)].flatMap(([, type, name]) => (type ? [] : [name ?? ""]));
  const text = readFileSync(at, "utf8");
  const lists = [...text.matchAll(/^export (?!type )\{([^}]*)\} from ["'](\.[^"']+)["'];/gm)];
  const from = lists.filter(([, given = ""]) => taken.some((name) => new RegExp(`\\b${name}\\b`).test(given)));
  return from.flatMap(([, , to = ""]) => fileOf(join(at, "..", to)) ?? []);
}

function fileOf(path: string): string | undefined {
  return [path, `${path}.ts`, `${path}.tsx`, join(path, "index.ts"), join(path, "index.tsx")].find(
    (one) => /\.tsx?$/.test(one) && existsSync(one),
  );
}

describe("the catalogues", () => {
  it("were found together with the places that use them", () => {
    expect(uses.length, "the search would see nothing otherwise").toBeGreaterThan(100);
  });

  it.each(LANGUAGES)("have every message that the window uses (%s)", (language) => {
    const bundle = bundleOf(language);
    const known = readdirSync(join(LOCALES, "fr")).flatMap(idsIn);
    const missing = uses.filter(({ id, isWhole }) =>
      isWhole ? !bundle.hasMessage(id) : !known.some((one) => one.startsWith(id) && bundle.hasMessage(one)),
    );
    expect(missing, "nobody is shown an id").toEqual([]);
  });

  it("hold the first words apart: what is read at the start says nothing else", () => {
    const atTheStart = readAtOnce(join(SOURCES, "main.tsx"));
    expect(atTheStart.size, "the walk would see nothing otherwise").toBeGreaterThan(100);
    const first = readFileSync(join(SOURCES, "language", "french.ts"), "utf8");
    const known = new Set([...first.matchAll(/([\w-]+\.ftl)"/g)].flatMap(([, catalogue]) => idsIn(catalogue ?? "")));
    const late = uses
      .filter(({ place }) => atTheStart.has(place))
      .filter(({ id, isWhole }) => (isWhole ? !known.has(id) : ![...known].some((one) => one.startsWith(id))));
    expect(late, "the first page would show an id").toEqual([]);
  });

  it.each(["desk-components.ftl", "desk-gallery.ftl", "desk-forecast.ftl"])("keep no word that no piece says (%s)", (catalogue) => {
    const code = files(SOURCES).map((file) => readFileSync(file, "utf8"));
    const beginnings = uses.filter(({ isWhole }) => !isWhole).map(({ id }) => id);
    const dead = idsIn(catalogue).filter(
      (id) =>
        !id.startsWith("error-") &&
        !beginnings.some((start) => id.startsWith(start)) &&
        !code.some((text) => text.includes(`"${id}"`)),
    );
    expect(dead, "a word that is never shown is never checked").toEqual([]);
  });
});
