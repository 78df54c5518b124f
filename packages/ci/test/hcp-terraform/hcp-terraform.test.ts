import { describe, expect, it } from "vitest"
import { fromHcpTerraformCognito } from "../../src/hcp-terraform/from-hcp-terraform-cognito.ts"
import { aCiWorld } from "../support/a-ci-world.ts"
import { elsewhere } from "../support/elsewhere.ts"
import { failureOf } from "../support/failure-of.ts"
import { hoursMs } from "../support/hours-ms.ts"

const ci = "hcp-terraform"
const audience = "cognito-identity.amazonaws.com"
const ids = { terraform_organization_id: "org-1", terraform_workspace_id: "ws-1", terraform_project_id: "prj-1" }

describe("fromHcpTerraformCognito", () => {
  it("becomes a session with the run's ids as tags", async () => {
    await using world = await aCiWorld({ ci, audience, claims: ids })
    await fromHcpTerraformCognito(world.basic)()
    expect(world.tags()).toMatchObject({
      organization_id: "org-1",
      workspace_id: "ws-1",
      project_id: "prj-1",
      run_phase: "apply",
    })
  })

  it("takes the token of a tag", async () => {
    const variables = { TFC_WORKLOAD_IDENTITY_TOKEN_AWS: { audience } }
    await using world = await aCiWorld({ ci, variables })
    await fromHcpTerraformCognito({ ...world.basic, token: { tag: "AWS" } })()
    expect(world.tags()).toMatchObject({ run_phase: "apply" })
  })
})

describe("fromHcpTerraformCognito, without credentials", () => {
  it("says what the job lacks when it may not have tokens", async () => {
    await using world = await aCiWorld({ ci, mayGetTokens: false })
    const error = await failureOf(fromHcpTerraformCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_NOT_OFFERED")
    expect(error.hint).toContain("TFC_WORKLOAD_IDENTITY_AUDIENCE = cognito-identity.amazonaws.com")
  })

  it("says that the job's one token has expired, and what to do", async () => {
    await using world = await aCiWorld({ ci, audience })
    const credentials = fromHcpTerraformCognito(world.basic)
    await credentials()
    world.nowMs += hoursMs(3)
    const error = await failureOf(credentials())
    expect(error.code).toBe("ERR_TOKEN_EXPIRED")
    expect(error.hint).toMatch(/^HCP Terraform gives a job one token .*durationSeconds/)
  })

  it("names the workspace's audience when it is another", async () => {
    await using world = await aCiWorld({ ci })
    const error = await failureOf(fromHcpTerraformCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_AUDIENCE_MISMATCH")
    expect(error.message).toContain("is for aws.workload.identity")
    expect(error.hint).toMatch(
      /^The call does not choose it: it is the workspace's variable TFC_WORKLOAD_IDENTITY_AUDIENCE/,
    )
  })

  it("is for another machine outside HCP Terraform", async () => {
    const { code, tryNextLink } = await failureOf(fromHcpTerraformCognito(elsewhere)())
    expect({ code, tryNextLink }).toEqual({ code: "ERR_CI_NOT_DETECTED", tryNextLink: true })
  })
})
