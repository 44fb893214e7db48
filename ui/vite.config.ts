/** How the window is built, served and tested. Everything is bundled: the window loads nothing from outside. */
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** React Aria speaks 30 languages; the window speaks two (British English falls back to American). */
function onlyOurLanguages(): Plugin {
  const foreign = /[\\/]dist[\\/]private[\\/]intl[\\/].*[\\/](?!fr-FR|en-US)[a-z]{2}-[A-Z]{2}\.m?js$/;
  return {
    name: "only-our-languages",
    apply: "build",
    load: (id) => (foreign.test(id) ? "export default {};" : null),
  };
}

export default defineConfig({
  plugins: [react(), onlyOurLanguages()],
  // The catalogues are shared with the command line and lie outside this folder.
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "safari16.4",
    // An inlined font or picture would need `data:` in the window's security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "echarts", test: /node_modules[\\/](echarts|zrender)[\\/]/ },
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
          ],
        },
      },
    },
  },
  test: {
    environment: "jsdom",
    // Reading the pieces' libraries costs two seconds of CPU a file: they are read once. What tests
    // share because of it (storage, preferences) is put back by src/testing/setup.ts.
    pool: "threads",
    isolate: false,
    // Hard limits for a busy machine, not how long anything takes.
    testTimeout: 60_000,
    setupFiles: ["src/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: false,
    restoreMocks: true,
  },
});
