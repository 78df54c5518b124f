import { isRecord } from "../../is-record.ts"
import { serializationProblem } from "./serialization-problem.ts"

/** The entries of a JSON object, without those that are null: AWS treats them as absent. */
export function readEntries(value: unknown): readonly (readonly [string, unknown])[] {
  if (!isRecord(value)) throw serializationProblem(value, "Map")
  return Object.entries(value).filter(([, member]) => member !== null)
}
