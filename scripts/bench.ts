import { parseArgs } from "node:util"
import type { BenchResult } from "./benchmarks/bench-result.ts"
import { formatResults } from "./benchmarks/format-results.ts"
import { runBenchmark } from "./benchmarks/run-benchmark.ts"
import { readRepository } from "./repository/read-repository.ts"
import { repositoryRoot } from "./repository/repository-root.ts"

// pnpm bench [name] [--json] [--short] [--write]: one benchmark after the other, so that none disturbs another.
// With --write, benchmarks whose figures are in a README bring them up to date.
const { values, positionals } = parseArgs({
  options: { json: { type: "boolean" }, short: { type: "boolean" }, write: { type: "boolean" } },
  allowPositionals: true,
})
const [filter = ""] = positionals
const paths = [...readRepository(repositoryRoot).keys()].filter((path) => isBenchmark(path) && path.includes(filter))
const env = { ...(values.short && { BENCH_SHORT: "1" }), ...(values.write && { BENCH_WRITE: "1" }) }

const results: BenchResult[] = []
for (const path of paths) {
  process.stderr.write(`${path}\n`)
  results.push(...(await runBenchmark(path, env)))
}
process.stdout.write(
  values.json ? results.map((result) => `${JSON.stringify(result)}\n`).join("") : formatResults(results),
)
if (results.length === 0) fail(`no benchmark has "${filter}" in its path`)

function isBenchmark(path: string): boolean {
  return /^(packages|apps)\/[^/]+\/bench\/[^/]+\.bench\.ts$/.test(path)
}

function fail(problem: string): void {
  process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}
