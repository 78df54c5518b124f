import { describe, expect, it } from "vitest"
import { accountId, aSetUp, type SetUp } from "./support/a-set-up.ts"
import { doctorReport } from "./support/doctor-report.ts"

/** A job of GitLab, at a pool that knows GitHub alone, for a role that is not there. */
async function aGitlabJob({ emulator, env }: SetUp): Promise<Readonly<Record<string, string>>> {
  const variables = { ACME_TOKEN: { audience: "cognito-identity.amazonaws.com" } }
  const job = await emulator.ciJob({ ci: "gitlab", variables })
  const ofGithub = Object.keys(env).filter((name) => /^(?:GITHUB|ACTIONS)_/.test(name))
  return {
    ...Object.fromEntries(ofGithub.map((name) => [name, ""])),
    ...job.env,
    CLAIMBRIDGE_TOKEN_ENV: "ACME_TOKEN",
    CLAIMBRIDGE_ROLE_ARN: `arn:aws:iam::${accountId}:role/ci/gitlab`,
  }
}

describe("claimbridge doctor", () => {
  it("leads a job of GitLab from nothing to credentials", async () => {
    const setUp = await aSetUp()
    const env = await aGitlabJob(setUp)
    const { verdict, plan } = await doctorReport(setUp, [], env)
    expect(verdict.headline).toBe("Broken: There is no IAM OIDC provider for gitlab.com in the pool's account.")
    for (const change of plan.changes) await setUp.change(change)
    expect((await doctorReport(setUp, [], env)).verdict.headline).toMatch(/^The exchange works\./)
    expect(plan.changes.map(({ operation }) => operation)).toEqual([
      "CreateOpenIDConnectProvider",
      "UpdateIdentityPool",
      "SetPrincipalTagAttributeMap",
      "CreateRole",
    ])
  })
})
