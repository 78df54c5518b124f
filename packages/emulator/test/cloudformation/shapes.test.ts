import { describe, expect, it } from "vitest"
import { deploy } from "../../src/deploy.ts"
import { ACCOUNT, accountOf, aWorld, GITHUB_PROVIDER, templatePath } from "../support/cloudformation-world.ts"

describe("shapes.yaml", () => {
  const world = aWorld()
  const parameters = { Stage: "prod" }
  const deployment = deploy(world, { accountId: ACCOUNT, template: { file: templatePath("shapes.yaml") }, parameters })
  const role = accountOf(world).roles.get("shapes-octo-org")

  it("reads functions inside functions", () => {
    expect(role).toMatchObject({ name: "shapes-octo-org", maxSessionDurationSeconds: 14_400 })
    expect(deployment.outputs).toEqual({
      HowTo: `role-to-assume: ${role?.arn}\naws-region: eu-west-1\n`,
      Hours: "4",
    })
  })

  it("takes a list parameter as the values of a condition, and a flag as text", () => {
    const conditions = role?.trustPolicy.statements.flatMap((statement) => statement.conditions) ?? []

    expect(conditions.map(({ key, values }) => [key, values])).toEqual([
      ["token.actions.githubusercontent.com:aud", ["sts.amazonaws.com"]],
      ["token.actions.githubusercontent.com:sub", ["repo:octo-org/octo-repo:*", "repo:octo-org@1/octo-repo@2:*"]],
      ["aws:SecureTransport", ["true"]],
    ])
  })

  it("keeps or leaves out a statement with Fn::If", () => {
    const dev = aWorld()
    deploy(dev, { accountId: ACCOUNT, template: { file: templatePath("shapes.yaml") } })

    expect(role?.trustPolicy.statements).toHaveLength(3)
    expect(accountOf(dev).roles.get("shapes-octo-org")?.trustPolicy.statements).toHaveLength(2)
  })

  it("attaches a policy that is written as text to a role that is named by text", () => {
    expect(role?.policies.map(({ policy }) => policy.statements[0]?.resource?.values)).toEqual([
      [`arn:aws:s3:::logs-${ACCOUNT}-prod/\${aws:PrincipalTag/team}/*`],
    ])
  })

  it("warns of its alias alone", () => {
    expect(deployment.warnings.map(({ code, line }) => ({ code, line }))).toEqual([
      { code: "YAML_READ_DIFFERENTLY", line: 110 },
    ])
  })

  it("assumes the provider when it is told not to create it", () => {
    const bare = aWorld()
    const file = templatePath("shapes.yaml")
    const { warnings } = deploy(bare, {
      accountId: ACCOUNT,
      template: { file },
      parameters: { CreateProvider: "false" },
    })

    expect(accountOf(bare).oidcProviders.get(GITHUB_PROVIDER)?.assumed).toBe(true)
    expect(warnings.map(({ code }) => code)).toContain("PROVIDER_ASSUMED")
  })
})
