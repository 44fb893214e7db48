/**
 * Finding by role and accessible name, as a screen reader does. `lookUp` runs in the page and sees
 * nothing of this file. Names follow the common part of the ARIA name computation: labelledby, label,
 * labels of a field, text. Deliberately absent: roles that no page of ours has.
 */
import type { Reference } from "./webdriver";

export interface Sought {
  role: string;
  /** The whole name; a text between slashes (`/^Prévision/`) is a pattern; empty: any name. */
  name: string;
  /** Where to look; null: the whole page. */
  within: Reference | null;
}

/** Elements that are seen, of the role and the name, in the order of the page. */
export function lookUp(role: string, name: string, within: Element | null): Element[] {
  const natural: Record<string, string> = {
    button: "button,summary,input[type=button],input[type=submit]",
    link: "a[href]",
    heading: "h1,h2,h3,h4,h5,h6",
    textbox: "input:not([type]),input[type=text],input[type=password],textarea",
    searchbox: "input[type=search]",
    checkbox: "input[type=checkbox]:not([role])",
    radio: "input[type=radio]",
    slider: "input[type=range]",
    spinbutton: "input[type=number]",
    img: "img[alt]:not([alt=''])",
    table: "table",
    row: "tr",
    cell: "td",
    columnheader: "th[scope=col],thead th",
    rowheader: "th[scope=row]",
    list: "ul,ol",
    listitem: "li",
    navigation: "nav",
    main: "main",
    progressbar: "progress",
    group: "fieldset",
    region: "section[aria-label],section[aria-labelledby]",
    option: "option",
  };
  const plain = (text: string | null | undefined): string =>
    (text ?? "").replace(/\s+/gu, " ").trim();
  const nameOf = (element: Element): string => {
    const labelledBy = element.getAttribute("aria-labelledby");
    if (labelledBy) {
      const parts = labelledBy.split(/\s+/).map((id) => document.getElementById(id));
      const text = parts.map((part) => part?.getAttribute("aria-label") ?? part?.textContent ?? "");
      return plain(text.join(" "));
    }
    const label = element.getAttribute("aria-label");
    if (label !== null) return plain(label);
    const labels = (element as HTMLInputElement).labels;
    if (labels?.length) return plain([...labels].map((it) => it.textContent).join(" "));
    if (element instanceof HTMLInputElement) {
      return plain(element.value && /^(button|submit)$/.test(element.type) ? element.value : element.placeholder);
    }
    return plain(element.getAttribute("alt") ?? element.textContent ?? element.getAttribute("title"));
  };
  const isSeen = (element: Element): boolean => {
    const style = getComputedStyle(element);
    return (
      element.getClientRects().length > 0 &&
      style.visibility !== "hidden" &&
      element.closest("[aria-hidden=true],[inert]") === null
    );
  };
  const selector = [`[role="${role}"]`];
  // An element whose role was changed is no longer what its tag says.
  for (const tag of natural[role]?.split(",") ?? []) selector.push(`${tag}:not([role])`);
  const pattern = /^\/(.*)\/(i?)$/su.exec(name);
  const expression = pattern ? new RegExp(pattern[1] ?? "", `u${pattern[2]}`) : null;
  const wanted = plain(name);
  const matches = (element: Element): boolean => {
    if (wanted === "") return true;
    const found = nameOf(element);
    return expression ? expression.test(found) : found === wanted;
  };
  const found = [...(within ?? document).querySelectorAll(selector.join(","))];
  return found.filter((element) => isSeen(element) && matches(element));
}

/** Names of all that is seen of a role, for a message that helps. */
export function namesOf(role: string): string[] {
  const found = document.querySelectorAll(role === "button" ? "button,[role=button]" : `[role="${role}"]`);
  return [...found]
    .slice(0, 40)
    .map((it) => (it.getAttribute("aria-label") ?? it.textContent ?? "").replace(/\s+/gu, " ").trim());
}
