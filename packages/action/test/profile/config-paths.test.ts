import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { configPaths } from "../../src/profile/config-paths.ts"

describe("configPaths", () => {
  it("finds the files in the home folder, also where a variable says so", () => {
    const env = { AWS_CONFIG_FILE: "~/ci/config" }
    expect(configPaths({ env, home: "/homes/ci" })).toEqual({
      config: join("/homes/ci", "ci/config"),
      credentials: join("/homes/ci", ".aws/credentials"),
    })
  })

  it("takes the paths of variables as they are", () => {
    const env = { AWS_CONFIG_FILE: "/etc/aws", AWS_SHARED_CREDENTIALS_FILE: "keys" }
    expect(configPaths({ env, home: "" })).toEqual({ config: "/etc/aws", credentials: "keys" })
  })

  it("puts no keys into the workspace when there is no home folder", () => {
    expect(() => configPaths({ env: {}, home: "" })).toThrow(
      "The profile is not written, since the job has no home folder.",
    )
  })
})
