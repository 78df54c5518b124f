import { isRecord } from "../trust/source/is-record.ts"

/** Whether a text means to be an access model: it has a pool and issuers, which no other file here has. */
export function isAccessModel(value: unknown): boolean {
  return isRecord(value) && isRecord(value.pool) && isRecord(value.issuers)
}
