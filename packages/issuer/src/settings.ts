import type { IssuerOptions } from "./issuer-options.ts"

/** The options with their defaults. */
export interface Settings
  extends Required<
    Pick<
      IssuerOptions,
      | "url"
      | "serviceUrl"
      | "claims"
      | "registrars"
      | "audit"
      | "audiences"
      | "tokenLifetimeSeconds"
      | "jobLifetimeSeconds"
      | "jwksMaxAgeSeconds"
      | "proxyHops"
      | "clock"
      | "onInternalError"
    >
  > {
  readonly registrarPerMinute: number
  readonly jobPerMinute: number
}
