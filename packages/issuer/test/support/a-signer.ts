import type { Signer } from "@claimbridge/issuer"
import { makePrivateKey } from "../../src/keys/make-private-key.ts"
import { signerOfKey } from "../../src/keys/signer-of-key.ts"

/** A signer with a key that was made just now. */
export async function aSigner(): Promise<Signer> {
  return signerOfKey(await makePrivateKey("ES256"))
}
