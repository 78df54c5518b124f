import { isRecord } from "../is-record.ts"
import { integerFrom } from "./integer-from.ts"
import type { OptionCheck, OptionChecks } from "./option-check.ts"
import { regionFault } from "./region-fault.ts"

const flag = orFunction((value) => (typeof value === "boolean" ? undefined : "it must be true or false"))

/** One check for each setting in `clientConfig`. */
export const clientConfigChecks: OptionChecks = {
  region: orFunction(regionFault),
  requestHandler: (value) =>
    isRecord(value) && typeof value.handle === "function"
      ? undefined
      : "it must be a request handler, such as new NodeHttpHandler({ httpsAgent })",
  useFipsEndpoint: flag,
  useDualstackEndpoint: flag,
  userAgentAppId: orFunction((value) => (typeof value === "string" ? undefined : "it must be a text")),
  maxAttempts: orFunction(integerFrom(1, 100)),
}

/** The SDK takes most settings as functions, too. */
function orFunction(check: OptionCheck): OptionCheck {
  return (value) => (typeof value === "function" ? undefined : check(value))
}
