import { createIssuerState, type IssuerState } from "../../src/issuer/issuer-state.ts"
import { createKeyring } from "../../src/tokens/create-keyring.ts"
import type { Keyring } from "../../src/world/keyring.ts"

export const NOW = 1_790_000_000

/** One keyring for a whole test file: RSA keys take time. */
export function issuerKeyring(): Keyring {
  return createKeyring({ githubIssuer: "https://token.actions.githubusercontent.com", issuerLocations: {}, fetch })
}

export interface IssuerPlan {
  readonly githubIssuer?: string
  /** Where the emulator listens. Default: it doesn't. */
  readonly baseUrl?: string
}

export function anIssuer(keyring: Keyring, { githubIssuer, baseUrl }: IssuerPlan = {}): IssuerState {
  return createIssuerState({
    keyring,
    clock: { now: () => NOW * 1000 },
    githubIssuer: githubIssuer ?? "https://token.actions.githubusercontent.com",
    baseUrl: () => baseUrl,
  })
}
