import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { aBroken } from "../doctor/support/a-broken-set-up.ts"
import { brokenPools } from "../doctor/support/broken-pools.ts"
import { type BrokenSetUp, iamCall, poolCall } from "../doctor/support/broken-set-up.ts"
import { doctorReport } from "../doctor/support/doctor-report.ts"
import { optionWords } from "../doctor/support/option-words.ts"

const page = readFileSync(new URL("../../../../docs/guides/troubleshooting.md", import.meta.url), "utf8")
const [, table = ""] = /^\| the text \| what doctor's first line has \|\n\|[-|]+\n((?:\|.*\n)+)/m.exec(page) ?? []
const rows = [...table.matchAll(/^\| `(.*?)` \| `(.*?)` \|$/gm)].map(([, text = "", says = ""]) => ({ text, says }))

describe("docs/guides/troubleshooting.md", () => {
  it("begins with a table of what doctor says", () => {
    expect(rows.length).toBeGreaterThan(4)
    expect(table.trim().split("\n")).toHaveLength(rows.length)
  })

  it.each(rows)("says what doctor says when AWS says: $text", async ({ text, says }) => {
    const broken = brokenSetUps.find(({ name }) => name === causes[text])
    if (!broken) throw new Error("There is no broken set-up for it.")
    const setUp = await aBroken(broken)
    const { verdict } = await doctorReport(setUp, optionWords(broken.options ?? {}))
    expect(verdict.headline).toContain(says)
    const refusals = setUp.emulator.calls.flatMap(({ error }) => error?.message ?? [])
    expect(refusals.join("\n")).toContain(text.split("…")[0])
  })
})

const otherProvider = "arn:aws:iam::111122223333:oidc-provider/gitlab.com"

/** Those of doctor's tests, and a pool that has another provider in place of the job's. */
const brokenSetUps: readonly BrokenSetUp[] = [
  ...brokenPools,
  {
    name: "the pool has another provider",
    see: "1.8: Token is not from a supported provider",
    wrong: ({ poolId }) => [
      iamCall("CreateOpenIDConnectProvider", { Url: "https://gitlab.com", ClientIDList: ["sts.amazonaws.com"] }),
      poolCall("UpdateIdentityPool", {
        IdentityPoolId: poolId,
        IdentityPoolName: "example",
        AllowUnauthenticatedIdentities: false,
        AllowClassicFlow: true,
        OpenIdConnectProviderARNs: [otherProvider],
      }),
    ],
    cause: /pool does not list/,
    exitCode: 4,
  },
]

/** The set-up of doctor's tests that AWS says it of. */
const causes: Readonly<Record<string, string>> = {
  "Token is not from a supported provider of this identity pool.": "the pool has another provider",
  "Basic (classic) flow is not enabled, please use enhanced flow.": "the basic flow is off",
  "Invalid login token. Incorrect token audience": "the provider does not take the audience",
  "Basic (classic) flow is not supported with RoleMappings, please use enhanced flow.": "the pool has role mappings",
  "Packed size of session tags consumes …% of allotted space.": "the tags are too large together",
}
