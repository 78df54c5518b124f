import type { Refresh } from "../settings.ts"
import type { Env } from "./env.ts"
import { readText } from "./read-text.ts"
import { valueFault } from "./value-fault.ts"

const modes: Readonly<Record<string, Refresh>> = {
  false: "off",
  true: "profile",
  profile: "profile",
  endpoint: "endpoint",
}

/**
 * How later steps get fresh credentials.
 *
 * @throws {InputError} when the input is none of its four values.
 */
export function readRefresh(env: Env): Refresh {
  const typed = readText(env, "refresh") ?? "false"
  const key = typed.toLowerCase()
  const mode = Object.hasOwn(modes, key) ? modes[key] : undefined
  if (mode !== undefined) return mode
  throw valueFault({ input: "refresh", value: typed, expected: "true, false, profile or endpoint" })
}
