import { AwsError } from "../../wire/aws-error.ts"
import { readText } from "./read-text.ts"

/**
 * Refuses every one-time code: nobody here has an MFA device.
 *
 * @throws {AwsError} `AccessDenied`
 */
export function refuseMfa(input: Readonly<Record<string, unknown>>): void {
  if (readText(input, "SerialNumber") === undefined && readText(input, "TokenCode") === undefined) return
  const text =
    "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user."
  throw new AwsError("AccessDenied", text, 403)
}
