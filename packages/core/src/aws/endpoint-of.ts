import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { Runtime } from "../runtime.ts"

/** A service as the names of variables have it. */
export type AwsService = "COGNITO_IDENTITY" | "STS"

/**
 * The endpoint that the environment sets in place of AWS's own.
 *
 * @throws {ClaimbridgeError} `ERR_VARIABLE_INVALID` when it is no URL.
 */
export function endpointOf(env: Runtime["env"], service: AwsService): string | undefined {
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === "true") return undefined
  const variable = [`AWS_ENDPOINT_URL_${service}`, "AWS_ENDPOINT_URL"].find((name) => env[name])
  const endpoint = variable && env[variable]
  if (!endpoint || /^https?:$/.test(protocolOf(endpoint))) return endpoint
  throw new ClaimbridgeError("ERR_VARIABLE_INVALID", { variable, expected: "it must be an http or https URL" })
}

function protocolOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).protocol : ""
}
