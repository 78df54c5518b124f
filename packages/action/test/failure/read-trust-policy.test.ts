import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { readTrustPolicy } from "../../src/failure/read-trust-policy.ts"

const root = mkdtempSync(join(tmpdir(), "claimbridge-workspaces-"))
const workspace = join(root, "workspace")
mkdirSync(join(workspace, "folder"), { recursive: true })
writeFileSync(join(root, "secret"), "a secret")
writeFileSync(join(workspace, "policy.json"), "{}")
writeFileSync(join(workspace, "large.json"), " ".repeat(65_537))
symlinkSync("policy.json", join(workspace, "inside.json"))
symlinkSync("../secret", join(workspace, "outside.json"))
afterAll(() => rmSync(root, { recursive: true }))

describe("readTrustPolicy", () => {
  it.each(["policy.json", "inside.json"])("reads %s", async (path) => {
    expect(await readTrustPolicy({ GITHUB_WORKSPACE: workspace }, path)).toBe("{}")
  })

  it.each([
    {
      name: "a link out of the workspace",
      path: "outside.json",
      message: "it is a link that leads out of the workspace",
    },
    { name: "a folder", path: "folder", message: "it is no file of up to 64 KiB" },
    { name: "a large file", path: "large.json", message: "it is no file of up to 64 KiB" },
  ])("refuses $name", async ({ path, message }) => {
    await expect(readTrustPolicy({ GITHUB_WORKSPACE: workspace }, path)).rejects.toThrow(message)
  })
})
