import { describe, expect, it } from "vitest"
import { policyFiles, synthesize } from "../src/index.ts"
import { createPlan } from "../src/plan/create-plan.ts"
import { mergeRules } from "../src/trust-policy/merge-rules.ts"
import type { Rule } from "../src/trust-policy/rule.ts"
import { aModel } from "./support/a-model.ts"

const subjects = [
  { name: "a repository", claims: { repositoryUuid: "{a}" }, expected: "{a}:*" },
  { name: "an environment", claims: { deploymentEnvironmentUuid: "{e}" }, expected: "*:{e}:*" },
  { name: "both", claims: { repositoryUuid: "{a}", deploymentEnvironmentUuid: "{e}" }, expected: "{a}:{e}:*" },
  { name: "one of several", claims: { repositoryUuid: ["{a}", "{b}"] }, expected: ["{a}:*", "{b}:*"] },
  { name: "what the model says", claims: { sub: "{a}:{s}" }, expected: "{a}:{s}" },
]

describe("a trust policy", () => {
  it("is one where rules differ in one claim only", () => {
    const rules = ["74", "75", "76"].map((id) => ({ issuer: "github", repository_id: id, environment: "production" }))
    const { stacks } = synthesize(aModel({ role: { allow: rules } }))

    expect(JSON.stringify(stacks)).toContain('"aws:RequestTag/repository_id":["74","75","76"]')
  })

  it("keeps rules apart that differ in more", () => {
    const rules = [
      { issuer: "github", repository_id: "74", environment: "production" },
      { issuer: "github", repository_id: "75", environment: "staging" },
    ]
    const [role] = synthesize(aModel({ role: { allow: rules } })).stacks.flatMap(({ resources }) =>
      resources.filter(({ kind }) => kind === "role"),
    )

    expect(role?.kind === "role" && role.trustPolicy.Statement.map(({ Sid }) => Sid)).toEqual(["Github1", "Github2"])
  })

  it("is split where it would be too long, and with a higher quota it isn't", () => {
    const ids = Array.from({ length: 180 }, (_, index) => String(900_000_000 + index))
    const partsWith = (pool: object) =>
      createPlan(aModel({ pool, rule: { repository_id: ids } })).context.roles.get("deploy")?.parts.length

    expect(partsWith({})).toBe(2)
    expect(partsWith({ trust_policy_characters: 4096 })).toBe(1)
  })

  it("of a split role lets in every job that the rule does", () => {
    const ids = Array.from({ length: 400 }, (_, index) => String(900_000_000 + index))
    const parts = createPlan(aModel({ rule: { repository_id: ids } })).context.roles.get("deploy")?.parts ?? []
    const written = parts.flatMap(({ statements }) =>
      statements.flatMap(({ rule }) => rule?.claims.get("repository_id") ?? []),
    )

    expect(parts.length).toBeGreaterThan(2)
    expect(written).toEqual(ids)
  })

  it.each(subjects)("asks for $name by the subject", ({ claims, expected }) => {
    const roles = { deploy: { allow: [{ issuer: "bitbucket", ...claims }] } }
    const accept = ["SESSION_NAME_FREE", "MAPPING_MISSING"].map((finding) => ({ finding, because: "Tests" }))
    const issuers = { bitbucket: { workspace: "acme" } }
    const [trust] = policyFiles(synthesize(aModel({ also: { issuers, roles, accept } })))
    const provider = "api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc"

    expect(trust?.document).toMatchObject({
      Statement: [
        {
          Condition: {
            "ForAnyValue:StringLike": {
              "cognito-identity.amazonaws.com:amr": withProvider(
                expected,
                `arn:aws:iam::111122223333:oidc-provider/${provider}`,
              ),
            },
          },
        },
      ],
    })
  })

  it("of a split role says which rules are where", () => {
    const allow = Array.from({ length: 8 }, (_, index) => ({
      issuer: "github",
      repository_id: `${index}`,
      environment: `env-${index}`,
    }))
    const { notes } = synthesize(aModel({ role: { allow } }))

    expect(notes.find(({ code }) => code === "ROLE_SPLIT")?.message).toMatch(
      /^deploy becomes \d IAM roles, .*: ci-deploy for allow\[0\] and .*, ci-deploy-2 for allow\[/,
    )
  })
})

function withProvider(subject: string | readonly string[], provider: string): string | readonly string[] {
  return typeof subject === "string" ? `${provider}:OIDC:${subject}` : subject.map((each) => `${provider}:OIDC:${each}`)
}

describe("mergeRules", () => {
  it("makes one of rules that differ in one claim", () => {
    expect(mergeRules([rule({ a: "1", b: "2" }), rule({ a: "1", b: "3" })])).toEqual([rule({ a: "1", b: ["2", "3"] })])
  })

  it.each([
    { name: "two claims", rules: [rule({ a: "1", b: "2" }), rule({ a: "2", b: "3" })] },
    { name: "a claim that one doesn't ask for", rules: [rule({ a: "1", b: "2" }), rule({ a: "1" })] },
    { name: "the issuer", rules: [rule({ a: "1" }), { ...rule({ a: "2" }), issuer: "gitlab" }] },
    { name: "the session's name", rules: [rule({ a: "1" }), { ...rule({ a: "2" }), sessionName: "{run_id}" }] },
  ])("keeps rules apart that differ in $name", ({ rules }) => {
    expect(mergeRules(rules)).toEqual(rules)
  })
})

function rule(claims: Readonly<Record<string, string | readonly string[]>>): Rule {
  const lists = Object.entries(claims).map(
    ([claim, values]) => [claim, typeof values === "string" ? [values] : values] as const,
  )
  return { path: ["roles", "deploy", "allow", 0], issuer: "github", claims: new Map(lists) }
}
