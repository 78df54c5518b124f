import { isRecord } from "../is-record.ts"

/** The code of a system error such as `ENOENT`, else the error's name. */
export function systemCode(error: unknown): string {
  if (!isRecord(error)) return "unknown error"
  const cause = isRecord(error.cause) ? error.cause.code : undefined
  return [error.code, cause, error.name].find(isName) ?? "unknown error"
}

/** Codes and names are one word; anything else may be a quotation. */
function isName(value: unknown): value is string {
  return typeof value === "string" && /^\w{1,60}$/.test(value)
}
