import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"

// What a bundler adds to an application: for a whole entry, and for one part of it.
const parts = {
  "have index": 'export * from "./index.ts"',
  "have evaluate": 'export * from "./evaluate.ts"',
  "have lint": 'export * from "./lint.ts"',
  "have testing": 'export * from "./testing.ts"',
  explain: 'export { parsePolicy, explainTrust, formatExplanation } from "./index.ts"',
  "count tags": 'export { tagBudget } from "./index.ts"',
  "find counterexamples": 'export { findCounterexample } from "./testing.ts"',
  "do everything": 'export * from "./index.ts"; export * from "./lint.ts"; export * from "./testing.ts"',
}

for (const [name, contents] of Object.entries(parts)) await report(name, contents)

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
