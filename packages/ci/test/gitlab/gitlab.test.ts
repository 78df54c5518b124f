import { describe, expect, it } from "vitest"
import { fromGitlabCognito } from "../../src/gitlab/from-gitlab-cognito.ts"
import { aCiWorld } from "../support/a-ci-world.ts"
import { failureOf } from "../support/failure-of.ts"
import { thrownBy } from "../support/thrown-by.ts"

const variables = { ACME_ID_TOKEN: { audience: "https://gitlab.com" } }

describe("fromGitlabCognito", () => {
  it("becomes a session with the job's claims as tags", async () => {
    await using world = await aCiWorld({ ci: "gitlab", claims: { project_id: "20", namespace_id: "72" } })
    await fromGitlabCognito(world.basic)()
    expect(world.tags()).toEqual({
      project_id: "20",
      namespace_id: "72",
      project_path: "octo-org/octo-repo",
      ref: "main",
      ref_protected: "true",
      ci_config_ref_uri: "gitlab.com/octo-org/octo-repo//.gitlab-ci.yml@refs/heads/main",
      pipeline_id: "646",
      job_id: "310",
    })
  })

  it("takes the variable and the audience that the job has chosen", async () => {
    await using world = await aCiWorld({ ci: "gitlab", variables }, { clientId: "https://gitlab.com" })
    const token = { variable: "ACME_ID_TOKEN" }
    await fromGitlabCognito({ ...world.basic, audience: "https://gitlab.com", token })()
    expect(world.tags()).toMatchObject({ project_path: "octo-org/octo-repo" })
  })

  it("is for GitLab installations, too, whose login is their host", async () => {
    await using world = await aCiWorld({ ci: "gitlab", issuer: "https://gitlab.acme.example" })
    await fromGitlabCognito(world.basic)()
    expect(world.tags()).toMatchObject({ project_path: "octo-org/octo-repo" })
  })
})

describe("fromGitlabCognito, without credentials", () => {
  it("says which lines a job without id_tokens lacks", async () => {
    await using world = await aCiWorld({ ci: "gitlab", mayGetTokens: false })
    const error = await failureOf(fromGitlabCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_NOT_OFFERED")
    expect(error.message).toBe(
      "GitLab CI gives this job no OIDC token: AWS_ID_TOKEN and GITLAB_OIDC_TOKEN are absent or empty.",
    )
    expect(error.hint).toContain("id_tokens: { AWS_ID_TOKEN: { aud: cognito-identity.amazonaws.com } }")
  })

  it("says that the one token has expired in a long job, and what to do", async () => {
    await using world = await aCiWorld({ ci: "gitlab" })
    const credentials = fromGitlabCognito(world.basic)
    await credentials()
    world.nowMs += 2 * 3_600_000
    const error = await failureOf(credentials())
    expect(error.code).toBe("ERR_TOKEN_EXPIRED")
    expect(error.hint).toMatch(/^GitLab CI gives a job one token and no other later on\. .*durationSeconds/)
  })

  it("names both audiences before AWS is asked, when the token is for another", async () => {
    await using world = await aCiWorld({ ci: "gitlab", variables })
    const error = await failureOf(fromGitlabCognito({ ...world.basic, token: { variable: "ACME_ID_TOKEN" } })())
    expect(error.code).toBe("ERR_TOKEN_AUDIENCE_MISMATCH")
    expect(error.message).toBe(
      "The token of GitLab CI is for https://gitlab.com, but the exchange is for cognito-identity.amazonaws.com.",
    )
    expect(world.emulator.calls).toEqual([])
  })

  it("says that a fork was refused because the claims are the fork's", async () => {
    await using world = await aCiWorld(
      { ci: "gitlab", fromFork: true, claims: { project_id: "21", job_project_id: "20" } },
      { demands: { "aws:RequestTag/project_id": "20" } },
    )
    const error = await failureOf(fromGitlabCognito(world.basic)())
    expect(error.code).toBe("ERR_ROLE_DENIED")
    expect(error.hint).toMatch(
      /^The merge request comes from the fork with project id 21: GitLab's claims .* describe the fork, not project 20\./,
    )
  })

  it("is for another machine outside GitLab", async () => {
    const error = await failureOf(
      fromGitlabCognito({
        flow: "direct",
        roleArn: "arn:aws:iam::111122223333:role/ci",
        clientConfig: { region: "eu-west-1" },
        runtime: { env: {} },
      })(),
    )
    expect({ code: error.code, tryNextLink: error.tryNextLink }).toEqual({
      code: "ERR_CI_NOT_DETECTED",
      tryNextLink: true,
    })
  })

  it.each([
    { name: "a token source", token: () => Promise.resolve("t"), code: "ERR_OPTION_INVALID" },
    { name: "an option that does not exist", token: { name: "X" }, code: "ERR_OPTION_UNKNOWN" },
    { name: "a variable that is no name", token: { variable: "a b" }, code: "ERR_OPTION_INVALID" },
  ])("refuses $name as option token at once", ({ token, code }) => {
    const options = { flow: "direct", roleArn: "arn:aws:iam::111122223333:role/ci", token }
    expect(thrownBy(() => Reflect.apply(fromGitlabCognito, undefined, [options])).code).toBe(code)
  })
})
