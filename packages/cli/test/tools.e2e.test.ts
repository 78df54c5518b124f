import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { aFolder } from "./support/a-folder.ts"
import { aWorld } from "./support/a-world.ts"
import { hasTool } from "./support/has-tool.ts"
import { spawnCli, spawnProgram } from "./support/spawn-cli.ts"

const isThere = hasTool("aws", ["--version"])
const whoAmI = ["aws", "sts", "get-caller-identity", "--query", "Arn", "--output", "text"]
const role = /^arn:aws:sts::111122223333:assumed-role\/[\w-]+\/claimbridge-4711\n$/

describe.skipIf(!isThere)("the aws command", () => {
  it.each([
    { name: "keys from exec", line: ["exec"] },
    { name: "the endpoint of exec --refresh", line: ["exec", "--refresh"] },
  ])("takes $name", async ({ line }) => {
    const { jobEnv } = await aWorld()
    const home = aFolder()
    const env = jobEnv({ HOME: home, AWS_DEFAULT_REGION: "eu-west-1", AWS_PROFILE: "other" })
    const { printed, exit } = spawnCli([...line, "--", ...whoAmI], env)
    expect({ ...(await exit), stderr: printed.stderr }).toEqual({ code: 0, signal: null, stderr: "" })
    expect(printed.stdout).toMatch(role)
  })

  it("runs the credential_process of a profile, four at once, and AWS is asked once", async () => {
    const { jobEnv, count } = await aWorld()
    const config = join(aFolder(), "config")
    const tools = {
      AWS_CONFIG_FILE: config,
      AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
      AWS_DEFAULT_REGION: "eu-west-1",
      NODE_OPTIONS: "--conditions=@claimbridge/source",
    }
    const env = jobEnv(tools)
    const written = spawnCli(["profile", "ci"], env)
    expect(await written.exit).toEqual({ code: 0, signal: null })
    const { CLAIMBRIDGE_ROLE_ARN, CLAIMBRIDGE_IDENTITY_POOL_ID, ...rest } = env
    const calls = Array.from({ length: 4 }, () => spawnProgram([...whoAmI], { ...rest, AWS_PROFILE: "ci" }))
    for (const { printed, exit } of calls) {
      expect({ ...(await exit), stderr: printed.stderr }).toEqual({ code: 0, signal: null, stderr: "" })
      expect(printed.stdout).toMatch(role)
    }
    expect(count("AssumeRoleWithWebIdentity")).toBe(1)
  })
})
