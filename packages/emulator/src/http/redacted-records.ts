import { redactDeep } from "./redact-deep.ts"
import type { Redact } from "./redactor.ts"

/** Gives records without secrets. Each is looked at once, when it is first read. */
export function redactedRecords<Entry extends object>(redact: Redact): (records: readonly Entry[]) => readonly Entry[] {
  const known = new WeakMap<Entry, Entry>()
  const clean = (record: Entry): Entry => {
    const redacted = known.get(record) ?? redactRecord(record, redact)
    known.set(record, redacted)
    return redacted
  }
  return (records) => records.map(clean)
}

/** The members of a record are texts and plain data, and stay of their kind. */
function redactRecord<Entry extends object>(record: Entry, redact: Redact): Entry {
  const copy = { ...record }
  return Object.assign(copy, redactDeep(copy, redact))
}
