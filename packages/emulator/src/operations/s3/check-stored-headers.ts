import { invalidHeaderValue } from "./invalid-header-value.ts"
import { isHeaderValue } from "./is-header-value.ts"

const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/

/**
 * Refuses to store what no door could give back. HTTP can't carry it in either; a client without a socket can.
 *
 * @throws {AwsError} `InvalidArgument`
 */
export function checkStoredHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!TOKEN.test(name) || !isHeaderValue(value)) throw invalidHeaderValue(name, value)
  }
}
