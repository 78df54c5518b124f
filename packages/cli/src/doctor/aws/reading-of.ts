import type { Reading } from "../reading.ts"

const missing: ReadonlySet<string> = new Set(["ResourceNotFoundException", "NoSuchEntity", "NoSuchEntityException"])
const withoutCredentials: ReadonlySet<string> = new Set([
  "CredentialsProviderError",
  "ProviderError",
  "TokenProviderError",
])

/** Turns a call into a reading. Of an error only its name is told: a message may hold what AWS was sent. */
export async function readingOf<Value>(operation: string, call: () => Promise<Value>): Promise<Reading<Value>> {
  try {
    return { state: "read", value: await call() }
  } catch (error) {
    const name = nameOf(error)
    if (missing.has(name)) return { state: "missing" }
    return { state: "unknown", reason: reasonOf(name, operation) }
  }
}

/** A system's code, such as `ECONNREFUSED`, says more than `Error` does. AWS's answer gives the name, so it may be anything. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "no error object"
  const name = error.name === "Error" && "code" in error && typeof error.code === "string" ? error.code : error.name
  return /^[A-Z]\w{0,79}$/i.test(name) ? name : "an error that has no name of AWS's"
}

function reasonOf(name: string, operation: string): string {
  if (withoutCredentials.has(name)) return "there are no AWS credentials here that could read it"
  if (/^AccessDenied|^UnauthorizedOperation|^NotAuthorized/.test(name))
    return `these credentials have no right to ${operation}`
  if (name === "TimeoutError" || name === "AbortError") return `${operation} had no answer in time`
  return `${operation} failed with ${name}`
}
