import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it, vi } from "vitest"
import { run } from "../../src/run.ts"
import { aFolder } from "../support/a-folder.ts"
import { aTerminal } from "../support/a-terminal.ts"
import { aWorld } from "../support/a-world.ts"
import { runCli } from "../support/run-cli.ts"

describe("status", () => {
  it("tells what a running agent has", async () => {
    const { jobEnv } = await aWorld()
    const variablesFile = join(aFolder(), "agent.env")
    const terminal = aTerminal({ env: jobEnv() })
    const ended = run(["serve", "--variables-file", variablesFile], terminal)
    await vi.waitUntil(() => existsSync(variablesFile), { timeout: 10_000 })
    const before = await runCli(["status", "--variables-file", variablesFile])
    expect(before.stdout).toMatch(
      /^claimbridge \S+, since \S+Z, 0 requests\n\nPROFILE +ENDS IN.*\ndefault +- +0 +0 +-\n$/,
    )
    const [, uri = "", tokenFile = ""] = /=(.*)\n.*=(.*)\n/.exec(readFileSync(variablesFile, "utf8")) ?? []
    await fetch(uri, { headers: { authorization: readFileSync(tokenFile, "utf8") } })
    const after = await runCli(["status", "--variables-file", variablesFile, "--json"])
    expect(JSON.parse(after.stdout)).toMatchObject({
      requests: 2,
      profiles: [{ name: "default", exchanges: 1, failures: 0 }],
    })
    terminal.signal("SIGTERM")
    await ended
    const gone = await runCli(["status", "--variables-file", variablesFile])
    expect(gone).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("cannot be read: ENOENT") })
  })

  it.each([
    { name: "the environment names no agent", env: {}, exitCode: 2, stderr: "The environment names no agent." },
    {
      name: "its address is another host's",
      env: { AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://evil.example/" },
      exitCode: 2,
      stderr: "leads to no agent on this machine",
    },
    {
      name: "nobody listens",
      env: { AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://127.0.0.1:1/" },
      exitCode: 5,
      stderr: "No agent answers at http://127.0.0.1:1.",
    },
  ])("says that $name", async ({ env, exitCode, stderr }) => {
    const tokenFile = join(aFolder(), "token")
    writeFileSync(tokenFile, "canary-token")
    const result = await runCli(["status"], { env: { AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: tokenFile, ...env } })
    expect(result).toMatchObject({ exitCode, stderr: expect.stringContaining(stderr) })
    expect(result.stderr).not.toContain("canary-token")
  })
})
