import type { Report } from "./report.ts"

/** The session name can't be made: the template, the claims or --session-name is at fault, and AWS was not asked. */
const unusableInput = ["ERR_CLAIM_MISSING", "ERR_SESSION_NAME_INVALID"]

/** 0 when everything came out as it should, 2 when what the user gave can't be used, else 1. */
export function exitCode({ ok, failure }: Pick<Report, "ok" | "failure">): number {
  if (ok) return 0
  return unusableInput.includes(failure?.code ?? "") ? 2 : 1
}
