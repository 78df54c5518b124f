import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "tsdown"
import { sharedCredentials } from "../src/shared-credentials.ts"
import { someCredentials } from "../test/support/some-credentials.ts"
import config from "../tsdown.config.ts"
import { measureRatio } from "./measure-ratio.ts"

const rounds = process.env.BENCH_SHORT === "1" ? 9 : 31
const packageFolder = fileURLToPath(new URL("..", import.meta.url))

const oneHit = `
  import { writeSync } from "node:fs"
  import { formatProcessCredentials, sharedCredentials } from "@claimbridge/agent"
  const exchange = () => Promise.reject(new Error("the cache was of no use"))
  const shared = sharedCredentials({ folder: process.argv[2], key: "bench", exchange })
  writeSync(1, formatProcessCredentials(await shared.get()))
`

const folder = await mkdtemp(join(tmpdir(), "claimbridge-bench-"))
try {
  const cache = join(folder, "cache")
  const exchange = async () => someCredentials(new Date(Date.now() + 3_600_000))
  await sharedCredentials({ folder: cache, key: "bench", exchange }).get()
  const [bare, hit] = [join(folder, "bare.mjs"), join(folder, "hit.mjs")]
  await buildAsPublished(folder)
  await writeFile(bare, "")
  await writeFile(hit, oneHit)
  const figure = await measureRatio({ floor: [bare], program: [hit, cache], rounds })
  process.stdout.write(`${JSON.stringify({ name: "agent: a process that finds fresh credentials", ...figure })}\n`)
} finally {
  await rm(folder, { recursive: true })
}

/** Builds the package where `import "@claimbridge/agent"` finds it, as npm would have installed it. */
async function buildAsPublished(into: string): Promise<void> {
  const installed = join(into, "node_modules/@claimbridge/agent")
  await mkdir(installed, { recursive: true })
  await writeFile(join(installed, "package.json"), '{ "type": "module", "exports": "./dist/index.js" }')
  const outDir = join(installed, "dist")
  await build({ ...config, config: false, cwd: packageFolder, outDir, dts: false, logLevel: "silent" })
}
