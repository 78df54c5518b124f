import { createHash, randomUUID } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { aFolder } from "../../support/a-folder.ts"
import { spawnProgram } from "../../support/spawn-cli.ts"

const script = new URL("../support/find-identity.ts", import.meta.url).pathname
const program = [process.execPath, "--conditions=@claimbridge/source", script]
const runners = Array.from({ length: 20 }, (_, at) => at)

const keyOf = (subject: string): string => createHash("sha256").update(subject).digest("base64url")

/** Where the identities of a machine are, and who was asked for. */
function aMachine() {
  const folder = aFolder()
  const path = join(folder, "identities.json")
  const asked = join(folder, "asked")
  const start = (kind: string, key: string, startMs = 0) =>
    spawnProgram([...program, kind, path, key, `eu-west-1:${randomUUID()}`, asked, String(startMs)])
  return {
    folder,
    start,
    asked: () => (existsSync(asked) ? readFileSync(asked, "utf8").trimEnd().split("\n") : []),
    kept: () => Object.keys(JSON.parse(readFileSync(path, "utf8")).identities),
  }
}

describe("sharedIdentityCache", { timeout: 60_000 }, () => {
  it("lets one of ten runners with the same subject ask, and loses none of ten others at the same time", async () => {
    const { start, asked, kept, folder } = aMachine()
    const startMs = Date.now() + 6000
    const keys = runners.map((at) => keyOf(at % 2 === 0 ? "shop" : `repository ${at}`))
    const exits = await Promise.all(keys.map((key) => start("shared", key, startMs).exit))
    expect(exits.map(({ code }) => code)).toEqual(runners.map(() => 0))
    const distinct = [...new Set(keys)].toSorted()
    expect([asked().toSorted(), kept().toSorted()]).toEqual([distinct, distinct])
    expect(readdirSync(folder).filter((name) => name.endsWith(".lock"))).toEqual([])
  })

  it("takes over from one that was killed while it asked", async () => {
    const { start, asked, folder } = aMachine()
    expect((await start("killed", keyOf("shop")).exit).signal).toBe("SIGKILL")
    await start("shared", keyOf("shop")).exit
    expect(asked()).toEqual([keyOf("shop")])
    // Who had waited in vain would have left the lock of the killed one.
    expect(readdirSync(folder).filter((name) => name.endsWith(".lock"))).toEqual([])
  })
})
