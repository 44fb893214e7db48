/** The runner of the measures, apart from journeys: what they say hangs on the machine. */
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../../ui/node_modules/", import.meta.url));

export default {
  test: {
    include: ["measure/**/*.test.ts"],
    environment: "node",
    fileParallelism: false,
    hookTimeout: 60_000,
  },
  resolve: { alias: [{ find: /^(vitest|playwright-core|@axe-core\/playwright)$/, replacement: `${packages}$1` }] },
};
