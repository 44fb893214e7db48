/** What the window says in English before its first figures, a chunk of its own. The rest: englishRest.ts. */
import { inOrder } from "./texts";

export const texts = inOrder(
  import.meta.glob<string>(
    [
      "../../../assets/locales/en/desk-components.ftl",
      "../../../assets/locales/en/desk-errors.ftl",
      "../../../assets/locales/en/desk-forecast.ftl",
      "../../../assets/locales/en/desk-levers.ftl",
      "../../../assets/locales/en/desk-pages.ftl",
      "../../../assets/locales/en/desk-shell.ftl",
      "../../../assets/locales/en/desk-start.ftl",
      "../../../assets/locales/en/errors.ftl",
      "../../../assets/locales/en/forecast.ftl",
    ],
    { query: "?raw", import: "default", eager: true },
  ),
);
