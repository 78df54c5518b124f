import type { Reading } from "../reading.ts"
import type { Check } from "./check.ts"

/** A check that nobody could make, because what it looks at was not read. */
export function unreadCheck(name: string, what: string, reading: Reading<unknown>): Check {
  const reason = reading.state === "unknown" ? reading.reason : "AWS says that there is none"
  const message = `${what} was not looked at: ${reason}.`
  const fix = reason.includes("credentials") ? "Run it with credentials that may read there." : undefined
  return { name, area: "aws", state: "unknown", message, ...(fix && { fix }) }
}
