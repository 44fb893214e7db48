/** What the window says in French after its first figures. The terminal's and the service's words are not in it. */
import { inOrder } from "./texts";

export const texts = inOrder(
  import.meta.glob<string>(
    [
      "../../../assets/locales/fr/*.ftl",
      "!../../../assets/locales/fr/desk-components.ftl",
      "!../../../assets/locales/fr/desk-errors.ftl",
      "!../../../assets/locales/fr/desk-forecast.ftl",
      "!../../../assets/locales/fr/desk-levers.ftl",
      "!../../../assets/locales/fr/desk-pages.ftl",
      "!../../../assets/locales/fr/desk-shell.ftl",
      "!../../../assets/locales/fr/desk-start.ftl",
      "!../../../assets/locales/fr/errors.ftl",
      "!../../../assets/locales/fr/forecast.ftl",
      "!../../../assets/locales/fr/cli.ftl",
      "!../../../assets/locales/fr/serve.ftl",
    ],
    { query: "?raw", import: "default", eager: true },
  ),
);
