import { formatCommand } from "../plan/format-command.ts"
import type { Examination } from "./examination.ts"

/** A report for programs, with the plan. */
export function formatJson({ verdict, checks, plan }: Examination): string {
  const { state, headline, cause } = verdict
  const { changes, options, byHand, accountId } = plan
  const report = {
    verdict: { state, headline, ...(cause && { cause: cause.name, fix: cause.fix }) },
    checks: checks.map(({ remedies: _, ...check }) => check),
    plan: {
      accountId,
      changes: changes.map(({ change, because }) => ({ ...change, because, command: formatCommand(change) })),
      options: options.map(({ name, value = null, origin = null }) => ({ name, value, origin })),
      byHand,
    },
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}
