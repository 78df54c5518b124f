import { isLoopback } from "../connections/is-loopback.ts"
import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { Runtime } from "../runtime.ts"

/**
 * Reads the address of a token endpoint from an environment variable: https, or http on loopback.
 *
 * Every step of a job may set variables, and a request token must not go to whoever is named there in plain text.
 *
 * @example
 * ```ts
 * import { tokenUrl } from "@claimbridge/core"
 *
 * export const url = tokenUrl("ACME_TOKEN_URL", { ACME_TOKEN_URL: "https://ci.acme.example/token" })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_TOKEN_URL_INSECURE` for any other address, and without one.
 */
export function tokenUrl(variable: string, env: Runtime["env"]): URL {
  const text = env[variable] ?? ""
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === "https:") return url
  if (url?.protocol === "http:" && isLoopback(url.hostname)) return url
  throw new ClaimbridgeError("ERR_TOKEN_URL_INSECURE", { variable, host: url?.host || "unreadable" })
}
