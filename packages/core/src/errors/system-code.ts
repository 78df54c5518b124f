import { isRecord } from "../is-record.ts"

/** The code of a system error such as `ENOENT`, else the error's name. */
export function systemCode(error: unknown): string {
  if (!isRecord(error)) return "unknown error"
  if (typeof error.code === "string") return error.code
  if (isRecord(error.cause) && typeof error.cause.code === "string") return error.cause.code
  return typeof error.name === "string" ? error.name : "unknown error"
}
