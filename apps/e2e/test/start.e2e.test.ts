import { describe, expect, it } from "vitest"
import type { Report } from "../src/report.ts"
import { runApp } from "./support/run-app.ts"

async function runForReport(args: readonly string[]): Promise<{ report: Report; exitCode: number | null }> {
  const { stdout, stderr, exitCode } = await runApp([...args, "--json"])
  if (stdout === "") throw new Error(`no report: ${stderr}`)
  return { report: JSON.parse(stdout), exitCode }
}

const verdictsOf = ({ verdicts }: Report): string[] => verdicts.map(({ action, actual }) => `${action} ${actual}`)

describe("start in the basic flow", () => {
  const running = runForReport([])

  it("allows the own prefix, refuses another and exits with 0", async () => {
    const { report, exitCode } = await running
    expect(verdictsOf(report)).toEqual(["PutObject allowed", "GetObject allowed", "PutObject refused"])
    expect({ ok: report.ok, exitCode }).toEqual({ ok: true, exitCode: 0 })
  })

  it("names the session after the run", async () => {
    const { report } = await running
    expect(report.session?.arn).toMatch(/:assumed-role\/[^/]*DeployRole[^/]*\/\d+@[0-9a-f]{40}$/)
  })

  it("carries the claims as tags into the session and its CloudTrail record", async () => {
    const { report } = await running
    const { repository, run_id, sha } = report.claims
    expect(Object.fromEntries(report.tags.map(({ tag, value }) => [tag, value]))).toMatchObject({
      repository,
      run_id,
      sha,
    })
    expect(report.cloudTrail).toMatchObject({
      eventName: "AssumeRoleWithWebIdentity",
      requestParameters: { principalTags: { repository } },
    })
  })

  it("tells the calls of the exchange as parts of it", async () => {
    const { report } = await running
    const exchange = report.steps.find(({ name }) => name === "exchange")
    const operations = exchange?.calls?.map(({ operation }) => operation)
    expect(operations).toEqual(["token", "GetId", "GetOpenIdToken", "AssumeRoleWithWebIdentity"])
  })

  it("says why the foreign prefix was refused", async () => {
    const { report } = await running
    const refused = report.verdicts.find(({ actual }) => actual === "refused")
    expect(refused?.message).toContain("no identity-based policy allows the s3:PutObject action")
    expect(refused?.why).toContain("${aws:PrincipalTag/repository}")
  })
})

describe.concurrent("start", () => {
  it.each([
    { flow: "enhanced", session: /assumed-role\/[^/]*PoolRole[^/]*\/CognitoIdentityCredentials$/ },
    { flow: "direct", session: /assumed-role\/[^/]*DirectRole[^/]*\// },
  ])("allows the own prefix and refuses another in the $flow flow", async ({ flow, session }) => {
    const { report, exitCode } = await runForReport(["--flow", flow])
    expect(report.session?.arn).toMatch(session)
    expect(verdictsOf(report)).toEqual(["PutObject allowed", "GetObject allowed", "PutObject refused"])
    expect(exitCode).toBe(0)
  })

  it("runs a template that expects its provider to exist, with the session name that it demands", async () => {
    const { report, exitCode } = await runForReport(["--template", "existing-provider.json", "--claims", "claims.json"])
    expect(report.session?.arn).toBe("arn:aws:sts::111122223333:assumed-role/ci-job/gha-4711")
    expect(report.skipped).toEqual(["S3: the template has no bucket."])
    expect(exitCode).toBe(0)
  })

  it("says that the template's own rules refuse the write of a pull request, and exits with 1", async () => {
    const { report, exitCode } = await runForReport(["--claims", "pull-request.json"])
    expect(verdictsOf(report)).toEqual(["PutObject refused"])
    expect(report.proved).toMatch(/^Half proved: .* with an explicit deny in a resource-based policy\.$/)
    expect(exitCode).toBe(1)
  })

  it("finds the hole in a policy that forgets the slash, and exits with 1", async () => {
    const { report, exitCode } = await runForReport(["--template", "forgotten-slash.yaml", "--claims", "claims.json"])
    expect(verdictsOf(report)).toEqual(["PutObject allowed", "PutObject allowed"])
    expect(report.proved).toMatch(/^Not proved: s3:.*\/acme\/shop-other\/.* is not this job's own/)
    expect(exitCode).toBe(1)
  })

  it.each([
    { name: "basic", args: ["--template", "existing-provider.json", "--role", "ci-job"], tag: "repo" },
    { name: "enhanced", args: ["--flow", "enhanced", "--parameter", "RepositoryOwnerId=9"], tag: "owner_id" },
  ])("explains a role that is for another owner in the $name flow, and exits with 1", async ({ args, tag }) => {
    const { report, exitCode } = await runForReport(args)
    expect(report.failure?.explanation).toMatchObject({
      verdict: "denied",
      nearestMiss: { obstacles: [{ code: "VALUE_MISMATCH", side: "claims", key: `aws:RequestTag/${tag}` }] },
    })
    expect({ ok: report.ok, exitCode }).toEqual({ ok: false, exitCode: 1 })
  })

  it("explains a subject of names alone in the direct flow, with the subject that would match", async () => {
    const { report, exitCode } = await runForReport(["--flow", "direct", "--template", "names-alone.yaml"])
    const { repository_owner_id, repository_id } = report.claims
    const suggestion = `repo:octo-org@${repository_owner_id}/octo-repo@${repository_id}:*`
    expect(report.failure?.explanation?.traps).toMatchObject([{ code: "IMMUTABLE_SUBJECT", facts: { suggestion } }])
    expect(report.failure?.why).toContain("give its sub with --claims")
    expect(exitCode).toBe(1)
  })

  it("prints what a role wants right above what the job has", async () => {
    const { stdout } = await runApp(["--flow", "enhanced", "--parameter", "RepositoryOwnerId=9"])
    expect(stdout).toMatch(/\n {2}Denied: sts:AssumeRoleWithWebIdentity\n.*comes nearest: one thing is in the way/)
    expect(stdout).toMatch(/\n {6}policy {3}"9"\n {6}request {2}"\d+"\n/)
  })

  it("exits with 2 and prints nothing but the error when the input is wrong", async () => {
    const { exitCode, stdout, stderr } = await runApp(["--role", "Nobody"])
    expect(stderr).toContain('The template has no role "Nobody".\n')
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" })
  })

  it("lists every parameter that the template lacks, as one would type it", async () => {
    const { exitCode, stderr } = await runApp(["--template", "role-alone.yaml"])
    expect(stderr).toContain("  --parameter IdentityPoolId=…\n  --parameter Environment=…   Where the job deploys to\n")
    expect(exitCode).toBe(2)
  })

  it("says as JSON, too, what is wrong with the input", async () => {
    const { exitCode, stdout } = await runApp(["--session-name", "no spaces", "--json"])
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, failure: { message: expect.stringContaining("no spaces") } })
    expect(exitCode).toBe(2)
  })

  it("ends in peace when nobody reads on", async () => {
    const { exitCode, stderr } = await runApp([], {}, { readsOn: false })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" })
  })

  it("prints its help without doing anything", async () => {
    const { exitCode, stdout } = await runApp(["--help"])
    expect(stdout).toContain("Usage: pnpm start [options]")
    expect(exitCode).toBe(0)
  })
})
