import { generateKeyPairSync } from "node:crypto"
import { kmsSigner, listedKeys } from "@claimbridge/issuer"
import { createLocalJWKSet, jwtVerify } from "jose"
import { describe, expect, it } from "vitest"
import { aKms } from "../support/a-kms.ts"
import { anIssuer, facts } from "../support/an-issuer.ts"
import { ask } from "../support/ask.ts"
import { tokenFor } from "../support/request-token.ts"

const keyId = "alias/claimbridge-2026-11"

describe("kmsSigner", () => {
  it.each([
    { name: "RSA_2048", pair: () => generateKeyPairSync("rsa", { modulusLength: 2048 }), algorithm: "RS256" },
    { name: "ECC_NIST_P256", pair: () => generateKeyPairSync("ec", { namedCurve: "P-256" }), algorithm: "ES256" },
  ])("signs with $name through AWS's client, so that the key set verifies it", async ({ pair, algorithm }) => {
    const signer = await kmsSigner({ client: aKms(pair()), keyId })
    const { issuer } = anIssuer({ keys: listedKeys([signer]) })
    const job = await issuer.registerJob({ registrar: "jenkins", facts })
    const { body } = await ask(issuer, "/jwks")
    const token = await tokenFor(issuer, job)
    const { protectedHeader } = await jwtVerify(token, createLocalJWKSet({ keys: [], ...body }))
    expect(protectedHeader).toEqual({ alg: algorithm, kid: signer.keyId, typ: "JWT" })
  })

  it.each([
    { name: "a key on another curve", pair: generateKeyPairSync("ec", { namedCurve: "P-384" }) },
    { name: "a key for other signatures", pair: generateKeyPairSync("ed25519") },
  ])("refuses $name", async ({ pair }) => {
    await expect(kmsSigner({ client: aKms(pair), keyId })).rejects.toMatchObject({
      code: "ERR_KEY_INVALID",
      message: `The KMS key ${keyId} is neither RSA nor on the curve P-256.`,
    })
  })

  it("says so when no signature comes", async () => {
    const kms = aKms(generateKeyPairSync("ec", { namedCurve: "P-256" }))
    const client = { getPublicKey: kms.getPublicKey.bind(kms), sign: async () => ({}) }
    const signer = await kmsSigner({ client, keyId })
    await expect(signer.sign(Buffer.from("data"))).rejects.toMatchObject({ code: "ERR_KEY_UNAVAILABLE" })
  })
})
