import { defineConfig, type UserConfig } from "tsdown"

const config: UserConfig = defineConfig({
  entry: "src/bin.ts",
  platform: "node",
  fixedExtension: false,
  target: "node20",
  dts: false,
})

export default config
