import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { deployEmulated } from "../src/emulated-deployment.ts"
import type { Options } from "../src/options.ts"

const gitlab = {
  iss: "https://gitlab.com",
  sub: "project_path:acme/shop:ref_type:branch:ref:main",
  aud: "https://gitlab.com",
}
const { iss: _, ...withoutIssuer } = gitlab

function options(template: string, parts: Partial<Options> = {}): Options {
  const templateFile = fileURLToPath(new URL(`templates/${template}`, import.meta.url))
  return { help: false, json: false, flow: "basic", parameters: {}, templateFile, ...parts }
}

describe("deployEmulated", () => {
  it.each([
    {
      name: "takes account, pool and provider from the role's trust policy",
      parts: { role: "GithubRole" },
      claims: {},
      expected: {
        accountId: "444455556666",
        pool: "GithubPool",
        issuer: "https://token.actions.githubusercontent.com",
      },
    },
    {
      name: "takes the provider that the claims name",
      parts: { role: "GithubRole" },
      claims: gitlab,
      expected: { accountId: "444455556666", pool: "GithubPool", issuer: "https://gitlab.com" },
    },
    {
      name: "takes the only provider of the pool, and the audience that its tokens have",
      parts: { role: "gitlab" },
      claims: withoutIssuer,
      expected: { pool: "GitlabPool", issuer: "https://gitlab.com", audience: "https://gitlab.com" },
    },
    {
      name: "takes the account of a role that is given by ARN",
      parts: { role: "arn:aws:iam::999988887777:role/ci/gitlab" },
      claims: gitlab,
      expected: { accountId: "999988887777", role: "GitlabRole" },
    },
    {
      name: "takes the pool's role in the enhanced flow, and not that of guests",
      parts: { flow: "enhanced" as const },
      claims: gitlab,
      expected: { role: "GitlabRole", pool: "GitlabPool" },
    },
    {
      name: "takes the issuer and the audience that a role of the direct flow trusts",
      parts: { flow: "direct" as const },
      claims: { sub: gitlab.sub },
      expected: { role: "DirectRole", issuer: "https://gitlab.com", audience: "https://gitlab.com", pool: undefined },
    },
  ])("$name", ({ parts, claims, expected }) => {
    const { role, pool, ...rest } = deployEmulated(options("two-pools.yaml", parts), claims)
    expect({ ...rest, role: role.logicalId, pool: pool?.logicalId }).toMatchObject(expected)
  })

  it("asks for the audience that the provider lists, and says so in the claims", () => {
    const { audience, job } = deployEmulated(options("forgotten-slash.yaml"), { aud: "https://github.com/octo-org" })
    expect([audience, job.claims.aud]).toEqual(["acme", "acme"])
  })

  it.each([
    {
      name: "several roles that fit",
      options: options("two-pools.yaml"),
      message: "2 roles fit the basic flow.",
      hint: "Name one with --role: GithubRole, GitlabRole.",
    },
    {
      name: "a role whose pool has no provider",
      options: options("two-pools.yaml", { role: "GuestRole" }),
      message: "The pool EmptyPool has no OpenID Connect provider.",
      hint: "Add one to its OpenIdConnectProviderARNs.",
    },
    {
      name: "a role whose pool is elsewhere",
      options: options("role-alone.yaml", { parameters: { IdentityPoolId: "eu-west-1:0c9d", Environment: "prod" } }),
      message: "The template has no identity pool. DeployRole trusts the pool eu-west-1:0c9d of another one.",
      hint: "Put the pool, its tags and the role into one template",
    },
    {
      name: "a flow that no role is for",
      options: options("forgotten-slash.yaml", { flow: "enhanced" }),
      message: "No role of the template fits the enhanced flow.",
      hint: "Role would do for --flow basic.",
    },
    {
      name: "a role that is not there",
      options: options("two-pools.yaml", { role: "Nobody" }),
      message: 'The template has no role "Nobody".',
      hint: "Roles of the template: GithubRole, GitlabRole, GuestRole, DirectRole.",
    },
  ])("says what to do about $name", ({ options, message, hint }) => {
    expect(() => deployEmulated(options, {})).toThrow(
      expect.objectContaining({ message, hint: expect.stringContaining(hint) }),
    )
  })

  it.each(["gitlab.com", "https://gitlab.com/", 5])("refuses the issuer %j", (iss) => {
    const run = () => deployEmulated(options("two-pools.yaml"), { iss })
    expect(run).toThrow(`The claim "iss" is ${JSON.stringify(iss)}, which is not the URL of an issuer.`)
  })
})
