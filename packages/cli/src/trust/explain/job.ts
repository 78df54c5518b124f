import type { Claims } from "./read-claims-file.ts"

/** What is known of the job that asks for a role. */
export interface Job {
  readonly claims: Claims
  /** What STS would be given, when AWS made it. It is a secret. */
  readonly openIdToken?: string
}
