/** Starts the window. */
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/tokens.css";
import "./styles/base.css";
import { Providers } from "./app/Providers";
import { makeRouter } from "./app/router";
import { atRest, fetchLater } from "./later";
import { fetchFirstWords, fetchLanguage, LANGUAGES } from "./language";
import { preferencesNow } from "./preferences";

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no #root");

await fetchFirstWords(preferencesNow().language);

createRoot(place).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={makeRouter()} />
    </Providers>
  </StrictMode>,
);

// What the first figures did not need is read once they are there: then no page is waited for.
window.addEventListener("load", () => {
  void atRest().then(async () => {
    await fetchLater();
    await Promise.allSettled(LANGUAGES.map(fetchLanguage));
  });
});
