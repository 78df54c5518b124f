import type { Env } from "./env.ts"
import { readText } from "./read-text.ts"
import { valueFault } from "./value-fault.ts"

/** What a number counts, and between which limits it may be. */
export interface NumberLimits {
  readonly least: number
  readonly most: number
  /** Such as "seconds". */
  readonly unit: string
  /** Added to what was expected. */
  readonly reason?: string
}

/**
 * An input that is a whole number; nothing when it is absent.
 *
 * @throws {InputError} when it is no number, or beyond its limits.
 */
export function readWholeNumber(env: Env, name: string, limits: NumberLimits): number | undefined {
  const text = readText(env, name)
  if (text === undefined) return undefined
  const { least, most, unit, reason = "" } = limits
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  const expected = `a whole number of ${unit} from ${least} to ${most}${reason}`
  throw valueFault({ input: name, value: text, expected })
}
