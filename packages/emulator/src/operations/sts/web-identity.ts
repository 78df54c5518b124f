import type { TokenProvider } from "./find-token-provider.ts"

/** Who a verified token is about. */
export interface WebIdentity {
  readonly provider: TokenProvider
  readonly subject: string
  /** `azp` when the token has one, else the `aud` that the provider knows. */
  readonly audience: string
  readonly claims: Readonly<Record<string, unknown>>
}
