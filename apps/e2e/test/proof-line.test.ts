import { describe, expect, it } from "vitest"
import { exitCode } from "../src/exit-code.ts"
import { proofLine } from "../src/proof-line.ts"
import type { Report, Verdict } from "../src/report.ts"

type Outcome = Pick<Report, "session" | "verdicts" | "failure">

const session = { arn: "arn:aws:sts::111122223333:assumed-role/ci/1", accountId: "111122223333", userId: "AROA:1" }
const own: Verdict = aVerdict({ resource: "s3://acme/own" })
const foreign: Verdict = aVerdict({ resource: "s3://acme/other", expected: "refused", actual: "refused" })

function aVerdict(parts: Partial<Verdict>): Verdict {
  return { action: "PutObject", resource: "", expected: "allowed", actual: "allowed", ok: true, duration: 1, ...parts }
}

describe("proofLine", () => {
  it.each<{ name: string; outcome: Outcome; line: string }>([
    { name: "nothing but a session", outcome: { session, verdicts: [] }, line: "with no stored key." },
    {
      name: "a write that had nothing to be refused",
      outcome: { session, verdicts: [own] },
      line: "with no stored key; it could write its artifact.",
    },
    {
      name: "write, read and refusal",
      outcome: { session, verdicts: [own, { ...own, action: "GetObject" }, foreign] },
      line: "it could write and read its artifact, and not write outside of its own path.",
    },
    {
      name: "a refusal that nobody expected",
      outcome: {
        session,
        verdicts: [
          { ...own, actual: "refused", ok: false, message: "User is not authorized … with an explicit deny in x" },
        ],
      },
      line: "but the template's own rules refuse PutObject on s3://acme/own with an explicit deny in x.",
    },
    {
      name: "somebody else's path that is open",
      outcome: { session, verdicts: [own, { ...foreign, actual: "allowed", ok: false }] },
      line: "Not proved: s3://acme/other is not this job's own",
    },
    {
      name: "a run that broke off",
      outcome: { verdicts: [], failure: { message: "no" } },
      line: "Not proved: the run did not come to its end.",
    },
  ])("sums up $name", ({ outcome, line }) => {
    expect(proofLine(outcome)).toContain(line)
  })
})

describe("exitCode", () => {
  it.each([
    { name: "a run that came out as it should", report: { ok: true }, expected: 0 },
    { name: "a verdict that did not", report: { ok: false }, expected: 1 },
    { name: "a refusal", report: { ok: false, failure: { message: "", code: "ERR_ROLE_DENIED" } }, expected: 1 },
    {
      name: "a name without its claim",
      report: { ok: false, failure: { message: "", code: "ERR_CLAIM_MISSING" } },
      expected: 2,
    },
  ])("is $expected for $name", ({ report, expected }) => {
    expect(exitCode(report)).toBe(expected)
  })
})
