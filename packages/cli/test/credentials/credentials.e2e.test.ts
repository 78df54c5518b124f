import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { run } from "../../src/run.ts"
import { aFolder } from "../support/a-folder.ts"
import { aTerminal } from "../support/a-terminal.ts"
import { aWorld } from "../support/a-world.ts"
import { runCli } from "../support/run-cli.ts"

describe("credentials", () => {
  it("prints a document of credential_process, and nothing else", async () => {
    const { jobEnv } = await aWorld()
    const { exitCode, stdout, stderr } = await runCli(["credentials"], { env: jobEnv() })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" })
    expect(JSON.parse(stdout)).toEqual({
      Version: 1,
      AccessKeyId: expect.stringMatching(/^ASIA/),
      SecretAccessKey: expect.any(String),
      SessionToken: expect.any(String),
      Expiration: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      AccountId: "111122223333",
    })
  })

  it("makes one exchange for ten calls of a job at once, and none for the next", async () => {
    const { jobEnv, count } = await aWorld()
    const env = jobEnv()
    const calls = Array.from({ length: 10 }, () => runCli(["credentials"], { env }))
    const printed = new Set((await Promise.all(calls)).map(({ stdout }) => stdout))
    printed.add((await runCli(["credentials", "--format", "process"], { env })).stdout)
    expect({ kinds: printed.size, exchanges: count("AssumeRoleWithWebIdentity") }).toEqual({ kinds: 1, exchanges: 1 })
  })

  it.each([
    { name: "another job", changed: () => ({ ACTIONS_ID_TOKEN_REQUEST_TOKEN: "" }), line: [] },
    { name: "another role", changed: () => ({}), line: ["--role-session-name", "other"] },
    { name: "another claimbridge.yaml", changed: () => ({}), line: ["--config", "other.yaml"] },
  ])("gives $name on the same machine credentials of its own", async ({ name, changed, line }) => {
    const { jobEnv, count } = await aWorld()
    const cwd = aFolder({ "other.yaml": "duration-seconds: 900" })
    const env = jobEnv()
    const other = name === "another job" ? { ...jobEnv(), RUNNER_TEMP: env.RUNNER_TEMP } : { ...env, ...changed() }
    const one = await runCli(["credentials"], { env, cwd })
    const two = await runCli(["credentials", ...line], { env: other, cwd })
    expect(two.stderr).toBe("")
    expect(two.stdout).not.toBe(one.stdout)
    expect(count("AssumeRoleWithWebIdentity")).toBe(2)
  })

  it("shares nothing between processes when nobody can tell the job", async () => {
    const { jobEnv, emulator, count } = await aWorld()
    const isOfCi = ([name]: readonly [string, string]) => /^(?:GITHUB|ACTIONS)_/.test(name)
    const env = Object.fromEntries(Object.entries(jobEnv()).filter((entry) => !isOfCi(entry)))
    const claims = { repository_owner_id: "65", repository: "octo-org/octo-repo", run_id: "4711" }
    const token = await emulator.mintToken(claims, { audience: "cognito-identity.amazonaws.com" })
    const file = join(aFolder(), "token")
    writeFileSync(file, token)
    const print = [process.execPath, "-p", `fs.readFileSync("${file}","utf8")`]
    const line = ["credentials", "--token-command", JSON.stringify(print)]
    for (const _ of [1, 2]) expect((await runCli(line, { env })).stderr).toBe("")
    expect(count("AssumeRoleWithWebIdentity")).toBe(2)
  })

  it("refuses a terminal before anything is asked, unless it is forced", async () => {
    const { jobEnv, count } = await aWorld()
    const env = jobEnv()
    for (const format of ["process", "env", "dotenv", "powershell", "json", "github"]) {
      const refused = await runCli(["credentials", "--format", format], { env, isTty: true })
      expect({ ...refused, calls: count("GetId") }).toMatchObject({ exitCode: 2, stdout: "", calls: 0 })
    }
    const forced = await runCli(["credentials", "--force"], { env, isTty: true })
    expect(forced.exitCode).toBe(0)
  })

  it.each([
    { name: "a variable asks for JSON", args: [], variables: { CLAIMBRIDGE_JSON: "1" } },
    { name: "both are asked for", args: ["--format", "process", "--json"], variables: {} },
  ])("prints what an SDK takes when $name", async ({ args, variables }) => {
    const { jobEnv } = await aWorld()
    const { stdout } = await runCli(["credentials", ...args], { env: jobEnv(variables) })
    expect(JSON.parse(stdout)).toMatchObject({ Version: 1 })
  })

  it("names the file of later steps when it cannot be written", async () => {
    const { jobEnv } = await aWorld()
    const path = join(aFolder(), "gone/env")
    const { exitCode, stderr } = await runCli(["credentials", "--format", "github"], {
      env: jobEnv({ GITHUB_ENV: path }),
    })
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(`${path} cannot be`) })
  })

  it("sets the variables of later steps, and masks the secrets before", async () => {
    const { jobEnv } = await aWorld()
    const folder = aFolder({ env: "BEFORE=1\n" })
    const env = jobEnv({ GITHUB_ENV: join(folder, "env"), AWS_PROFILE: "old" })
    const { exitCode, stdout } = await runCli(["credentials", "--format", "github", "--region", "eu-west-1"], { env })
    const text = readFileSync(join(folder, "env"), "utf8")
    const values = new Map([...text.matchAll(/^(\w+)<<(\S+)\n(.*)\n\2$/gm)].map(([, name, , value]) => [name, value]))
    expect(exitCode).toBe(0)
    expect(stdout.split("\n")).toEqual([
      ...["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"].map(
        (name) => `::add-mask::${values.get(name)}`,
      ),
      "",
    ])
    expect(text.startsWith("BEFORE=1\n")).toBe(true)
    expect([values.get("AWS_PROFILE"), values.get("AWS_REGION")]).toEqual(["", "eu-west-1"])
  })

  it("gives no credentials of an account that is not allowed, from the cache neither", async () => {
    const { jobEnv, secrets } = await aWorld()
    const env = jobEnv()
    await runCli(["credentials"], { env })
    const { exitCode, stdout, stderr } = await runCli(["credentials", "--allowed-account-ids", "444455556666"], { env })
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" })
    expect(stderr).toContain(
      "The credentials are for account 111122223333, and --allowed-account-ids has 444455556666.",
    )
    expect([...secrets].filter((secret) => stderr.includes(secret))).toEqual([])
  })

  it.each([
    {
      name: "a role that is denied",
      env: { CLAIMBRIDGE_ROLE_ARN: "arn:aws:iam::111122223333:role/other" },
      exitCode: 4,
    },
    { name: "no CI", env: { GITHUB_ACTIONS: "" }, exitCode: 3 },
    { name: "a duration that the role does not allow", env: { CLAIMBRIDGE_DURATION_SECONDS: "43200" }, exitCode: 2 },
    { name: "a role that is no ARN", env: { CLAIMBRIDGE_ROLE_ARN: "other" }, exitCode: 2 },
    {
      name: "an AWS that is not there",
      env: { AWS_ENDPOINT_URL: "http://127.0.0.1:9", CLAIMBRIDGE_TIMEOUT_SECONDS: "1" },
      exitCode: 5,
    },
  ])("says on one line why there are none: $name", async ({ env, exitCode }) => {
    const { jobEnv, secrets } = await aWorld()
    const result = await runCli(["credentials"], { env: jobEnv(env) })
    expect({ exitCode: result.exitCode, stdout: result.stdout, lines: result.stderr.split("\n").length }).toEqual({
      exitCode,
      stdout: "",
      lines: 2,
    })
    expect([...secrets].filter((secret) => result.stderr.includes(secret))).toEqual([])
  })

  it("names options as they are typed", async () => {
    const { jobEnv } = await aWorld()
    const { stderr } = await runCli(["credentials"], { env: jobEnv({ CLAIMBRIDGE_ROLE_ARN: "other" }) })
    expect(stderr).toBe(
      'claimbridge: CLAIMBRIDGE_ROLE_ARN is "other", which cannot be right: it must look like arn:aws:iam::111122223333:role/name. (ERR_OPTION_INVALID) Change CLAIMBRIDGE_ROLE_ARN.\n',
    )
  })

  it("tells nothing of what it waits for when an SDK reads stderr", async () => {
    const { jobEnv } = await aWorld()
    const every = (): never => {
      throw new Error("the clock was asked for")
    }
    const terminal = { ...aTerminal({ env: jobEnv(), isTty: true }), every }
    expect([await run(["credentials", "--force"], terminal), terminal.printed.stderr]).toEqual([0, ""])
    expect(await run(["credentials", "--force", "--format", "env"], terminal)).toBe(1)
  })

  it("tells the calls on stderr, and no secret", async () => {
    const { jobEnv, secrets } = await aWorld()
    const { stderr } = await runCli(["credentials", "--verbose"], { env: jobEnv() })
    expect(stderr).toContain("AssumeRoleWithWebIdentity at 127.0.0.1")
    expect(stderr).toMatch(/^exchange: done, 4 calls, \d+ ms\n {2}the CI's token +#+ +\d+ ms\n {2}GetId .*\n/m)
    expect([...secrets].filter((secret) => stderr.includes(secret))).toEqual([])
  })
})
