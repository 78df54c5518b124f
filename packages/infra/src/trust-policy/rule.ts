import type { ModelPath } from "../model/model-path.ts"

/** What a rule of the model asks of a claim: one of these values. */
export type ClaimValues = ReadonlyMap<string, readonly string[]>

/** A rule, or several that differ in one claim, as one. */
export interface Rule {
  readonly path: ModelPath
  readonly issuer: string
  readonly sessionName?: string
  readonly claims: ClaimValues
}
