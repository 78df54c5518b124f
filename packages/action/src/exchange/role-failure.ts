import type { RoleDraft } from "../inputs/role-draft.ts"

/** A role gave no credentials; `cause` says why. */
export class RoleFailure extends Error {
  override readonly name: string = "RoleFailure"
  readonly draft: RoleDraft

  constructor(draft: RoleDraft, cause: unknown) {
    super("A role gave no credentials", { cause })
    this.draft = draft
  }
}
