import type { FactValue } from "../claims/claims-schema.ts"

/** Somebody who may say which jobs there are: the controller of a CI server. */
export interface Registrar {
  /** How the audit log calls it. Letters, digits and `_.-`, at most 64. */
  readonly name: string
  /**
   * SHA-256 of its secret, in hexadecimal; two of them while the secret is being changed. `createRegistrarSecret` makes both.
   */
  readonly secretSha256: string | readonly string[]
  /** Facts that all of its jobs have and that it can't say otherwise, which server it is for example. Default: none. */
  readonly facts?: Readonly<Record<string, FactValue>>
}
