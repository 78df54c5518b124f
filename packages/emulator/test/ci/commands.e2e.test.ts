import { decodeJwt } from "jose"
import { afterAll, describe, expect, it } from "vitest"
import { createEmulator, runCiCommand } from "../../src/index.ts"
import { directExchange } from "../support/ci-exchange.ts"
import { runJobTool } from "../support/ci-token.ts"

const emulator = createEmulator()
await emulator.listen()
afterAll(() => emulator.close())

const REQUEST = ["oidc", "request-token"]
const GET = ["run", "oidc", "get"]

describe("buildkite-agent oidc request-token", () => {
  it("takes audience, lifetime, claims and subject from its flags", async () => {
    const job = await emulator.ciJob({ ci: "buildkite" })
    const flags = ["--audience", "a", "--lifetime", "60", "--claim", "organization_id,queue_key", "--skip-redaction"]
    const { stdout } = await runJobTool(job, "buildkite-agent", [...REQUEST, ...flags, "--subject-claim=pipeline_id"])

    const { iat = 0, exp = 0, ...claims } = decodeJwt(stdout)
    expect(exp - iat).toBe(60)
    expect(claims).toMatchObject({ aud: "a", queue_key: "default", organization_id: expect.any(String) })
    expect(claims.sub).toMatch(/^pipeline_id:[0-9a-f-]{36}$/)
  })

  it("has the organization's URL as audience, and five minutes, without flags", async () => {
    const { stdout } = await runJobTool(await emulator.ciJob({ ci: "buildkite" }), "buildkite-agent", REQUEST)
    const { aud, iat = 0, exp = 0 } = decodeJwt(stdout)
    expect([aud, exp - iat]).toEqual(["https://buildkite.com/acme", 300])
  })

  it("makes session tags that STS takes without Cognito: texts of numbers and of nothing", async () => {
    const job = await emulator.ciJob({ ci: "buildkite", audience: "sts.amazonaws.com" })
    const tags = ["--aws-session-tag", "pipeline_slug,build_number", "--aws-session-tag", "build_tag"]
    const { stdout } = await runJobTool(job, "buildkite-agent", [...REQUEST, ...tags])
    const exchange = directExchange(emulator, job, "sts.amazonaws.com")

    expect(await exchange(stdout.trim())).toEqual({ pipeline_slug: "octo-repo", build_number: "1", build_tag: "" })
  })

  it("reads variables in place of flags", async () => {
    const job = await emulator.ciJob({ ci: "buildkite" })
    const env = { ...job.env, BUILDKITE_OIDC_TOKEN_AWS_SESSION_TAGS: "build_branch" }
    const { stdout } = await runJobTool({ ...job, env }, "buildkite-agent", REQUEST)
    expect(decodeJwt(stdout)).toMatchObject({
      "https://aws.amazon.com/tags": { principal_tags: { build_branch: ["main"] } },
    })
  })

  it("writes JSON with --format gcp", async () => {
    const job = await emulator.ciJob({ ci: "buildkite" })
    const { stdout } = await runJobTool(job, "buildkite-agent", [...REQUEST, "--format", "gcp"])
    expect(JSON.parse(stdout)).toMatchObject({ id_token: expect.any(String), version: 1, success: true })
  })

  it.each([
    {
      name: "a negative lifetime",
      args: ["--lifetime=-1"],
      code: 1,
      words: "lifetime -1 must be a non-negative integer",
    },
    { name: "another format", args: ["--format", "xml"], code: 1, words: "Supported values are 'jwt' and 'gcp'" },
    {
      name: "an unknown claim",
      args: ["--claim", "color"],
      code: 77,
      words: "422 Unprocessable Entity: Unknown claim",
    },
    { name: "a name of every object", args: ["--claim", "toString"], code: 77, words: "Unknown claim: toString" },
    { name: "an unknown subject", args: ["--subject-claim", "sha"], code: 77, words: "Invalid subject claim: sha" },
    { name: "an unknown flag", args: ["--color"], code: 1, words: "incorrect usage" },
    { name: "another job", args: ["--job", "1"], code: 77, words: "404 Not Found" },
  ])("fails on $name", async ({ args, code, words }) => {
    const job = await emulator.ciJob({ ci: "buildkite" })
    const { exitCode, stdout, stderr } = await runJobTool(job, "buildkite-agent", [...REQUEST, ...args])
    expect([exitCode, stdout]).toEqual([code, ""])
    expect(stderr).toContain(words)
  })

  it("doesn't repeat a token that stands in the wrong place", async () => {
    const job = await emulator.ciJob({ ci: "buildkite" })
    const token = job.env.BUILDKITE_AGENT_ACCESS_TOKEN ?? ""
    for (const args of [[token], ["--claim", token], ["--subject-claim", token]]) {
      const { exitCode, stderr } = await runJobTool(job, "buildkite-agent", [...REQUEST, ...args])
      expect(exitCode).not.toBe(0)
      expect(stderr).not.toContain(token)
    }
  })

  it("exits with 1 on what may pass when tried again", async () => {
    const job = await emulator.ciJob({ ci: "buildkite" })
    emulator.failNext({ operation: "token", fault: "503" })
    expect((await runJobTool(job, "buildkite-agent", REQUEST)).exitCode).toBe(1)
    emulator.failNext({ operation: "token", fault: "reset" })
    expect((await runJobTool(job, "buildkite-agent", REQUEST)).exitCode).toBe(1)
  })
})

describe("runCiCommand", () => {
  it("answers like a shell when no CI has such a command", async () => {
    expect(await runCiCommand("gitlab", { args: [], env: {}, fetch })).toMatchObject({ exitCode: 127, stdout: "" })
  })

  it("is left to the program that the job names", async () => {
    const commandProgram = [process.execPath, "-p", "process.argv.slice(1).join()"]
    const job = await emulator.ciJob({ ci: "buildkite", commandProgram })
    const { stdout } = await runJobTool(job, "buildkite-agent", ["oidc", "it's"])
    expect(stdout).toBe("buildkite-agent,oidc,it's\n")
  })
})

describe("circleci run oidc get", () => {
  it("gets a token of the root issuer, with a key of its own", async () => {
    const job = await emulator.ciJob({ ci: "circleci" })
    const { stdout } = await runJobTool(job, "circleci", [...GET, "--root-issuer"])
    expect(decodeJwt(stdout).iss).toBe("https://oidc.circleci.com")
    const root = { ...job, issuer: "https://oidc.circleci.com" }
    const exchange = directExchange(emulator, root, String(job.claims.aud))
    expect(await exchange(stdout.trim())).toBeUndefined()
  })

  it.each([
    { name: "claims that are no JSON", args: [...GET, "--claims", "{"], words: "Usage: circleci run oidc get" },
    { name: "a claim besides the audience", args: [...GET, "--claims", '{"sub":"x"}'], words: "the claim sub" },
    { name: "another command", args: ["version"], words: "Usage: circleci run oidc get" },
  ])("fails on $name", async ({ args, words }) => {
    const job = await emulator.ciJob({ ci: "circleci" })
    const { exitCode, stdout, stderr } = await runJobTool(job, "circleci", args)
    expect([exitCode, stdout]).toEqual([1, ""])
    expect(stderr).toContain(words)
  })

  it("fails when the connection does", async () => {
    const job = await emulator.ciJob({ ci: "circleci" })
    emulator.failNext({ operation: "token", fault: "reset" })
    const { exitCode, stderr } = await runJobTool(job, "circleci", GET)
    expect([exitCode, stderr]).toEqual([1, "Error: failed to get OIDC token: connection failed\n"])
  })

  it("says that the emulator has to listen, when it doesn't", async () => {
    await using silent = createEmulator()
    const { exitCode, stderr } = await runJobTool(await silent.ciJob({ ci: "circleci" }), "circleci", GET)
    expect([exitCode, stderr]).toEqual([1, "Error: no emulator listens: call listen() before the job's env is read\n"])
  })
})
