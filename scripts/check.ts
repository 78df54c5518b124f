import { availableParallelism } from "node:os"
import type { CheckResult } from "./checks/check.ts"
import { checkList } from "./checks/check-list.ts"
import { formatResult } from "./checks/format-result.ts"
import { runChecks } from "./checks/run-checks.ts"
import { readRepository } from "./repository/read-repository.ts"
import { repositoryRoot } from "./repository/repository-root.ts"

const print = (result: CheckResult): boolean => process.stdout.write(formatResult(result))
const build = { name: "build", commands: [["turbo", "run", "build", "--output-logs=errors-only"]] }
const checks = checkList(readRepository(repositoryRoot))

const results = [
  ...(await runChecks([build], { concurrency: 1, onEnd: print })),
  ...(await runChecks(checks, { concurrency: Math.min(availableParallelism(), 4), onEnd: print })),
]
const failed = results.filter(({ passed }) => !passed).map(({ name }) => name)
process.stdout.write(`${results.length - failed.length} checks passed, ${failed.length} failed\n`)
if (failed.length > 0) process.stdout.write(`failed: ${failed.join(", ")}\n`)
process.exitCode = failed.length === 0 ? 0 : 1
