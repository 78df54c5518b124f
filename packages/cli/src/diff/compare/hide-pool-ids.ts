import { isRecord } from "../../trust/source/is-record.ts"

/** Stands for the pool where its id isn't known. */
export const somePool = "<the pool>"

/** A policy with the same stand-in for every id of a pool. */
export function hidePoolIds(value: unknown): unknown {
  if (typeof value === "string") return /^[a-z-]+-\d:[\da-f-]{36}$/.test(value) ? somePool : value
  if (Array.isArray(value)) return value.map(hidePoolIds)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, hidePoolIds(member)]))
}
