import { stripVTControlCharacters } from "node:util"
import { explainTrust, parsePolicy } from "@claimbridge/trust"
import { describe, expect, it } from "vitest"
import type { Reporter } from "../src/reporter.ts"
import { createTextReporter, type Terminal } from "../src/text-reporter.ts"

const session = { arn: "arn:aws:sts::111122223333:assumed-role/ci/1", accountId: "111122223333", userId: "AROA:1" }
const call = { service: "sts", operation: "AssumeRoleWithWebIdentity", status: 200, duration: 2 }
const foreign = { action: "PutObject", resource: "s3://acme/other", expected: "refused" as const, duration: 1 }

function textOf(tell: (reporter: Reporter) => void, terminal: Partial<Terminal> = {}): string {
  const lines: string[] = []
  tell(createTextReporter((line) => void lines.push(line), { color: false, ...terminal }))
  return lines.join("\n")
}

describe("createTextReporter", () => {
  it("tells steps, tags, session, record and verdicts in this order, and what was proved last", () => {
    const text = textOf((reporter) => {
      reporter.step({ name: "exchange", detail: "", duration: 1, ok: true })
      reporter.session(session, [], {})
      reporter.verdict({ ...foreign, actual: "refused", ok: true })
      reporter.skipped("S3: no bucket.")
      const nothing = { steps: [], claims: {}, tags: [], verdicts: [], skipped: [] }
      const run = { target: "emulator" as const, flow: "basic", role: "ci", proved: "Proved." }
      reporter.finished({ ok: true, ...run, ...nothing, warnings: ["Line 1: a warning."] })
    })
    expect(text.split("\n").filter((line) => /^\S/.test(line))).toEqual([
      "Steps",
      "Claims that became tags",
      "Session",
      "CloudTrail record",
      "Allowed and refused",
      "Left out",
      "Worth knowing",
      "Proved.",
    ])
  })

  it("shows calls as parts of their step", () => {
    const text = textOf(({ step }) => step({ name: "exchange", detail: "x", duration: 3, ok: true, calls: [call] }))
    expect(text).toBe("Steps\n  ✓     3.0 ms  exchange  x\n        2.0 ms    AssumeRoleWithWebIdentity  sts 200")
  })

  it("gives AWS's words for a refusal, and then the policy's", () => {
    const why = "Denied: no identity policy allows it."
    const verdict = { ...foreign, actual: "refused" as const, ok: true, message: "not authorized", why }
    expect(textOf((reporter) => reporter.verdict(verdict))).toMatch(/AWS: not authorized\n +Denied: no identity policy/)
  })

  it("explains a refused role before it says what to do, with color where there is some", () => {
    const policy = parsePolicy({ Statement: { Effect: "Deny", Principal: "*", Action: "*" } }, { kind: "trust" })
    const explanation = explainTrust(policy, { from: "context", context: {} })
    const failure = { code: "ERR_ROLE_DENIED", message: "No.", hint: "Compare the policies.", explanation }
    const text = textOf((reporter) => reporter.failed(failure), { width: 60, color: true })
    expect(stripVTControlCharacters(text).split("\n").slice(1, 4)).toEqual([
      "  ERR_ROLE_DENIED  No.",
      "",
      "  Denied: sts:AssumeRoleWithWebIdentity",
    ])
    expect(stripVTControlCharacters(text)).toMatch(/\n\n {2}Compare the policies\.$/)
    expect(text).toContain("\u001b[31mDenied: sts:AssumeRoleWithWebIdentity\u001b[")
  })

  it("marks a path that should not have been open", () => {
    const verdict = { ...foreign, actual: "allowed" as const, ok: false, why: "Allowed." }
    expect(textOf((reporter) => reporter.verdict(verdict))).toMatch(/✗.*\n +This path is not the job's own, and yet:\n/)
  })

  it("keeps to the width of the terminal", () => {
    const failure = {
      code: "ERR_ROLE_DENIED",
      message: "word ".repeat(40).trim(),
      why: `  ${"word ".repeat(40).trim()}`,
    }
    const text = textOf((reporter) => reporter.failed(failure), { width: 80, color: true })
    const lines = stripVTControlCharacters(text).split("\n")
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80)
  })
})
