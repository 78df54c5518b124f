import type { Report, Verdict } from "./report.ts"

const exchange = "the job's token became an AWS session, with no stored key"

/** The last line: what this run has shown. */
export function proofLine({ session, verdicts, failure }: Pick<Report, "session" | "verdicts" | "failure">): string {
  if (failure !== undefined || session === undefined) return "Not proved: the run did not come to its end."
  const wrong = verdicts.find(({ ok }) => !ok)
  if (wrong?.actual === "refused") return `Half proved: ${exchange}, but the template's own rules ${refusal(wrong)}.`
  if (wrong !== undefined)
    return `Not proved: ${wrong.resource} is not this job's own, and the policies let it write there.`
  const allowed = verdicts.filter(({ actual }) => actual === "allowed")
  const refused = verdicts.find(({ actual }) => actual === "refused")
  if (allowed.length === 0) return `Proved: ${exchange}.`
  const used = `it could ${allowed.map(({ action }) => verbs[action] ?? action).join(" and ")} its artifact`
  return `Proved: ${exchange}; ${used}${refused === undefined ? "" : ", and not write outside of its own path"}.`
}

const verbs: Readonly<Record<string, string>> = { PutObject: "write", GetObject: "read" }

/** AWS says why after the resource: "because no … allows it", or "with an explicit deny in …". */
function refusal({ action, resource, message = "" }: Verdict): string {
  const reason = /\b(?:because no|with an explicit deny) .*$/.exec(message)?.[0]
  return `refuse ${action} on ${resource}${reason === undefined ? "" : ` ${reason}`}`
}
