import { readdirSync } from "node:fs"
import {
  createIssuer,
  fileKeys,
  type Issuer,
  listedKeys,
  memoryKeys,
  type SharedStorage,
  storedKeys,
} from "@claimbridge/issuer"
import { decodeProtectedHeader } from "jose"
import { createStorage } from "unstorage"
import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { aSigner } from "../support/a-signer.ts"
import { anIssuer, facts } from "../support/an-issuer.ts"
import { ask } from "../support/ask.ts"
import { tokenFor } from "../support/request-token.ts"

async function keyIds(issuer: Issuer): Promise<string[]> {
  const { body } = await ask(issuer, "/jwks")
  if (!Array.isArray(body.keys)) throw new Error("no keys")
  return body.keys.map(({ kid }) => String(kid))
}

async function signingKeyId(issuer: Issuer): Promise<string> {
  const job = await issuer.registerJob({ registrar: "jenkins", facts })
  return String(decodeProtectedHeader(await tokenFor(issuer, job)).kid)
}

describe("rotate", () => {
  it("publishes a key one cache life ahead, and retires the other one token life after", async () => {
    const { issuer, clock, events } = anIssuer()
    const first = await signingKeyId(issuer)
    const { keyId: second, signsFrom } = await issuer.rotate()
    expect(events.at(-1)).toMatchObject({ event: "key-published", keyId: second, signsFrom: signsFrom.toISOString() })
    expect(signsFrom.getTime() - clock.now()).toBe(320_000)
    expect((await keyIds(issuer)).toSorted()).toEqual([first, second].toSorted())

    clock.advance(319)
    expect(await signingKeyId(issuer)).toBe(first)
    clock.advance(1)
    expect(await signingKeyId(issuer)).toBe(second)
    clock.advance(300 + 300 + 19)
    expect(await keyIds(issuer)).toEqual([first, second])
    clock.advance(1)
    expect(await keyIds(issuer)).toEqual([second])
  })

  it("removes the private key of the retired one", async () => {
    const folder = aFolder()
    const { issuer, clock } = anIssuer({ keys: fileKeys({ folder, algorithm: "ES256" }) })
    const first = await signingKeyId(issuer)
    const { keyId: second } = await issuer.rotate()
    expect(readdirSync(folder).toSorted()).toEqual([`${first}.pem`, `${second}.pem`].toSorted())
    clock.advance(3600)
    expect(await signingKeyId(issuer)).toBe(second)
    expect(readdirSync(folder)).toEqual([`${second}.pem`])
  })

  it("is seen by an instance that shares the storage, within ten seconds", async () => {
    const storage = createStorage()
    const keys = storedKeys({ storage, acceptPrivateKeysInStorage: true, algorithm: "ES256" })
    const { issuer, clock, options } = anIssuer({ storage, keys })
    const other = createIssuer(options)
    expect(await signingKeyId(other)).toBe(await signingKeyId(issuer))
    const { keyId } = await issuer.rotate()
    clock.advance(10)
    expect(await keyIds(other)).toContain(keyId)
    clock.advance(310)
    expect(await signingKeyId(other)).toBe(keyId)
  })

  it("goes on to the next key of a list, and says when there is none", async () => {
    const signers = [await aSigner(), await aSigner()]
    const { issuer, clock } = anIssuer({ keys: listedKeys(signers) })
    expect(await signingKeyId(issuer)).toBe(signers[0]?.keyId)
    expect((await issuer.rotate()).keyId).toBe(signers[1]?.keyId)
    await expect(issuer.rotate()).rejects.toMatchObject({ code: "ERR_NO_NEXT_KEY" })
    clock.advance(3600)
    expect(await keyIds(issuer)).toEqual([signers[1]?.keyId])
    await expect(issuer.rotate()).rejects.toMatchObject({ code: "ERR_NO_NEXT_KEY" })
  })
})

describe("withdraw", () => {
  it("takes a leaked key out of the key set at once, and signs with a new one", async () => {
    const { issuer, events } = anIssuer()
    const leaked = await signingKeyId(issuer)
    await issuer.withdraw(leaked)
    expect(events.at(-1)).toMatchObject({ event: "key-withdrawn", keyId: leaked })
    const next = await signingKeyId(issuer)
    expect(next).not.toBe(leaked)
    expect(await keyIds(issuer)).toEqual([next])
  })

  it("never takes a withdrawn key of a list again", async () => {
    const signers = [await aSigner(), await aSigner()]
    const { issuer } = anIssuer({ keys: listedKeys(signers) })
    await issuer.withdraw(await signingKeyId(issuer))
    expect(await signingKeyId(issuer)).toBe(signers[1]?.keyId)
  })

  it("goes on with the next key at once when that one is published already", async () => {
    const signers = [await aSigner(), await aSigner()]
    const { issuer } = anIssuer({ keys: listedKeys(signers) })
    const leaked = await signingKeyId(issuer)
    const { keyId } = await issuer.rotate()
    await issuer.withdraw(leaked)
    expect([await signingKeyId(issuer), await keyIds(issuer)]).toEqual([keyId, [keyId]])
  })

  it("publishes an empty key set after the last key of a list, and signs nothing", async () => {
    const { issuer } = anIssuer({ keys: listedKeys([await aSigner()]) })
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    await issuer.withdraw(await signingKeyId(issuer))
    expect(await keyIds(issuer)).toEqual([])
    expect((await issuer.staticDocuments())[1]?.body).toBe('{"keys":[]}\n')
    await expect(tokenFor(issuer, job)).rejects.toThrow("ERR_INTERNAL")
  })

  it("says when no such key is published", async () => {
    const { issuer } = anIssuer()
    await expect(issuer.withdraw("unknown")).rejects.toMatchObject({ code: "ERR_KEY_UNKNOWN" })
  })
})

describe("an instance without the private key", () => {
  it("is not ready, and signs nothing with another", async () => {
    const storage = createStorage()
    const { issuer, options } = anIssuer({ storage })
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    await tokenFor(issuer, job)
    const stranger = createIssuer({ ...options, keys: memoryKeys() })
    expect((await ask(stranger, "/ready")).status).toBe(503)
    await expect(tokenFor(stranger, job)).rejects.toThrow("ERR_INTERNAL")
    expect((await ask(issuer, "/ready")).status).toBe(200)
  })
})

describe("an instance whose clock is an hour behind", () => {
  it("signs with the key of the others, and makes none of its own", async () => {
    const storage = createStorage()
    const keys = storedKeys({ storage, acceptPrivateKeysInStorage: true, algorithm: "ES256" })
    const { issuer, clock, options } = anIssuer({ storage, keys })
    await signingKeyId(issuer)
    const { keyId } = await issuer.rotate()
    clock.advance(1000)
    expect(await keyIds(issuer)).toEqual([keyId])
    const slow = createIssuer({ ...options, clock: { now: () => clock.now() - 3_600_000 } })
    expect([await signingKeyId(slow), await keyIds(slow)]).toEqual([keyId, [keyId]])
  })
})

describe("a storage that can't be written", () => {
  it("leaves one private key behind, however often it is tried", async () => {
    const folder = aFolder()
    const kept = createStorage()
    let isReadOnly = true
    const setItem: SharedStorage["setItem"] = async (...given) => {
      if (isReadOnly) throw new Error("READONLY")
      await kept.setItem(...given)
    }
    const storage: SharedStorage = { ...kept, getItem: (key) => kept.getItem(key), setItem }
    const { issuer } = anIssuer({ storage, keys: fileKeys({ folder, algorithm: "ES256" }) })
    for (const path of ["/jwks", "/ready", "/jwks"]) expect((await ask(issuer, path)).status).toBeGreaterThan(499)
    expect(readdirSync(folder)).toHaveLength(1)

    isReadOnly = false
    expect(readdirSync(folder)).toEqual([`${await signingKeyId(issuer)}.pem`])
  })
})

describe("many questions at once whether an instance is ready", () => {
  it("list the keys once", async () => {
    const kept = createStorage()
    let lists = 0
    const getKeys: SharedStorage["getKeys"] = (base) => {
      lists += 1
      return kept.getKeys(base)
    }
    const storage: SharedStorage = { ...kept, getItem: (key) => kept.getItem(key), getKeys }
    const { issuer } = anIssuer({ storage })
    await ask(issuer, "/ready")
    lists = 0
    await Promise.all(Array.from({ length: 20 }, () => ask(issuer, "/ready")))
    expect(lists).toBe(1)
  })
})

describe("many first requests at once", () => {
  it("make one key", async () => {
    const { issuer } = anIssuer()
    await Promise.all(Array.from({ length: 20 }, () => ask(issuer, "/jwks")))
    expect(await keyIds(issuer)).toHaveLength(1)
  })
})
