import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { systemCode } from "../errors/system-code.ts"
import { optionFault } from "../options/option-fault.ts"
import { requireToken } from "./require-token.ts"
import type { TokenSource } from "./token-source.ts"

/**
 * Reads the CI's token from a file, anew for each exchange.
 *
 * For CIs that mount or write a token, such as a projected Kubernetes service account token. White space around the
 * token is dropped; symbolic links are followed.
 *
 * @example
 * ```ts
 * import { fileToken, fromCognito } from "@claimbridge/core"
 *
 * export const credentials = fromCognito({
 *   identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: fileToken("/var/run/secrets/acme/token"),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_INVALID` at once without a path; `ERR_TOKEN_FILE_UNREADABLE` when the file cannot be read;
 *   `ERR_TOKEN_MALFORMED` when it holds something else than a token.
 */
export function fileToken(path: string): TokenSource {
  if (typeof path !== "string" || path === "") throw optionFault("path", path, "it must be the path of a file")
  return async ({ runtime, signal }) => {
    const content = await runtime.readFile(path, { signal }).catch((cause: unknown) => {
      throw new ClaimbridgeError("ERR_TOKEN_FILE_UNREADABLE", { path, reason: systemCode(cause) }, { cause })
    })
    return requireToken(`The token file ${path}`, content.trim())
  }
}
