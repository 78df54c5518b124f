import { InputError } from "./input-error.ts"

/** An input that makes no sense without another. */
export interface NeededInput {
  readonly input: string
  /** How to call it in the message, when that is more than the input's name. */
  readonly label?: string
  readonly needed: string
  /** Why, as a clause. */
  readonly reason: string
}

/** The error about an input that makes no sense without another. */
export function neededInput({ input, label = input, needed, reason }: NeededInput): InputError {
  return new InputError({
    inputs: [input, needed],
    message: `Input ${label} needs ${needed}: ${reason}.`,
    hint: `Give ${needed}, or leave ${label} out.`,
  })
}
