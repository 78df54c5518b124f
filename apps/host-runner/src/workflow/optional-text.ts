import { scalarText } from "./scalar-text.ts"

/** The scalar as text, or undefined when the key isn't there. */
export function optionalText(value: unknown): string | undefined {
  return value === undefined ? undefined : scalarText(value)
}
