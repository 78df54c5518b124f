import { defineConfig, type UserConfig } from "tsdown"

const config: UserConfig = defineConfig({
  entry: ["src/index.ts", "src/cdk.ts"],
  platform: "node",
  fixedExtension: false,
  target: "node20",
  dts: true,
  minify: true,
})

export default config
