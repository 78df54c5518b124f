import type { OptionCheck } from "./option-check.ts"

/** A check for whole numbers within limits. */
export function integerFrom(least: number, most: number): OptionCheck {
  return (value) => {
    const isRight = typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
    return isRight ? undefined : `it must be a whole number from ${least} to ${most}`
  }
}
