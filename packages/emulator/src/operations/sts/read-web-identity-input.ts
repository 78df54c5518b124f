import { checkLimits, type Limits } from "./check-limits.ts"
import { readPolicyArns } from "./read-policy-arns.ts"
import { readSeconds } from "./read-seconds.ts"
import { readText } from "./read-text.ts"
import { sessionLimits } from "./session-limits.ts"
import { validationError } from "./validation-error.ts"
import type { WebIdentityInput } from "./web-identity-input.ts"

const TOKEN: Limits = { required: true, minLength: 4, maxLength: 20_000, secret: true }

/** @throws {AwsError} `ValidationError`, `MalformedInput` */
export function readWebIdentityInput(input: Readonly<Record<string, unknown>>): WebIdentityInput {
  const roleArn = readText(input, "RoleArn")
  const roleSessionName = readText(input, "RoleSessionName")
  const webIdentityToken = readText(input, "WebIdentityToken")
  const durationSeconds = readSeconds(input, "DurationSeconds")
  const policy = readText(input, "Policy")
  const policyArns = readPolicyArns(input)
  const minimumSessionTokenSize = readSeconds(input, "MinimumSessionTokenSize")
  // Open: the text. The API says that the parameter is not for OpenID Connect tokens.
  if (input.ProviderId !== undefined) throw validationError("ProviderId is not supported for OpenID Connect tokens")
  checkLimits([
    ...sessionLimits({ roleArn, roleSessionName, durationSeconds, minimumSessionTokenSize, policy, policyArns }),
    { name: "webIdentityToken", value: webIdentityToken, limits: TOKEN },
  ])
  // Refused above already; this is for the compiler.
  if (!roleArn || !roleSessionName || !webIdentityToken) throw validationError("1 validation error detected")
  return {
    roleArn,
    roleSessionName,
    webIdentityToken,
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(policy !== undefined && { policy }),
    ...(policyArns !== undefined && { policyArns }),
  }
}
