import { defineConfig, type UserConfig } from "tsdown"

const config: UserConfig = defineConfig({
  entry: { index: "src/index.ts", "ci-commands": "src/ci/commands/main.ts" },
  platform: "node",
  fixedExtension: false,
  target: "node20",
  dts: true,
})

export default config
