import type { Env } from "./env.ts"
import { readText } from "./read-text.ts"
import { valueFault } from "./value-fault.ts"

/**
 * The proxy of the step; nothing when it is left to the environment.
 *
 * @throws {InputError} when it is no URL of a proxy. The value is not shown: it may hold a password.
 */
export function readProxy(env: Env): string | undefined {
  const proxy = readText(env, "http-proxy")
  if (proxy === undefined || isProxy(proxy)) return proxy
  const hint =
    "Write http-proxy with http:// or https://, and nothing after the port. Encode / ? # and @ in a password."
  throw valueFault({ input: "http-proxy", expected: "a URL such as http://proxy.acme.example:3128", hint })
}

function isProxy(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && `${url.pathname}${url.search}${url.hash}` === "/"
}
