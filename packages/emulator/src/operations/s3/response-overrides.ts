import { isHeaderValue } from "../../http/is-header-value.ts"
import { invalidHeaderValue } from "./invalid-header-value.ts"

const OVERRIDDEN = [
  "cache-control",
  "content-disposition",
  "content-encoding",
  "content-language",
  "content-type",
  "expires",
]

/**
 * Gives the headers that `response-content-type` and its like ask for. Other names mean nothing to S3.
 *
 * @throws {AwsError} `InvalidArgument` for a value that no header can carry
 */
export function responseOverrides(query: ReadonlyMap<string, string>): Record<string, string> {
  const asked = OVERRIDDEN.flatMap((name) => {
    const value = query.get(`response-${name}`)
    if (value === undefined) return []
    if (!isHeaderValue(value)) throw invalidHeaderValue(`response-${name}`, value)
    return [[name, value] as const]
  })
  return Object.fromEntries(asked)
}
