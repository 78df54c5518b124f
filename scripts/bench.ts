import { parseArgs } from "node:util"
import type { BenchResult } from "./benchmarks/bench-result.ts"
import { formatResults } from "./benchmarks/format-results.ts"
import { runBenchmark } from "./benchmarks/run-benchmark.ts"
import { readRepository } from "./repository/read-repository.ts"
import { repositoryRoot } from "./repository/repository-root.ts"

// pnpm bench [name] [--json] [--short]: one benchmark after the other, so that none disturbs another.
const { values, positionals } = parseArgs({
  options: { json: { type: "boolean" }, short: { type: "boolean" } },
  allowPositionals: true,
})
const [filter = ""] = positionals
const paths = [...readRepository(repositoryRoot).keys()].filter((path) => isBenchmark(path) && path.includes(filter))

const results: BenchResult[] = []
for (const path of paths) {
  process.stderr.write(`${path}\n`)
  results.push(...(await runBenchmark(path, values.short ? { BENCH_SHORT: "1" } : {})))
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
