import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { setPriority } from "node:os"
import { join } from "node:path"
import equivalentMutants from "../packages/trust/equivalent-mutants.json" with { type: "json" }
import { formatJudgment } from "./mutation/format-judgment.ts"
import { judgeMutants } from "./mutation/judge-mutants.ts"
import { parseReport } from "./mutation/parse-report.ts"
import { repositoryRoot } from "./repository/repository-root.ts"

// pnpm mutate [file]…: changes the policy evaluator in many small ways, and tells which changes its tests don't notice.
// Files are named from packages/trust, such as src/ip-range.ts. Ends with 1 under 90 % killed.
const requiredPercent = 90
const lowPriority = 15
const folder = join(repositoryRoot, "packages", "trust")

setPriority(lowPriority)
const stryker = join(folder, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js")
const files = process.argv.slice(2)
const selection = files.length > 0 ? ["--mutate", files.join(",")] : []
const child = spawn(process.execPath, [stryker, "run", ...selection], { cwd: folder, stdio: "inherit" })
const [code] = await once(child, "close")
if (code !== 0) throw new Error(`stryker ended with ${code}`)

const report = await readFile(join(folder, "reports", "mutation.json"), "utf8")
const judgment = judgeMutants(parseReport(report), equivalentMutants)
process.stdout.write(formatJudgment(judgment))
if (judgment.killedPercent < requiredPercent) process.exitCode = 1
