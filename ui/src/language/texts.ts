/** The texts of catalogues by their paths, in the order of these. */
export function inOrder(found: Record<string, string>): readonly string[] {
  return Object.keys(found)
    .toSorted()
    .flatMap((path) => found[path] ?? []);
}
