/** Lint rules; above all the arrows between the rooms of the window, and that it computes nothing. */
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";

/** Rooms by what they may not import; everything else may be used. */
const arrows = (patterns) => ({
  "no-restricted-imports": ["error", { patterns: [NO_TAURI, ...patterns] }],
});

const NO_TAURI = {
  group: ["@tauri-apps/*"],
  message: "Only ui/src/ipc knows the shell: use call and listen.",
};
const no = (room, message) => ({ group: [`**/${room}`, `**/${room}/**`], message });
const NO_FEATURE = no("features", "A shared piece knows no feature.");
const NO_APP = no("app", "Only the start knows the app's frame.");
const NO_IPC = no("ipc", "A piece shows what it is given; a feature asks.");

const NO_OTHER_FEATURE = {
  regex: "^\\.\\./(?!\\.\\./)[a-z]",
  message: "A feature knows no other feature: meet in a shared room.",
};
const NO_INSIDE_OF_A_FEATURE = {
  regex: "^\\.\\./(?!\\.\\./)[a-z-]+/",
  message: "A page knows the front of a panel (its index.ts), never its inside.",
};

/** Amounts are exact decimal strings: as a number they are only coordinates of a chart. */
const NO_NUMBERS = [
  "error",
  { selector: "CallExpression[callee.name='parseFloat']", message: "An amount is never a number: components/chart/pixels.ts." },
  { selector: "CallExpression[callee.object.name='Number'][callee.property.name='parseFloat']", message: "An amount is never a number: components/chart/pixels.ts." },
  { selector: "CallExpression[callee.name='Number']", message: "An amount is never a number: components/chart/pixels.ts." },
  { selector: "NewExpression[callee.name='Number']", message: "An amount is never a number." },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Inline markup is refused by the window's policy." },
];

export default defineConfig(
  { ignores: ["dist", "node_modules", "src/ipc/generated.ts", "src/ipc/generated"] },
  tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
      globals: globals.browser,
    },
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "max-lines": ["error", { max: 400 }],
      "max-lines-per-function": ["error", { max: 70, skipBlankLines: true, skipComments: true }],
      "no-restricted-syntax": NO_NUMBERS,
      "no-console": ["error", { allow: ["error"] }],
      eqeqeq: "error",
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/only-throw-error": ["error", { allowThrowingUnknown: true, allowThrowingAny: true }],
      ...arrows([]),
    },
  },
  {
    // A component may be longer than a function: markup is not steps.
    files: ["src/**/*.tsx"],
    rules: { "max-lines-per-function": ["error", { max: 250, skipBlankLines: true, skipComments: true }] },
  },
  { files: ["src/preferences/**"], rules: arrows([NO_FEATURE, NO_APP, NO_IPC, no("components", "Below the pieces.")]) },
  { files: ["src/language/**"], rules: arrows([NO_FEATURE, NO_APP, NO_IPC, no("components", "Below the pieces.")]) },
  { files: ["src/components/**"], rules: arrows([NO_FEATURE, NO_APP, NO_IPC]) },
  { files: ["src/components/chart/**"], rules: { "no-restricted-syntax": "off" } },
  { files: ["src/features/**"], rules: arrows([NO_OTHER_FEATURE]) },
  {
    // These pages are made of panels that are features of their own: they know their fronts.
    files: ["src/features/forecast/**", "src/features/customers/**", "src/features/pipeline/**", "src/features/salespeople/**"],
    rules: arrows([NO_INSIDE_OF_A_FEATURE]),
  },
  {
    files: ["src/ipc/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [NO_FEATURE, NO_APP, no("components", "The door shows nothing.")] }] },
  },
  {
    files: ["src/**/*.test.{ts,tsx}", "src/testing/**"],
    rules: { "max-lines-per-function": "off", "no-restricted-syntax": "off" },
  },
);
