import { describe, expect, it } from "vitest"
import { trustRules } from "../../src/lint/trust-rules.ts"
import { lintTrust } from "../../src/lint.ts"
import type { LintCase } from "../support/lint-case.ts"
import { audienceCases } from "./cases/audience.ts"
import { conditionCases } from "./cases/conditions.ts"
import { creationCases } from "./cases/creation.ts"
import { deniedPullRequestCases } from "./cases/denied-pull-requests.ts"
import { jobCases } from "./cases/jobs.ts"
import { ownerCases } from "./cases/owner.ts"
import { principalCases } from "./cases/principals.ts"
import { tagCases } from "./cases/tags.ts"

const cases: readonly LintCase[] = [
  ...audienceCases,
  ...ownerCases,
  ...conditionCases,
  ...principalCases,
  ...jobCases,
  ...deniedPullRequestCases,
  ...tagCases,
  ...creationCases,
]

describe("lintTrust", () => {
  it.each(cases)("$code: $name", ({ code, policy, facts = {}, preset = "recommended", paths, severity, args }) => {
    const findings = lintTrust(policy, facts, { preset }).filter((finding) => finding.code === code)

    expect(findings.map(({ path }) => path)).toEqual(paths)
    if (severity) expect(findings[0]?.severity).toBe(severity)
    if (args) expect(findings[0]?.args).toMatchObject(args)
  })

  it.each(trustRules)("has a case that breaks the rule $code and one that keeps it", ({ code }) => {
    const own = cases.filter((row) => row.code === code)
    expect(own.some(({ paths }) => paths.length > 0)).toBe(true)
    expect(own.some(({ paths }) => paths.length === 0)).toBe(true)
  })
})
