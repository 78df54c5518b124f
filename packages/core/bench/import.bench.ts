import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { build as buildPackage } from "tsdown"
import { awsServer, jobEnv } from "../test/support/aws-server.ts"
import config from "../tsdown.config.ts"
import { bundleProgram } from "./bundle-program.ts"
import { measureProcesses, type Programs } from "./measure-processes.ts"

const rounds = 15
const packageFolder = fileURLToPath(new URL("..", import.meta.url))

// With an argument it takes the global fetch for the CI's token, to see what the default saves.
const oneExchange = `
  import { fromGithubCognito } from "@claimbridge/core"
  const { accountId } = await fromGithubCognito({
    identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
    roleArn: "arn:aws:iam::111122223333:role/ci",
    ...(process.argv.length > 2 && { runtime: { fetch } }),
  })()
  if (accountId !== "111122223333") throw new Error("the exchange went wrong")
`

await using server = await awsServer()
const folder = await mkdtemp(join(tmpdir(), "claimbridge-bench-"))
try {
  const env = { ...jobEnv(server), AWS_ENDPOINT_URL: server.url }
  const figures = await measureProcesses(await programs(folder), { rounds, env })
  for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`)
} finally {
  await rm(folder, { recursive: true })
}

async function programs(into: string): Promise<Programs> {
  const core = join(into, "import.mjs")
  const exchange = join(into, "exchange", "stdin.mjs")
  await buildAsPublished(into)
  await writeFile(core, 'import "@claimbridge/core"')
  await bundleProgram(oneExchange, dirname(exchange))
  return {
    "core: import": [core],
    "core: one bundled exchange": [exchange],
    "core: one bundled exchange with the global fetch": [exchange, "global-fetch"],
  }
}

/** Builds the package where `import "@claimbridge/core"` finds it, as npm would have installed it. */
async function buildAsPublished(into: string): Promise<void> {
  const folder = join(into, "node_modules/@claimbridge/core")
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, "package.json"), '{ "type": "module", "exports": "./dist/index.js" }')
  await buildPackage({
    ...config,
    config: false,
    cwd: packageFolder,
    outDir: join(folder, "dist"),
    dts: false,
    logLevel: "silent",
  })
}
