import type { OptionCheck } from "./option-check.ts"

/** A check for texts of one form. */
export function matching(form: RegExp, expected: string): OptionCheck {
  return (value) => (typeof value === "string" && form.test(value) ? undefined : expected)
}
