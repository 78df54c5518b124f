import type { FailureKind } from "../../cli-error.ts"
import type { Check } from "../checks/check.ts"

/** What all checks together say. */
export interface Verdict {
  readonly state: "ok" | "warning" | "unsafe" | "broken" | "unknown"
  /** One line. */
  readonly headline: string
  /** The check that it comes from. */
  readonly cause?: Check
  /** What the exit code is to say; absent when nothing is broken. */
  readonly kind?: FailureKind
}

/** Names the first thing that stops the exchange; else what is unsafe; else what could be better. */
export function verdictOf(checks: readonly Check[]): Verdict {
  const broken = checks.filter(({ state }) => state === "broken")
  const stopping = broken.find(({ stops }) => stops)
  const cause = stopping ?? broken[0]
  if (cause !== undefined) {
    const state = stopping ? "broken" : "unsafe"
    const headline = `${stopping ? "Broken" : "Unsafe"}: ${cause.message}`
    return { state, headline, cause, kind: cause.kind ?? "denied" }
  }
  return withoutBroken(checks)
}

function withoutBroken(checks: readonly Check[]): Verdict {
  const tried = checks.find(({ name }) => name === "exchange")
  const seen = checks.filter(({ area, state }) => area === "aws" && state !== "unknown")
  if (tried?.state !== "ok" && seen.length === 0) return unknownVerdict(checks)
  const works =
    tried?.state === "ok" ? "The exchange works." : "Nothing broken was found, but the exchange was not tried."
  const warning = checks.find(({ state }) => state === "warning")
  if (warning === undefined) return { state: "ok", headline: works }
  return { state: "warning", headline: `${works} Warning: ${warning.message}`, cause: warning }
}

/** What was not tried with a job's token is for an option to mend; without one there is nothing to look at. */
function unknownVerdict(checks: readonly Check[]): Verdict {
  const isJob = checks.some(({ name, state }) => name === "job.token" && state === "ok")
  const untried = checks.find(({ name, state }) => name === "exchange" && state === "unknown")
  if (isJob && untried) {
    return { state: "unknown", headline: `Unknown: ${untried.message}`, cause: untried, kind: "configuration" }
  }
  const reason = checks.find(({ name, state }) => name === "job.token" && state === "unknown")
  const message = "Nothing could be looked at: there is no token of a job, and no AWS credentials that may read."
  return { state: "unknown", headline: `Unknown: ${message}`, ...(reason && { cause: reason }), kind: "not-loaded" }
}
