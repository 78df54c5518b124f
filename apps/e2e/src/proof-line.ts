import type { Report } from "./report.ts"

/** The last line: what this run has shown. */
export function proofLine(
  { session, verdicts, failure }: Pick<Report, "session" | "verdicts" | "failure">,
  ok: boolean,
): string {
  if (failure !== undefined || session === undefined) return "Not proved: the run did not come to its end."
  const wrong = verdicts.filter((verdict) => !verdict.ok)
  if (!ok)
    return `Not proved: ${wrong.map(({ action, resource, actual }) => `${action} ${resource} was ${actual}`).join("; ")}.`
  const allowed = verdicts.filter(({ actual }) => actual === "allowed").length
  const refused = verdicts.length - allowed
  const exchange = "Proved: the job's token became an AWS session, with no stored key"
  if (verdicts.length === 0) return `${exchange}.`
  const where =
    refused > 0
      ? `; ${allowed} calls on its own prefix were allowed, ${refused} outside it refused`
      : `; ${allowed} calls on its own prefix were allowed`
  return `${exchange}${where}.`
}
