import type { RequestedRole } from "../settings.ts"

/** A role gave no credentials; `cause` says why. */
export class RoleFailure extends Error {
  override readonly name: string = "RoleFailure"
  readonly role: RequestedRole

  constructor(role: RequestedRole, cause: unknown) {
    super("A role gave no credentials", { cause })
    this.role = role
  }
}
