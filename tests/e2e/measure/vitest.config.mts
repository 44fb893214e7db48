/** The runner of the measures, apart from journeys: what they say hangs on the machine. */
export default {
  test: {
    include: ["measure/**/*.test.ts"],
    environment: "node",
    fileParallelism: false,
    hookTimeout: 60_000,
  },
  resolve: { alias: [{ find: /^vitest$/, replacement: new URL("../../../ui/node_modules/vitest", import.meta.url).pathname }] },
};
