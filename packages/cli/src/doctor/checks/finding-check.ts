import { type Finding, findingText } from "@claimbridge/trust/lint"
import type { Remedy } from "../plan/remedy.ts"
import type { Check } from "./check.ts"

/** A finding of trust as a check. An error lets strangers in, so it is broken, though the exchange works. */
export function findingCheck(finding: Finding, name: string, remedies: readonly Remedy[]): Check {
  const { message, risk, fix } = findingText(finding)
  const where = finding.path.startsWith("Statement") ? `${finding.path} of the trust policy: ` : ""
  return {
    name,
    area: "aws",
    state: finding.severity === "error" ? "broken" : "warning",
    message: `${where}${message} ${risk}`,
    fix,
    remedies,
  }
}
