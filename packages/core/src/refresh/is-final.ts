import { ClaimbridgeError } from "../errors/claimbridge-error.ts"

/** Whether asking again would give the same answer until somebody repairs something. */
export function isFinal(error: unknown): boolean {
  if (!(error instanceof ClaimbridgeError)) return false
  if (error.code === "ERR_CREDENTIALS_EXPIRED") return true
  return error.kind === "denied" || error.kind === "configuration" || error.kind === "not-loaded"
}
