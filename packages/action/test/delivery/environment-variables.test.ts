import { describe, expect, it } from "vitest"
import { profileVariable } from "../../src/delivery/environment-variables.ts"

describe("profileVariable", () => {
  it.each([
    { name: "a profile", profile: "ci", env: {}, expected: { AWS_PROFILE: "ci" } },
    { name: "the default profile", profile: "default", env: {}, expected: {} },
    {
      name: "the default profile where another is set",
      profile: "default",
      env: { AWS_PROFILE: "x" },
      expected: { AWS_PROFILE: "default" },
    },
    {
      name: "a profile where the variable is set that botocore prefers",
      profile: "ci",
      env: { AWS_DEFAULT_PROFILE: "x" },
      expected: { AWS_PROFILE: "ci", AWS_DEFAULT_PROFILE: "ci" },
    },
    { name: "no profile", profile: undefined, env: { AWS_PROFILE: "x" }, expected: {} },
  ])("leads tools to $name", ({ profile, env, expected }) => {
    expect(profileVariable(profile, env)).toEqual(expected)
  })
})
