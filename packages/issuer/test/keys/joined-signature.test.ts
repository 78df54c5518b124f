import { generateKeyPairSync, sign, verify } from "node:crypto"
import { describe, expect, it } from "vitest"
import { joinedSignature } from "../../src/keys/joined-signature.ts"

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
const data = Buffer.from("signed")

describe("joinedSignature", () => {
  it("joins both numbers of any signature, short ones and those with a sign byte too", () => {
    const key = { key: publicKey, dsaEncoding: "ieee-p1363" } as const
    const signatures = Array.from({ length: 1000 }, () => joinedSignature(sign("sha256", data, privateKey)))
    expect(signatures.every((signature) => signature.byteLength === 64)).toBe(true)
    expect(signatures.every((signature) => verify("sha256", data, key, signature))).toBe(true)
  })

  it.each([
    { name: "nothing", der: [] },
    { name: "no sequence", der: [0x31, 0x06, 0x02, 0x01, 0x01, 0x02, 0x01, 0x01] },
    { name: "one number", der: [0x30, 0x03, 0x02, 0x01, 0x01] },
    { name: "a number that ends after the signature", der: [0x30, 0x06, 0x02, 0x01, 0x01, 0x02, 0x09, 0x01] },
    { name: "something behind the numbers", der: [0x30, 0x07, 0x02, 0x01, 0x01, 0x02, 0x01, 0x01, 0x00] },
    { name: "a number of another curve", der: [0x30, 0x26, 0x02, 0x21, ...Array(33).fill(1), 0x02, 0x01, 0x01] },
  ])("refuses $name", ({ der }) => {
    expect(() => joinedSignature(Uint8Array.from(der))).toThrow("AWS KMS gave no ECDSA signature on P-256.")
  })
})
