import type { Runtime } from "../runtime.ts"

/** What a variable says about the proxy for https. */
export interface NamedProxy {
  readonly variable: string
  /** None when the variable holds no http or https URL. */
  readonly url: URL | undefined
}

const variables = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]

/** The variable that names the proxy for https, in the order of curl. */
export function namedProxy(env: Runtime["env"]): NamedProxy | undefined {
  const variable = variables.find((name) => env[name])
  return variable === undefined ? undefined : { variable, url: proxyUrl(env[variable] ?? "") }
}

function proxyUrl(value: string): URL | undefined {
  const text = value.includes("://") ? value : `http://${value}`
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && /^https?:$/.test(url.protocol) && !isCutOff(url) ? url : undefined
}

/** A password whose `/`, `?` or `#` is not encoded ends the host: what is left of it would be taken for a port, and shown. */
function isCutOff({ pathname, search, hash }: URL): boolean {
  return `${pathname}${search}${hash}`.includes("@")
}
