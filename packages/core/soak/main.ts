import { parseArgs } from "node:util"
import { formatReport, isKept } from "./format-report.ts"
import { judge } from "./judge.ts"
import { runSoak } from "./run-soak.ts"

// pnpm soak [--seconds 300] [--clients 200] [--seed …]: exits with 1 when a promise was broken.
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "300" },
    clients: { type: "string", default: "200" },
    seed: { type: "string", default: String(Date.now() % 100_000) },
  },
})
const settings = {
  seed: values.seed,
  seconds: Number(values.seconds),
  clients: Number(values.clients),
  speed: 45,
  sinceMs: Date.now(),
}
const outcome = await runSoak(settings)
const findings = judge(outcome)
process.stdout.write(formatReport(settings, outcome, findings))
if (!findings.every(isKept)) process.exitCode = 1
