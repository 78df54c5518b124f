import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { decodeClaims } from "@claimbridge/core"
import { describe, expect, it, vi } from "vitest"
import { run } from "../../src/run.ts"
import { aFolder } from "../support/a-folder.ts"
import { aTerminal } from "../support/a-terminal.ts"
import { aWorld } from "../support/a-world.ts"
import { runCli } from "../support/run-cli.ts"

const isPosix = process.platform !== "win32"

describe("serve, its files", () => {
  it("keeps the pool's token in a file, next to the endpoint", async () => {
    const { jobEnv, outputs } = await aWorld()
    const file = join(aFolder(), "private", "token")
    const env = jobEnv({ CLAIMBRIDGE_ROLE_SESSION_NAME: "{run_id}-ci" })
    const terminal = aTerminal({ env })
    const ended = run(["serve", "--json", "--web-identity-token-file", file], terminal)
    await vi.waitUntil(() => terminal.printed.stdout.endsWith("\n"), { timeout: 10_000 })
    expect(JSON.parse(terminal.printed.stdout).webIdentity).toEqual({
      AWS_WEB_IDENTITY_TOKEN_FILE: file,
      AWS_ROLE_ARN: outputs.CiRoleArn,
      AWS_ROLE_SESSION_NAME: "4711-ci",
      AWS_REGION: "eu-west-1",
      AWS_DEFAULT_REGION: "eu-west-1",
    })
    const token = readFileSync(file, "utf8")
    expect(decodeClaims(token).iss).toBe("https://cognito-identity.amazonaws.com")
    terminal.signal("SIGTERM")
    expect(await ended).toBe(0)
    expect(existsSync(file)).toBe(false)
    expect(terminal.printed.stderr).toContain('"type":"token-written"')
    expect(terminal.printed.stderr).not.toContain(token)
  })

  it("puts the token file's variables into comments of the others", async () => {
    const { jobEnv } = await aWorld()
    const folder = aFolder()
    const variablesFile = join(folder, "agent.env")
    const terminal = aTerminal({ env: jobEnv() })
    const ended = run(
      ["serve", "--variables-file", variablesFile, "--web-identity-token-file", `${folder}/token`],
      terminal,
    )
    await vi.waitUntil(() => existsSync(variablesFile), { timeout: 10_000 })
    expect(readFileSync(variablesFile, "utf8")).toMatch(
      /^AWS_CONTAINER_CREDENTIALS_FULL_URI=.*\nAWS_CONTAINER_AUTHORIZATION_TOKEN_FILE=.*\n# AWS_WEB_IDENTITY_TOKEN_FILE=.*\n# AWS_ROLE_ARN=/,
    )
    terminal.signal("SIGTERM")
    await ended
  })

  it("writes metrics for the node exporter, and removes them", async () => {
    const { jobEnv, secrets } = await aWorld()
    const file = join(aFolder(), "claimbridge.prom")
    const terminal = aTerminal({ env: jobEnv() })
    const ended = run(["serve", "--metrics-file", file], terminal)
    await vi.waitUntil(() => existsSync(file), { timeout: 10_000 })
    const text = readFileSync(file, "utf8")
    expect(text).toContain('claimbridge_agent_renewal_failures_total{profile="default"} 0\n')
    expect([...secrets].filter((secret) => text.includes(secret))).toEqual([])
    terminal.signal("SIGTERM")
    await ended
    expect(existsSync(file)).toBe(false)
  })

  it("logs what a client could not be given, with what to do", async () => {
    const { jobEnv } = await aWorld()
    const env = jobEnv({ CLAIMBRIDGE_ROLE_ARN: "arn:aws:iam::111122223333:role/nobody" })
    const terminal = aTerminal({ env })
    const ended = run(["serve", "--json"], terminal)
    await vi.waitUntil(() => terminal.printed.stdout.endsWith("\n"), { timeout: 10_000 })
    const { default: variables } = JSON.parse(terminal.printed.stdout).profiles
    const authorization = readFileSync(variables.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE, "utf8")
    await fetch(variables.AWS_CONTAINER_CREDENTIALS_FULL_URI, { headers: { authorization } })
    terminal.signal("SIGTERM")
    await ended
    const entries = terminal.printed.stderr
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(entries).toContainEqual(
      expect.objectContaining({
        level: "error",
        type: "credentials-failed",
        code: "ERR_ROLE_DENIED",
        hint: expect.any(String),
      }),
    )
  })

  it.each([
    { name: "a flow without the pool's token", args: ["--flow", "direct"], message: "--flow" },
    { name: "a session policy, which tools would not send", args: ["--policy", "{}"], message: "--policy" },
    { name: "another account", args: ["--allowed-account-ids", "444455556666"], message: "444455556666" },
  ])("keeps no token file with $name", async ({ args, message }) => {
    const { jobEnv } = await aWorld()
    const file = join(aFolder(), "token")
    const result = await runCli(["serve", "--web-identity-token-file", file, ...args], { env: jobEnv() })
    expect(result).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) })
    expect(existsSync(file)).toBe(false)
  })

  it("refuses a metrics file that nobody would read", async () => {
    const { jobEnv } = await aWorld()
    const result = await runCli(["serve", "--metrics-file", "metrics.txt"], { env: jobEnv() })
    expect(result).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("metrics.txt is no name") })
  })

  it.runIf(isPosix)("writes no token where others may write", async () => {
    const { jobEnv } = await aWorld()
    const result = await runCli(["serve", "--web-identity-token-file", "/tmp/token"], { env: jobEnv() })
    expect(result).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("other users may write to it") })
    expect(existsSync("/tmp/token")).toBe(false)
  })

  it.runIf(isPosix)("follows no link where its variables go", async () => {
    const { jobEnv } = await aWorld()
    const folder = aFolder()
    writeFileSync(`${folder}/target`, "AWS_CONTAINER_CREDENTIALS_FULL_URI=old\n")
    symlinkSync(`${folder}/target`, `${folder}/agent.env`)
    const terminal = aTerminal({ env: jobEnv() })
    const ended = run(["serve", "--variables-file", `${folder}/agent.env`], terminal)
    await vi.waitUntil(() => readFileSync(`${folder}/agent.env`, "utf8").includes("127.0.0.1"), { timeout: 10_000 })
    expect(readFileSync(`${folder}/target`, "utf8")).toBe("AWS_CONTAINER_CREDENTIALS_FULL_URI=old\n")
    expect(statSync(`${folder}/agent.env`).mode & 0o777).toBe(0o600)
    terminal.signal("SIGTERM")
    await ended
  })
})
