import { existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { parseEnv } from "node:util"
import { describe, expect, it, vi } from "vitest"
import { run } from "../../src/run.ts"
import { aFolder } from "../support/a-folder.ts"
import { aTerminal, type Terminal } from "../support/a-terminal.ts"
import { aWorld } from "../support/a-world.ts"

const twoRoles = (arn: string | undefined): string => `
roles:
  build:
    role-arn: ${arn}
  deploy:
    role-arn: ${arn}
    role-session-name: deploy-of-{run_id}
`

interface Served {
  readonly address: string
  readonly profiles: Readonly<Record<string, Readonly<Record<string, string>>>>
}

async function served(terminal: Terminal): Promise<Served> {
  await vi.waitUntil(() => terminal.printed.stdout.endsWith("\n"), { timeout: 15_000 })
  return JSON.parse(terminal.printed.stdout)
}

async function ask({ AWS_CONTAINER_CREDENTIALS_FULL_URI: uri = "", ...env }: Readonly<Record<string, string>> = {}) {
  const authorization = readFileSync(env.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE ?? "", "utf8")
  return fetch(uri, { headers: { authorization } })
}

describe("serve", () => {
  it("answers for each role of claimbridge.yaml until a signal", async () => {
    const { jobEnv, outputs, secrets } = await aWorld()
    const cwd = aFolder({ "claimbridge.yaml": twoRoles(outputs.CiRoleArn) })
    const terminal = aTerminal({ env: jobEnv({ CLAIMBRIDGE_ROLE_ARN: "" }), cwd })
    const ended = run(["serve", "--json"], terminal)
    const { address, profiles } = await served(terminal)
    expect(Object.keys(profiles)).toEqual(["build", "deploy"])
    const answers = await Promise.all([ask(profiles.build), ask(profiles.deploy)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    terminal.signal("SIGTERM")
    expect(await ended).toBe(0)
    await expect(fetch(address)).rejects.toThrow("fetch failed")
    const log = terminal.printed.stderr
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(log[0]).toMatchObject({ type: "serving", address, profiles: ["build", "deploy"] })
    expect(log).toContainEqual(expect.objectContaining({ type: "exchange-finished", profile: "deploy", calls: 4 }))
    expect(log.at(-1)).toMatchObject({ type: "ending", reason: "SIGTERM" })
    expect([...secrets].filter((secret) => terminal.printed.stderr.includes(secret))).toEqual([])
  })

  it("writes its variables for the owner alone, and removes them at the end", async () => {
    const { jobEnv } = await aWorld()
    const path = join(aFolder(), "agent.env")
    const terminal = aTerminal({ env: jobEnv() })
    const ended = run(["serve", "--variables-file", path], terminal)
    await vi.waitUntil(() => existsSync(path), { timeout: 15_000 })
    const variables = parseEnv(readFileSync(path, "utf8")) as Record<string, string>
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect((await ask(variables)).status).toBe(200)
    terminal.signal("SIGINT")
    expect(await ended).toBe(0)
    expect([existsSync(path), terminal.printed.stdout]).toEqual([false, ""])
  })

  it("leaves a file of somebody else alone", async () => {
    const { jobEnv } = await aWorld()
    const path = join(aFolder({ ".env": "MINE=1\n" }), ".env")
    const terminal = aTerminal({ env: jobEnv() })
    expect(await run(["serve", "--variables-file", path], terminal)).toBe(2)
    expect(terminal.printed.stderr).toContain(`${path} is there already, and claimbridge did not write it.`)
    expect(readFileSync(path, "utf8")).toBe("MINE=1\n")
  })

  it("gives nothing of an account that is not allowed", async () => {
    const { jobEnv } = await aWorld()
    const terminal = aTerminal({ env: jobEnv({ CLAIMBRIDGE_ALLOWED_ACCOUNT_IDS: "444455556666" }) })
    const ended = run(["serve", "--json"], terminal)
    const { profiles } = await served(terminal)
    const answer = await ask(profiles.default)
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain("ASIA")
    terminal.signal("SIGTERM")
    await ended
  })

  it("ends with its owner", async () => {
    const { jobEnv } = await aWorld()
    const terminal = aTerminal({ env: jobEnv() })
    expect(await run(["serve", "--owner-pid", "2147483646"], terminal)).toBe(0)
    expect(terminal.printed.stderr).toContain('"reason":"owner"')
  })
})
