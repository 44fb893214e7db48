/** The sections of the settings, each with its address (`/settings?section=quotas`). */
export const SECTIONS = [
  "company",
  "teams",
  "salespeople",
  "products",
  "product_costs",
  "fixed_costs",
  "quotas",
  "targets",
  "schedules",
  "stages",
  "fx_rates",
  "window",
  "database",
] as const;

export type SectionId = (typeof SECTIONS)[number];

/** The section of an address; the window's own where it names none: it needs no company. */
export function sectionOf(asked: unknown): SectionId {
  return SECTIONS.find((id) => id === asked) ?? "window";
}

/** In the ids of messages. */
export function dashed(id: string): string {
  return id.replaceAll("_", "-");
}
