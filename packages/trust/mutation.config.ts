import { defineConfig, type ViteUserConfig } from "vitest/config"

/** The tests that mutants of the evaluator have to get past. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/*.test.ts"],
    exclude: [
      // Their inputs are drawn anew in each run, so a mutant would die by luck.
      "test/compile-wildcard.test.ts",
      "test/properties.test.ts",
      // They measure time, which mutated code takes more of.
      "test/hostile-input.test.ts",
      // They read the sources themselves, without the mutants, or run them in a process of their own.
      "test/entries.test.ts",
      "test/readme.test.ts",
    ],
    isolate: false,
  },
})

export default config
