import type { CognitoCredentialProvider } from "@claimbridge/core"
import type { ArtifactPlan } from "./artifact-plan.ts"
import type { Call, Failure, TagRow } from "./report.ts"

/** Where a run takes place: on the emulator, or on a real account. */
export interface Target {
  readonly kind: "emulator" | "aws"
  readonly region: string
  /** How the report calls the role. */
  readonly role: string
  /** Path of the template; absent on a real account. */
  readonly template?: string
  readonly warnings: readonly string[]
  readonly credentials: CognitoCredentialProvider
  /** The call that made the credentials, as one would write it. */
  readonly code: string
  /** Of the job's token; on a real account known once it was exchanged. */
  claims(): Readonly<Record<string, unknown>>
  /** What AWS was asked since the last time this was called. */
  takeCalls(): readonly Call[]
  /** Claims and tags of the newest session; empty where AWS doesn't tell. */
  tags(): readonly TagRow[]
  cloudTrail(): object | undefined
  /** What to write where, the most telling place first, or the reason why nothing can be written. */
  planArtifact(): readonly ArtifactPlan[] | string
  /** The policy facts behind the last answer about an object, in words; absent where AWS doesn't tell. */
  why(): string | undefined
  /** What is known of the role that was refused last; nothing where AWS doesn't tell. */
  explainRole(): Pick<Failure, "explanation" | "why">
  close(): Promise<void>
}
