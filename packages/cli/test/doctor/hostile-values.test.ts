import { execFileSync } from "node:child_process"
import { describe, expect, it } from "vitest"
import { aSetUp, roleArn, type SetUp } from "./support/a-set-up.ts"
import { trust } from "./support/a-trust-change.ts"

const hostile = 'x\'; ran $(ran) `ran` "$(ran)"\n````\nran #\u001b]0;owned\u0007\u202e'

/** Where somebody else's text may come from. */
const sources: readonly {
  readonly name: string
  readonly args?: readonly string[]
  readonly wrong?: (setUp: SetUp) => ReturnType<typeof trust>
  readonly claims?: Readonly<Record<string, unknown>>
}[] = [
  { name: "the audience of the token", args: ["--audience", hostile] },
  { name: "the session's name", args: ["--role-session-name", hostile] },
  { name: "the role's name", args: ["--role-arn", `${roleArn}${hostile}`] },
  {
    name: "a hop of the chain",
    args: ["--chain", `${roleArn}${hostile}`, "--chain-tags", hostile.replaceAll(",", "")],
  },
  { name: "a claim", claims: { repository: hostile } },
  {
    name: "a value of the trust policy, and the claim that it is not",
    claims: { run_id: hostile },
    wrong: (setUp) =>
      trust(setUp, {
        Condition: {
          StringEquals: {
            "cognito-identity.amazonaws.com:aud": setUp.poolId,
            "aws:RequestTag/owner_id": hostile.replace("\u202e", ""),
          },
        },
      }),
  },
]

describe("claimbridge doctor", () => {
  it.each(sources)("lets nobody's text act on a terminal, a page or a shell: $name", async (source) => {
    const { args = [], wrong, claims } = source
    const setUp = await aSetUp(claims)
    if (wrong) await setUp.change(wrong(setUp))
    const [report, page, plan] = await Promise.all(
      [[], ["--format", "markdown", "--fix-plan"], ["--fix-plan"]].map((format) =>
        setUp.run(["doctor", ...format, ...args]),
      ),
    )
    for (const result of [report, page, plan]) {
      expect(`${result?.stdout}${result?.stderr}`).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
      expect(result?.stdout).toMatch(/\S/)
    }
    expect(page?.stdout.match(/^`{4,}$/gm)).toHaveLength(1)
    expect(wordsOf(plan?.stdout ?? "")).not.toContain("RAN")
  })
})

/** What a shell makes of a script, with an `aws` that prints its arguments. */
function wordsOf(script: string): string {
  const stubs = "ran() { echo RAN; }\naws() { printf '<%s>' \"$@\"; echo; }\n"
  return execFileSync("sh", ["-c", `${stubs}${script}`], { encoding: "utf8" })
}
