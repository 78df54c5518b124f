import type { HttpResponse } from "./http-message.ts"
import { isHeaderName } from "./is-header-name.ts"
import { isHeaderValue } from "./is-header-value.ts"

/**
 * Makes sure that every door can send the headers of an answer.
 *
 * @throws {TypeError} for a name or a value that HTTP can't carry
 */
export function checkHeaders({ headers }: HttpResponse): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!isHeaderName(name)) throw new TypeError(`The header name ${JSON.stringify(name)} can't be sent`)
    if (!isHeaderValue(value)) throw new TypeError(`The value of header ${name} can't be sent`)
  }
}
