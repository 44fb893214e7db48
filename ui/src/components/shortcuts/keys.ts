/**
 * Matches key presses with shortcuts, by the character and not the key's place (AZERTY), single
 * letters only outside fields. Pure: no listener here.
 */

export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

interface Stroke {
  key: string;
  mod: boolean;
  alt: boolean;
  shift: boolean;
}

/** `mod+shift+z`, `g f`, `alt+arrowleft`, `?`: strokes one after the other. */
export function strokesOf(keys: string): Stroke[] {
  return keys
    .toLowerCase()
    .split(" ")
    .map((stroke) => {
      const parts = stroke === "+" ? ["+"] : stroke.split("+");
      return {
        key: parts.at(-1) ?? "",
        mod: parts.includes("mod"),
        alt: parts.includes("alt"),
        shift: parts.includes("shift"),
      };
    });
}

function isLetter(key: string): boolean {
  return /^\p{L}$/u.test(key);
}

/** Whether a press is a stroke. A sign such as `?` or `/` may need Shift or AltGr on some keyboards. */
export function matches(press: Press, stroke: Stroke): boolean {
  if (press.key.toLowerCase() !== stroke.key) return false;
  const mod = press.ctrlKey || press.metaKey;
  if (stroke.key.length === 1 && !isLetter(stroke.key) && !stroke.mod) {
    const altGraph = press.ctrlKey && press.altKey;
    return altGraph || (!mod && press.altKey === stroke.alt);
  }
  return mod === stroke.mod && press.altKey === stroke.alt && press.shiftKey === stroke.shift;
}

/** Whether the keys are characters alone: such a shortcut can be switched off. */
export function isPlain(keys: string): boolean {
  return strokesOf(keys).every(({ key, mod, alt }) => !mod && !alt && key.length === 1);
}

/** Whether the press is on its way into a text, or into a list that finds by typing. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = "input:not([type=checkbox], [type=radio], [type=range]), textarea, select";
  return target.closest(`${field}, [contenteditable=true], [role=menu], [role=listbox]`) !== null;
}
