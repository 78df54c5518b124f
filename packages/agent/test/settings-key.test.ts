import { describe, expect, it } from "vitest"
import { settingsKey } from "../src/settings-key.ts"

const settings = { roleArn: "arn:aws:iam::111122223333:role/ci", chain: [{ roleArn: "a", tags: ["x", "y"] }] }

describe("settingsKey", () => {
  it.each([
    { name: "in another order", other: { chain: [{ tags: ["x", "y"], roleArn: "a" }], roleArn: settings.roleArn } },
    { name: "with something undefined", other: { ...settings, policy: undefined } },
  ])("is the same for the same settings, $name", async ({ other }) => {
    expect(await settingsKey(other)).toBe(await settingsKey(settings))
  })

  it.each([
    { name: "another role", other: { ...settings, roleArn: "arn:aws:iam::111122223333:role/other" } },
    { name: "one more setting", other: { ...settings, durationSeconds: 900 } },
    { name: "a list in another order", other: { ...settings, chain: [{ roleArn: "a", tags: ["y", "x"] }] } },
    { name: "a number for its text", other: { ...settings, chain: [{ roleArn: "a", tags: ["x", 1] }] } },
  ])("is another one for $name", async ({ other }) => {
    expect(await settingsKey(other)).not.toBe(await settingsKey(settings))
  })

  it("can be a key, and shows nothing of the settings", async () => {
    expect(await settingsKey(settings)).toMatch(/^[\w-]{43}$/)
  })
})
