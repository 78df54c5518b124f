import { once } from "node:events"
import { createServer } from "node:net"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it, vi } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { runCli } from "../support/run-cli.ts"
import { cliCommand, spawnCli, spawnProgram } from "../support/spawn-cli.ts"

const template = fileURLToPath(new URL("../../../../examples/github/access.yaml", import.meta.url))
const deployed = ["--template", template, "--parameter", "RepositoryOwnerId=65"]

describe("claimbridge emulate -- COMMAND", () => {
  it("runs a command that gets credentials in the job's name", async () => {
    const role = "arn:aws:iam::444455556666:role/example-ci"
    const { printed, exit } = spawnCli([
      ...[
        "emulate",
        ...deployed,
        "--account-id",
        "444455556666",
        "--claims",
        join(aFolder({ "job.yaml": job }), "job.yaml"),
        "--",
      ],
      ...[...cliCommand, "credentials", "--format", "json", "--force", "--role-arn", role],
    ])
    expect(await exit).toEqual({ code: 0, signal: null })
    expect(JSON.parse(printed.stdout)).toMatchObject({ accountId: "444455556666" })
  })

  it("gives an administrator's keys, so that doctor and diff can read the account", async () => {
    const own = ["doctor", "--role-arn", "arn:aws:iam::111122223333:role/example-ci"]
    const { printed, exit } = spawnCli(["emulate", ...deployed, "--administrator", "--", ...cliCommand, ...own])
    expect((await exit).code).toBe(4)
    expect(printed.stdout).toContain("ok       The role arn:aws:iam::111122223333:role/example-ci is there.")
  })

  it("says why the role was refused when the command fails", async () => {
    const role = "arn:aws:iam::111122223333:role/example-ci"
    const own = ["credentials", "--role-arn", role]
    const { printed, exit } = spawnCli(["emulate", "-v", ...deployed, "--", ...cliCommand, ...own])
    expect((await exit).code).toBe(4)
    expect(printed.stderr).toContain("claimbridge: AssumeRoleWithWebIdentity was refused.\nDenied: ")
    expect(printed.stderr).toContain('policy   "65"')
    expect(printed.stderr).toContain(
      "cognito-identity GetOpenIdToken 200\nsts AssumeRoleWithWebIdentity 403 AccessDenied: ",
    )
  })

  it.each([
    { name: "the command's exit code", script: "process.exit(7)", code: 7 },
    {
      name: "the signal that ended it",
      script: "process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 9999)",
      code: 143,
    },
  ])("exits with $name", async ({ script, code }) => {
    expect(await spawnCli(["emulate", "--", process.execPath, "-e", script]).exit).toEqual({ code, signal: null })
  })

  it("hands signals on to the command", async () => {
    const script = "process.on('SIGTERM', () => process.exit(5)); setTimeout(() => {}, 9999); console.log('ready')"
    const { child, printed, exit } = spawnCli(["emulate", "--", process.execPath, "-e", script])
    await vi.waitFor(() => expect(printed.stdout).toBe("ready\n"), 9000)
    child.kill("SIGTERM")
    expect((await exit).code).toBe(5)
  })

  it.each([
    { ci: "buildkite", command: ["buildkite-agent", "oidc", "request-token"] },
    { ci: "circleci", command: ["circleci", "run", "oidc", "get"] },
  ])("gives a job of $ci its command", async ({ ci, command }) => {
    const env = { NODE_OPTIONS: "--conditions=@claimbridge/source" }
    const { printed, exit } = spawnCli(["emulate", "--ci", ci, "--", ...command], env)
    expect({ ...(await exit), stderr: printed.stderr }).toEqual({ code: 0, signal: null, stderr: "" })
    expect(printed.stdout).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+\n$/)
  })

  it("keeps what leads to a real account, and proxies, away from the command", async () => {
    const variables = { AWS_PROFILE: "acme", AWS_ACCESS_KEY_ID: "x", AWS_ENDPOINT_URL_S3: "https://acme.example" }
    const env = { ...variables, HTTPS_PROXY: "http://127.0.0.1:1", NO_PROXY: "acme.example", OTHER: "kept" }
    const script = "console.log(JSON.stringify(process.env))"
    const { printed, exit } = spawnCli(["emulate", ...deployed, "--", process.execPath, "-e", script], env)
    expect((await exit).code).toBe(0)
    const childEnv = JSON.parse(printed.stdout)
    expect(Object.keys(variables).filter((name) => name in childEnv)).toEqual([])
    expect(childEnv).toMatchObject({
      OTHER: "kept",
      NO_PROXY: "acme.example,127.0.0.1",
      AWS_ENDPOINT_URL: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      ACTIONS_ID_TOKEN_REQUEST_URL: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\//),
      CLAIMBRIDGE_IDENTITY_POOL_ID: expect.stringMatching(/^us-east-1:/),
      CLAIMBRIDGE_OUTPUT_CiRoleArn: "arn:aws:iam::111122223333:role/example-ci",
    })
    expect(childEnv.CLAIMBRIDGE_IDENTITY_POOL_ID).toBe(childEnv.CLAIMBRIDGE_OUTPUT_PoolId)
  })
})

describe("claimbridge emulate", () => {
  it("prints the environment for a shell, and runs until Ctrl-C", async () => {
    const { child, printed, exit } = spawnCli(["emulate", ...deployed])
    await vi.waitFor(() => expect(printed.stderr).toContain("runs until Ctrl-C"), 9000)
    const script = `${printed.stdout}exec "$@"`
    const token = spawnProgram(["sh", "-c", script, "sh", ...cliCommand, "token", "--json"])
    expect((await token.exit).code).toBe(0)
    expect(JSON.parse(token.printed.stdout)).toMatchObject({ claims: { repository: "octo-org/octo-repo" } })

    child.kill("SIGINT")
    expect(await exit).toEqual({ code: 0, signal: null })
  })

  it.each([
    {
      name: "a template with a mistake",
      args: ["--template", "broken.yaml"],
      message: "broken.yaml:1:20: Resources.Role.Properties: ",
    },
    { name: "a template that isn't there", args: ["--template", "x.yaml"], message: "x.yaml: There is no such file." },
    { name: "a parameter without a value", args: ["--template", template], message: "RepositoryOwnerId" },
    { name: "a wrong region", args: ["--region", "a b"], message: "--region is no region." },
    { name: "a wrong account", args: ["--account-id", "12"], message: "--account-id has no 12 digits." },
    {
      name: "a CI that isn't emulated",
      args: ["--ci", "drone"],
      message: '--ci has no value "drone". Choose one of github,',
    },
    { name: "no command behind the dashes", args: ["--"], message: "There is no command to run." },
  ])("refuses $name", async ({ args, message }) => {
    const cwd = aFolder({ "broken.yaml": "Resources: { Role: { Type: AWS::IAM::Role } }" })
    const { exitCode, stdout, stderr } = await runCli(["emulate", ...args], { cwd })
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" })
    expect(stderr.replace(/\n {2}/g, " ")).toContain(message)
  })

  it("refuses a port that is in use", async () => {
    const server = createServer().listen(0, "127.0.0.1")
    await once(server, "listening")
    const address = server.address()
    const port = typeof address === "object" && address ? address.port : 0
    const { exitCode, stderr } = await runCli(["emulate", "--port", `${port}`])
    server.close()
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(`Port ${port} is in use.`),
    })
  })
})

const job = "repository: octo-org/octo-repo\nrepository_owner_id: 65\n"
