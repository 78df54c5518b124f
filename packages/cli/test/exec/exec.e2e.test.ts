import { describe, expect, it } from "vitest"
import { aWorld } from "../support/a-world.ts"
import { spawnCli } from "../support/spawn-cli.ts"

const printEnv = [process.execPath, "-e", "console.log(JSON.stringify(process.env))"]
const outranking = {
  AWS_PROFILE: "other",
  AWS_WEB_IDENTITY_TOKEN_FILE: "/nowhere",
  AWS_ROLE_ARN: "arn:aws:iam::111122223333:role/other",
  AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "",
  AWS_ACCESS_KEY_ID: "old",
}

const askEndpoint = `
const { AWS_CONTAINER_CREDENTIALS_FULL_URI: uri, AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: file } = process.env
const headers = { authorization: require("node:fs").readFileSync(file, "utf8") }
fetch(uri, { headers }).then(async (answer) => {
  const { AccessKeyId, AccountId } = await answer.json()
  console.log(JSON.stringify({ status: answer.status, key: AccessKeyId.slice(0, 4), AccountId, uri, file }))
})`

describe("exec", () => {
  it("gives a command keys, and takes away what would outrank them", async () => {
    const { jobEnv } = await aWorld()
    const { printed, exit } = spawnCli(["exec", "--region", "eu-west-1", "--", ...printEnv], jobEnv(outranking))
    expect(await exit).toEqual({ code: 0, signal: null })
    const env = JSON.parse(printed.stdout)
    expect(env).toMatchObject({
      AWS_ACCESS_KEY_ID: expect.stringMatching(/^ASIA/),
      AWS_SESSION_TOKEN: expect.any(String),
      AWS_REGION: "eu-west-1",
    })
    const names = [
      "AWS_PROFILE",
      "AWS_ROLE_ARN",
      "AWS_WEB_IDENTITY_TOKEN_FILE",
      "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    ]
    expect(names.filter((name) => name in env)).toEqual([])
  })

  it("gives a command an endpoint that ends with it", async () => {
    const { jobEnv } = await aWorld()
    const line = ["exec", "--refresh", "--", process.execPath, "-e", askEndpoint]
    const { printed, exit } = spawnCli(line, jobEnv(outranking))
    expect(await exit).toEqual({ code: 0, signal: null })
    const { uri, ...answer } = JSON.parse(printed.stdout)
    expect(answer).toMatchObject({ status: 200, key: "ASIA", AccountId: "111122223333" })
    await expect(fetch(uri)).rejects.toThrow("fetch failed")
  })

  it.each([
    { name: "its exit code", script: "process.exit(7)", code: 7 },
    {
      name: "128 and the number of the signal that ended it",
      script: "process.kill(process.pid, 'SIGKILL')",
      code: 137,
    },
  ])("ends with the command: $name", async ({ script, code }) => {
    const { jobEnv } = await aWorld()
    const { exit } = spawnCli(["exec", "--", process.execPath, "-e", script], jobEnv())
    expect(await exit).toEqual({ code, signal: null })
  })

  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("hands %s on, and waits for the command to end", async (signal) => {
    const { jobEnv } = await aWorld()
    const script = `process.on("${signal}", () => { console.log("told"); process.exit(9) }); console.log("up"); setInterval(() => {}, 1000)`
    const { child, printed, exit } = spawnCli(["exec", "--refresh", "--", process.execPath, "-e", script], jobEnv())
    child.stdout?.once("data", () => child.kill(signal))
    expect(await exit).toEqual({ code: 9, signal: null })
    expect(printed.stdout).toBe("up\ntold\n")
  })

  it.each([
    { name: "there is none", program: "/nowhere/tool", code: 127, stderr: "there is no such command" },
    { name: "it may not be run", program: "/", code: 126, stderr: "it may not be run" },
  ])("ends like a shell when a command cannot be run: $name", async ({ program, code, stderr }) => {
    const { jobEnv } = await aWorld()
    const { printed, exit } = spawnCli(["exec", "--", program], jobEnv())
    expect(await exit).toEqual({ code, signal: null })
    expect(printed.stderr).toBe(`claimbridge: ${program}: ${stderr}\n`)
  })

  it("does not run the command when there are no credentials", async () => {
    const { jobEnv } = await aWorld()
    const env = jobEnv({ CLAIMBRIDGE_ROLE_ARN: "arn:aws:iam::111122223333:role/other" })
    for (const how of [[], ["--refresh"]]) {
      const { printed, exit } = spawnCli(["exec", ...how, "--", ...printEnv], env)
      expect(await exit).toEqual({ code: 4, signal: null })
      expect(printed.stdout).toBe("")
      expect(printed.stderr).toMatch(/^ {2}claimbridge explain trust-policy\.json --from-token /m)
    }
  })
})
