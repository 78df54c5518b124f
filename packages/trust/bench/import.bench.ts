import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { build } from "tsdown"
import config from "../tsdown.config.ts"

// What `import "@claimbridge/trust/…"` adds to a program that does nothing.
const entries = ["index", "evaluate", "lint", "testing"]
const rounds = process.env.BENCH_SHORT ? 9 : 41
const run = promisify(execFile)

const folder = await mkdtemp(join(tmpdir(), "claimbridge-bench-"))
try {
  const cwd = fileURLToPath(new URL("..", import.meta.url))
  await build({ ...config, config: false, cwd, outDir: folder, dts: false, logLevel: "silent" })
  await writeFile(join(folder, "package.json"), '{ "type": "module" }')
  await writeFile(join(folder, "program.js"), "")
  for (const entry of entries) await writeFile(join(folder, `program-${entry}.js`), `import "./${entry}.js"`)
  const overBare = await measure()
  for (const [entry, times] of overBare) {
    const milliseconds = Number(median(times).toFixed(2))
    process.stdout.write(`${JSON.stringify({ name: `trust: import of ${entry}, over bare node`, milliseconds })}\n`)
  }
} finally {
  await rm(folder, { recursive: true })
}

/** Takes turns, so that a busy machine slows all of them alike. The first round warms the disk's cache. */
async function measure(): Promise<ReadonlyMap<string, number[]>> {
  const overBare = new Map(entries.map((entry): [string, number[]] => [entry, []]))
  for (let round = -1; round < rounds; round++) {
    const bareMs = await elapsedMs("program.js")
    for (const [entry, times] of overBare) {
      const entryMs = await elapsedMs(`program-${entry}.js`)
      if (round >= 0) times.push(entryMs - bareMs)
    }
  }
  return overBare
}

async function elapsedMs(program: string): Promise<number> {
  const start = performance.now()
  await run(process.execPath, [join(folder, program)])
  return performance.now() - start
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
}
