import { describe, expect, it } from "vitest"
import { fromGithubCognito } from "../../src/github/from-github-cognito.ts"
import { aCiWorld } from "../support/a-ci-world.ts"
import { elsewhere } from "../support/elsewhere.ts"
import { failureOf } from "../support/failure-of.ts"
import { hoursMs } from "../support/hours-ms.ts"

const ci = "github"

describe("fromGithubCognito", () => {
  it("becomes a session with the job's claims as tags", async () => {
    await using world = await aCiWorld({
      ci,
      claims: { repository_id: "74", repository_owner_id: "65", run_id: "4711" },
    })
    await fromGithubCognito(world.basic)()
    expect(world.tags()).toMatchObject({
      repository_id: "74",
      repository_owner_id: "65",
      repository: "octo-org/octo-repo",
      ref: "refs/heads/main",
      run_id: "4711",
    })
  })

  it("renews the session in a long job", async () => {
    await using world = await aCiWorld({ ci })
    const credentials = fromGithubCognito(world.basic)
    const { accessKeyId } = await credentials()
    world.nowMs += hoursMs(2)
    expect((await credentials()).accessKeyId).not.toBe(accessKeyId)
  })

  it.each([
    { name: "an enterprise of its own", issuer: "https://token.actions.githubusercontent.com/acme" },
    { name: "GHE.com", issuer: "https://token.actions.acme.ghe.com" },
    { name: "GitHub Enterprise Server", issuer: "https://github.acme.example/_services/token" },
  ])("is for $name, too", async ({ issuer }) => {
    await using world = await aCiWorld({ ci, issuer })
    await fromGithubCognito(world.basic)()
    expect(world.tags()).toMatchObject({ repository: "octo-org/octo-repo" })
  })
})

describe("fromGithubCognito, without credentials", () => {
  it("says which lines a job lacks that may not ask for tokens", async () => {
    await using world = await aCiWorld({ ci, mayGetTokens: false })
    expect((await failureOf(fromGithubCognito(world.basic)())).code).toBe("ERR_TOKEN_PERMISSION_MISSING")
  })

  it("says that a pull request of a fork gets no token", async () => {
    const side = (repository: string) => ({ repo: { full_name: repository } })
    const event = { pull_request: { head: side("outsider/octo-repo"), base: side("octo-org/octo-repo") } }
    await using world = await aCiWorld({ ci, fromFork: true }, { env: { GITHUB_EVENT_PATH: "/event.json" } })
    const runtime = { ...world.basic.runtime, readFile: async () => JSON.stringify(event) }
    const error = await failureOf(fromGithubCognito({ ...world.basic, runtime })())
    expect(error.code).toBe("ERR_TOKEN_FORK_PULL_REQUEST")
    expect(error.message).toContain("the fork outsider/octo-repo")
  })

  it("names the audience that AWS refused", async () => {
    await using world = await aCiWorld({ ci }, { clientId: "sts.amazonaws.com" })
    const error = await failureOf(fromGithubCognito(world.basic)())
    expect(error.code).toBe("ERR_AUDIENCE_REFUSED")
    expect(error.message).toContain("cognito-identity.amazonaws.com")
  })

  it("says that the CI refused when the job has ended", async () => {
    await using world = await aCiWorld({ ci })
    await world.job.end()
    expect((await failureOf(fromGithubCognito(world.basic)())).code).toBe("ERR_TOKEN_REQUEST_FAILED")
  })

  it("is for another machine outside GitHub", async () => {
    const { code, tryNextLink } = await failureOf(fromGithubCognito(elsewhere)())
    expect({ code, tryNextLink }).toEqual({ code: "ERR_CI_NOT_DETECTED", tryNextLink: true })
  })
})
