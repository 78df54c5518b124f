import type { DescribedFailure } from "../../frame/describe-failure.ts"

/** What is known of the job. No token is in it. */
export interface JobSide {
  /** The CI's name and what told it. */
  readonly ci?: { readonly title: string; readonly saw: readonly string[] }
  /** Where the claims are from. */
  readonly source: "token" | "file" | "nowhere"
  /** Absent when nobody knows them. */
  readonly claims?: Readonly<Record<string, unknown>>
  /** Why there is no token. */
  readonly failure?: DescribedFailure
}
