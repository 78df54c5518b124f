import { generateKeyPairSync } from "node:crypto"
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileKeys, fileSigner, IssuerError } from "@claimbridge/issuer"
import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"

const none: ReadonlySet<string> = new Set()

describe("fileKeys", () => {
  it("keeps each key in a file that its own user alone may read", async () => {
    const folder = join(aFolder(), "keys")
    const { keyId } = await fileKeys({ folder, algorithm: "ES256" }).next(none)
    expect(readdirSync(folder)).toEqual([`${keyId}.pem`])
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, `${keyId}.pem`)).mode & 0o777).toBe(0o600)
  })

  it("opens in another instance what this one made, and nothing that isn't there", async () => {
    const folder = aFolder()
    const { keyId, publicJwk } = await fileKeys({ folder, algorithm: "ES256" }).next(none)
    const other = fileKeys({ folder })
    expect(await other.open(keyId)).toMatchObject({ keyId, publicJwk, algorithm: "ES256" })
    expect(await other.open("unknown")).toBeUndefined()
  })

  it("removes the file of a key that is never needed again, once or twice", async () => {
    const folder = aFolder()
    const keys = fileKeys({ folder, algorithm: "ES256" })
    const { keyId } = await keys.next(none)
    await keys.forget?.(keyId)
    await keys.forget?.(keyId)
    expect(readdirSync(folder)).toEqual([])
  })
})

const rsa = (modulusLength: number) => generateKeyPairSync("rsa", { modulusLength }).privateKey
const ec = (namedCurve: string) => generateKeyPairSync("ec", { namedCurve }).privateKey

describe("fileSigner", () => {
  it.each([
    { name: "RSA as PKCS #8", text: () => rsa(2048).export({ type: "pkcs8", format: "pem" }), algorithm: "RS256" },
    { name: "RSA as PKCS #1", text: () => rsa(3072).export({ type: "pkcs1", format: "pem" }), algorithm: "RS256" },
    { name: "P-256 as SEC 1", text: () => ec("P-256").export({ type: "sec1", format: "pem" }), algorithm: "ES256" },
    { name: "P-256 as JWK", text: () => JSON.stringify(ec("P-256").export({ format: "jwk" })), algorithm: "ES256" },
  ])("reads $name", async ({ text, algorithm }) => {
    const path = join(aFolder(), "key")
    writeFileSync(path, text(), { mode: 0o600 })
    expect(await fileSigner(path)).toMatchObject({ algorithm, keyId: expect.stringMatching(/^[\w-]{43}$/) })
  })

  it.each([
    { name: "its group may read", mode: 0o640 },
    { name: "everybody may read", mode: 0o604 },
    { name: "its group may write", mode: 0o620 },
  ])("refuses a file that $name", async ({ mode }) => {
    const path = join(aFolder(), "key.pem")
    writeFileSync(path, ec("P-256").export({ type: "pkcs8", format: "pem" }))
    chmodSync(path, mode)
    await expect(fileSigner(path)).rejects.toMatchObject({
      code: "ERR_KEY_FILE_EXPOSED",
      message: `Others may read or write the key file ${path}. Run: chmod 600 ${path}`,
    })
  })

  it.each([
    { name: "an RSA key that is too short", text: () => rsa(1024).export({ type: "pkcs8", format: "pem" }) },
    { name: "a key on another curve", text: () => ec("P-384").export({ type: "pkcs8", format: "pem" }) },
    { name: "a key on a curve that no JWK has", text: () => ec("secp224r1").export({ type: "pkcs8", format: "pem" }) },
    {
      name: "an RSA key that is for PSS alone",
      text: () =>
        generateKeyPairSync("rsa-pss", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }),
    },
    {
      name: "a public key",
      text: () => generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }),
    },
    { name: "half a JWK", text: () => '{"kty":"RSA"}' },
    { name: "no key at all", text: () => "canary-of-a-secret" },
  ])("refuses $name, without a word of it", async ({ text }) => {
    const path = join(aFolder(), "key")
    writeFileSync(path, text(), { mode: 0o600 })
    const error: unknown = await fileSigner(path).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(IssuerError)
    expect(error).toMatchObject({ code: "ERR_KEY_INVALID" })
    expect(String(error)).not.toContain(readFileSync(path, "utf8").slice(0, 18))
    expect(error).not.toHaveProperty("cause")
  })

  it("says which file isn't there", async () => {
    const path = join(aFolder(), "absent.pem")
    await expect(fileSigner(path)).rejects.toMatchObject({
      code: "ERR_KEY_UNAVAILABLE",
      message: `The key file ${path} can't be read (ENOENT).`,
    })
  })
})
