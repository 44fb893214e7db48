/*
 * Sets theme, density and language before the first paint, so that a dark window never flashes
 * white. Runs alone and at once (no module, no import); src/preferences/preferences.ts keeps the values
 * up to date afterwards and must use the same keys and words.
 */
(function () {
  var page = document.documentElement;
  function kept(name) {
    try {
      return window.localStorage.getItem("diapason." + name);
    } catch {
      return null; // storage is switched off: the system's choice holds
    }
  }
  var theme = kept("theme");
  if (theme !== "light" && theme !== "dark") {
    theme = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  page.setAttribute("data-theme", theme);
  var density = kept("density");
  if (density !== "comfortable" && density !== "compact") {
    density = window.innerHeight >= 800 ? "comfortable" : "compact";
  }
  page.setAttribute("data-density", density);
  var language = kept("language");
  if (language !== "fr" && language !== "en") {
    language = (navigator.language || "").toLowerCase().indexOf("fr") === 0 ? "fr" : "en";
  }
  page.setAttribute("lang", language);
})();
