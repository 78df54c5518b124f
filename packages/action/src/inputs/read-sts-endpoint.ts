import type { Env } from "./env.ts"
import { readText } from "./read-text.ts"
import { valueFault } from "./value-fault.ts"

/**
 * Where STS is asked in place of AWS's own endpoint; nothing when it is AWS's own.
 *
 * @throws {InputError} when a token could be read on the way there.
 */
export function readStsEndpoint(env: Env): string | undefined {
  const endpoint = readText(env, "sts-endpoint")
  if (endpoint === undefined || isSafe(endpoint)) return endpoint
  const expected = "an https URL without a user, such as https://vpce-1a2b.sts.eu-west-1.vpce.amazonaws.com"
  throw valueFault({ input: "sts-endpoint", expected })
}

function isSafe(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || url.username !== "" || url.password !== "") return false
  const isLoopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname)
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback)
}
