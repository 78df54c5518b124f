import type { NamedPolicy } from "@claimbridge/trust"

/** What AssumeRoleWithWebIdentity is asked for, form already checked. */
export interface WebIdentityInput {
  readonly roleArn: string
  readonly roleSessionName: string
  readonly webIdentityToken: string
  /** Default: 3600. */
  readonly durationSeconds?: number
  readonly policy?: string
  readonly policyArns?: readonly string[]
  /** Policies that the service behind the call adds, on its own account. */
  readonly scopeDown?: readonly NamedPolicy[]
}
