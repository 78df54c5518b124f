import { existsSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { aWorld } from "../support/a-world.ts"
import { runCli } from "../support/run-cli.ts"
import { spawnCli } from "../support/spawn-cli.ts"

const printVariables = `
const { AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: roleArn, AWS_ROLE_SESSION_NAME: name, AWS_PROFILE } = process.env
const token = require("node:fs").readFileSync(file, "utf8")
console.log(JSON.stringify({ file, roleArn, name, AWS_PROFILE, parts: token.split(".").length, end: token.at(-1) !== "\\n" }))`

describe("exec --hand-over token-file", () => {
  it("gives a command a token file that ends with it", async () => {
    const { jobEnv, outputs } = await aWorld()
    const line = ["exec", "--refresh", "--hand-over", "token-file", "--", process.execPath, "-e", printVariables]
    const { printed, exit } = spawnCli(line, jobEnv({ AWS_PROFILE: "other" }))
    expect(await exit).toEqual({ code: 0, signal: null })
    const { file, ...told } = JSON.parse(printed.stdout)
    expect(told).toEqual({ roleArn: outputs.CiRoleArn, name: "claimbridge-4711", parts: 3, end: true })
    expect(existsSync(file)).toBe(false)
  })

  it("serves a role whose own empty chain leaves out the one for all", async () => {
    const { jobEnv } = await aWorld()
    const chain = "arn:aws:iam::111122223333:role/example-deploy"
    const cwd = aFolder({ "claimbridge.yaml": `chain: ${chain}\nroles:\n  build: { chain: [] }\n` })
    const line = ["exec", "--refresh", "--hand-over", "token-file", "--role", "build", "--", "true"]
    expect(await runCli(line, { env: jobEnv(), cwd })).toMatchObject({ exitCode: 0, stderr: "" })
  })

  it("goes with --refresh", async () => {
    const result = await runCli(["exec", "--hand-over", "token-file", "--", "true"])
    expect(result).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("--hand-over goes with --refresh.") })
  })
})
