import { describe, expect, it } from "vitest"
import { explainTrust, type TrustRequest } from "../../src/index.ts"
import { aPoolRequest, aTokenRequest, githubClaims } from "../support/a-request.ts"
import { aTrustPolicy } from "../support/a-trust-policy.ts"

interface Row {
  readonly name: string
  readonly request: TrustRequest
  /** Side and code. */
  readonly refused: readonly string[]
}

const tooMany = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`tag${index}`, "ref"]))

function withTag(value: string): TrustRequest {
  return aPoolRequest({ claims: githubClaims({ tagged: value }), pool: { mapping: { owner_id: "tagged" } } })
}

const rows: readonly Row[] = [
  {
    name: "text that isn't a role's ARN",
    request: aPoolRequest({ roleArn: "deploy" }),
    refused: ["request ROLE_ARN_INVALID"],
  },
  {
    name: "a session name with a slash",
    request: aPoolRequest({ roleSessionName: "octo-org/octo-repo" }),
    refused: ["request SESSION_NAME_ILLEGAL"],
  },
  {
    name: "a session name of one character",
    request: aPoolRequest({ roleSessionName: "x" }),
    refused: ["request SESSION_NAME_ILLEGAL"],
  },
  {
    name: "a session name of 65 characters",
    request: aPoolRequest({ roleSessionName: "x".repeat(65) }),
    refused: ["request SESSION_NAME_ILLEGAL"],
  },
  { name: "a tag with brackets", request: withTag("dependabot[bot]"), refused: ["claims TAG_VALUE_ILLEGAL"] },
  { name: "a tag with braces", request: withTag("{5a1c}"), refused: ["claims TAG_VALUE_ILLEGAL"] },
  { name: "a tag of 257 characters", request: withTag("x".repeat(257)), refused: ["claims TAG_VALUE_TOO_LONG"] },
  { name: "51 tags", request: aPoolRequest({ pool: { mapping: tooMany } }), refused: ["mapping TOO_MANY_TAGS"] },
  {
    name: "tag keys that differ in case only",
    request: aPoolRequest({ pool: { mapping: { Ref: "ref", ref: "ref" } } }),
    refused: ["mapping TAG_KEYS_COLLIDE"],
  },
  {
    name: "a tag key of AWS's own",
    request: aPoolRequest({ pool: { mapping: { "AWS:ref": "ref" } } }),
    refused: ["mapping TAG_KEY_ILLEGAL"],
  },
  {
    name: "a tag key of 129 characters",
    request: aPoolRequest({ pool: { mapping: { ["x".repeat(129)]: "ref" } } }),
    refused: ["mapping TAG_KEY_ILLEGAL"],
  },
  {
    name: "a tag key without characters",
    request: aPoolRequest({ pool: { mapping: { "": "ref" } } }),
    refused: ["mapping TAG_KEY_ILLEGAL"],
  },
  {
    name: "a tag key with a star",
    request: aPoolRequest({ pool: { mapping: { "ref*": "ref" } } }),
    refused: ["mapping TAG_KEY_ILLEGAL"],
  },
  {
    name: "a token that is bound to other roles",
    request: aTokenRequest({ "https://aws.amazon.com/roles": ["arn:aws:iam::111122223333:role/x"] }),
    refused: ["claims ROLE_NOT_IN_ROLES_CLAIM"],
  },
  {
    name: "a tag of a token with two values",
    request: aTokenRequest({ "https://aws.amazon.com/tags": { principal_tags: { team: ["a", "b"] } } }),
    refused: ["claims TAG_MALFORMED"],
  },
  {
    name: "a tag of a token that is a number",
    request: aTokenRequest({ "https://aws.amazon.com/tags/principal_tags/team": 1 }),
    refused: ["claims TAG_MALFORMED"],
  },
  {
    name: "a source identity with a slash",
    request: aTokenRequest({ "https://aws.amazon.com/source_identity": "octo/cat" }),
    refused: ["claims SOURCE_IDENTITY_ILLEGAL"],
  },
  {
    name: "a provider that the pool doesn't list",
    request: aPoolRequest({ pool: { providers: ["arn:aws:iam::111122223333:oidc-provider/gitlab.com"] } }),
    refused: ["pool LOGIN_NOT_IN_POOL"],
  },
  {
    name: "a login with a scheme",
    request: aPoolRequest({ login: "https://token.actions.githubusercontent.com" }),
    refused: ["request LOGIN_NOT_ISSUER"],
  },
  {
    name: "the basic flow of a pool without it",
    request: aPoolRequest({ pool: { allowClassicFlow: false } }),
    refused: ["pool CLASSIC_FLOW_OFF"],
  },
  {
    name: "a role of another account in the enhanced flow",
    request: aPoolRequest({ flow: "enhanced", roleArn: "arn:aws:iam::444455556666:role/x" }),
    refused: ["request ROLE_IN_OTHER_ACCOUNT"],
  },
]

const fine: readonly Pick<Row, "name" | "request">[] = [
  {
    name: "a session name with every sign that AWS allows",
    request: aPoolRequest({ roleSessionName: "run_42+=,.@-main" }),
  },
  { name: "a tag of 256 characters", request: withTag("x".repeat(256)) },
  { name: "a tag with spaces, signs and letters of all the world", request: withTag("äöü 日本 _.:/=+-@ 42") },
  {
    name: "a provider by its ARN",
    request: aPoolRequest({
      pool: { providers: ["arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"] },
    }),
  },
  {
    name: "a provider by its issuer",
    request: aPoolRequest({ pool: { providers: ["gitlab.com", "token.actions.githubusercontent.com"] } }),
  },
  {
    name: "the enhanced flow of a pool without the basic one",
    request: aPoolRequest({ flow: "enhanced", pool: { allowClassicFlow: false } }),
  },
  {
    name: "a role of another account in the basic flow",
    request: aPoolRequest({ roleArn: "arn:aws:iam::444455556666:role/x" }),
  },
  { name: "a source identity", request: aTokenRequest({ "https://aws.amazon.com/source_identity": "octo-cat@acme" }) },
  {
    name: "a role with a path in the roles claim",
    request: aTokenRequest({
      "https://aws.amazon.com/roles": ["arn:aws:iam::111122223333:role/x", "arn:aws:iam::111122223333:role/ci/deploy"],
    }),
  },
]

describe("explainTrust: what fails before any policy is asked", () => {
  it.each(rows)("refuses $name", ({ request, refused }) => {
    const { verdict, nearestMiss } = explainTrust(aTrustPolicy({ condition: {} }), request)
    expect(verdict).toBe("refused")
    expect(nearestMiss?.obstacles.map(({ side, code }) => `${side} ${code}`)).toEqual(refused)
  })

  it.each(fine)("lets $name through", ({ request }) => {
    expect(explainTrust(aTrustPolicy({ condition: {} }), request).verdict).not.toBe("refused")
  })

  it("names the characters that a tag can't have, each once", () => {
    const { nearestMiss } = explainTrust(aTrustPolicy({}), withTag("a[b][c]{"))
    expect(nearestMiss?.obstacles[0]?.facts).toEqual({
      tag: "owner_id",
      value: "a[b][c]{",
      characters: ["[", "]", "{"],
    })
  })

  it("names the login and the providers that the pool has", () => {
    const request = aPoolRequest({ pool: { providers: ["gitlab.com", "ci.example.com"] } })
    expect(explainTrust(aTrustPolicy({}), request).nearestMiss?.obstacles[0]?.facts).toEqual({
      login: "token.actions.githubusercontent.com",
      providers: ["gitlab.com", "ci.example.com"],
    })
  })

  it("still says what the policy would have said", () => {
    const { actions } = explainTrust(aTrustPolicy({}), aPoolRequest({ roleSessionName: "x" }))
    expect(actions.map(({ decision }) => decision)).toEqual(["allow", "allow"])
  })
})
