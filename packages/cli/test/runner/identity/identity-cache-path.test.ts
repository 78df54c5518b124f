import { describe, expect, it } from "vitest"
import { identityCachePath } from "../../../src/runner/identity/identity-cache-path.ts"

const home = "/homes/me"

describe("identityCachePath", () => {
  it.each([
    { name: "below the home folder", io: { home }, path: `${home}/.cache/claimbridge/identities.json` },
    {
      name: "what the policy names, from the home folder on",
      io: { home },
      named: "~/ids.json",
      path: `${home}/ids.json`,
    },
    { name: "the path that the policy names", io: { home: undefined }, named: "/var/ids.json", path: "/var/ids.json" },
    { name: "off for a user without a home folder", io: { home: undefined }, path: "off" },
    { name: "off when only a home folder could have it", io: { home: undefined }, named: "~/ids.json", path: "off" },
    { name: "off when the policy says so", io: { home }, named: "off", path: "off" },
  ])("is $name", ({ io, named, path }) => {
    const policy = named === undefined ? {} : { identityCache: named }
    expect(identityCachePath({ env: {}, platform: "linux", ...io }, policy)).toBe(path)
  })
})
