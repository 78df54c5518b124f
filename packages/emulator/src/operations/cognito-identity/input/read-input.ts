import { readShape } from "../../input/read-shape.ts"
import type { Shape } from "../../input/shape.ts"

/**
 * Checks an input against its shape.
 *
 * @throws {AwsError} `SerializationException` for a wrong JSON type; `ValidationException` for broken limits.
 */
export function readInput<Input>(shape: Shape<Input>, input: Readonly<Record<string, unknown>>): Input {
  return readShape(shape, input, "ValidationException")
}
