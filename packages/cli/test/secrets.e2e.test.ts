import { chmodSync, mkdirSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { aFolder } from "./support/a-folder.ts"
import { aWorld } from "./support/a-world.ts"
import { runCli } from "./support/run-cli.ts"

const denied = "arn:aws:iam::111122223333:role/other"
const lines = [
  { name: "credentials, denied", line: ["credentials", "--role-arn", denied] },
  {
    name: "credentials, of an account that is not allowed",
    line: ["credentials", "--allowed-account-ids", "444455556666"],
  },
  { name: "credentials, with a variable that is empty", line: ["credentials", "--token-env", "NO_TOKEN"] },
  { name: "credentials, with a token that is none", line: ["credentials", "--token-env", "CANARY"] },
  { name: "exec, denied", line: ["exec", "--role-arn", denied, "--", "true"] },
  { name: "exec --refresh, denied", line: ["exec", "--refresh", "--role-arn", denied, "--", "true"] },
  { name: "token", line: ["token"] },
  { name: "token --cognito", line: ["token", "--cognito"] },
  { name: "token --mapping", line: ["token", "--mapping", "repository"] },
  { name: "token, of a text that is none", line: ["token", "--token-env", "CANARY"] },
  { name: "profile", line: ["profile", "ci"] },
]

describe("claimbridge", () => {
  it.each(lines)("keeps secrets to itself: $name", async ({ line }) => {
    const { jobEnv, secrets } = await aWorld()
    const canary = `canary${crypto.randomUUID()}`
    const env = jobEnv({ CANARY: canary })
    const kept = () => [...secrets, canary, env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? canary]
    const home = aFolder()
    for (const talk of [[], ["--verbose"], ["--json"]]) {
      const [command = "", ...rest] = line
      const { stdout, stderr } = await runCli([command, ...talk, ...rest], { env, home, cwd: home, isTty: false })
      const said = stdout + stderr
      expect(kept().filter((secret) => said.includes(secret) || said.includes(secret.split(".")[2] ?? secret))).toEqual(
        [],
      )
      expect(said).not.toBe("")
    }
  })

  it("keeps nothing where others may write, and gives credentials all the same", async () => {
    const { jobEnv, count } = await aWorld()
    const env = jobEnv()
    const folder = join(env.RUNNER_TEMP ?? "", "claimbridge")
    mkdirSync(folder)
    chmodSync(folder, 0o777)
    for (const _ of [1, 2]) expect((await runCli(["credentials"], { env })).exitCode).toBe(0)
    expect(count("AssumeRoleWithWebIdentity")).toBe(2)
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"))
    expect(texts.filter((text) => text.includes("ASIA"))).toEqual([])
  })

  it("writes no token into its cache, nor into the name of a file", async () => {
    const { jobEnv, secrets } = await aWorld()
    const env = jobEnv()
    await runCli(["credentials"], { env })
    const folder = join(env.RUNNER_TEMP ?? "", "claimbridge")
    const all = readdirSync(folder)
      .map((name) => name + readFileSync(join(folder, name), "utf8"))
      .join()
    const tokens = [...secrets].filter((secret) => secret.split(".").length === 3)
    expect(tokens.length).toBe(2)
    expect([...tokens, env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? ""].filter((secret) => all.includes(secret))).toEqual([])
  })
})
