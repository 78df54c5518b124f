import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { spawnCli } from "../support/spawn-cli.ts"
import { aSetUp, type SetUp } from "./support/a-set-up.ts"

/** The job's environment, without the keys of anybody. */
function withoutKeys({ env }: SetUp, home: string): Readonly<Record<string, string>> {
  const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, ...job } = env
  const nothing = join(home, "none")
  return { ...job, HOME: home, AWS_CONFIG_FILE: nothing, AWS_EC2_METADATA_DISABLED: "true" }
}

describe("claimbridge doctor", () => {
  it("reads the AWS side with a profile, as on a laptop", async () => {
    const setUp = await aSetUp()
    const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret } = setUp.env
    const home = aFolder({ keys: `[acme]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\n` })
    const env = { AWS_PROFILE: "acme", AWS_SHARED_CREDENTIALS_FILE: join(home, "keys") }
    const cli = spawnCli(["doctor"], { ...withoutKeys(setUp, home), ...env })
    expect(await cli.exit).toMatchObject({ code: 0 })
    expect(cli.printed.stdout).toContain("The role arn:aws:iam::111122223333:role/example-ci is there.")
    expect(cli.printed.stdout).not.toMatch(/^ {2}unknown/m)
  })

  it("tells how the exchange went, where there are no credentials to read with", async () => {
    const setUp = await aSetUp()
    const home = aFolder()
    const env = { AWS_SHARED_CREDENTIALS_FILE: join(home, "none") }
    const cli = spawnCli(["doctor"], { ...withoutKeys(setUp, home), ...env })
    expect(await cli.exit).toMatchObject({ code: 0 })
    expect(cli.printed.stdout).toMatch(/^The exchange works\.\n/)
    expect(cli.printed.stdout).toContain("there are no AWS credentials here that could read it")
    expect(cli.printed.stderr).toBe("")
  })
})
