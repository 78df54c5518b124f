import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type AuthorizationRequest, evaluatePolicy, type Policy, PolicyError, parsePolicy } from "../../src/index.ts"
import { type FindingCode, formatFindings, formatSarif, lintTrust, type TrustFacts } from "../../src/lint.ts"
import { githubArn, poolId } from "../support/a-trust-policy.ts"
import { anyTrustPolicy } from "../support/any-trust-policy.ts"
import { anyStatement } from "../support/arbitraries.ts"

const cognito = "cognito-identity.amazonaws.com"
const github = "token.actions.githubusercontent.com"
const facts: TrustFacts = {
  pool: { id: poolId, mapping: { repository: "repository", owner_id: "repository_owner_id" } },
  ownerIds: ["65"],
}

/** What a job of somebody else has: an owner whose name begins like ours, and another id. */
const repository = "octo-orgs/octo-repo"
const subject = `repo:${repository}:ref:refs/heads/main`
const amr = ["authenticated", github, `${githubArn}:OIDC:${subject}`]
const tags = {
  "aws:RequestTag/repository": repository,
  "aws:RequestTag/owner_id": "67",
  "aws:TagKeys": ["repository", "owner_id"],
}
const session = { "sts:RoleSessionName": "x", "aws:SecureTransport": "true" }

const strangers: readonly (readonly [name: string, request: AuthorizationRequest])[] = [
  ["through our pool", withPool({ [`${cognito}:aud`]: poolId, [`${cognito}:amr`]: amr, ...tags })],
  [
    "through a pool of their own, with tags of ours",
    withPool({
      [`${cognito}:aud`]: "eu-west-1:99999999-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
      [`${cognito}:amr`]: [...amr, `${githubArn}:OIDC:repo:octo-org/octo-repo:ref:refs/heads/main`],
      ...tags,
      "aws:RequestTag/repository": "octo-org/octo-repo",
      "aws:RequestTag/owner_id": "65",
    }),
  ],
  ["as a guest of our pool", withPool({ [`${cognito}:aud`]: poolId, [`${cognito}:amr`]: ["unauthenticated"] })],
  [
    "without a pool",
    {
      action: "sts:AssumeRoleWithWebIdentity",
      principal: { type: "Federated", ids: [githubArn] },
      context: {
        [`${github}:aud`]: "sts.amazonaws.com",
        [`${github}:sub`]: subject,
        [`${github}:repository_owner_id`]: "67",
        [`${github}:job_workflow_ref`]: `${repository}/.github/workflows/x.yml@refs/heads/main`,
        ...session,
      },
    },
  ],
]

/** The codes that say how somebody else gets in. */
const doors: readonly FindingCode[] = [
  "AUDIENCE_MISSING",
  "AUDIENCE_NOT_PINNED",
  "AUDIENCE_OTHER_POOL",
  "AUTHENTICATED_ONLY",
  "GUESTS_TRUSTED",
  "OWNER_OPEN",
  "OWNER_UNKNOWN",
  "PRINCIPAL_ANYONE",
]

function withPool(context: NonNullable<AuthorizationRequest["context"]>): AuthorizationRequest {
  return {
    action: "sts:AssumeRoleWithWebIdentity",
    principal: { type: "Federated", ids: [cognito] },
    context: { ...context, ...session },
  }
}

describe("lintTrust on generated policies", () => {
  it.each(strangers)("names the door in every policy that lets a stranger in %s", (_, request) => {
    fc.assert(
      fc.property(anyTrustPolicy, (policy) => {
        fc.pre(evaluatePolicy(policy, request).decision === "allow")
        const codes = lintTrust(policy, facts).map(({ code }) => code)
        expect(doors.filter((code) => codes.includes(code))).not.toEqual([])
      }),
      { numRuns: 200, maxSkipsPerRun: 1000 },
    )
  })

  it("finds under recommended nothing that strict doesn't", () => {
    fc.assert(
      fc.property(anyTrustPolicy, (policy) => {
        const strict = lintTrust(policy, facts, { preset: "strict" })
        expect(strict).toEqual(expect.arrayContaining([...lintTrust(policy, facts)]))
      }),
    )
  })
})

describe("lintTrust and its formats on anything", () => {
  it("never throw on what parsePolicy takes", () => {
    const statements = fc.array(fc.oneof(anyStatement, fc.jsonValue()), { minLength: 1 })
    const documents = statements.map((Statement) => ({ Version: "2012-10-17", Statement }))
    const policies = fc.oneof(anyTrustPolicy, documents.map(parsed))
    const anyFacts: fc.Arbitrary<TrustFacts> = fc.record(
      {
        mapping: fc.dictionary(fc.string(), fc.string()),
        roleTags: fc.dictionary(fc.string(), fc.string()),
        poolId: fc.string(),
        ownerIds: fc.array(fc.string()),
        issuer: fc.constantFrom("github", "gitlab", "buildkite", "shared", "private"),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(policies, anyFacts, fc.string(), (policy, generated, text) => {
        const findings = policy ? lintTrust(policy, generated, { preset: "strict" }) : []
        expect(formatFindings(findings)).not.toContain("undefined")
        expect(formatFindings(findings, { format: "markdown" })).not.toContain("undefined")
        expect(JSON.parse(formatSarif([{ uri: "x.json", text, findings }]))).toHaveProperty("version", "2.1.0")
      }),
    )
  })
})

function parsed(document: unknown): Policy | undefined {
  try {
    return parsePolicy(document)
  } catch (error) {
    if (error instanceof PolicyError) return undefined
    throw error
  }
}
