import type { Env } from "./env.ts"
import { readText } from "./read-text.ts"
import { valueFault } from "./value-fault.ts"

/**
 * The hosts that are reached without the proxy; nothing when that is left to the environment.
 *
 * @throws {InputError} when it has a URL, which is no host and would not count.
 */
export function readNoProxy(env: Env): string | undefined {
  const hosts = readText(env, "no-proxy")
  if (hosts === undefined || !hosts.includes("://")) return hosts
  throw valueFault({ input: "no-proxy", value: hosts, expected: "hosts such as .acme.example, without https://" })
}
