import type { ViteUserConfig } from "vitest/config"
import base from "./vitest.config.ts"

/** Whole jobs, in processes of their own and with other people's tools: seconds each. */
const config: ViteUserConfig = {
  ...base,
  test: { ...base.test, include: ["{packages,apps}/*/test/**/*.e2e.test.ts"], exclude: [], testTimeout: 60_000 },
}

export default config
