import type { SigningKey } from "../tokens/signing-key.ts"
import type { DocumentForm } from "./document-form.ts"

/** An issuer that lives in the emulator, as its documents show it. */
export interface OwnIssuer extends DocumentForm {
  readonly url: string
  readonly key: SigningKey
  readonly keysPath: string
  readonly claims: readonly string[]
}
