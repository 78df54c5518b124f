import { AwsError } from "../../wire/aws-error.ts"

export interface PageInput {
  readonly MaxResults: number
  readonly NextToken?: string
}

export interface Page<Item> {
  readonly items: readonly Item[]
  readonly end: { readonly NextToken?: string }
}

/**
 * Cuts a list into pages. A token is the id of the item that the next page begins with, made opaque.
 *
 * Open: the text for another token.
 *
 * @throws {AwsError} `InvalidParameterException`
 */
export function paginate<Item extends { readonly id: string }>(
  items: readonly Item[],
  { MaxResults, NextToken }: PageInput,
): Page<Item> {
  const first = NextToken === undefined ? 0 : items.findIndex(({ id }) => toToken(id) === NextToken)
  if (first === -1) throw new AwsError("InvalidParameterException", "Invalid NextToken.")
  const next = items[first + MaxResults]
  return { items: items.slice(first, first + MaxResults), end: next ? { NextToken: toToken(next.id) } : {} }
}

function toToken(id: string): string {
  return Buffer.from(id).toString("base64url")
}
