import type { Issuer } from "../issuers/issuer.ts"

/** The key of the tag that a claim becomes. */
export function tagKeyOf({ mapping }: Pick<Issuer, "mapping">, claim: string): string {
  const [key = claim] = Object.entries(mapping).find(([, mapped]) => mapped === claim) ?? []
  return key
}
