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

  it("says why the foreign prefix was refused", async () => {
    const { report } = await running
    const refused = report.verdicts.find(({ actual }) => actual === "refused")
    expect(refused?.why).toContain("no identity-based policy allows the s3:PutObject action")
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

  it("explains a role that refuses these claims, and exits with 1", async () => {
    const { report, exitCode } = await runForReport(["--template", "existing-provider.json", "--role", "ci-job"])
    expect(report.failure?.message).toContain("ci-job")
    expect(report.failure?.why).toContain("aws:RequestTag/repo")
    expect({ ok: report.ok, exitCode }).toEqual({ ok: false, exitCode: 1 })
  })

  it.each([
    { name: "a role that is not there", args: ["--role", "Nobody"], message: 'The template has no role "Nobody".' },
    { name: "a template that is not YAML", args: ["--template", "../start.e2e.test.ts"], message: "start.e2e.test.ts" },
    { name: "claims that are no object", args: ["--claims", "list.json"], message: "list.json holds no JSON object." },
  ])("exits with 2 and names $name", async ({ args, message }) => {
    const { exitCode, stdout, stderr } = await runApp(args)
    expect(stderr).toContain(message)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" })
  })

  it("prints its help without doing anything", async () => {
    const { exitCode, stdout } = await runApp(["--help"])
    expect(stdout).toContain("Usage: pnpm start [options]")
    expect(exitCode).toBe(0)
  })

  it("names the variable that a live run lacks", async () => {
    const { exitCode, stderr } = await runApp([], { E2E_LIVE: "1" })
    expect(stderr).toContain("E2E_LIVE=1 needs E2E_IDENTITY_POOL_ID.")
    expect(exitCode).toBe(2)
  })
})
