import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { TEMPLATE } from "./template.ts"

const run = promisify(execFile)
const rounds = process.env.BENCH_SHORT === "1" ? 3 : 15
const script = fileURLToPath(new URL("start-once.mjs", import.meta.url))
const built = new URL("../dist/index.js", import.meta.url)
const sources = new URL("../src/index.ts", import.meta.url)
const isBuilt = existsSync(built)
if (!isBuilt)
  process.stderr.write("dist/ isn't there: measuring the sources, which Node.js has to strip of types first\n")
const args = isBuilt ? [script] : ["--conditions=@claimbridge/source", script]
const env = { ...process.env, TEMPLATE, MODULE: isBuilt ? built.href : sources.href }

const bare: number[] = []
const started: number[] = []
for (let round = 0; round < rounds; round += 1) {
  bare.push(await elapsedMs(["-e", "0"]))
  started.push(await elapsedMs(args))
}
const startUpMs = Math.round(median(started) - median(bare))
const name = `emulator: start-up to the first token over bare node (${isBuilt ? "built" : "sources"})`
process.stdout.write(
  `${JSON.stringify({ name, milliseconds: startUpMs, ratio: round(median(started) / median(bare)) })}\n`,
)

async function elapsedMs(nodeArgs: readonly string[]): Promise<number> {
  const start = performance.now()
  await run(process.execPath, [...nodeArgs], { env })
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
