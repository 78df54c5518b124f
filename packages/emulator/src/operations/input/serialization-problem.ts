import { AwsError } from "../../wire/aws-error.ts"

/**
 * The refusal of a value with the wrong JSON type.
 *
 * Open: all texts but the one for a list; they follow its family.
 */
export function serializationProblem(value: unknown, expected: string): AwsError {
  return new AwsError("SerializationException", describe(value, expected))
}

function describe(value: unknown, expected: string): string {
  if (Array.isArray(value)) return "Start of list found where not expected"
  if (typeof value === "object") return "Start of structure or map found where not expected."
  if (typeof value === "boolean") return `${String(value).toUpperCase()}_VALUE can not be converted to a ${expected}`
  return `${(typeof value).toUpperCase()}_VALUE can not be converted to a ${expected}`
}
