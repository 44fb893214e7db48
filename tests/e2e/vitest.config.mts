/**
 * Journeys are run by the page's own test runner, whose packages stand in ui/node_modules: a journey
 * names them plainly and is led there. One journey at a time; each has its own hard limit.
 */
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../ui/node_modules/", import.meta.url));
const shared = {
  resolve: { alias: [{ find: /^(vitest|playwright-core|@axe-core\/playwright)$/, replacement: `${packages}$1` }] },
};

function project(name: string, folder: string): object {
  return {
    ...shared,
    test: {
      name,
      include: [`${folder}/**/*.test.ts`],
      environment: "node",
      testTimeout: 120_000,
      hookTimeout: 60_000,
    },
  };
}

export default {
  ...shared,
  test: {
    projects: [project("window", "journeys"), project("browser", "browser")],
    reporters: ["default"],
    // Windows that share two cores would only tell how slow they make each other.
    fileParallelism: false,
  },
};
