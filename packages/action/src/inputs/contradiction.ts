import { InputError } from "./input-error.ts"

/** Two inputs that cannot both be meant. */
export interface Contradiction {
  readonly inputs: readonly [string, string]
  /** Why, as a clause. */
  readonly reason: string
  readonly hint: string
}

/** The error about two inputs that cannot both be meant. */
export function contradiction({ inputs, reason, hint }: Contradiction): InputError {
  const [one, other] = inputs
  return new InputError({ inputs, message: `Inputs ${one} and ${other} contradict each other: ${reason}.`, hint })
}
