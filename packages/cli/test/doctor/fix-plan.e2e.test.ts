import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { hasTool } from "../support/has-tool.ts"
import { spawnProgram } from "../support/spawn-cli.ts"
import { aBroken } from "./support/a-broken-set-up.ts"
import { brokenChains } from "./support/broken-chains.ts"
import { brokenOptions } from "./support/broken-options.ts"
import { brokenPools } from "./support/broken-pools.ts"
import { brokenRoles } from "./support/broken-roles.ts"
import { optionWords } from "./support/option-words.ts"

const byAws = [...brokenPools, ...brokenRoles, ...brokenOptions, ...brokenChains].filter(isMendedByAws)

describe.skipIf(!hasTool("aws", ["--version"]))("claimbridge doctor --fix-plan", () => {
  it.each(byAws)(
    "prints a script that mends it when the AWS CLI runs it: $name",
    { timeout: 60_000 },
    async (broken) => {
      const setUp = await aBroken(broken)
      const options = optionWords(broken.options ?? {})
      const { stdout: script } = await setUp.run(["doctor", "--fix-plan", ...options])
      const { stdout: report } = await setUp.run(["doctor", ...options])
      for (const text of [script, report]) expect(text.split("\n").slice(0, 3).join("\n")).toMatch(broken.cause)

      const folder = aFolder({ "fix.sh": script })
      const { AWS_ENDPOINT_URL = "", AWS_ACCESS_KEY_ID = "", AWS_SECRET_ACCESS_KEY = "" } = setUp.env
      const keys = { AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY }
      const child = spawnProgram(["sh", "-e", join(folder, "fix.sh")], {
        ...keys,
        HOME: folder,
        AWS_REGION: "us-east-1",
      })
      const { code } = await child.exit
      expect({ code, stderr: child.printed.stderr }).toEqual({ code: 0, stderr: "" })
      expect((await setUp.run(["credentials", "--format", "json", ...options])).exitCode).toBe(0)
      expect((await setUp.run(["doctor", ...options])).stdout).toMatch(/^The exchange works\./)
    },
  )
})

/** The others are mended by another command line. */
function isMendedByAws({ options = {} }: (typeof brokenPools)[number]): boolean {
  return !["login", "identity-id", "duration-seconds"].some((name) => name in options)
}
