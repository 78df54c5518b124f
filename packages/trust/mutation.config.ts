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
      // It runs the sources in a process of its own, without the mutants.
      "test/readme.test.ts",
    ],
    isolate: false,
  },
})

export default config
