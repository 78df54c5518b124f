import type { RoleAddress } from "./parse-role-arn.ts"
import type { SessionTags } from "./session-tags.ts"
import type { WebIdentity } from "./web-identity.ts"
import type { WebIdentityInput } from "./web-identity-input.ts"

/** A call whose token is believed: what is asked for, by whom. */
export interface WebIdentityRequest {
  readonly input: WebIdentityInput
  readonly target: RoleAddress
  readonly identity: WebIdentity
}

/** What a token says about the session to be, once its form has been checked. */
export interface WebIdentityGrant extends SessionTags {
  readonly sourceIdentity?: string
  /** Whether the identity provider itself named the role. */
  readonly roleAuthorizedByIdp: boolean
}
