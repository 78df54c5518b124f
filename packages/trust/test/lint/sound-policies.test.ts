import { describe, expect, it } from "vitest"
import type { Policy } from "../../src/index.ts"
import { lintTrust, type TrustFacts } from "../../src/lint.ts"
import { aTrustPolicy, poolId } from "../support/a-trust-policy.ts"
import { deployRole, directRole, mapping, poolRole } from "../support/abac-policies.ts"

interface SoundPolicy {
  readonly name: string
  readonly policy: Policy
  readonly facts?: TrustFacts
}

const cognito = "cognito-identity.amazonaws.com"

const policies: readonly SoundPolicy[] = [
  { name: "the basic flow", policy: deployRole },
  {
    name: "the basic flow, with all that is known",
    policy: deployRole,
    facts: { pool: { id: poolId, mapping }, ownerIds: ["65"] },
  },
  { name: "the enhanced flow", policy: poolRole },
  {
    name: "the enhanced flow, with all that is known",
    policy: poolRole,
    facts: { pool: { id: poolId, mapping }, ownerIds: ["65"] },
  },
  { name: "the direct flow", policy: directRole },
  {
    name: "an EC2 instance",
    policy: aTrustPolicy({ principal: { Service: "ec2.amazonaws.com" }, action: "sts:AssumeRole", condition: {} }),
  },
  {
    name: "another account",
    policy: aTrustPolicy({ principal: { AWS: "111122223333" }, action: "sts:AssumeRole", condition: {} }),
  },
]

describe("lintTrust on sound policies", () => {
  it.each(policies)("has nothing to say about $name", ({ policy, facts = {} }) => {
    expect(lintTrust(policy, facts)).toEqual([])
  })

  it("has notes about them when strict, and nothing worse", () => {
    const severities = policies.flatMap(({ policy }) => lintTrust(policy, {}, { preset: "strict" }))
    expect(new Set(severities.map(({ severity }) => severity))).toEqual(new Set(["note"]))
  })
})

describe("LintOptions", () => {
  const open = aTrustPolicy({ condition: { StringEquals: { [`${cognito}:aud`]: poolId } } })

  it("leaves out the codes to ignore", () => {
    expect(lintTrust(open).map(({ code }) => code)).toEqual(["OWNER_OPEN"])
    expect(lintTrust(open, {}, { ignore: ["OWNER_OPEN"] })).toEqual([])
  })

  it("tells each place once, however many principals a statement has", () => {
    const policy = aTrustPolicy({
      principal: { AWS: ["111122223333", "444455556666"] },
      action: ["sts:AssumeRole", "sts:TagSession"],
      condition: {},
    })
    expect(lintTrust(policy)).toHaveLength(1)
  })
})
