/** Starts the window. */
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/tokens.css";
import "./styles/base.css";
import { Providers } from "./app/Providers";
import { makeRouter } from "./app/router";
import { fetchLater } from "./later";
import { fetchLanguage, LANGUAGES } from "./language";
import { preferencesNow } from "./preferences";

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no #root");

await fetchLanguage(preferencesNow().language);

createRoot(place).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={makeRouter()} />
    </Providers>
  </StrictMode>,
);

// What the first figures did not need is read while nobody waits: then no page is waited for.
function soon(work: () => void): void {
  // WebKit has no idle callback.
  if ("requestIdleCallback" in window) window.requestIdleCallback(work);
  else setTimeout(work, 2000);
}

window.addEventListener("load", () => {
  soon(() => {
    fetchLater();
    for (const language of LANGUAGES) void fetchLanguage(language);
  });
});
