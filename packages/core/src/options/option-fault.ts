import { ClaimbridgeError } from "../errors/claimbridge-error.ts"

const maxShownLength = 120

/** The error about an option that cannot be right, with the value as it was typed. */
export function optionFault(option: string, value: unknown, expected: string): ClaimbridgeError {
  return new ClaimbridgeError("ERR_OPTION_INVALID", { option, value: showValue(value), expected })
}

/** A value as it was typed, cut when it is long. */
export function showValue(value: unknown): string {
  const text = typeof value === "string" ? JSON.stringify(value) : describe(value)
  return text.length > maxShownLength ? `${text.slice(0, maxShownLength)}…` : text
}

function describe(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value)
  return Array.isArray(value) ? `a list of ${value.length}` : `of type ${typeof value}`
}
