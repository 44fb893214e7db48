/** What the window says in English after its first figures. The terminal's and the service's words are not in it. */
import { inOrder } from "./texts";

export const texts = inOrder(
  import.meta.glob<string>(
    [
      "../../../assets/locales/en/*.ftl",
      "!../../../assets/locales/en/desk-components.ftl",
      "!../../../assets/locales/en/desk-errors.ftl",
      "!../../../assets/locales/en/desk-forecast.ftl",
      "!../../../assets/locales/en/desk-levers.ftl",
      "!../../../assets/locales/en/desk-pages.ftl",
      "!../../../assets/locales/en/desk-shell.ftl",
      "!../../../assets/locales/en/desk-start.ftl",
      "!../../../assets/locales/en/errors.ftl",
      "!../../../assets/locales/en/forecast.ftl",
      "!../../../assets/locales/en/cli.ftl",
      "!../../../assets/locales/en/serve.ftl",
    ],
    { query: "?raw", import: "default", eager: true },
  ),
);
