import { describe, expect, it } from "vitest"
import { readSettings } from "../../src/inputs/read-settings.ts"
import { refusalOf } from "./refusal-of.ts"
import { deployRole, envOf, pool, roleArn } from "./typed-inputs.ts"

const quiet = { toEnvironment: false, toOutputs: false }

async function rolesOf(roles: string, more: Readonly<Record<string, string>> = pool): Promise<unknown> {
  return (await readSettings(envOf({ ...more, roles }))).roles
}

describe("readSettings with roles", () => {
  it("makes each role a profile, in their order", async () => {
    const roles = `
      build: { role-arn: "${roleArn}" }
      deploy:
        role-arn: ${deployRole}   # later steps find this one
        environment: true
    `
    expect(await rolesOf(roles)).toEqual([
      { roleArn, delivery: { profile: "build", ...quiet } },
      { roleArn: deployRole, delivery: { profile: "deploy", toEnvironment: true, toOutputs: false } },
    ])
  })

  it("reads everything about a role and its chain", async () => {
    const roles = `
deploy:
  role-arn: ${roleArn}
  session-name: "{run_id}@{sha}"
  duration-seconds: 7200
  policy: '{"Version":"2012-10-17"}'
  policy-arns: [arn:aws:iam::aws:policy/A, arn:aws:iam::aws:policy/B]
  chain:
    - role-arn: ${deployRole}
      session-name: "{run_id}"
      pass-claims: [repository, actor=who]
      transitive-tag-keys: who, repository,
      external-id: "0123"
    - role-arn: ${roleArn}
      duration-seconds: 900
      source-identity: octocat
`
    expect(await rolesOf(roles)).toEqual([
      {
        roleArn,
        roleSessionName: "{run_id}@{sha}",
        durationSeconds: 7200,
        policy: '{"Version":"2012-10-17"}',
        policyArns: ["arn:aws:iam::aws:policy/A", "arn:aws:iam::aws:policy/B"],
        chain: [
          {
            roleArn: deployRole,
            roleSessionName: "{run_id}",
            tags: { repository: "repository", who: "actor" },
            transitiveTagKeys: ["who", "repository"],
            externalId: "0123",
          },
          { roleArn, durationSeconds: 900, sourceIdentity: "octocat" },
        ],
        delivery: { profile: "deploy", ...quiet },
      },
    ])
  })

  it.each([
    {
      name: "a policy as a map, with its version as text",
      field: "policy: { Version: 2012-10-17, Statement: [] }",
      role: { policy: '{"Version":"2012-10-17","Statement":[]}' },
    },
    {
      name: "one hop without a list",
      field: `chain: { role-arn: "${deployRole}" }`,
      role: { chain: [{ roleArn: deployRole }] },
    },
    {
      name: "one policy without a list",
      field: "policy-arns: arn:aws:iam::aws:policy/A",
      role: { policyArns: ["arn:aws:iam::aws:policy/A"] },
    },
    { name: "an empty field as an absent one", field: "session-name:", role: {} },
  ])("takes $name", async ({ field, role }) => {
    expect(await rolesOf(`ci:\n  role-arn: ${roleArn}\n  ${field}\n`)).toEqual([
      { roleArn, ...role, delivery: { profile: "ci", ...quiet } },
    ])
  })

  it("goes straight to STS without a pool, under the official action's session name", async () => {
    expect(await rolesOf(`ci: { role-arn: "${roleArn}" }`, { "aws-region": "eu-west-1" })).toEqual([
      { roleArn, roleSessionName: "GitHubActions", delivery: { profile: "ci", ...quiet } },
    ])
  })

  it("refuses claims to pass on without a pool", async () => {
    const roles = `ci:\n  role-arn: ${roleArn}\n  chain:\n    role-arn: ${deployRole}\n    pass-claims: [repository]\n`
    const { message, hint, inputs } = await refusalOf(envOf({ roles, "aws-region": "eu-west-1" }))
    expect(inputs).toEqual(["roles", "cognito-identity-pool-id"])
    expect(message).toBe(
      "Input roles.ci.chain.pass-claims (line 5, column 5) needs cognito-identity-pool-id: without a pool GitHub's token carries no tags to pass on.",
    )
    expect(hint).toBe("Give cognito-identity-pool-id, or leave roles.ci.chain.pass-claims (line 5, column 5) out.")
  })
})
