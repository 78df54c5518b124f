import type { AwsError } from "../wire/aws-error.ts"
import type { Fault } from "./fault.ts"
import type { ServiceFailures } from "./service.ts"

/** The refusal that a fault puts in the place of the call, if it does. */
export function faultError(fault: Fault | undefined, failures: ServiceFailures): AwsError | undefined {
  switch (fault?.fault) {
    case "throttle":
      return failures.throttle
    case "500":
      return failures.internal
    case "503":
      return failures.unavailable
    default:
      return undefined
  }
}
