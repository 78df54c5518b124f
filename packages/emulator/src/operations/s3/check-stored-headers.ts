import { isHeaderName } from "../../http/is-header-name.ts"
import { isHeaderValue } from "../../http/is-header-value.ts"
import { invalidHeaderValue } from "./invalid-header-value.ts"

/**
 * Refuses to store what no door could give back. HTTP can't carry it in either; a client without a socket can.
 *
 * @throws {AwsError} `InvalidArgument`
 */
export function checkStoredHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!isHeaderName(name) || !isHeaderValue(value)) throw invalidHeaderValue(name, value)
  }
}
