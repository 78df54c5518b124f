import { describe, expect, it } from "vitest"
import { issuerKindOf, lintTrust } from "../../src/lint.ts"
import { aTrustPolicy, poolId } from "../support/a-trust-policy.ts"

const standard = "cognito-identity.amazonaws.com"
const names = [
  { name: "China", cognito: "cognito-identity.cn-north-1.amazonaws.com.cn" },
  { name: "GovCloud (US-West)", cognito: "cognito-identity-us-gov.amazonaws.com" },
  { name: "GovCloud (US-East)", cognito: "cognito-identity.us-gov-east-1.amazonaws.com" },
]

/** Weak policies, and the conditions of each for a name of Cognito. */
const conditions: readonly ((cognito: string) => object)[] = [
  (cognito) => ({ StringEquals: { [`${cognito}:aud`]: poolId } }),
  (cognito) => ({ StringEquals: { [`${cognito}:aud`]: "eu-west-1:00000000-0d4e-4f5a-9b6c-8d7e6f5a4b3c" } }),
  (cognito) => ({ StringLike: { [`${cognito}:aud`]: "*" }, StringEquals: { "aws:RequestTag/owner_id": "65" } }),
  (cognito) => ({ "ForAnyValue:StringLike": { [`${cognito}:amr`]: "*authenticated" } }),
  (cognito) => ({ "ForAnyValue:StringEquals": { [`${cognito}:amr`]: "authenticated" } }),
  (cognito) => ({
    StringEquals: { [`${cognito}:aud`]: poolId, [`${cognito}:ref`]: "x", "aws:RequestTag/team": "ci" },
    "ForAnyValue:StringLike": { [`${cognito}:amr`]: "*:OIDC:repo:octo-org/*" },
  }),
]

/** IAM's check of stored policies is known for the standard name alone. */
function findings(cognito: string, condition: (cognito: string) => object): readonly string[] {
  const policy = aTrustPolicy({ principal: { Federated: cognito }, condition: condition(cognito) })
  const facts = { pool: { id: poolId, mapping: { owner_id: "repository_owner_id" } } }
  const found = lintTrust(policy, facts, { preset: "strict" }).filter(({ code }) => code !== "REFUSED_BY_IAM")
  return found.map(({ code, path }) => `${code} ${path.replace(cognito, standard)}`)
}

describe("lintTrust", () => {
  it.each(names)("finds as much under the name that Cognito has in $name", ({ cognito }) => {
    for (const condition of conditions) {
      expect(findings(cognito, condition)).toEqual(findings(standard, condition))
      expect(findings(cognito, condition)).not.toEqual([])
    }
  })
})

describe("issuerKindOf", () => {
  it.each([
    { login: "token.actions.githubusercontent.com", kind: "github" },
    { login: "gitlab.com", kind: "gitlab" },
    { login: "agent.buildkite.com", kind: "buildkite" },
    { login: "app.terraform.io", kind: "shared" },
    { login: "token.actions.githubusercontent.com/acme", kind: "private" },
    { login: "api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc", kind: "private" },
  ])("takes $login for $kind", ({ login, kind }) => {
    expect(issuerKindOf(login)).toBe(kind)
  })
})
