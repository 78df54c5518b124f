import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const packageFolder = fileURLToPath(new URL("../..", import.meta.url))

/** An agent as a user would write one; tells on stdout when its exchanges begin and end, and on SIGUSR2 its memory. */
const agentProgram = `
  import { createCredentialsEndpoint } from "@claimbridge/agent"
  import { envToken, fromCognito } from "@claimbridge/core"

  const tell = (entry) => console.log(JSON.stringify(entry))
  const credentials = fromCognito({
    flow: "direct",
    roleArn: "arn:aws:iam::111122223333:role/ci",
    token: envToken("CI_TOKEN"),
    onEvent: ({ type, timeMs }) => /^exchange-/.test(type) && tell({ type, timeMs }),
  })
  const endpoint = await createCredentialsEndpoint({
    profiles: { default: { credentials } },
    tokenFile: process.argv[2],
  })
  process.on("SIGUSR2", () => tell({ type: "memory", rssBytes: process.memoryUsage.rss() }))
  process.on("SIGTERM", () => endpoint.close().then(() => process.exit()))
  tell({ type: "serving", address: endpoint.address })
`

/** Writes it as a bundle, as the CLI and the action are: a process that strips types needs more memory. */
export async function writeAgentProgram(outdir: string): Promise<string> {
  await build({
    stdin: { contents: agentProgram, resolveDir: packageFolder },
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    minify: true,
    platform: "node",
    format: "esm",
    target: "node20",
    mainFields: ["module", "main"],
    conditions: ["@claimbridge/source", "module"],
    banner: {
      js: `import { createRequire as claimbridgeRequire } from "node:module"; const require = claimbridgeRequire(import.meta.url);`,
    },
  })
  return `${outdir}/stdin.mjs`
}
