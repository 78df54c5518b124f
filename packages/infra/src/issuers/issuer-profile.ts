import type { IssuerModel } from "../model/access-model.ts"

/** A claim whose value an issuer's own settings demand of every job. */
export interface OwnerClaim {
  readonly claim: string
  readonly key: "owner_id" | "owner" | "namespace_id" | "organization_id"
}

/** What a kind of issuer is like. */
export interface IssuerProfile {
  /** The keys of the model that it has, beside those that all have. */
  readonly keys: readonly (keyof IssuerModel)[]
  readonly required: readonly (keyof IssuerModel)[]
  readonly url: (issuer: IssuerModel) => string
  /** The audience that its tokens have unless a job asks for another. */
  readonly ownAudience?: (issuer: IssuerModel) => string | undefined
  /** The first that the model sets counts. */
  readonly owners: readonly OwnerClaim[]
  /** Its claims; absent when they are up to the issuer. */
  readonly claims?: readonly string[]
  /** Claims whose values always have a slash, so that no session can be named after them. */
  readonly paths?: readonly string[]
  /** Claims that can be no tags, in the order in which they make the subject, `sub`. */
  readonly subject?: readonly string[]
}
