import type { RequestContext } from "@claimbridge/trust"
import { nativeClaims } from "./native-claims.ts"
import type { WebIdentity } from "./web-identity.ts"

/** Gives the condition keys that STS makes of further claims, for the issuers that it knows. */
export function nativeContext({ provider, claims }: WebIdentity): RequestContext {
  const context: Record<string, string> = {}
  for (const name of nativeClaims(provider.login)) {
    const text = textOf(claims[name])
    if (text !== undefined) context[`${provider.login}:${name}`] = text
  }
  return context
}

function textOf(claim: unknown): string | undefined {
  if (typeof claim === "number" || typeof claim === "boolean") return String(claim)
  return typeof claim === "string" ? claim : undefined
}
