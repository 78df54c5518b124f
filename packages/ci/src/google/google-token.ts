// https://cloud.google.com/compute/docs/instances/verifying-instance-identity
import { askTokenEndpoint, ClaimbridgeError, type TokenSource } from "@claimbridge/core"
import { advised } from "../source/advised.ts"
import { checkTokenOptions } from "../source/check-token-options.ts"
import { google } from "./google.ts"

/** Whose token to ask for. */
export interface GoogleTokenOptions {
  /** One of the machine's service accounts, by its email. Default: `default`. */
  readonly serviceAccount?: string
}

/**
 * Asks Google's metadata server for a token of the machine's service account.
 *
 * It speaks plain http inside the machine, and is sent no secret. The server keeps a token for a while.
 *
 * @example
 * ```ts
 * import { fromCognito, googleToken } from "@claimbridge/ci"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: googleToken(),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_INVALID` and `ERR_OPTION_UNKNOWN` at once; `ERR_VARIABLE_INVALID` when
 *   `GCE_METADATA_HOST` is no host; `ERR_TOKEN_ENDPOINT_UNAVAILABLE` elsewhere; `ERR_TOKEN_REQUEST_FAILED` when there is
 *   no such service account.
 * @see https://cloud.google.com/compute/docs/instances/verifying-instance-identity
 */
export function googleToken(options: GoogleTokenOptions = {}): TokenSource {
  checkTokenOptions(options, {
    serviceAccount: [
      (value) => typeof value === "string" && /^[\w@.-]+$/.test(value),
      "the email of a service account",
    ],
  })
  const { serviceAccount = "default" } = options
  return advised(google, async (request) => {
    const url = metadataUrl(request.runtime.env.GCE_METADATA_HOST || "metadata.google.internal")
    url.pathname = `/computeMetadata/v1/instance/service-accounts/${serviceAccount}/identity`
    url.search = new URLSearchParams({ audience: request.audience, format: "full" }).toString()
    return askTokenEndpoint(request, { owner: "Google", url, headers: { "metadata-flavor": "Google" } })
  })
}

function metadataUrl(host: string): URL {
  if (/^[\w.-]+(?::\d+)?$/.test(host)) return new URL(`http://${host}`)
  throw new ClaimbridgeError("ERR_VARIABLE_INVALID", { variable: "GCE_METADATA_HOST", expected: "it must be a host" })
}
