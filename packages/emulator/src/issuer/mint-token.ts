import { randomUUID } from "node:crypto"
import { type GivenClaims, githubClaims } from "./github-claims.ts"
import type { IssuerState } from "./issuer-state.ts"
import { withoutRemoved } from "./without-removed.ts"

/** How a token is minted. */
export interface MintTokenOptions {
  /** The `aud` of the token. Default: the `aud` of the claims, which defaults to the URL of the repository's owner. */
  readonly audience?: string
  /** Seconds from `iat` to `exp`. Default: 300. Negative gives a token that was never valid. */
  readonly lifetimeSeconds?: number
  /** The `iat`, cut to whole seconds. Default: now, by the emulator's clock. */
  readonly issuedAt?: Date
  /** The `nbf`, cut to whole seconds. Default: ten minutes before `issuedAt`, as GitHub does. */
  readonly notBefore?: Date
  /** `false` gives the `sub` of names alone. Default: as the edition of GitHub does. */
  readonly immutableSub?: boolean
}

const LIFETIME_SECONDS = 300
const NOT_BEFORE_LEAD_SECONDS = 600

/** Signs a GitHub Actions token. Given claims win over everything, times and `jti` too. */
export function mintToken(
  state: IssuerState,
  claims: GivenClaims = {},
  options: MintTokenOptions = {},
): Promise<string> {
  const { audience, immutableSub } = options
  const given = audience === undefined ? claims : { ...claims, aud: audience }
  const complete = githubClaims(given, {
    issuer: state.githubIssuer,
    ...(immutableSub !== undefined && { immutableSub }),
  })

  const payload = { jti: randomUUID(), ...times(state, options), ...complete }
  return state.keyring.github.sign(withoutRemoved(payload, given))
}

function times(state: IssuerState, options: MintTokenOptions): { nbf: number; exp: number; iat: number } {
  const iat = toSeconds(options.issuedAt?.getTime() ?? state.clock.now())
  const nbf = options.notBefore ? toSeconds(options.notBefore.getTime()) : iat - NOT_BEFORE_LEAD_SECONDS
  return { nbf, exp: iat + (options.lifetimeSeconds ?? LIFETIME_SECONDS), iat }
}

function toSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}
