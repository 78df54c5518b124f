import { ClaimbridgeError, type ErrorDetails } from "./claimbridge-error.ts"
import { redact } from "./redact.ts"
import { safeCause } from "./safe-cause.ts"

/** Takes the secrets of an exchange out of its error by value, for not each of them has a shape that `redact` knows. */
export function concealSecrets(error: unknown, secrets: ReadonlySet<string>): unknown {
  if (!(error instanceof ClaimbridgeError) || !shows(error, secrets)) return error
  const details = Object.entries(error.details).map(([name, value]) => [name, concealDetail(value, secrets)])
  const cause =
    error.cause instanceof ClaimbridgeError ? concealSecrets(error.cause, secrets) : concealCause(error.cause, secrets)
  return new ClaimbridgeError(error.code, Object.fromEntries(details), { cause })
}

function shows({ stack, message, hint, details, cause }: ClaimbridgeError, secrets: ReadonlySet<string>): boolean {
  const told = cause instanceof Error ? [cause.name, cause.stack, cause.message, JSON.stringify(cause)] : []
  const seen = [stack, message, hint, JSON.stringify(details), ...told].join("\n")
  return [...secrets].some((secret) => seen.includes(secret))
}

function concealDetail(value: ErrorDetails[string], secrets: ReadonlySet<string>): ErrorDetails[string] {
  if (typeof value === "string") return redact(value, secrets)
  return Array.isArray(value) ? value.map((item) => redact(item, secrets)) : value
}

function concealCause(cause: unknown, secrets: ReadonlySet<string>): unknown {
  return cause === undefined ? undefined : safeCause(cause, secrets)
}
