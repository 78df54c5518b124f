import type { Policy, Pool } from "@claimbridge/trust"
import type { RoleSettings } from "../aws/aws-side.ts"

/** What a role's trust policy is asked about. */
export interface TrustWorld {
  readonly flow: "basic" | "enhanced" | "direct"
  readonly role: RoleSettings
  /** The role's trust policy. */
  readonly policy: Policy
  readonly pool: Pool
  readonly login: string | undefined
  /** What Cognito is called in the pool's partition. */
  readonly cognito: string
  readonly providerArn: string | undefined
  readonly claims: Readonly<Record<string, unknown>> | undefined
  /** What STS is given, when AWS made it. */
  readonly openIdClaims: Readonly<Record<string, unknown>> | undefined
  readonly call: { readonly roleSessionName?: string; readonly durationSeconds?: number }
}
