/** The room of scenarios as every part of the window sees them: levers, choices, words. */
export * from "./choice";
export * from "./levers";
export * from "./moves";
export * from "./words";
export * from "./whereWords";
