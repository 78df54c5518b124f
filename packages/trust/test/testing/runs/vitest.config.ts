import { defineConfig, type ViteUserConfig } from "vitest/config"

const conditions = ["@claimbridge/source", "import", "default"]

const config: ViteUserConfig = defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: ["*.vitest.ts"], globals: true },
})

export default config
