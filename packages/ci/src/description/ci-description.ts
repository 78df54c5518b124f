import type { ErrorCode } from "@claimbridge/core"
import type { CiName } from "../ci-name.ts"
import type { Env } from "../env.ts"
import type { ClaimFact } from "./claim-fact.ts"

/** What has to be there for a CI to be recognized: each a variable that is not empty, or `NAME=value`. */
export type Sign = readonly string[]

/**
 * All that is known of one CI, as data: detection, hints and pages are made of it.
 *
 * Its texts are for people, and may change with any release.
 */
export interface CiDescription {
  readonly name: CiName
  readonly title: string
  /** What a token speaks for: one job, or the machine on which jobs run. */
  readonly identity: "job" | "machine"
  /** The vendor's page about its tokens. */
  readonly page: string
  /** How the token comes to the job. */
  readonly delivery: string
  /** Whether a job can get another token, later on. */
  readonly renewal: "every exchange" | "never"
  /** How long a token lives. */
  readonly lifetime: string
  /** The token's `iss`. What differs from one customer to the next stands in angle brackets. */
  readonly issuer: string
  readonly audience: {
    readonly chosenBy: "the call" | "the configuration" | "nobody"
    readonly rule: string
  }
  /** Any of these says that there is a token. */
  readonly tokenSigns: readonly Sign[]
  /** Any of these says that it is a job of this CI, with or without a token. */
  readonly jobSigns: readonly Sign[]
  /** What the job has to do to get a token, in one sentence. */
  readonly offer: string
  /** The same as configuration, to be copied. */
  readonly setup: { readonly language: "yaml" | "groovy" | "sh" | "hcl" | "ts"; readonly code: string }
  readonly claims: readonly ClaimFact[]
  /** Tags and the claims that they are made of; ids that never change come first. */
  readonly mapping: Readonly<Record<string, string>>
  /** What goes wrong, and what to do about it; the hint of that error begins with it. */
  readonly advice: Partial<Readonly<Record<ErrorCode, string>>>
  /** What to know before trusting a token. */
  readonly traps: readonly string[]
  /** What to say about a refused role when the job comes from a fork; nothing when it does not. */
  readonly forkAdvice?: (env: Env) => string | undefined
}
