import { AwsError } from "../../../wire/aws-error.ts"
import type { Shape } from "./shape.ts"

/**
 * Checks an input against its shape.
 *
 * @throws {AwsError} `SerializationException` for a wrong JSON type; `ValidationException` for broken limits.
 */
export function readInput<Input>(shape: Shape<Input>, input: Readonly<Record<string, unknown>>): Input {
  const broken: string[] = []
  const value = shape.parse(input, { at: "", broken })
  if (value !== undefined && broken.length === 0) return value

  const noun = broken.length === 1 ? "error" : "errors"
  throw new AwsError("ValidationException", `${broken.length} validation ${noun} detected: ${broken.join("; ")}`)
}
