import { describe, expect, it } from "vitest"
import { lintRules } from "../../src/lint/lint-rules.ts"
import { type Finding, formatFindings, lintPool, lintTrust } from "../../src/lint.ts"
import { aTrustPolicy, poolId } from "../support/a-trust-policy.ts"

const aud = "cognito-identity.amazonaws.com:aud"
const owner = { "aws:RequestTag/owner_id": "65" }

function pinnedBy(pool: string): readonly Finding[] {
  return lintTrust(aTrustPolicy({ condition: { StringEquals: owner, StringLike: { [aud]: pool } } }))
}

describe("formatFindings", () => {
  it("says where, what, what it means and what to do", () => {
    expect(formatFindings(pinnedBy("**"))).toBe(
      `error AUDIENCE_NOT_PINNED at Statement[0].Condition.StringLike["cognito-identity.amazonaws.com:aud"]
  StringLike with "**" doesn't pin cognito-identity.amazonaws.com:aud.
  Risk: As without any condition on the audience. IAM's check at creation is about the text: it takes ForAllValues:, **, ? and [] for Cognito.
  Fix:  Use StringEquals, without IfExists or ForAllValues:, and the whole audience, without wildcards.
  See:  docs/lint.md#audience_not_pinned

1 error.`,
    )
  })

  it("counts by severity, the worst first", () => {
    const findings = lintPool({ allowUnauthenticatedIdentities: true, developerProviderName: "login.acme" })
    expect(formatFindings(findings).split("\n").at(-1)).toBe("2 errors, 2 warnings.")
  })

  it("says that there is nothing", () => {
    expect(formatFindings([])).toBe("Nothing found.")
    expect(formatFindings([], { format: "markdown" })).toBe("Nothing found.")
  })

  it("makes a list for a job summary", () => {
    const [first] = formatFindings(pinnedBy("*"), { format: "markdown" }).split("\n\n")
    expect(first).toBe(
      `- **error** [\`AUDIENCE_NOT_PINNED\`](docs/lint.md#audience_not_pinned) at \`Statement[0].Condition.StringLike["cognito-identity.amazonaws.com:aud"]\`
  <br>StringLike with "\\*" doesn't pin cognito-identity.amazonaws.com:aud.
  <br>*Risk:* As without any condition on the audience. IAM's check at creation is about the text: it takes ForAllValues:, \\*\\*, ? and \\[\\] for Cognito.
  <br>*Fix:* Use StringEquals, without IfExists or ForAllValues:, and the whole audience, without wildcards.`,
    )
  })

  it("keeps values from becoming markup", () => {
    const [finding] = formatFindings(pinnedBy("*<img src=x>`\n# [x](y)"), { format: "markdown" }).split("\n\n")
    expect(finding?.split("\n").at(1)).toContain('"\\*\\<img src=x\\>\\`\\\\n# \\[x\\](y)"')
  })

  it("keeps values from moving the cursor, and from turning the text", () => {
    const findings = lintPool({ developerProviderName: "\u001b[2J\r\nlogin\u202e.\u2028acme" })
    expect(formatFindings(findings)).toContain("developer provider \\u{1b}[2J\\u{d}\\u{a}login\\u{202e}.\\u{2028}acme.")
  })

  it.each(["text", "markdown"] as const)("keeps paths from doing so, in %s", (format) => {
    const [finding] = lintPool({ developerProviderName: "x" })
    const text = finding && formatFindings([{ ...finding, path: "a\u001b[2J\u202e\nb" }], { format })
    expect(text?.split("\n")[0]).toContain("a\\u{1b}[2J\\u{202e}\\u{a}b")
  })

  it("leaves no name in braces in a sentence", () => {
    const everyFact = { pool: { id: poolId, mapping: { a: "b" } }, roleTags: { a: "c" } }
    const everything = [
      ...lintTrust(aTrustPolicy({ condition: {}, action: "sts:*" }), everyFact, { preset: "strict" }),
      ...pinnedBy("*"),
      ...lintPool({ developerProviderName: "x", mapping: { a: "b" }, providers: ["d", "e"] }),
    ]
    expect(formatFindings(everything)).not.toMatch(/\{\w+\}/)
  })
})

describe("lintRules", () => {
  it.each([...lintRules.values()])(
    "has whole sentences and a page of AWS's for $code",
    ({ message, risk, fix, page }) => {
      for (const text of [message, risk, fix]) expect(text).toMatch(/^["{\w].*[.}>]$/)
      expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/[\w/-]+\.html$/)
    },
  )
})
