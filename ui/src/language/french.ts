/** The French catalogues, a chunk of their own: the window reads one language before its first figures. */
import { inOrder } from "./texts";

export const texts = inOrder(
  import.meta.glob<string>(
    ["../../../assets/locales/fr/*.ftl", "!../../../assets/locales/fr/cli.ftl", "!../../../assets/locales/fr/serve.ftl"],
    { query: "?raw", import: "default", eager: true },
  ),
);
