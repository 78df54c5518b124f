import { createKeyring } from "../../src/tokens/create-keyring.ts"
import type { Keyring } from "../../src/world/keyring.ts"
import { GITHUB } from "./sts-token.ts"

/** One keyring for a whole test file: RSA keys take time. */
export function stsKeyring(issuerLocations: Readonly<Record<string, string>> = {}): Keyring {
  return createKeyring({ githubIssuer: GITHUB, issuerLocations, fetch })
}
