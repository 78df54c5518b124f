import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { TypedOption } from "./typed-option.ts"

/** Refuses an option's absence. */
export function requirePresent({ option, value, flow }: TypedOption): void {
  if (value !== undefined) return
  throw new ClaimbridgeError("ERR_OPTION_MISSING", { option, flow, expected: `flow "${flow}" needs it` })
}
