import type { NamedPolicy, RequestContext } from "@claimbridge/trust"
import type { AccessKey } from "./access-key.ts"
import type { Role } from "./account.ts"

/** A role session: what STS hands out, and what later calls are authorized with. */
export interface Session extends AccessKey {
  readonly sessionToken: string
  readonly expiration: Date
  readonly issued: Date
  readonly role: Role
  readonly roleSessionName: string
  /** `arn:aws:sts::<account>:assumed-role/<role>/<session name>` */
  readonly arn: string
  /** `AROA…:<session name>` */
  readonly assumedRoleId: string
  /** Session tags as they were given; the role's own tags are added when a request is authorized. */
  readonly tags: Readonly<Record<string, string>>
  readonly transitiveTagKeys: readonly string[]
  readonly sourceIdentity?: string
  /** Absent when the session was not narrowed. */
  readonly sessionPolicies?: readonly NamedPolicy[]
  /** Keys that stay with a web identity session, e.g. `aws:FederatedProvider`, `cognito-identity.amazonaws.com:aud`. */
  readonly federation: RequestContext
  /** True when the session was made with the credentials of another role session. */
  readonly chained: boolean
}
