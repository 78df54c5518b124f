import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { Runtime } from "../runtime.ts"
import { isListedHost } from "./is-listed-host.ts"
import { isLoopback } from "./is-loopback.ts"
import { namedProxy } from "./named-proxy.ts"

/** A proxy, and the variable that names it. */
export interface HttpsProxy {
  readonly url: URL
  readonly variable: string
}

const expected = "it must be the http or https URL of a proxy, such as http://proxy.acme.example:3128"

/**
 * The proxy that the environment names for a URL. Loopback, hosts in `NO_PROXY` and plain http go straight.
 *
 * @throws {ClaimbridgeError} `ERR_VARIABLE_INVALID` when the variable holds no URL of a proxy.
 */
export function proxyFor(target: URL, env: Runtime["env"]): HttpsProxy | undefined {
  const named = namedProxy(env)
  if (!named || target.protocol !== "https:" || isLoopback(target.hostname)) return undefined
  if (isListedHost(target, env.no_proxy || env.NO_PROXY || "")) return undefined
  const { url, variable } = named
  if (url) return { url, variable }
  // The value is not shown: it may hold a password.
  throw new ClaimbridgeError("ERR_VARIABLE_INVALID", { variable, expected })
}
