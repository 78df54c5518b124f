import type { Typed } from "./typed-inputs.ts"

/** The `with` of a step that is refused, and the exact message. */
export interface RefusedInputs {
  readonly name: string
  readonly typed: Typed
  readonly message: string
}

/** The input `roles` of a step that is refused, and the exact message. */
export interface RefusedRoles {
  readonly name: string
  readonly roles: string
  readonly message: string
}
