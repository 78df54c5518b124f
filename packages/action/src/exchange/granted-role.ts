import type { CognitoCredentials } from "@claimbridge/core"
import type { RequestedRole } from "../settings.ts"

/** A role that AWS gave credentials for. */
export interface GrantedRole {
  readonly role: RequestedRole
  readonly credentials: CognitoCredentials
  /** 12 digits; unknown in flow `enhanced` when the pool chose the role. */
  readonly accountId: string | undefined
}
