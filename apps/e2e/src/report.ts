import type { Explanation } from "@claimbridge/trust"

/** One thing that was done, and how long it took. */
export interface Step {
  readonly name: string
  readonly detail: string
  /** Milliseconds. */
  readonly duration: number
  readonly ok: boolean
  /** What AWS, or the CI, was asked for it; absent where nobody tells. */
  readonly calls?: readonly Call[]
}

/** One request and its answer. */
export interface Call {
  readonly service: string
  readonly operation: string
  /** HTTP status. */
  readonly status: number
  /** Milliseconds. */
  readonly duration: number
  /** The code of an error answer. */
  readonly error?: string
}

/** One claim on its way to a session tag. */
export interface TagRow {
  readonly claim: string
  readonly tag: string
  /** Absent when the session carries no such tag. */
  readonly value?: string
  /** Why there is no such tag. */
  readonly note?: string
}

export interface SessionFacts {
  readonly arn: string
  readonly accountId: string
  readonly userId: string
  readonly expiration?: string
}

/** One question that was put to AWS, and whether the answer was the right one. */
export interface Verdict {
  readonly action: string
  readonly resource: string
  readonly expected: "allowed" | "refused"
  readonly actual: "allowed" | "refused"
  readonly ok: boolean
  /** Milliseconds. */
  readonly duration: number
  /** What AWS said to refuse it. */
  readonly message?: string
  /** The policy facts behind a refusal, or behind what should have been one; absent where nobody tells. */
  readonly why?: string
}

/** What stopped the run before it was through. */
export interface Failure {
  readonly message: string
  readonly code?: string
  readonly kind?: string
  readonly hint?: string
  /** Why the role was refused; absent where nobody tells. */
  readonly explanation?: Explanation
  /** What else is known of the refusal, in words. */
  readonly why?: string
}

/** Everything that one run found out. */
export interface Report {
  readonly ok: boolean
  readonly target: "emulator" | "aws"
  readonly flow: string
  readonly template?: string
  readonly role: string
  /** What to know of the template, and of how it was run. */
  readonly warnings: readonly string[]
  readonly steps: readonly Step[]
  readonly claims: Readonly<Record<string, unknown>>
  readonly tags: readonly TagRow[]
  readonly session?: SessionFacts
  readonly cloudTrail?: object
  readonly verdicts: readonly Verdict[]
  /** Parts that were left out, each with its reason. */
  readonly skipped: readonly string[]
  readonly failure?: Failure
  readonly proved: string
}
