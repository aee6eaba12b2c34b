// How the page's scripts and style are linted: `make check` runs it where npm is installed.
import css from "@eslint/css";
import js from "@eslint/js";
import globals from "globals";

const PARTS = ["Words", "Model", "Search", "Address", "Drawing", "Panel", "Tables", "Tiles", "Export", "Page"];

export default [
  {
    files: ["src/kg/visualize/page/*.js"],
    ...js.configs.recommended,
    languageOptions: {
      ecmaVersion: 2023,
      sourceType: "script", // the page builder puts the files into one inline script
      globals: { ...globals.browser, vis: "readonly", ...Object.fromEntries(PARTS.map((part) => [part, "readonly"])) },
    },
    rules: {
      ...js.configs.recommended.rules,
      "no-redeclare": ["error", { builtinGlobals: false }], // each file defines one of the parts
      "no-unused-vars": ["error", { varsIgnorePattern: `^(${PARTS.join("|")})$` }],
      "no-control-regex": "off", // exports leave control characters out
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) => ({ property, message: "What a document says is text, never markup." })),
        { object: "document", property: "write", message: "What a document says is text, never markup." },
      ],
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: "error",
      strict: ["error", "global"],
      complexity: ["error", 20],
    },
  },
  {
    files: ["tests/visualize/scripts/*.mjs", "eslint.config.mjs"],
    ...js.configs.recommended,
    languageOptions: { ecmaVersion: 2023, sourceType: "module", globals: globals.node },
  },
  {
    files: ["src/kg/visualize/page/*.css"],
    language: "css/css",
    plugins: { css },
    rules: {
      ...css.configs.recommended.rules,
      "css/use-baseline": ["error", { available: "newly", allowProperties: ["accent-color", "overscroll-behavior"] }],
      "css/no-invalid-properties": ["error", { allowUnknownVariables: true }], // scripts set --share
      "css/no-important": "off", // [hidden] must win over any display
    },
  },
];
