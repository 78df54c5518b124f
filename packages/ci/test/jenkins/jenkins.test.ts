import { describe, expect, it } from "vitest"
import { fromJenkinsCognito } from "../../src/jenkins/from-jenkins-cognito.ts"
import { aCiWorld } from "../support/a-ci-world.ts"
import { elsewhere } from "../support/elsewhere.ts"
import { failureOf } from "../support/failure-of.ts"
import { hoursMs } from "../support/hours-ms.ts"

const ci = "jenkins"
const job = { job: "https://jenkins.acme.example/job/octo-repo/job/main/" }

describe("fromJenkinsCognito", () => {
  it.each([
    { name: "secret text", variables: { AWS_ID_TOKEN: {} }, token: {} },
    { name: "a secret file", variables: { AWS_ID_TOKEN_FILE: { as: "file" } }, token: {} },
    { name: "secret text of another name", variables: { ACME: {} }, token: { variable: "ACME" } },
    { name: "a secret file of another name", variables: { ACME: { as: "file" } }, token: { fileVariable: "ACME" } },
  ] as const)("becomes a session with the job's URL as tag, from $name", async ({ variables, token }) => {
    await using world = await aCiWorld({ ci, variables })
    await fromJenkinsCognito({ ...world.basic, token })()
    expect(world.tags()).toEqual(job)
  })

  it("is for a folder's credential, whose issuer has a path", async () => {
    await using world = await aCiWorld({ ci, issuer: "https://jenkins.acme.example/oidc/job/team" })
    await fromJenkinsCognito(world.basic)()
    expect(world.tags()).toEqual(job)
  })
})

describe("fromJenkinsCognito, with secret text that is blank", () => {
  it("takes the secret file", async () => {
    await using world = await aCiWorld(
      { ci, variables: { AWS_ID_TOKEN_FILE: { as: "file" } } },
      { env: { AWS_ID_TOKEN: " " } },
    )
    await fromJenkinsCognito(world.basic)()
    expect(world.tags()).toEqual(job)
  })
})

describe("fromJenkinsCognito, without credentials", () => {
  it("says how to bind a credential, when none is bound", async () => {
    await using world = await aCiWorld({ ci, mayGetTokens: false })
    const error = await failureOf(fromJenkinsCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_NOT_OFFERED")
    expect(error.hint).toContain("withCredentials([string(credentialsId: 'aws-oidc', variable: 'AWS_ID_TOKEN')])")
  })

  it("says that the bound token has expired, and what to do", async () => {
    await using world = await aCiWorld({ ci })
    const credentials = fromJenkinsCognito(world.basic)
    await credentials()
    world.nowMs += hoursMs(2)
    const error = await failureOf(credentials())
    expect(error.code).toBe("ERR_TOKEN_EXPIRED")
    expect(error.hint).toMatch(/^Jenkins gives a job one token .*durationSeconds/)
  })

  it.each([{ as: "text" }, { as: "file" }] as const)("names the credential's audience, from $as", async ({ as }) => {
    const name = as === "text" ? "AWS_ID_TOKEN" : "AWS_ID_TOKEN_FILE"
    await using world = await aCiWorld({ ci, variables: { [name]: { audience: "sts.amazonaws.com", as } } })
    const error = await failureOf(fromJenkinsCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_AUDIENCE_MISMATCH")
    expect(error.message).toContain("is for sts.amazonaws.com")
  })

  it("says that a job's URL with percent signs is no tag", async () => {
    const claims = { sub: "https://jenkins.acme.example/job/octo%20repo/" }
    await using world = await aCiWorld({ ci, claims })
    const error = await failureOf(fromJenkinsCognito(world.basic)())
    expect(error.code).toBe("ERR_STS_PARAMETER_REFUSED")
    expect(error.hint).toMatch(/^A job's URL has a percent sign/)
  })

  it("is for another machine outside Jenkins", async () => {
    expect((await failureOf(fromJenkinsCognito(elsewhere)())).code).toBe("ERR_CI_NOT_DETECTED")
  })
})
