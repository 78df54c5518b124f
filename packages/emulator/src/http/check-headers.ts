import type { HttpResponse } from "./http-message.ts"

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2 */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
/** Printable ISO-8859-1, space and tab. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/

/**
 * Makes sure that every door can send the headers of an answer.
 *
 * @throws {TypeError} for a name or a value that HTTP can't carry
 */
export function checkHeaders({ headers }: HttpResponse): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!NAME.test(name)) throw new TypeError(`The header name ${JSON.stringify(name)} can't be sent`)
    if (!VALUE.test(value)) throw new TypeError(`The value of header ${name} can't be sent`)
  }
}
