import { createHash, randomUUID } from "node:crypto"
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { fileIdentityCache } from "../../src/identity/file-identity-cache.ts"
import { failureOf } from "../support/failure-of.ts"
import { thrownBy } from "../support/thrown-by.ts"

const isPosix = process.platform !== "win32"
const aKey = (name: string): string => createHash("sha256").update(name).digest("base64url")
const anId = (): string => `eu-west-1:${randomUUID()}`

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimbridge-"))
  path = join(folder, "cache", "identities.json")
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe("fileIdentityCache", () => {
  it("keeps an identity for the next process", async () => {
    const identityId = anId()
    await fileIdentityCache(path).set(aKey("main"), identityId)
    expect(await fileIdentityCache(path).get(aKey("main"))).toBe(identityId)
    expect(await fileIdentityCache(path).get(aKey("other"))).toBeUndefined()
  })

  it("knows nothing while there is no file, and makes none to say so", async () => {
    const cache = fileIdentityCache(path)
    expect(await cache.get(aKey("main"))).toBeUndefined()
    await cache.delete(aKey("main"))
    expect(await readdir(folder)).toEqual([])
  })

  it("drops an identity", async () => {
    const cache = fileIdentityCache(path)
    await cache.set(aKey("main"), anId())
    await cache.set(aKey("other"), anId())
    await cache.delete(aKey("main"))
    expect(await cache.get(aKey("main"))).toBeUndefined()
    expect(await cache.get(aKey("other"))).toBeDefined()
  })

  it.runIf(isPosix)("makes file and folder for their owner alone", async () => {
    await fileIdentityCache(path).set(aKey("main"), anId())
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, "cache"))).mode & 0o777).toBe(0o700)
  })

  it("keeps everything that one process sets at once", async () => {
    const cache = fileIdentityCache(path)
    const keys = Array.from({ length: 40 }, (_, at) => aKey(`branch-${at}`))
    await Promise.all(keys.map((key) => cache.set(key, anId())))
    const kept = await Promise.all(keys.map((key) => cache.get(key)))
    expect(kept.filter((identityId) => identityId === undefined)).toEqual([])
  })

  it("loses nothing while many write, shows readers whole files only, and leaves nothing behind", async () => {
    await fileIdentityCache(path).set(aKey("first"), anId())
    const keys = Array.from({ length: 8 }, (_, at) => aKey(`writer-${at}`))
    const writers = keys.map((key) => fileIdentityCache(path).set(key, anId()))
    const texts = await Promise.all(Array.from({ length: 200 }, () => readFile(path, "utf8")))
    await Promise.all(writers)
    for (const text of texts) expect(JSON.parse(text)).toMatchObject({ version: 1 })
    const kept = await Promise.all(keys.map((key) => fileIdentityCache(path).get(key)))
    expect(kept.filter((identityId) => identityId === undefined)).toEqual([])
    expect(await readdir(join(folder, "cache"))).toEqual(["identities.json"])
  })

  it("takes a lock away from a process that died with it", async () => {
    const cache = fileIdentityCache(path)
    await cache.set(aKey("main"), anId())
    await writeFile(`${path}.lock`, "")
    const longAgo = new Date(Date.now() - 6000)
    await utimes(`${path}.lock`, longAgo, longAgo)
    await cache.set(aKey("other"), anId())
    expect(await readdir(join(folder, "cache"))).toEqual(["identities.json"])
  })

  it("keeps the latest 1000", async () => {
    const identities = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [aKey(`${at}`), anId()]))
    const cache = fileIdentityCache(join(folder, "full.json"))
    await writeFile(join(folder, "full.json"), JSON.stringify({ version: 1, identities }), { mode: 0o600 })
    await cache.set(aKey("new"), anId())
    expect(await cache.get(aKey("0"))).toBeUndefined()
    expect(await cache.get(aKey("1"))).toBeDefined()
    expect(await cache.get(aKey("new"))).toBeDefined()
  })
})

describe("fileIdentityCache, a damaged file", () => {
  it.each([
    { name: "nothing in it", text: "" },
    { name: "half a file", text: '{"version":1,"identities":{"' },
    { name: "another kind of JSON", text: "[1,2]" },
    { name: "no identities", text: '{"version":1,"identities":null}' },
    { name: "keys and ids of another form", text: '{"identities":{"main":"eu-west-1:x"}}' },
    { name: "an id that is no id", text: JSON.stringify({ identities: { [aKey("main")]: "../../etc" } }) },
    { name: "far too much", text: " ".repeat(1_100_000) },
  ])("counts as empty and is written anew: $name", async ({ text }) => {
    const file = join(folder, "damaged.json")
    await writeFile(file, text, { mode: 0o600 })
    const cache = fileIdentityCache(file)
    const identityId = anId()
    expect(await cache.get(aKey("main"))).toBeUndefined()
    await cache.set(aKey("main"), identityId)
    expect(await cache.get(aKey("main"))).toBe(identityId)
  })
})

describe.runIf(isPosix)("fileIdentityCache, an unsafe file", () => {
  const target = (): string => join(folder, "target.json")
  const unsafe = (): string => join(folder, "unsafe.json")

  it.each([
    {
      name: "a symbolic link",
      reason: "it is a symbolic link",
      make: async () => {
        await writeFile(target(), "untouched")
        await symlink(target(), unsafe())
      },
    },
    {
      name: "a link that leads nowhere",
      reason: "it is a symbolic link",
      make: () => symlink(target(), unsafe()),
    },
    {
      name: "a file that others may write to",
      reason: "other users may write to it",
      make: async () => {
        await writeFile(unsafe(), "")
        await chmod(unsafe(), 0o622)
      },
    },
  ])("is neither read nor replaced: $name", async ({ make, reason }) => {
    await make()
    const cache = fileIdentityCache(unsafe())
    for (const use of [cache.get(aKey("main")), cache.set(aKey("main"), anId()), cache.delete(aKey("main"))]) {
      const { code, details } = await failureOf(use)
      expect({ code, details }).toMatchObject({ code: "ERR_IDENTITY_CACHE_UNUSABLE", details: { reason } })
    }
    expect(await readFile(target(), "utf8").catch(() => "untouched")).toBe("untouched")
  })

  it("names the path and what the system said when the folder is a file", async () => {
    await writeFile(join(folder, "cache"), "")
    const { message, hint } = await failureOf(fileIdentityCache(path).set(aKey("main"), anId()))
    expect(message).toBe(`The identity cache ${path} cannot be used: ENOTDIR.`)
    expect(hint).toBe(
      "Exchanges go on without it and call GetId. Give fileIdentityCache a path that only the job's user may write to, such as one in its home folder; remove what is there now.",
    )
  })

  it("needs a path", () => {
    expect(thrownBy(() => fileIdentityCache("")).code).toBe("ERR_OPTION_INVALID")
  })
})
