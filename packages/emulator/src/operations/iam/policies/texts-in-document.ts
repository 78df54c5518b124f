import { isRecord } from "../../../is-record.ts"

/** Every text of an element in any statement of a policy document, e.g. of `Action`. */
export function textsInDocument(document: string, element: string): readonly string[] {
  const policy: unknown = JSON.parse(document)
  const statements: readonly unknown[] = isRecord(policy) ? [policy.Statement].flat() : []
  const values = statements.flatMap((statement) => (isRecord(statement) ? [statement[element]].flat() : []))
  return values.filter((value) => typeof value === "string")
}
