import { generateKeyPair, randomUUID, sign } from "node:crypto"
import { promisify } from "node:util"
import type { SigningKey } from "./signing-key.ts"

const generate = promisify(generateKeyPair)
const signOffThread = promisify(sign)
const hashes = { RS256: "sha256", RS512: "sha512" } as const

/** Makes an RSA key of 2048 bits. Generation begins at once, off the main thread; the first use awaits it. */
export function createSigningKey(algorithm: SigningKey["algorithm"]): SigningKey {
  const kid = randomUUID()
  const pair = generate("rsa", { modulusLength: 2048 })
  return {
    algorithm,
    kid,
    async sign(payload, header = {}) {
      const input = `${encode({ ...header, alg: algorithm, kid })}.${encode(payload)}`
      const signature = await signOffThread(hashes[algorithm], Buffer.from(input), (await pair).privateKey)
      return `${input}.${signature.toString("base64url")}`
    },
    async publicJwk() {
      const { kty, n, e } = (await pair).publicKey.export({ format: "jwk" })
      return Object.fromEntries(Object.entries({ kty, n, e, kid, alg: algorithm, use: "sig" }))
    },
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url")
}
