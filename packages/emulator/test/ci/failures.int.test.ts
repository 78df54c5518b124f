import { decodeJwt } from "jose"
import { afterAll, describe, expect, it } from "vitest"
import { type CiJob, type CiJobOptions, type CiName, createEmulator } from "../../src/index.ts"
import { basicExchange } from "../support/ci-exchange.ts"
import { fromCircleci, fromGithub, fromVariable, runJobTool } from "../support/ci-token.ts"

const AUDIENCE = "cognito-identity.amazonaws.com"
const HOUR_MS = 3_600_000
let nowMs = 1_790_000_000_000
const emulator = createEmulator({ clock: { now: () => nowMs } })
await emulator.listen()
afterAll(() => emulator.close())

/** Everything that leads to a token. */
const SOURCES =
  /_ID_TOKEN|OIDC_TOKEN|OIDC_REQUEST_TOKEN|SYSTEM_ACCESSTOKEN|TFC_WORKLOAD_IDENTITY_TOKEN|WEB_IDENTITY_TOKEN_FILE|ACTIONS_ID/

function sources({ env }: CiJob): readonly string[] {
  return Object.keys(env).filter((name) => SOURCES.test(name))
}

describe("a job without permission", () => {
  it.each<{ ci: CiName }>([
    { ci: "github" },
    { ci: "forgejo" },
    { ci: "gitlab" },
    { ci: "bitbucket" },
    { ci: "jenkins" },
    { ci: "circleci" },
    { ci: "azure-devops" },
    { ci: "codefresh" },
    { ci: "semaphore" },
    { ci: "spacelift" },
    { ci: "hcp-terraform" },
    { ci: "kubernetes" },
    { ci: "vercel" },
  ])("finds nothing that leads to a token: $ci", async ({ ci }) => {
    const [with_, without] = [await emulator.ciJob({ ci }), await emulator.ciJob({ ci, mayGetTokens: false })]

    expect(sources(with_)).not.toEqual([])
    expect([sources(without), without.files]).toEqual([[], {}])
  })

  it("still finds Azure's address", async () => {
    const { env } = await emulator.ciJob({ ci: "azure-devops", mayGetTokens: false })
    expect(env.SYSTEM_OIDCREQUESTURI).toMatch(/\/oidctoken$/)
  })

  it("is refused by Buildkite's agent, with the exit code of a refusal", async () => {
    const job = await emulator.ciJob({ ci: "buildkite", mayGetTokens: false })
    const result = await runJobTool(job, "buildkite-agent", ["oidc", "request-token", "--audience", "a"])
    expect([result.exitCode, result.stdout]).toEqual([77, ""])
    expect(result.stderr).toMatch(
      /^buildkite-agent: fatal: could not obtain OIDC token for audience a: .*403 Forbidden/,
    )
  })

  it("gets nothing from CircleCI's command", async () => {
    const job = await emulator.ciJob({ ci: "circleci", mayGetTokens: false })
    const result = await runJobTool(job, "circleci", ["run", "oidc", "get"])
    expect([result.exitCode, result.stdout]).toEqual([1, ""])
  })

  it("finds no service account on Google's metadata server", async () => {
    const { env } = await emulator.ciJob({ ci: "google", mayGetTokens: false })
    const path = "computeMetadata/v1/instance/service-accounts/default/identity?audience=a"
    const headers = { "metadata-flavor": "Google" }
    expect((await fetch(`http://${env.GCE_METADATA_HOST}/${path}`, { headers })).status).toBe(404)
  })
})

describe("a pipeline of a fork", () => {
  it.each<{ ci: CiName }>([{ ci: "github" }, { ci: "forgejo" }, { ci: "circleci" }])(
    "gets no token on $ci",
    async ({ ci }) => {
      expect(sources(await emulator.ciJob({ ci, fromFork: true }))).toEqual([])
    },
  )

  it("gets GitLab's claims of the fork, and only the job's own tell where it runs", async () => {
    const job = await emulator.ciJob({ ci: "gitlab", fromFork: true })
    const home = await emulator.ciJob({ ci: "gitlab" })
    const exchange = basicExchange(emulator, job, { tags: { project: "project_id", ran_in: "job_project_id" } })

    expect(await exchange(job.env.AWS_ID_TOKEN ?? "")).toEqual({
      project: job.claims.project_id,
      ran_in: home.claims.project_id,
    })
    expect(job.claims.project_id).not.toBe(home.claims.project_id)
    expect(job.claims).toMatchObject({ project_path: "outsider/octo-repo", ref_protected: "false" })
  })
})

describe("a token of the wrong audience", () => {
  it.each<{ name: string; options: CiJobOptions }>([
    { name: "one that the job asked for", options: { ci: "gitlab", audience: "https://another.example" } },
    { name: "a list with one that isn't allowed", options: { ci: "gitlab", audience: [AUDIENCE, "b"] } },
  ])("is refused: $name", async ({ options }) => {
    const job = await emulator.ciJob(options)
    const exchange = basicExchange(emulator, job, { tags: {} })

    await expect(exchange(job.env.AWS_ID_TOKEN ?? "")).rejects.toThrow("Incorrect token audience")
  })

  it("is refused when the platform chose it: Bitbucket's own, where the pool expects Cognito's", async () => {
    const job = await emulator.ciJob({ ci: "bitbucket" })
    const exchange = basicExchange(emulator, job, { tags: {} })

    await expect(exchange(job.env.BITBUCKET_STEP_OIDC_TOKEN ?? "")).rejects.toThrow("Incorrect token audience")
  })
})

describe("a token that was minted once", () => {
  it("is refused in a job that goes on for longer than it lives", async () => {
    const job = await emulator.ciJob({ ci: "bitbucket", audience: AUDIENCE })
    const exchange = basicExchange(emulator, job, { tags: { branch: "branchName" } })
    const take = fromVariable("BITBUCKET_STEP_OIDC_TOKEN")

    expect(await exchange(await take(job, ""))).toEqual({ branch: "main" })
    nowMs += 2 * HOUR_MS
    await expect(take(job, "").then(exchange)).rejects.toThrow(/expired/)
  })

  it("is as long as the job says, where the CI lets it", async () => {
    const { env } = await emulator.ciJob({ ci: "gitlab", lifetimeSeconds: 600 })
    const { iat = 0, exp = 0 } = decodeJwt(env.AWS_ID_TOKEN ?? "")
    expect(exp - iat).toBe(600)
  })
})

describe("a token that is asked for again", () => {
  it.each([
    { ci: "github", take: fromGithub },
    { ci: "circleci", take: fromCircleci },
  ] as const)("is fresh after hours: $ci", async ({ ci, take }) => {
    const job = await emulator.ciJob({ ci })
    const exchange = basicExchange(emulator, job, { tags: {} })
    nowMs += 3 * HOUR_MS

    expect(await exchange(await take(job, AUDIENCE))).toBeUndefined()
  })
})
