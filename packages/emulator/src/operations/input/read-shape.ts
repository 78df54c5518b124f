import { AwsError } from "../../wire/aws-error.ts"
import type { Shape } from "./shape.ts"

/**
 * Checks an input against its shape.
 *
 * @param code What the service calls broken limits.
 * @throws {AwsError} with that code; `SerializationException` for a wrong JSON type
 */
export function readShape<Input>(shape: Shape<Input>, input: Readonly<Record<string, unknown>>, code: string): Input {
  const broken: string[] = []
  const value = shape.parse(input, { at: "", broken })
  if (value !== undefined && broken.length === 0) return value

  const noun = broken.length === 1 ? "error" : "errors"
  throw new AwsError(code, `${broken.length} validation ${noun} detected: ${broken.join("; ")}`)
}
