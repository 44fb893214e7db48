/** The runner of the pictures: as of journeys, apart from them, because pictures prove nothing. */
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../../../ui/node_modules/", import.meta.url));

export default {
  test: {
    include: ["pictures/**/*.test.ts"],
    environment: "node",
    fileParallelism: false,
    hookTimeout: 60_000,
  },
  resolve: { alias: [{ find: /^(vitest|playwright-core|@axe-core\/playwright)$/, replacement: `${packages}$1` }] },
};
