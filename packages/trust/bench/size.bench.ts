import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"

// What a bundler adds to an application that uses one part of the package: nobody pays for the others.
const parts = {
  "evaluate policies": "parsePolicy, evaluatePolicy, authorize",
  explain: "parsePolicy, explainTrust, formatExplanation",
  lint: "parsePolicy, lintTrust, lintPool, formatFindings, formatSarif",
  "count tags": "tagBudget",
  "test policies": "parsePolicy, describeTrust, runTrustTests, formatTrustJudgment",
  "find counterexamples": "parsePolicy, findCounterexample, formatExplanation",
}

for (const [name, names] of Object.entries(parts)) await report(name, `export { ${names} } from "./index.ts"`)
await report("do everything", 'export * from "./index.ts"')

async function report(name: string, contents: string): Promise<void> {
  const resolveDir = fileURLToPath(new URL("../src", import.meta.url))
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "node20",
  })
  const code = Buffer.concat(outputFiles.map((file) => file.contents))
  const result = { name: `trust: size to ${name}`, minifiedBytes: code.length, gzipBytes: gzipSync(code).length }
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
