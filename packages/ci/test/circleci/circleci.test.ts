import type { Runtime } from "@claimbridge/core"
import { describe, expect, it } from "vitest"
import { type CircleciTokenOptions, circleciToken } from "../../src/circleci/circleci-token.ts"
import { fromCircleciCognito } from "../../src/circleci/from-circleci-cognito.ts"
import { aCiWorld } from "../support/a-ci-world.ts"
import { elsewhere } from "../support/elsewhere.ts"
import { failureOf } from "../support/failure-of.ts"
import { hoursMs } from "../support/hours-ms.ts"
import { startsScripts } from "../support/starts-scripts.ts"

const ci = "circleci"
const organization = "00000000-0000-4000-8000-00000000000a"
const claims = {
  "oidc.circleci.com/org-id": organization,
  "oidc.circleci.com/project-id": "00000000-0000-4000-8000-00000000000b",
}
const tags = {
  org_id: organization,
  project_id: "00000000-0000-4000-8000-00000000000b",
  vcs_origin: "github.com/octo-org/octo-repo",
  vcs_ref: "refs/heads/main",
}

describe.runIf(startsScripts)("fromCircleciCognito", () => {
  it("becomes a session with the job's claims as tags, and renews it in a long job", async () => {
    await using world = await aCiWorld({ ci, claims })
    const credentials = fromCircleciCognito(world.basic)
    const { accessKeyId } = await credentials()
    expect(world.tags()).toMatchObject(tags)
    world.nowMs += hoursMs(2)
    expect((await credentials()).accessKeyId).not.toBe(accessKeyId)
  })

  it("takes no issuer for a token that has one already", () => {
    const token = { variable: "CIRCLE_OIDC_TOKEN_V2", issuer: "shared" } as unknown as CircleciTokenOptions
    expect(() => circleciToken(token)).toThrow("left out with token.variable, whose token has its issuer already")
  })

  it.each([
    { issuer: "organization", more: [] },
    { issuer: "shared", more: ["--root-issuer"] },
  ] as const)("asks the command for the audience, of the $issuer issuer", async ({ issuer, more }) => {
    const ran: (readonly string[])[] = []
    const runCommand: Runtime["runCommand"] = async (argv) => {
      ran.push(argv)
      return { status: "not-started", reason: "ENOENT" }
    }
    const runtime = { env: { CIRCLECI: "true" }, runCommand }
    await failureOf(fromCircleciCognito({ ...elsewhere, runtime, token: { issuer } })())
    const command = ["circleci", "run", "oidc", "get", "--claims", '{"aud":"sts.amazonaws.com"}']
    expect(ran).toEqual([[...command, ...more]])
  })

  it("takes the token of a variable, which is for the organization", async () => {
    await using world = await aCiWorld({ ci, claims }, { clientId: organization })
    await fromCircleciCognito({ ...world.basic, token: { variable: "CIRCLE_OIDC_TOKEN_V2" } })()
    expect(world.tags()).toMatchObject(tags)
  })
})

describe.runIf(startsScripts)("fromCircleciCognito, without credentials", () => {
  it("says that a variable's one token has expired, and what to do", async () => {
    await using world = await aCiWorld({ ci, claims }, { clientId: organization })
    const credentials = fromCircleciCognito({ ...world.basic, token: { variable: "CIRCLE_OIDC_TOKEN_V2" } })
    await credentials()
    world.nowMs += hoursMs(2)
    const error = await failureOf(credentials())
    expect(error.code).toBe("ERR_TOKEN_EXPIRED")
    expect(error.hint).toMatch(/^CircleCI gives a job one token .*durationSeconds/)
  })

  it("says that a build of a fork gets no token", async () => {
    await using world = await aCiWorld({ ci, fromFork: true })
    const error = await failureOf(fromCircleciCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_NOT_OFFERED")
    expect(error.hint).toContain("Builds of forked pull requests get none")
  })

  it("says that a fork with a token was refused because its claims name the fork", async () => {
    const env = { CIRCLE_PR_USERNAME: "outsider", CIRCLE_PR_REPONAME: "octo-repo" }
    const demands = { "aws:RequestTag/vcs_origin": "github.com/octo-org/octo-repo" }
    const origin = { "oidc.circleci.com/vcs-origin": "github.com/outsider/octo-repo" }
    await using world = await aCiWorld({ ci, claims: origin }, { env, demands })
    const error = await failureOf(fromCircleciCognito(world.basic)())
    expect(error.code).toBe("ERR_ROLE_DENIED")
    expect(error.hint).toMatch(/^The build is of a pull request from the fork outsider\/octo-repo/)
  })

  it("points to the variable where the command gives none", async () => {
    await using world = await aCiWorld({ ci, mayGetTokens: false })
    const error = await failureOf(fromCircleciCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_COMMAND_FAILED")
    expect(error.hint).toContain('token: { variable: "CIRCLE_OIDC_TOKEN_V2" }')
  })

  it("says whose audience was refused", async () => {
    await using world = await aCiWorld({ ci, claims }, { clientId: "sts.amazonaws.com" })
    const error = await failureOf(fromCircleciCognito(world.basic)())
    expect(error.code).toBe("ERR_AUDIENCE_REFUSED")
    expect(error.hint).toContain("those of the command are for option audience")
  })

  it("is for another machine outside CircleCI", async () => {
    expect((await failureOf(fromCircleciCognito(elsewhere)())).code).toBe("ERR_CI_NOT_DETECTED")
  })
})
