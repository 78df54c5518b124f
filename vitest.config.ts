import { defineConfig, type ViteUserConfig } from "vitest/config"

const conditions = ["@claimbridge/source", "import", "default"]

const config: ViteUserConfig = defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "apps/*/test/**/*.test.ts", "scripts/test/**/*.test.ts"],
    exclude: ["**/*.e2e.test.ts"],
    // No test patches a module or a global, so files can share a worker: a third less time.
    isolate: false,
    // One processor less is the default: of two that would be half.
    maxWorkers: "100%",
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})

export default config
