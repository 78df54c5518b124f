import type { Claims } from "./prepared-request.ts"
import { withoutTokens } from "./without-tokens.ts"

/** A claim of text. Nothing when it is absent or something else. */
export function textClaim(claims: Claims, name: string): string | undefined {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined
  return typeof value === "string" ? withoutTokens(value) : undefined
}
