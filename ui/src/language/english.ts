/** The English catalogues, a chunk of their own: the window reads one language before its first figures. */
import { inOrder } from "./texts";

export const texts = inOrder(
  import.meta.glob<string>(
    ["../../../assets/locales/en/*.ftl", "!../../../assets/locales/en/cli.ftl", "!../../../assets/locales/en/serve.ftl"],
    { query: "?raw", import: "default", eager: true },
  ),
);
