import { defineConfig, type UserConfig } from "tsdown"

const config: UserConfig = defineConfig({
  entry: "src/index.ts",
  platform: "node",
  fixedExtension: false,
  target: "node20",
  dts: true,
})

export default config
