import { randomBytes } from "node:crypto"
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs"
import { describe, expect, it, onTestFinished } from "vitest"
import { createWebIdentityTokenFile, type WebIdentityToken } from "../src/create-web-identity-token-file.ts"
import { aFolder } from "./support/a-folder.ts"
import { aMachine } from "./support/a-machine.ts"

const isPosix = process.platform !== "win32"
const roleArn = "arn:aws:iam::111122223333:role/ci"
const minuteMs = 60_000

/** A token file of a source that gives tokens of 10 minutes, on a machine whose clock the test moves. */
async function aTokenFile({ folder = `${aFolder()}/agent` } = {}) {
  const machine = aMachine()
  const failures: unknown[] = []
  const world = { count: 0, failure: undefined as Error | undefined, tick: (): void => {}, isWatched: false }
  const token = async (): Promise<WebIdentityToken> => {
    world.count += 1
    if (world.failure) throw world.failure
    const expiration = new Date(machine.nowMs + 10 * minuteMs)
    return { token: randomBytes(40).toString("base64url"), expiration, roleSessionName: "4711-ci" }
  }
  const every = (_intervalMs: number, callback: () => void) => {
    world.tick = callback
    world.isWatched = true
    return () => {
      world.isWatched = false
    }
  }
  const file = `${folder}/token`
  const runtime = { ...machine.runtime, every }
  const kept = await createWebIdentityTokenFile({
    file,
    token,
    roleArn,
    runtime,
    onFailure: (error) => failures.push(error),
  })
  onTestFinished(() => kept.close())
  const text = (): string => readFileSync(file, "utf8")
  /** So many milliseconds later, when it has done what is to be done. */
  const later = async (ms: number): Promise<void> => {
    machine.pass(ms)
    world.tick()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { kept, file, text, later, failures, world }
}

describe("createWebIdentityTokenFile", () => {
  it("puts a token where tools find it", async () => {
    const { kept, file, text } = await aTokenFile()
    expect(kept.env()).toEqual({
      AWS_WEB_IDENTITY_TOKEN_FILE: file,
      AWS_ROLE_ARN: roleArn,
      AWS_ROLE_SESSION_NAME: "4711-ci",
    })
    expect(text()).toMatch(/^[\w-]{54}$/)
    if (isPosix) expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it("tells the region to those who ask STS there", async () => {
    const token = async () => ({ token: "t", expiration: new Date(Date.now() + minuteMs) })
    const file = `${aFolder()}/agent/token`
    await using kept = await createWebIdentityTokenFile({ file, token, roleArn, region: "eu-west-1" })
    expect(kept.env()).toEqual({
      AWS_WEB_IDENTITY_TOKEN_FILE: file,
      AWS_ROLE_ARN: roleArn,
      AWS_REGION: "eu-west-1",
      AWS_DEFAULT_REGION: "eu-west-1",
    })
  })

  it("replaces the token when half of its life is over", async () => {
    const { text, later, world } = await aTokenFile()
    const first = text()
    await later(5 * minuteMs - 1)
    expect(text()).toBe(first)
    await later(1)
    expect(text()).not.toBe(first)
    expect(world.count).toBe(2)
  })

  it("keeps the old token while a renewal fails, tells it, and tries again", async () => {
    const { text, later, world, failures } = await aTokenFile()
    const first = text()
    world.failure = new Error("no network")
    await later(5 * minuteMs)
    expect(text()).toBe(first)
    expect(failures).toEqual([world.failure])
    await later(minuteMs - 1)
    expect(world.count).toBe(2)
    world.failure = undefined
    await later(1)
    expect(text()).not.toBe(first)
  })

  it("removes a token that has ended, and brings the next", async () => {
    const { file, later, world } = await aTokenFile()
    world.failure = new Error("no network")
    await later(10 * minuteMs)
    expect(existsSync(file)).toBe(false)
    world.failure = undefined
    await later(15_000)
    expect(existsSync(file)).toBe(true)
  })

  it("is gone when it is closed, and no renewal under way brings it back", async () => {
    const { kept, file, later, world } = await aTokenFile()
    const renewed = later(5 * minuteMs)
    await kept.close()
    await renewed
    expect(existsSync(file)).toBe(false)
    expect(world.isWatched).toBe(false)
  })

  it("leaves another's file in its place alone", async () => {
    const { kept, text, file } = await aTokenFile()
    writeFileSync(file, "another")
    await kept.close()
    expect(text()).toBe("another")
  })

  it("gives up when there is no first token", async () => {
    const token = () => Promise.reject(new Error("no token"))
    const file = `${aFolder()}/agent/token`
    await expect(createWebIdentityTokenFile({ file, token, roleArn })).rejects.toThrow("no token")
    expect(existsSync(file)).toBe(false)
  })

  it("refuses no file", async () => {
    const token = async () => ({ token: "t", expiration: new Date() })
    await expect(createWebIdentityTokenFile({ file: "", token, roleArn })).rejects.toThrow(RangeError)
  })
})

describe.runIf(isPosix)("createWebIdentityTokenFile, where others may have been", () => {
  it("refuses a folder that others may write to", async () => {
    const folder = aFolder()
    chmodSync(folder, 0o777)
    await expect(aTokenFile({ folder })).rejects.toThrow("other users may write to it")
  })

  it("refuses a folder that is a link", async () => {
    const folder = aFolder()
    mkdirSync(`${folder}/target`)
    symlinkSync(`${folder}/target`, `${folder}/link`)
    await expect(aTokenFile({ folder: `${folder}/link` })).rejects.toThrow("it is a symbolic link")
  })

  it("replaces a link in its place, and not what the link leads to", async () => {
    const folder = aFolder()
    writeFileSync(`${folder}/target`, "mine")
    symlinkSync(`${folder}/target`, `${folder}/token`)
    const { text } = await aTokenFile({ folder })
    expect(readFileSync(`${folder}/target`, "utf8")).toBe("mine")
    expect(text()).toMatch(/^[\w-]{54}$/)
  })
})
