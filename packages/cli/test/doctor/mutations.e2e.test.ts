import { explainTrust, type PoolRequest, parsePolicy } from "@claimbridge/trust"
import { lintTrust } from "@claimbridge/trust/lint"
import { findCounterexample } from "@claimbridge/trust/testing"
import { describe, expect, it } from "vitest"
import { accountId, aSetUp, login, providerArn, roleArn, type SetUp } from "./support/a-set-up.ts"
import { type AwsState, callsBetween, readState } from "./support/aws-state.ts"
import { doctorReport } from "./support/doctor-report.ts"
import { mutations, type Pick, role } from "./support/mutations.ts"

/** Each makes other slips of the same kinds. */
const seeds = [1]
const slips = seeds.flatMap((seed) => mutations.map((mutation) => ({ ...mutation, seed })))
const sessionName = "{run_id}@{sha}"
const tag = (name: string): string => `\${aws:RequestTag/${name}}`

describe("claimbridge doctor", () => {
  it.each(slips)("mends a slip, and nothing else: $name (seed $seed)", async ({ slip, mends, seed }) => {
    const setUp = await aPinnedSetUp()
    const sound = await readState(setUp)
    const wrong = structuredClone(sound)
    const named = slip(wrong, pickFrom(seed))
    for (const change of callsBetween(sound, wrong)) await setUp.change(change)

    const { verdict, plan } = await doctorReport(setUp, ["--role-session-name", sessionName])
    expect(verdict.headline).toContain(named)
    for (const change of plan.changes) await setUp.change(change)
    const after = await readState(setUp)
    const again = await doctorReport(setUp, ["--role-session-name", sessionName])

    expect(again.verdict.headline).toBe("The exchange works.")
    expect(changedParts(wrong, after)).toEqual(mends)
    expect(after.trust).toEqual({ ...sound.trust, [role]: after.trust[role] })
    expect(weaknesses(after, setUp)).toEqual(weaknesses(sound, setUp))
    expect(newStranger(wrong, after, setUp)).toBeUndefined()
  })
})

/** The trust policy asks for all that a careful one asks for. */
async function aPinnedSetUp(): Promise<SetUp> {
  const setUp = await aSetUp()
  const before = await readState(setUp)
  const pinned = structuredClone(before)
  const [statement] = pinned.trust[role]?.Statement ?? []
  if (statement === undefined) throw new Error("the role has no statement")
  statement.Condition = {
    StringEquals: {
      "cognito-identity.amazonaws.com:aud": setUp.poolId,
      "aws:RequestTag/owner_id": "65",
      "aws:RequestTag/repository": "octo-org/octo-repo",
      "sts:RoleSessionName": `${tag("run_id")}@${tag("sha")}`,
    },
    "ForAnyValue:StringEquals": { "cognito-identity.amazonaws.com:amr": login },
  }
  for (const change of callsBetween(before, pinned)) await setUp.change(change)
  return setUp
}

function changedParts(one: AwsState, other: AwsState): readonly string[] {
  const parts = ["pool", "tags", "clientIds", "trust"] as const
  return parts.filter((part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]))
}

function weaknesses({ trust, tags, pool }: AwsState, { poolId }: SetUp): readonly string[] {
  const facts = { pool: { id: poolId, mapping: tags, providers: pool.OpenIdConnectProviderARNs ?? [] } }
  return lintTrust(parsePolicy(trust[role]), facts, { preset: "strict" }).map(({ code, path }) => `${code} ${path}`)
}

/** A job of somebody else that gets in when all is mended, and did not before. */
function newStranger(before: AwsState, after: AwsState, setUp: SetUp): unknown {
  const request = requestOf(after, setUp)
  const intent = { repository_owner_id: ["65"], repository: "octo-org/octo-repo" }
  const { counterexample } = findCounterexample(parsePolicy(after.trust[role]), intent, { request })
  if (counterexample === undefined) return undefined
  const same = { ...requestOf(before, setUp), claims: counterexample.claims }
  return explainTrust(parsePolicy(before.trust[role]), same).verdict === "allowed" ? undefined : counterexample.changed
}

function requestOf({ tags }: AwsState, { poolId }: SetUp): PoolRequest {
  const claims = {
    iss: `https://${login}`,
    sub: "repo:octo-org@65/octo-repo@74:ref:refs/heads/main",
    repository: "octo-org/octo-repo",
    repository_id: "74",
    repository_owner: "octo-org",
    repository_owner_id: "65",
    ref: "refs/heads/main",
    run_id: "4711",
    sha: "c0ffee",
  }
  const pool = { id: poolId, accountId, mapping: tags, providers: [providerArn] }
  return { from: "pool", claims, pool, roleArn, roleSessionName: "4711@c0ffee" }
}

function pickFrom(seed: number): Pick {
  let state = seed
  return (items) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    const item = items[Math.floor((state / 4_294_967_296) * items.length)]
    if (item === undefined) throw new Error("there is nothing to pick from")
    return item
  }
}
