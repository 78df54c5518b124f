import { ClaimbridgeError } from "../errors/claimbridge-error.ts"

/** Whether asking again would give the same answer until somebody repairs something. */
export function isFinal(error: unknown): boolean {
  if (!(error instanceof ClaimbridgeError)) return false
  return error.kind === "denied" || error.kind === "configuration" || error.kind === "not-loaded"
}
