import { parsePolicy } from "@claimbridge/trust"
import { describe, expect, it } from "vitest"
import { packedSize } from "../../src/operations/sts/packed-size.ts"
import { readSessionPolicies } from "../../src/operations/sts/read-session-policies.ts"
import { ensureAccount } from "../../src/world/create-account.ts"
import { stsKeyring } from "../support/sts-keyring.ts"
import { ACCOUNT, policyOf, stsWorld } from "../support/sts-world.ts"

const account = ensureAccount(stsWorld(stsKeyring()), ACCOUNT)
const ARN = `arn:aws:iam::${ACCOUNT}:policy/narrow`
const document = policyOf({ Action: "s3:GetObject", Resource: "*" })
account.managedPolicies.set(ARN, {
  arn: ARN,
  name: "narrow",
  path: "/",
  id: "ANPANARROW",
  created: new Date(0),
  policy: parsePolicy(document),
  document: JSON.stringify(document),
  tags: {},
})

describe("readSessionPolicies", () => {
  it("is absent when nothing was passed", () => {
    expect(readSessionPolicies({}, account)).toBeUndefined()
  })

  it("takes inline and managed policies together", () => {
    const policies = readSessionPolicies({ policy: JSON.stringify(document), policyArns: [ARN] }, account)
    expect(policies?.map(({ name }) => name)).toEqual(["session policy", ARN])
  })

  it.each([
    { name: "a policy that isn't JSON", source: { policy: "{" }, code: "MalformedPolicyDocument" },
    { name: "a policy that isn't a policy", source: { policy: '{"Statement":[]}' }, code: "MalformedPolicyDocument" },
    {
      name: "a policy with a principal",
      source: { policy: JSON.stringify(policyOf({ Action: "*", Resource: "*", Principal: "*" })) },
      code: "MalformedPolicyDocument",
    },
    { name: "a managed policy that doesn't exist", source: { policyArns: [`${ARN}-x`] }, code: "ValidationError" },
    {
      name: "text and ARNs of more than 2,048 characters together",
      source: { policy: JSON.stringify(document).padEnd(2040), policyArns: [ARN] },
      code: "PackedPolicyTooLarge",
    },
  ])("refuses $name", ({ source, code }) => {
    expect(() => readSessionPolicies(source, account)).toThrow(expect.objectContaining({ code, status: 400 }))
  })
})

describe("packedSize", () => {
  const sha = "65e4b17a18e0f86c7b608703ec4a8340c3461d01"
  const tagsOf = (tags: Readonly<Record<string, string>>) =>
    Object.entries(tags).map(([key, value]) => ({ key, value }))

  it("is absent when there is nothing to pack", () => {
    expect(packedSize({ tags: [], transitiveTagKeys: [] })).toBeUndefined()
  })

  it("comes near the 43 % that AWS was seen to answer for six tags of this kind", () => {
    const tags = {
      actor: "octocat-bot",
      ref: "refs/heads/main",
      run_id: "6634485805",
      event: "workflow_dispatch",
      repository: "octo-org/oidc-token-fetcher",
      sha,
    }
    expect(packedSize({ tags: tagsOf(tags), transitiveTagKeys: [] })).toBeGreaterThanOrEqual(40)
    expect(packedSize({ tags: tagsOf(tags), transitiveTagKeys: [] })).toBeLessThanOrEqual(46)
  })

  it("grows with every tag", () => {
    const few = packedSize({ tags: tagsOf({ sha }), transitiveTagKeys: [] })
    const more = packedSize({ tags: tagsOf({ sha, ref: "refs/heads/main" }), transitiveTagKeys: [] })
    expect(more).toBeGreaterThan(few ?? Number.POSITIVE_INFINITY)
  })
})
