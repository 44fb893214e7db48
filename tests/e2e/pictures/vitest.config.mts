/** The runner of the pictures: as of journeys, apart from them, because pictures prove nothing. */
export default {
  test: {
    include: ["pictures/**/*.test.ts"],
    environment: "node",
    fileParallelism: false,
    hookTimeout: 60_000,
  },
  resolve: { alias: [{ find: /^vitest$/, replacement: new URL("../../../ui/node_modules/vitest", import.meta.url).pathname }] },
};
