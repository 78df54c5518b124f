import { jsonPlaces } from "./json-places.ts"

/**
 * The path of the first object key that JSON text has twice, or nothing.
 *
 * `JSON.parse` silently keeps the last one; IAM refuses the document. Expects text that `JSON.parse` accepts.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function findDuplicateKey(json: string): string | undefined {
  for (const { path, isRepeated } of jsonPlaces(json)) {
    if (isRepeated) return path
  }
  return undefined
}
