import { describe, expect, it } from "vitest"
import { buildkiteToken } from "../../src/buildkite/buildkite-token.ts"
import { fromBuildkiteCognito } from "../../src/buildkite/from-buildkite-cognito.ts"
import { aCiWorld } from "../support/a-ci-world.ts"
import { elsewhere } from "../support/elsewhere.ts"
import { failureOf } from "../support/failure-of.ts"
import { hoursMs } from "../support/hours-ms.ts"
import { startsScripts } from "../support/starts-scripts.ts"
import { thrownBy } from "../support/thrown-by.ts"

const ci = "buildkite"
const ids = {
  organization_id: "00000000-0000-4000-8000-00000000000a",
  pipeline_id: "00000000-0000-4000-8000-00000000000b",
}

describe.runIf(startsScripts)("fromBuildkiteCognito", () => {
  it("becomes a session with the job's claims as tags, ids among them, and renews it in a long job", async () => {
    await using world = await aCiWorld({ ci, claims: ids })
    const credentials = fromBuildkiteCognito(world.basic)
    const { accessKeyId } = await credentials()
    const names = { organization_slug: "acme", pipeline_slug: "octo-repo", build_branch: "main" }
    expect(world.tags()).toMatchObject({ ...ids, ...names })
    world.nowMs += hoursMs(2)
    expect((await credentials()).accessKeyId).not.toBe(accessKeyId)
  })

  it("carries tags of its own in flow direct, without a pool", async () => {
    const audience = "sts.amazonaws.com"
    await using world = await aCiWorld({ ci, claims: ids }, { clientId: audience })
    const token = { awsSessionTags: ["organization_id", "build_branch"], lifetimeSeconds: 60 }
    await fromBuildkiteCognito({ ...world.direct, token })()
    expect(world.tags()).toEqual({ organization_id: ids.organization_id, build_branch: "main" })
  })

  it("hands its options to the agent", async () => {
    const ran: (readonly string[])[] = []
    const runtime = {
      env: { BUILDKITE_JOB_ID: "j", BUILDKITE_AGENT_ACCESS_TOKEN: "t" },
      runCommand: async (argv: readonly string[]) => {
        ran.push(argv)
        return { status: "not-started", reason: "ENOENT" } as const
      },
    }
    const token = { lifetimeSeconds: 900, claims: ["queue_id"], awsSessionTags: ["queue_id"], subjectClaim: "queue_id" }
    await failureOf(fromBuildkiteCognito({ ...elsewhere, runtime, token })())
    const expected = "--lifetime 900 --claim queue_id --aws-session-tag queue_id --subject-claim queue_id"
    expect(ran).toEqual([
      ["buildkite-agent", "oidc", "request-token", "--audience", "sts.amazonaws.com", ...expected.split(" ")],
    ])
  })
})

describe.runIf(startsScripts)("fromBuildkiteCognito, without credentials", () => {
  it("says what can be wrong when the agent refuses", async () => {
    await using world = await aCiWorld({ ci, mayGetTokens: false })
    const error = await failureOf(fromBuildkiteCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_COMMAND_FAILED")
    expect(error.message).toContain("it ended with status 77")
    expect(error.hint).toMatch(/^Agents from 3\.104 on/)
  })

  it("names the audience that was refused", async () => {
    await using world = await aCiWorld({ ci }, { clientId: "sts.amazonaws.com" })
    const error = await failureOf(fromBuildkiteCognito(world.basic)())
    expect(error.code).toBe("ERR_AUDIENCE_REFUSED")
    expect(error.message).toContain("cognito-identity.amazonaws.com")
  })

  it("says what a container without the agent's variables lacks", async () => {
    const runtime = { env: { BUILDKITE: "true" } }
    const error = await failureOf(fromBuildkiteCognito({ ...elsewhere, runtime })())
    expect(error.code).toBe("ERR_TOKEN_NOT_OFFERED")
    expect(error.hint).toContain("a container needs BUILDKITE_JOB_ID")
  })

  it("is for another machine outside Buildkite", async () => {
    expect((await failureOf(fromBuildkiteCognito(elsewhere)())).code).toBe("ERR_CI_NOT_DETECTED")
  })
})

describe("buildkiteToken", () => {
  it.each([
    { name: "a lifetime of 0", options: { lifetimeSeconds: 0 } },
    { name: "claims as one text", options: { claims: "a,b" } },
    { name: "a claim with a comma", options: { claims: ["a,b"] } },
    { name: "a tag that looks like an option", options: { awsSessionTags: ["a b"] } },
    { name: "a subject that is no name", options: { subjectClaim: "" } },
  ])("refuses $name at once", ({ options }) => {
    expect(thrownBy(() => Reflect.apply(buildkiteToken, undefined, [options])).code).toBe("ERR_OPTION_INVALID")
  })
})
