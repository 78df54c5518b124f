import { InputError } from "./input-error.ts"

const maxShownLength = 120

/** A value that cannot be right. */
export interface WrongValue {
  readonly input: string
  /** How to call it in the message, when that is more than the input's name. */
  readonly label?: string
  /** As it was typed; absent when it may be a secret. */
  readonly value?: unknown
  /** Goes on after "it must be". */
  readonly expected: string
  /** Default: to change the input. */
  readonly hint?: string
}

/** The error about a value that cannot be right by itself. */
export function valueFault({ input, label = input, value, expected, hint }: WrongValue): InputError {
  const shown = value === undefined ? "" : ` is ${show(value)}, which`
  return new InputError({
    inputs: [input],
    message: `Input ${label}${shown} cannot be right: it must be ${expected}.`,
    hint: hint ?? `Change ${input} in the \`with\` of the step.`,
  })
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? typeof value
  return text.length > maxShownLength ? `${text.slice(0, maxShownLength)}…` : text
}
