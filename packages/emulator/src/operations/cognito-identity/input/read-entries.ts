import { serializationProblem } from "./serialization-problem.ts"

/** The entries of a JSON object, without those that are null: AWS treats them as absent. */
export function readEntries(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw serializationProblem(value, "Map")
  return Object.entries(value).filter(([, member]) => member !== null)
}
