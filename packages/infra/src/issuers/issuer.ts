import type { Pool } from "@claimbridge/trust/lint"

/** A value that every job of an issuer must have in a claim. */
export interface Owner {
  readonly claim: string
  readonly values: readonly string[]
}

/** An issuer of the model, with everything that follows from its settings. */
export interface Issuer {
  readonly name: string
  readonly url: string
  /** The URL without scheme: the key of `Logins`, and the second entry of `amr`. */
  readonly login: string
  /** Of the IAM OIDC provider. */
  readonly arn: string
  readonly audiences: readonly string[]
  readonly isAdopted: boolean
  readonly openTo: NonNullable<Pool["issuer"]>
  readonly owner?: Owner
  readonly claims?: readonly string[]
  readonly subject: readonly string[]
  /** Tag key → claim. Empty when no claim becomes a tag. */
  readonly mapping: Readonly<Record<string, string>>
}
