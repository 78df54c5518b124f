import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { hostname, tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { inTurn } from "../../src/profile/config-lock.ts"

const root = mkdtempSync(join(tmpdir(), "claimbridge-locks-"))
afterAll(() => rmSync(root, { recursive: true }))

const aPath = (): string => join(mkdtempSync(join(root, "home-")), ".aws/config")

describe("inTurn", () => {
  it("makes the folder, lets one after the other work, and leaves nothing beside the file", async () => {
    const path = aPath()
    await inTurn(path, async () => writeFileSync(path, "0"))
    const add = async (): Promise<void> => {
      const before = Number(readFileSync(path, "utf8"))
      await new Promise(setImmediate)
      writeFileSync(path, `${before + 1}`)
    }
    await Promise.all(Array.from({ length: 10 }, () => inTurn(path, add)))
    expect(readFileSync(path, "utf8")).toBe("10")
    expect(readdirSync(join(path, ".."))).toEqual(["config"])
  })

  it.each([
    {
      name: "of a process that was killed",
      text: `${spawnSync(process.execPath, ["-e", ""]).pid} ${hostname()} x`,
      ageMs: 0,
    },
    { name: "that another machine has left", text: "1 another-host x", ageMs: 6000 },
    { name: "whose process was killed before it could write", text: "", ageMs: 6000 },
  ])("takes away a lock $name", async ({ text, ageMs }) => {
    const path = aPath()
    await inTurn(path, async () => writeFileSync(path, ""))
    writeFileSync(`${path}.claimbridge.lock`, text)
    const date = new Date(Date.now() - ageMs)
    utimesSync(`${path}.claimbridge.lock`, date, date)
    expect(await inTurn(path, async () => "done")).toBe("done")
    expect(readdirSync(join(path, ".."))).toEqual(["config"])
  })
})
