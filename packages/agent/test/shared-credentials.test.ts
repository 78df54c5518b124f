import { execFileSync } from "node:child_process"
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { describe, expect, it } from "vitest"
import { sharedCredentials } from "../src/shared-credentials.ts"
import { aCache } from "./support/a-cache.ts"
import { aFolder } from "./support/a-folder.ts"

const isPosix = process.platform !== "win32"

describe("sharedCredentials", () => {
  it("gives the next program what the first one got", async () => {
    const cache = aCache()
    const first = await cache.program().get()
    expect(await cache.program().get()).toEqual(first)
    expect(cache.exchanges).toBe(1)
  })

  it("touches nothing before it is asked", () => {
    const cache = aCache()
    cache.program()
    expect(existsSync(cache.folder)).toBe(false)
  })

  it("joins the calls of one program into one exchange", async () => {
    const cache = aCache()
    const program = cache.program()
    const all = await Promise.all(Array.from({ length: 10 }, () => program.get()))
    expect(new Set(all.map(({ accessKeyId }) => accessKeyId)).size).toBe(1)
    expect(cache.exchanges).toBe(1)
  })

  it("joins ten programs into one exchange", async () => {
    const cache = aCache()
    const all = await Promise.all(Array.from({ length: 10 }, () => cache.program().get()))
    expect(new Set(all.map(({ accessKeyId }) => accessKeyId)).size).toBe(1)
    expect(cache.exchanges).toBe(1)
  })

  it("keeps keys apart", async () => {
    const cache = aCache()
    const one = await cache.program({ key: "one" }).get()
    const other = await cache.program({ key: "other" }).get()
    expect(other.accessKeyId).not.toBe(one.accessKeyId)
    expect(await cache.program({ key: "one" }).get()).toEqual(one)
  })

  it("does not give out a file that was renamed to another key", async () => {
    const cache = aCache()
    const one = await cache.program({ key: "one" }).get()
    renameSync(`${cache.folder}/one.json`, `${cache.folder}/other.json`)
    const other = await cache.program({ key: "other" }).get()
    expect(other.accessKeyId).not.toBe(one.accessKeyId)
  })

  it.runIf(isPosix)("makes file and folder for their owner alone, and leaves no other file", async () => {
    const cache = aCache()
    await cache.program().get()
    expect(statSync(cache.folder).mode & 0o777).toBe(0o700)
    expect(statSync(`${cache.folder}/ci.json`).mode & 0o777).toBe(0o600)
    expect(readdirSync(cache.folder)).toEqual(["ci.json"])
  })

  it("forgets its file and folder", async () => {
    const cache = aCache()
    const program = cache.program()
    const first = await program.get()
    await program.forget()
    expect(existsSync(cache.folder)).toBe(false)
    expect((await program.get()).accessKeyId).not.toBe(first.accessKeyId)
  })

  it("forgets locks and drafts too, and leaves those of other keys", async () => {
    const cache = aCache()
    await cache.program({ key: "other" }).get()
    for (const end of ["json.lock", "json.abc.tmp"]) writeFileSync(`${cache.folder}/ci.${end}`, "")
    await cache.program().forget()
    expect(readdirSync(cache.folder)).toEqual(["other.json"])
  })

  it("forgets nothing where nothing is", async () => {
    const cache = aCache()
    await expect(cache.program().forget()).resolves.toBeUndefined()
  })

  it.each([
    { name: "no folder", options: { folder: "", key: "ci" }, message: "folder must be the path of a folder" },
    {
      name: "no key",
      options: { folder: "cache", key: "" },
      message: "key must have 1 to 128 letters, digits, - and _",
    },
    {
      name: "a key that leads out of the folder",
      options: { folder: "cache", key: "../ci" },
      message: "key must have",
    },
    { name: "no time", options: { folder: "cache", key: "ci", timeoutMs: 0 }, message: "timeoutMs must be 1 or more" },
  ])("refuses $name", ({ options, message }) => {
    const exchange = () => Promise.reject(new Error("not asked for"))
    expect(() => sharedCredentials({ exchange, ...options })).toThrow(new RegExp(`^${message}`))
  })
})

describe("sharedCredentials, a file that is of no use", () => {
  const damaged = [
    { name: "nothing in it", text: () => "" },
    { name: "half a file", text: (whole: string) => whole.slice(0, whole.length / 2) },
    { name: "other JSON", text: () => "[1]" },
    { name: "another version", text: (whole: string) => whole.replace('"version":1', '"version":2') },
    { name: "no secret", text: (whole: string) => whole.replace('"secretAccessKey"', '"other"') },
    { name: "an end that is no time", text: (whole: string) => whole.replace('"expiration":"2', '"expiration":"x') },
    {
      name: "a time that is text",
      text: (whole: string) => whole.replace('"freshUntilMs":', '"freshUntilMs":"1","x":'),
    },
    { name: "far too much", text: (whole: string) => whole + " ".repeat(70_000) },
  ]

  it.each(damaged)("counts as empty and is written anew: $name", async ({ text }) => {
    const cache = aCache()
    const path = `${cache.folder}/ci.json`
    const first = await cache.program().get()
    writeFileSync(path, text(readFileSync(path, "utf8")))
    const second = await cache.program().get()
    expect(second.accessKeyId).not.toBe(first.accessKeyId)
    expect(await cache.program().get()).toEqual(second)
  })

  it.runIf(isPosix)("counts as empty when others may read it, and is private again afterwards", async () => {
    const cache = aCache()
    await cache.program().get()
    chmodSync(`${cache.folder}/ci.json`, 0o640)
    await cache.program().get()
    expect(cache.exchanges).toBe(2)
    expect(statSync(`${cache.folder}/ci.json`).mode & 0o777).toBe(0o600)
  })

  it.runIf(isPosix)("does not follow a symbolic link, and leaves what it leads to alone", async () => {
    const cache = aCache()
    const [path, target] = [`${cache.folder}/ci.json`, `${aFolder()}/target`]
    const first = await cache.program().get()
    renameSync(path, target)
    const text = readFileSync(target, "utf8")
    symlinkSync(target, path)
    const second = await cache.program().get()
    expect(second.accessKeyId).not.toBe(first.accessKeyId)
    expect(await cache.program().get()).toEqual(second)
    expect(readFileSync(target, "utf8")).toBe(text)
  })

  it.runIf(isPosix)("does not wait for a pipe", async () => {
    const cache = aCache()
    mkdirSync(cache.folder, { mode: 0o700 })
    execFileSync("sh", ["-c", 'mkfifo -m 600 "$0"', `${cache.folder}/ci.json`])
    const first = await cache.program().get()
    expect(await cache.program().get()).toEqual(first)
  })
})

describe("sharedCredentials, a folder that is of no use", () => {
  it.runIf(isPosix).each([
    { name: "other users may write to it", make: openFolder },
    { name: "it is a symbolic link", make: (folder: string) => symlinkSync(aFolder(), folder) },
    { name: "it is no folder", make: (folder: string) => writeFileSync(folder, "") },
  ])("makes an exchange each time, writes nothing and says so: $name", async ({ name, make }) => {
    const cache = aCache()
    make(cache.folder)
    await cache.program().get()
    await cache.program().get()
    expect(cache.exchanges).toBe(2)
    expect(cache.warnings).toHaveLength(2)
    expect(cache.warnings[0]).toBe(
      `Credentials are not shared between processes: ${cache.folder}: ${name}. Give a folder that this user alone may write to.`,
    )
    if (statSync(cache.folder).isDirectory()) expect(readdirSync(cache.folder)).toEqual([])
  })

  it.runIf(isPosix)("does not use what is in there", async () => {
    const cache = aCache()
    await cache.program().get()
    chmodSync(cache.folder, 0o777)
    await cache.program().get()
    expect(cache.exchanges).toBe(2)
  })
})

function openFolder(folder: string): void {
  mkdirSync(folder)
  chmodSync(folder, 0o777)
}
