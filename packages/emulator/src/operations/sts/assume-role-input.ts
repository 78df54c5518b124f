import type { SessionTags } from "./session-tags.ts"

/** What AssumeRole is asked for, form already checked. */
export interface AssumeRoleInput extends SessionTags {
  readonly roleArn: string
  readonly roleSessionName: string
  /** Default: 3600. */
  readonly durationSeconds?: number
  readonly policy?: string
  readonly policyArns?: readonly string[]
  readonly externalId?: string
  readonly sourceIdentity?: string
}
