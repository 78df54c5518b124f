import { describe, expect, it } from "vitest"
import type { Check } from "../../src/doctor/checks/check.ts"
import { verdictOf } from "../../src/doctor/report/verdict.ts"

const works: Check = { name: "exchange", area: "exchange", state: "ok", message: "Credentials." }
const warning: Check = { name: "pool.classic-flow", area: "aws", state: "warning", message: "Unset." }
const unsafe: Check = { name: "pool.GUESTS_ALLOWED", area: "aws", state: "broken", message: "Guests." }
const stopping: Check = { name: "role", area: "aws", state: "broken", stops: true, message: "No role." }
const option: Check = { ...stopping, name: "job.login", kind: "configuration", message: "No login." }
const untried: Check = { ...works, state: "unknown", message: "Nobody says which role." }
const unread: Check = { name: "pool", area: "aws", state: "unknown", message: "Not read." }

describe("verdictOf", () => {
  it.each([
    {
      name: "what stops it before what is unsafe",
      checks: [unsafe, stopping],
      headline: "Broken: No role.",
      kind: "denied",
    },
    {
      name: "the first that stops it",
      checks: [option, stopping],
      headline: "Broken: No login.",
      kind: "configuration",
    },
    {
      name: "what is unsafe before a warning",
      checks: [warning, unsafe, works],
      headline: "Unsafe: Guests.",
      kind: "denied",
    },
    { name: "a warning", checks: [warning, works], headline: "The exchange works. Warning: Unset." },
    {
      name: "why a job's token was not tried",
      checks: [{ ...works, name: "job.token", area: "job" as const }, unread, untried],
      headline: "Unknown: Nobody says which role.",
      kind: "configuration",
    },
    {
      name: "that there is nothing to look at",
      checks: [unread, untried],
      headline:
        "Unknown: Nothing could be looked at: there is no token of a job, and no AWS credentials that may read.",
      kind: "not-loaded",
    },
    { name: "that it works, whatever nobody knows", checks: [unread, works], headline: "The exchange works." },
  ])("names $name", ({ checks, headline, kind }) => {
    const verdict = verdictOf(checks)
    expect(verdict.headline).toBe(headline)
    expect(verdict.kind).toBe(kind)
  })
})
