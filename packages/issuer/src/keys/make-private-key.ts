import { generateKeyPair, type KeyObject } from "node:crypto"
import { promisify } from "node:util"
import type { SigningAlgorithm } from "./signer.ts"

const rsaBits = 2048
const generate = promisify(generateKeyPair)

/** A new private key: RSA with 2048 bits, or on P-256. */
export async function makePrivateKey(algorithm: SigningAlgorithm): Promise<KeyObject> {
  const { privateKey } =
    algorithm === "RS256"
      ? await generate("rsa", { modulusLength: rsaBits })
      : await generate("ec", { namedCurve: "P-256" })
  return privateKey
}
