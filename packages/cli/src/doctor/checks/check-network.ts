import type { Facts } from "../facts.ts"
import type { AskedEndpoint, NetworkSide } from "../network/network-side.ts"
import type { Check } from "./check.ts"

/** The way to AWS, and to the issuer. */
export function checkNetwork({ network, job }: Facts): readonly Check[] {
  const { endpoints, proxy, discovery } = network
  const issuer = typeof job.claims?.iss === "string" ? job.claims.iss : ""
  return [
    ...endpoints.map((endpoint) => endpointCheck(endpoint, proxy)),
    ...(proxy ? [proxyCheck(proxy)] : []),
    ...(discovery ? [discoveryCheck(discovery, issuer)] : []),
  ]
}

function endpointCheck({ service, host, answer }: AskedEndpoint, proxy: NetworkSide["proxy"]): Check {
  const base = { name: `network.${service}`, area: "network" } as const
  if (answer.state === "answered") {
    return { ...base, state: "ok", message: `${service} answers at ${host} in ${answer.durationMs} ms.` }
  }
  const message = `${service} cannot be reached at ${host} from here: ${answer.reason}.`
  const way = proxy ? "Let the proxy, or NO_PROXY," : "Let the firewall"
  const fix = `${way} allow ${host}. If the only way out is a proxy, name it in HTTPS_PROXY.`
  if (service === "iam") return { ...base, state: "unknown", message, fix }
  return { ...base, state: "broken", stops: true, kind: "unavailable", message, fix }
}

function proxyCheck({ variable, host }: NonNullable<NetworkSide["proxy"]>): Check {
  const message = `${variable} names the proxy ${host}.`
  return { name: "network.proxy", area: "network", state: "ok", message }
}

function discoveryCheck(answer: NonNullable<NetworkSide["discovery"]>, issuer: string): Check {
  const base = { name: "network.issuer", area: "network" } as const
  const url = `${issuer}/.well-known/openid-configuration`
  const fix =
    "AWS fetches the issuer's keys from there: it has to be reachable from the internet, and to name this issuer."
  if (answer.state === "unreachable") {
    return { ...base, state: "unknown", message: `${url} cannot be reached from here: ${answer.reason}.`, fix }
  }
  if (answer.status === 200 && issuerIn(answer.text) === issuer) {
    return { ...base, state: "ok", message: `${url} is there, and names the same issuer.` }
  }
  const found = answer.status === 200 ? "names another issuer" : `answers with status ${answer.status}`
  return { ...base, state: "warning", message: `${url} ${found}.`, fix }
}

function issuerIn(text: string): unknown {
  try {
    const document: unknown = JSON.parse(text)
    return typeof document === "object" && document !== null && "issuer" in document ? document.issuer : undefined
  } catch {
    return undefined
  }
}
