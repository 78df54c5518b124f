import type { RequestedRole } from "../settings.ts"

/** What an option of core was called where it was typed. */
export interface OptionOrigin {
  readonly input: string
  /** Inside `roles`: the field, and where it stands. */
  readonly label?: string
}

/** A role whose values core has not seen yet, and the names they were typed under. */
export interface RoleDraft {
  readonly role: RequestedRole
  /** The origin of an option of core, such as `chain[0].roleArn`; nothing for an option that is not the role's. */
  readonly originOf: (option: string) => OptionOrigin | undefined
}
