import { describe, expect, it } from "vitest"
import { anActionWorld } from "./support/an-action-world.ts"
import { firstLeak } from "./support/first-leak.ts"

const withoutPermission = {
  text: `
on: push
permissions: {}
jobs:
  aws:
    runs-on: ubuntu-latest
    steps:
      - uses: acme/claimbridge@v1
        with:
          cognito-identity-pool-id: \${{ vars.IDENTITY_POOL_ID }}
          role-to-assume: \${{ vars.CI_ROLE_ARN }}
`,
}

const fork = {
  name: "pull_request",
  payload: {
    pull_request: {
      head: { repo: { full_name: "acme/octo-repo" } },
      base: { repo: { full_name: "octo-org/octo-repo" } },
    },
  },
}

describe("a job that gets no token", () => {
  it("is told which two lines are missing", async () => {
    await using world = await anActionWorld()
    await using run = await world.run(withoutPermission)
    expect(run.conclusion).toBe("failure")
    expect(run.annotations).toMatchObject([
      {
        level: "error",
        properties: { title: "No credentials (ERR_TOKEN_PERMISSION_MISSING)" },
        message: [
          "The job may not ask for an OIDC token: ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are both absent.",
          "Add these two lines to the job, or to the workflow, or to the caller of a reusable workflow:",
          "permissions:",
          "  id-token: write",
        ].join("\n"),
      },
    ])
  })

  it("is told that it comes from a fork", async () => {
    await using world = await anActionWorld()
    await using run = await world.run(withoutPermission, { event: fork, github: { event_name: "pull_request" } })
    expect(run.conclusion).toBe("failure")
    expect(run.annotations[0]).toMatchObject({
      properties: { title: "No credentials (ERR_TOKEN_FORK_PULL_REQUEST)" },
    })
    expect(run.annotations[0]?.message).toContain(
      "The pull request comes from the fork acme/octo-repo, and GitHub gives jobs of forks no OIDC token for octo-org/octo-repo.",
    )
  })
})

describe("a role that is denied", () => {
  it("says what AWS saw, and which condition of the trust policy did not hold", async () => {
    await using world = await anActionWorld()
    await using run = await world.run("denied")
    expect(run.conclusion).toBe("failure")
    expect(run.log).toContain("role asked for     arn:aws:iam::111122223333:role/example-release")
    expect(run.log).toContain("tag                owner_id=65")
    const path = 'Statement[0].Condition.StringEquals["aws:RequestTag/environment"]'
    expect(run.log).toContain(`  ${path}:\n    policy   "production"\n    request  (nothing)`)
    expect(run.annotations.at(-1)).toMatchObject({
      level: "error",
      properties: { title: "No credentials (ERR_ROLE_DENIED)" },
    })
    expect(run.summary).toContain("### No credentials (ERR_ROLE_DENIED)")
    expect(run.summary).toContain("production")
    expect(firstLeak(run, world.secrets)).toBeUndefined()
  })

  it("is asked for once: a refusal is not repeated", async () => {
    await using world = await anActionWorld()
    await using _ = await world.run("denied")
    const asked = world.emulator.calls.filter(({ operation }) => operation === "AssumeRoleWithWebIdentity")
    expect(asked).toHaveLength(1)
  })

  it("still says why AWS refused when the trust policy cannot be read", async () => {
    await using world = await anActionWorld()
    await using run = await world.run("denied", { checkoutPaths: ["access.yaml"] })
    expect(run.annotations.map(({ properties }) => properties.title)).toEqual([
      "No explanation",
      "No credentials (ERR_ROLE_DENIED)",
    ])
  })
})

describe("a server of an enterprise", () => {
  it("is known by the issuer of its tokens", async () => {
    await using world = await anActionWorld({ githubIssuer: "https://github.acme.example/_services/token" })
    await using run = await world.run("test/whoami")
    expect(run.conclusion, run.log).toBe("success")
    expect(run.log).toContain("arn:aws:sts::111122223333:assumed-role/example-ci/claimbridge-4711")
  })
})
