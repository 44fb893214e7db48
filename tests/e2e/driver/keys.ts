/** Keys by name, as WebDriver writes them, and chords such as `Control+Shift+z`. */
const NAMED: Readonly<Record<string, string>> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  Space: " ",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
  F1: "\uE031",
  F2: "\uE032",
  F5: "\uE035",
  F10: "\uE03A",
};

/** The name of a key that WebDriver writes thus; itself for a character. */
export function nameOfKey(value: string): string {
  return Object.entries(NAMED).find(([, written]) => written === value)?.[0] ?? value;
}

/** The presses and releases of a chord: all down in order, all up in reverse. */
export function chord(keys: string): object[] {
  const values = keys.split(/(?<=.)\+/).map((key) => {
    const value = NAMED[key] ?? key;
    if ([...value].length !== 1) throw new Error(`no key is called ${key}`);
    return value;
  });
  const down = values.map((value) => ({ type: "keyDown", value }));
  const up = values.toReversed().map((value) => ({ type: "keyUp", value }));
  return [...down, ...up];
}
