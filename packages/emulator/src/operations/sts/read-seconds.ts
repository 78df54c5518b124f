import { AwsError } from "../../wire/aws-error.ts"

/** @throws {AwsError} `MalformedInput` when it isn't a whole number. */
export function readSeconds(input: Readonly<Record<string, unknown>>, name: string): number | undefined {
  const value = input[name]
  if (value === undefined) return undefined
  // Open: the text for a number that isn't one.
  if (typeof value !== "string" || !/^-?\d{1,9}$/.test(value)) throw new AwsError("MalformedInput", "Invalid integer")
  return Number(value)
}
