import { isLoopback } from "./is-loopback.ts"
import { urlFault } from "./url-fault.ts"

/** What keeps a URL from being an issuer's, by the rules of OpenID Connect discovery and of AWS IAM. */
export function issuerUrlFault(text: string): string | undefined {
  const fault = urlFault(text)
  if (fault) return fault
  const { hostname, port } = new URL(text)
  return port === "" || isLoopback(hostname) ? undefined : "has a port, which AWS IAM refuses"
}
