import type { Refresh } from "../settings.ts"
import type { Env } from "./env.ts"
import { InputError } from "./input-error.ts"
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
 * @throws {InputError} when the input is none of its four values, or an endpoint would not be asked.
 */
export function readRefresh(env: Env): Refresh {
  const typed = readText(env, "refresh") ?? "false"
  const key = typed.toLowerCase()
  const mode = Object.hasOwn(modes, key) ? modes[key] : undefined
  if (mode === "endpoint" && env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI) throw outranked()
  if (mode !== undefined) return mode
  throw valueFault({ input: "refresh", value: typed, expected: "true, false, profile or endpoint" })
}

/** Blanking it would not help: some SDKs take an empty one for an endpoint, too. */
function outranked(): InputError {
  return new InputError({
    inputs: ["refresh"],
    message:
      "Input refresh cannot be endpoint on this runner: tools ask the container's own endpoint first, since AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is set.",
    hint: "Write refresh: profile.",
  })
}
