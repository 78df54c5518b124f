import { ClaimbridgeError } from "../errors/claimbridge-error.ts"

const maxShownLength = 120

/** The error about an option that cannot be right, with the value as it was typed. */
export function optionFault(option: string, value: unknown, expected: string): ClaimbridgeError {
  return new ClaimbridgeError("ERR_OPTION_INVALID", { option, value: showOption(option, value), expected })
}

/** An option's value as it was typed, cut when it is long. What stands in place of a token source may be a token. */
export function showOption(option: string, value: unknown): string {
  const text = option === "token" ? typeOf(value) : show(value)
  return text.length > maxShownLength ? `${text.slice(0, maxShownLength)}…` : text
}

/** What a value is, for one that must not be shown. */
export function typeOf(value: unknown): string {
  if (value === null) return "null"
  return Array.isArray(value) ? `a list of ${value.length}` : `of type ${typeof value}`
}

function show(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(showItem).join(", ")}]` : showItem(value)
}

function showItem(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value)
  return typeof value === "number" || typeof value === "boolean" ? String(value) : typeOf(value)
}
